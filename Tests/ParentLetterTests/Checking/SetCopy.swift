import Foundation
import ParentLetter
import TestSupport
import TextCore

/// A copy of the shipped set in a folder of its own, to plant faults in; it goes with its owner.
final class SetCopy {
  let folder: String

  /// Without the lock, unless asked for, so that words can be planted without a new version.
  init(keepingLock: Bool = false) throws {
    folder = NSTemporaryDirectory() + "parentletter-set-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: folder)
    if !keepingLock { try FileManager.default.removeItem(atPath: folder + "/set.lock") }
  }

  var set: TemplateSet { get throws { try TemplateSet(folder: folder) } }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let day = CalendarDate(iso: "2026-11-24")

  func text(_ file: String) throws -> String { try String(contentsOfFile: folder + "/" + file, encoding: .utf8) }

  func write(_ text: String, to file: String) throws {
    try text.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
  }

  func rename(_ file: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: folder + "/" + file, toPath: folder + "/" + other)
  }

  /// Puts other words in the place of the first occurrence of some.
  func replace(_ words: String, with others: String, in file: String) throws {
    let text = try text(file)
    guard let range = text.range(of: words) else { throw Missing(words: words) }
    try write(text.replacingCharacters(in: range, with: others), to: file)
  }

  /// Puts a paragraph before a heading of a letter, and tells its line.
  func plant(_ paragraph: String, before heading: String, in letter: String) throws -> Int {
    try replace(heading, with: paragraph + "\n\n" + heading, in: "letters/\(letter).md")
    let before = try text("letters/\(letter).md").range(of: paragraph + "\n\n" + heading)
    guard let before else { throw Missing(words: heading) }
    return try text("letters/\(letter).md")[..<before.lowerBound].filter { $0 == "\n" }.count + 1
  }

  func check(_ letters: [String] = []) throws -> TemplateCheck {
    try TemplateCheck(of: TemplateSet(folder: folder), letters: letters, on: Self.day)
  }

  struct Missing: Error {
    let words: String
  }
}
