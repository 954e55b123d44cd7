import ParentLetter
import Redaction
import TestSupport
import TextCore
import Testing

@Suite("The policy file")
struct PolicyFileTests {
  @Test("the printed standard policy reads back as the standard policy")
  func printed() throws {
    let text = PolicyFile.text(of: .standard)
    let read = try PolicyFile.policy(from: SourceText(name: "policy.yaml", text: text))
    for category in Finding.Category.allCases {
      for kind in Kind.allCases { #expect(read.action(for: category, kind) == .replace) }
    }
    #expect(read.mode == .natural)
  }

  @Test("a kind goes before a category, a category before the default")
  func precedence() throws {
    let source = SourceText(
      name: "policy.yaml",
      text: "mode: label\ndefault: withhold\ncategories: {other: keep}\nkinds: {class: keep, phone: replace}\n")
    let policy = try PolicyFile.policy(from: source)
    #expect(policy.action(for: .child, .className) == .keep)
    #expect(policy.action(for: .other, .phone) == .replace)
    #expect(policy.action(for: .other, .name) == .keep)
    #expect(policy.action(for: .child, .name) == .withhold)
    #expect(policy.mode == .label)
  }

  @Test("wrong words and keys are told with their places")
  func wrong() {
    let source = SourceText(name: "policy.yaml", text: "mode: lable\nkinds:\n  phone: hide\n  fone: keep\n")
    let error = #expect(throws: LetterError.self) { try PolicyFile.policy(from: source) }
    #expect(error?.problems.map(\.start.line) == [1, 3, 4])
  }
}
