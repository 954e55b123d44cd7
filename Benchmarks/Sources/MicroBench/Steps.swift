import BenchSupport
import CommonMark
import Liquid
import Redaction
import TextCore

/// The steps of a letter's way, each measured by itself, and the most pieces of memory each may ask for.
struct Steps {
  private let letter: BenchLetter
  private let text: SlottedText
  private let document: Document
  private let html: [UInt8]
  private let redactor: Redactor
  private let verifier: Verifier

  init() throws {
    letter = try SampleLetter.letter()
    text = try letter.filled()
    document = try Document(parsing: text.bytes).filled(with: text.slots)
    html = document.html()
    let register = CaseRegister(children: ["Rowan Ashdown"], family: ["Linnet Ashdown"], investigation: ["AB/1234/26"])
    let school = ["Alder Brook Primary School", "Mrs A. Sample", "Mr D. Example", "01632 960 123", "01632 960 177"]
    redactor = Redactor(register: register, permitted: PermittedTerms(school))
    var verifier = Verifier(register: register, permitted: school)
    verifier.permit(trustedWordsOf: document)
    self.verifier = verifier
  }

  /// Each step with its bound.
  func measured() throws -> [(measurement: Measurement, bound: Int)] {
    let words = SourceText(name: "words", bytes: Array(repeating: UInt8(ascii: "a"), count: 16_384))
    return [
      (try Measurement("lexer: 16 kB of words alone") { try Template(parsing: words).start }, 5),
      (try Measurement("parse: the template") { try Template(parsing: letter.template.source).start }, 400),
      (try Measurement("fill: values in slots") { try letter.filled().bytes.count }, 35),
      (try Measurement("fill: every byte marked") { try letter.template.render(letter.input).bytes.count }, 35),
      (try Measurement("tree: of the slotted Markdown") { try Document(parsing: text.bytes).slotCount }, 15),
      (
        try Measurement("tree: values set in") { try Document(parsing: text.bytes).filled(with: text.slots).slotCount },
        25
      ),
      (Measurement("html: draw the tree") { document.html().count }, 5),
      (Measurement("redact: the tree", rounds: 20) { redactor.redacted(document).findings.count }, 3_000),
      (Measurement("verify: the HTML", rounds: 20) { verifier.violations(in: html, as: .html).count }, 150),
      (try Measurement("letter: fill, tree, html") { try letter.html().count }, 60),
    ]
  }
}
