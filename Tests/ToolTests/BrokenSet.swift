import Foundation
import TestSupport

/// A copy of the shipped set with a letter whose `if` is never closed.
enum BrokenSet {
  static func write(to path: String) throws {
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: path)
    let omegle = try String(contentsOfFile: path + "/letters/omegle.md", encoding: .utf8)
    let broken = omegle.replacing("id: omegle\n", with: "id: broken\n") + "\n{% if note %}\nnever closed\n"
    try broken.write(toFile: path + "/letters/broken.md", atomically: true, encoding: .utf8)
  }
}

extension [UInt8] {
  /// Writes bytes that need not be text.
  func write(to path: String) throws {
    try Data(self).write(to: URL(fileURLWithPath: path))
  }
}
