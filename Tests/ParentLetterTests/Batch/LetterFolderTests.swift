import Foundation
import TestSupport
import Testing

@testable import ParentLetter

@Suite("LetterFolder")
struct LetterFolderTests {
  private let folder: String

  init() throws { folder = try TemporaryFolders.new() }

  /// The first line of a journal of the batch `kind`.
  private static func heading(_ kind: String) -> String { "parentletter-batch 1 \(kind)\n" }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  @Test("the journal of an interrupted run stays until another holds its lines")
  func journalWithoutAPlace() throws {
    let lines = Self.heading("x") + "- - error a.txt {}\n"
    try write(lines, to: ".parentletter-batch-new")
    // Nothing can be renamed over a folder.
    try FileManager.default.createDirectory(atPath: folder + "/.parentletter-batch", withIntermediateDirectories: false)
    #expect(throws: LetterError.self) { try LetterFolder(at: folder, kind: "x") }
    #expect(try String(contentsOfFile: folder + "/.parentletter-batch-new", encoding: .utf8) == lines)
  }

  @Test("a folder that was refused is not kept locked")
  func refusedFolder() throws {
    try write("mine", to: "mine.txt")
    let refused = #expect(throws: LetterError.self) { try LetterFolder(at: folder, kind: "x") }
    #expect(refused?.message.contains("holds files that are not of a batch") == true)
    try FileManager.default.removeItem(atPath: folder + "/mine.txt")
    let other = try LetterFolder(at: folder, kind: "x")
    #expect(!other.isResumed)
    let second = #expect(throws: LetterError.self) { try LetterFolder(at: folder, kind: "x") }
    #expect(second?.message.contains("another batch is writing") == true)
    withExtendedLifetime(other) {}
  }

  @Test("half-written files are swept up in the folder of the same batch only: elsewhere they may be another command's")
  func halfWritten() throws {
    let part = ".parentletter-1-2.part"
    try write("half a letter", to: part)
    try write(Self.heading("x"), to: ".parentletter-batch")
    #expect(throws: LetterError.self) { try LetterFolder(at: folder, kind: "y") }
    #expect(try names.contains(part))
    #expect(try LetterFolder(at: folder, kind: "x").isResumed)
    #expect(try !names.contains(part))
  }

  @Test("a folder that holds only what another command is writing is begun, and that stays")
  func anothersDraft() throws {
    let part = ".parentletter-1-2.part"
    try write("half a letter", to: part)
    #expect(try !LetterFolder(at: folder, kind: "x").isResumed)
    #expect(try names.contains(part))
  }
}
