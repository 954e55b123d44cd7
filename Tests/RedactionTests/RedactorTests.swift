import TestSupport
import Testing

@testable import Redaction

@Suite("Redacting text")
struct RedactorTests {
  @Test("findings are in order, disjoint, counted in scalars, and the text is the input with them replaced")
  func contract() {
    let source = "Zoë 🙂 met **Me**gan & Mrs Ashworth; [Me](https://example.org/x)gan's &#77;egan. Ring 07700 900482."
    let register = CaseRegister(children: ["Megan Ashworth"], family: ["07700 900482"], investigation: [])
    let redacted = Redactor(register: register).redacted(text: Array(source.utf8))
    let scalars = Array(source.unicodeScalars)
    var rebuilt = String.UnicodeScalarView()
    var end = 0
    for finding in redacted.findings {
      #expect(finding.start >= end && finding.end > finding.start)
      rebuilt.append(contentsOf: scalars[end..<finding.start])
      rebuilt.append(contentsOf: finding.replacement.unicodeScalars)
      end = finding.end
    }
    rebuilt.append(contentsOf: scalars[end...])
    #expect(String(rebuilt) == String(decoding: redacted.text, as: UTF8.self))
    #expect(
      !String(rebuilt).contains("gan") && !String(rebuilt).contains("Ashworth") && !String(rebuilt).contains("900"))
  }

  @Test("what is permitted stays, unless the register names it")
  func permitted() {
    let permitted = PermittedTerms(["Mr Hargreaves", "01632 960300", "St Joseph's", "Ada Obi"])
    let register = CaseRegister(children: ["Ada Obi"], family: [], investigation: [])
    let source = "Ring Mr  Hargreaves at St Joseph's on 01632 960 300. Ada Obi came."
    let redacted = Redactor(register: register, permitted: permitted).redacted(text: Array(source.utf8))
    let output = String(decoding: redacted.text, as: UTF8.self)
    #expect(output.hasPrefix("Ring Mr  Hargreaves at St Joseph's on 01632 960 300. "))
    #expect(!output.contains("Obi"))
  }
}
