import CommonMark
import TestSupport
import TextCore
import Testing

@testable import Redaction

@Suite("Checking a finished output")
struct VerifierTests {
  static let register = CaseRegister(
    children: ["Megan Ashworth", "Will Marks", "Rose Mary Dunn"], family: ["07700 900482"],
    investigation: ["46/318552/25", "@grey.wolf_daddy"])

  struct Output: NamedCase {
    var name: String { output }
    var output: String
    var rules: [String]

    init(_ output: String, _ rules: String...) {
      self.output = output
      self.rules = rules
    }
  }

  static let outputs: [Output] = [
    Output("<p>We saw Megan.</p>", "verify-register"),
    Output("<p>We saw Me<em>ga</em>n and Ash&shy;worth.</p>", "verify-register", "verify-register"),
    Output("<p title=\"Megan\">x</p><!-- ashworth -->", "verify-register", "verify-register"),
    Output("<p>M e g a n A s h w o r t h</p>", "verify-register", "verify-register"),
    Output("<a href=\"https://x.example/megan-ashworth\">x</a>", "verify-register", "verify-register"),
    Output("<p>М&#1077;gan, MEGÁN</p>", "verify-register", "verify-register"),
    Output("<p>Will Marks spoke. Will there be marks? Add rosemary.</p>", "verify-register"),
    Output("<p>46-318552-25, grey wolf daddy</p>", "verify-register", "verify-register"),
    Output("<p>Megan</p><p>nothing</p>", "verify-register"),
    Output("<p>Ring 01632 960999 or +44 1632 960 998.</p>", "verify-phone", "verify-phone"),
    Output("<a href=\"tel:01632960999\">ring</a>", "verify-phone"),
    Output("<p>a.b@mail.example; CT14 7XB</p>", "verify-email", "verify-postcode"),
    Output(
      "<p>46/204511/24; 203.0.113.9; B801200005001</p>", "verify-reference", "verify-address", "verify-pupil-number"),
    Output("<p>Ring 01632 960123, 0800 1111 or office@school.example, CT1 2AB.</p>"),
    Output("<p>Year 7, 14 March 2025, 2024/25, &pound;4.50, Microsoft Office 2019, 10:30</p>"),
    Output("<style>p { color: #0b0c0c; margin: 07700 900999 }</style><img src=\"data:image/png;base64,megan\">"),
  ]

  @Test("what is left is named by rule", arguments: outputs)
  func names(_ output: Output) {
    let verifier = Verifier(
      register: Self.register, permitted: ["01632 960123", "Childline 0800 1111", "office@school.example", "CT1 2AB"])
    #expect(verifier.violations(in: Array(output.output.utf8), as: .html).map(\.rule) == output.rules)
  }

  @Test("the place is that of the output, and the message does not repeat what was found")
  func places() throws {
    let verifier = Verifier(register: Self.register)
    let violations = verifier.violations(in: Array("<p>\n<b>é</b> &amp; M<i>eg</i>an</p>".utf8), as: .html)
    let violation = try #require(violations.first)
    #expect((violation.line, violation.column) == (2, 16))
    #expect(!violation.message.lowercased().contains("megan"))
  }

  @Test("numbers in the template's and the school's words are permitted, typed ones are not")
  func trusted() throws {
    let template = try Document(parsing: "Ring 0808 800 5000. \u{F0000} \u{F0001}")
    let filled = try template.filled(with: [
      Slot(bytes: Array("01632 960123".utf8), mark: .school), Slot(bytes: Array("01632 960999".utf8), mark: .letter),
    ])
    var verifier = Verifier(register: .empty)
    verifier.permit(trustedWordsOf: filled)
    let output = Array("Ring 0808 800 5000, 01632 960123 or 01632 960999.".utf8)
    #expect(verifier.violations(in: output, as: .text) == [Violation(rule: "verify-phone", line: 1, column: 37)])
  }

  @Test("Markdown is read without its escapes")
  func markdown() {
    let verifier = Verifier(register: Self.register)
    #expect(
      verifier.violations(in: Array("Me**ga**n, a\\.b@mail.example".utf8), as: .markdown).map(\.rule) == [
        "verify-register", "verify-email",
      ])
  }
}
