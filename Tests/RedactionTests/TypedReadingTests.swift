import CommonMark
import Testing
import TestSupport
import TextCore

@testable import Redaction

@Suite("Reading only what was typed")
struct TypedReadingTests {
  /// What advisers write, school details, and what offices type; some of it must go.
  private static let template = [
    "Dear parents and carers,", "## If something happens", "- Stay calm and listen.\n- Call 999.",
    "> Our children may meet strangers.", "Mrs Whitlock of the charity says so, and so does @safer_nova9.",
    "Read [more](https://www.alder.example/mr-dunmore).", "A pupil in Year 5 was hurt on Monday.", "1. one\n2. two",
    "Contact\n\n`07700 900123`", "<!-- Ivy Dunmore -->\n\ntext", "Name: ",
  ]
  private static let school = ["Alder Brook School", "Mr D. Pellowe", "01632 960 177", "office@alder.example", ""]
  private static let typed = [
    "Marnie Tolliver-Quaye was upset", "Call her mum on 07700 900123", "safer_nova9", "Ivy", "Dunmore's", "",
    "A girl in Year 5 was hurt\n\non Tuesday", "the school hall", "CR/12345/26", "AB12 3CD", "DC Priya Lamb came round",
    "two boys in Otters were arrested", "Hurt.\nOne of our girls.", "marnie", "999", "*", "6.30pm", "14 Saltpan Lane",
  ]

  @Test("finds what reading everything finds", arguments: 0..<40)
  func agrees(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<25 {
      let document = try Self.letter(&random)
      let redactor = Redactor(permitted: PermittedTerms(Self.school.filter { !$0.isEmpty }))
      let whole = redactor.redacted(document, reading: DocumentText(document))
      let typed = redactor.redacted(document)
      let words = String(decoding: document.words(of: document.root), as: UTF8.self)
      #expect(typed.findings == whole.findings, "\(words)")
      #expect(typed.notices == whole.notices, "\(words)")
      #expect(typed.document == whole.document, "\(words)")
    }
  }

  @Test("a letter in which nothing was typed is not read")
  func nothingTyped() throws {
    let document = try Document(parsing: "Call Ivy Dunmore on 07700 900123.")
    #expect(DocumentText(typedIn: document).bytes.isEmpty)
    #expect(Redactor().redacted(document).findings.isEmpty)
  }

  @Test("a register is looked for in words that nobody typed")
  func register() throws {
    let document = try Document(parsing: "Call Ivy Dunmore.")
    let register = CaseRegister(children: ["Ivy Dunmore"], family: [], investigation: [])
    #expect(Redactor(register: register).redacted(document).findings.count == 1)
  }

  /// A few blocks of the adviser's with values in and between them.
  private static func letter(_ random: inout SeededRandom) throws -> Document {
    var text = SlottedText()
    for _ in 0..<Int.random(in: 3...9, using: &random) {
      if random.flag() || random.flag() { text.bytes += random.one(of: template).utf8 }
      if random.flag() {
        text.bytes += " ".utf8
        let isTyped = random.flag()
        let words = random.one(of: isTyped ? typed : school)
        text.append(Slot(bytes: Array(words.utf8), mark: isTyped ? .letter : .school))
      }
      text.bytes += (random.flag() ? "\n\n" : " and ").utf8
    }
    return try Document(parsing: text.bytes).filled(with: text.slots)
  }
}
