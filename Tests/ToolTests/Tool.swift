import Foundation
import TestSupport

/// Runs the command line that the build made, as a person or another program would.
struct Tool {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let messages: String
  }

  /// A folder of its own for each instance.
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "parentletter-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Runs with arguments in the project's folder; nobody can be asked anything.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    try run(arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: ProjectFiles.root)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = ["in", "out", "err"].map { folder + "/." + $0 }
    try input.write(toFile: files[0], atomically: false, encoding: .utf8)
    for file in files.dropFirst() { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: read(files[1]), messages: read(files[2]))
  }

  /// The absolute path of a file in the instance's folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file into the instance's folder.
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  /// The text of a file in the instance's folder; empty if there is none.
  func text(_ name: String) -> String { read(path(name)) }

  /// Whether there is such a file in the instance's folder.
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// All names in the instance's folder that a person would see, sorted; and half-written ones.
  var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { ![".in", ".out", ".err"].contains($0) }.sorted()
  }

  private func read(_ path: String) -> String {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Beside the test program, wherever the build was put.
  private static let executable: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = [
      tests, tests.deletingLastPathComponent(), tests.deletingLastPathComponent().deletingLastPathComponent(),
    ]
    let found = beside.map { $0.appendingPathComponent("parentletter").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return found ?? ProjectFiles.path(".build/debug/parentletter")
  }()
}
