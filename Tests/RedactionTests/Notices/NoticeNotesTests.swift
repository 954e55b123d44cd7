import Foundation
import TestSupport
import Testing

@testable import Redaction

/// A note of a school's office, and whether it tells of one child.
struct NoteRow: NamedCase {
  let name: String
  let tells: Bool

  /// The lines of a file beside this one; "#" begins a remark.
  static func rows(_ file: String, tells: Bool) -> [NoteRow] {
    let path = ProjectFiles.path("Tests/RedactionTests/Notices/" + file)
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { NoteRow(name: String($0), tells: tells) }
  }
}

/// Two files of notes that no rule was made by: how many tell of one child, and of these are found at least; how many tell of
/// nobody, and of these are held at most.
struct NoteFiles: NamedCase {
  let name: String
  let told: Int
  let found: Int
  let harmless: Int
  let held: Int
}

@Suite("notices on notes of an office")
struct NoticeNotesTests {
  private static let finder = NoticeFinder(
    GroupSizes(localNames: ["Saltpan Lane", "Otters", "Marsh Runners", "Oak", "Gorse Park", "Kestrel House"]))
  private static let told =
    NoteRow.rows("told.txt", tells: true) + NoteRow.rows("fresh-told.txt", tells: true)
    + NoteRow.rows("plain-told.txt", tells: true)
  private static let harmless =
    NoteRow.rows("harmless.txt", tells: false) + NoteRow.rows("fresh-harmless.txt", tells: false)

  /// A general statement that reads like a suspect's doing.
  private static let knownFalse: Set<String> = [
    "Pupils said they had been asked for pictures by people they did not know: this is why we are writing."
  ]

  private func notices(_ note: String) -> [NoticeCandidate] {
    Self.finder.notices(in: ReaderText(raw: Array(note.utf8)))
  }

  @Test("all files are read")
  func files() {
    #expect(Self.told.count >= 120)
    #expect(Self.harmless.count >= 120)
  }

  @Test(
    "what is told of one child gives a notice, what schools write every week gives none", arguments: told + harmless)
  func row(_ row: NoteRow) {
    let notices = notices(row.name)
    withKnownIssue(isIntermittent: false) {
      #expect(notices.isEmpty == !row.tells, "\(notices)")
    } when: {
      Self.knownFalse.contains(row.name)
    }
  }

  @Test(
    "notes of others are mostly told apart, and hardly a harmless one is held",
    arguments: [
      NoteFiles(name: "late", told: 24, found: 20, harmless: 24, held: 0),
      NoteFiles(name: "wide", told: 200, found: 150, harmless: 180, held: 1),
      NoteFiles(name: "oblique", told: 80, found: 42, harmless: 80, held: 0),
    ])
  func others(_ files: NoteFiles) {
    let told = NoteRow.rows("\(files.name)-told.txt", tells: true)
    let harmless = NoteRow.rows("\(files.name)-harmless.txt", tells: false)
    #expect(told.count == files.told && harmless.count == files.harmless)
    #expect(told.count { !notices($0.name).isEmpty } >= files.found)
    #expect(harmless.count { !notices($0.name).isEmpty } <= files.held)
  }

  @Test("each sentence of a note is warned of by itself")
  func chain() {
    let sentences = NoteRow.rows("told.txt", tells: true)[0].name.split(separator: ".")
    #expect(sentences.count == 3)
    for sentence in sentences { #expect(!notices(sentence + ".").isEmpty, "\(sentence)") }
  }

  @Test("a pronoun for one of the staff tells nothing of a child")
  func pronouns() {
    #expect(notices("Mrs Bell is on leave. She was taken to hospital.").isEmpty)
    #expect(!notices("A girl told Mrs Bell. She was taken to hospital.").isEmpty)
  }

  @Test("the message names the details that stand together, never their words")
  func message() {
    let message = notices("Last Tuesday a girl in Year 5 was sent a photo on Roblox.").map(\.message).joined()
    for detail in ["the year group", "the sex", "the day", "the service"] { #expect(message.contains(detail)) }
    for word in ["Tuesday", "Year 5", "girl", "Roblox"] { #expect(!message.contains(word)) }
  }

  @Test("without a word that opens one there is no notice", arguments: told)
  func opening(_ row: NoteRow) {
    let text = ReaderText(raw: Array(row.name.utf8))
    let opens = text.keys.contains { !TellingWords.all.meaning(of: $0).intersection(.opening).isEmpty }
    #expect(opens || notices(row.name).isEmpty)
  }

  @Test("twice the text takes about twice the time")
  func growth() {
    func duration(_ count: Int) -> Duration {
      let note = String(
        repeating: "her mother told the boy she was sent a photo and asked his only son of the head ", count: count)
      let text = ReaderText(raw: Array(note.utf8))
      return ContinuousClock().measure { _ = Self.finder.notices(in: text) }
    }
    _ = duration(100)
    #expect(duration(4_000) < duration(1_000) * 12)
  }
}
