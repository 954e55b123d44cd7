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
    folder = try TemporaryFolders.new()
  }

  /// Runs with arguments in the project's folder; nobody can be asked anything.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    try run(arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let (process, files) = try launched(arguments, input: input, environment: environment)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: read(files[1]), messages: read(files[2]))
  }

  /// Starts a run; its messages and results go to files.
  fileprivate func launched(
    _ arguments: [String], input: String, environment: [String: String]
  ) throws -> (Process, files: [String]) {
    let process = process(arguments, environment: environment)
    let files = ["in", "out", "err"].map { folder + "/." + $0 }
    try input.write(toFile: files[0], atomically: false, encoding: .utf8)
    for file in files.dropFirst() { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    return (process, files)
  }

  /// Starts a run that the caller ends; its messages go nowhere.
  func started(_ arguments: [String]) throws -> Process {
    let process = process(arguments)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// How a run ends whose results go into a pipe that nobody reads.
  func endBeforeNobody(_ arguments: [String]) throws -> (Process.TerminationReason, Int32) {
    let (process, pipe) = (process(arguments), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe.fileHandleForWriting
    process.standardError = FileHandle.nullDevice
    try pipe.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    return (process.terminationReason, process.terminationStatus)
  }

  private func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: ProjectFiles.root)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
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

  fileprivate func read(_ path: String) -> String {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Beside the test program, wherever the build was put.
  static let executable: String = {
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

/// A run that goes on until it is ended.
struct RunningTool {
  private let process: Process
  private let read: () -> Tool.Run

  fileprivate init(_ process: Process, _ read: @escaping () -> Tool.Run) { (self.process, self.read) = (process, read) }

  /// Whether what it has said so far comes to be as wished, within a minute.
  func waits(until isRight: (Tool.Run) -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: 60)
    while Date() < end {
      if isRight(read()) { return true }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return false
  }

  /// Ends it; softer signals are blocked in programs that a test starts.
  func end() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

extension Tool {
  /// Starts a run that does not end by itself.
  func start(_ arguments: String...) throws -> RunningTool {
    let (process, files) = try launched(arguments, input: "", environment: [:])
    return RunningTool(process) { Run(status: 0, output: self.read(files[1]), messages: self.read(files[2])) }
  }
}
