import Foundation

/// A program of the system that reads what ours has written; tests that need it are skipped where it is not installed.
struct OutsideReader {
  private let path: String

  /// Nil if there is no such program.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    path = found
  }

  /// Whether all programs are there.
  static func has(_ names: String...) -> Bool { names.allSatisfy { OutsideReader($0) != nil } }

  /// What the program prints.
  func output(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// The words of a text as a reader counts them: runs of letters and digits, in order.
enum ReadWords {
  /// Marks of layout, such as bullets and the brackets around addresses, are no words.
  static func of(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// The words from one that starts the letter to one that ends it, so that page furniture is left out.
  static func of(_ text: String, from first: String, to last: String) -> [String] {
    guard let start = text.range(of: first), let end = text.range(of: last, options: .backwards),
      start.lowerBound < end.upperBound
    else { return [] }
    return of(String(text[start.lowerBound..<end.upperBound]))
  }
}
