import TestSupport
import TextCore
import Testing

@testable import Liquid

/// Input that grows with a number, made to be as bad as it can be.
struct HostileInput: NamedCase {
  var name: String
  var template: @Sendable (Int) -> String
  var data: @Sendable (Int) -> Value = { _ in .object([]) }
  /// Reading stops long before the end: too deep, or too many problems.
  var stopsEarly = false
}

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func textData(_ unit: String) -> @Sendable (Int) -> Value {
  { .object([("s", .text(many(unit, $0), .letter))]) }
}

private let hostileInputs = [
  HostileInput(name: "openers", template: { many("{% if a %}", $0) }, stopsEarly: true),
  HostileInput(name: "a hundred thousand openers", template: { many("{%", 50 * $0) }),
  HostileInput(name: "stray ends", template: { many("{% endif %}", $0) }, stopsEarly: true),
  HostileInput(name: "a huge range", template: { "{% for i in (1..\($0)) %}{{ i }}{% endfor %}" }),
  HostileInput(
    name: "loops that go on",
    template: { "{% for i in (1..\($0)) limit: 1 %}" + many("{% cycle i, 2 %}", $0) + "{% endfor %}" }),
  HostileInput(name: "many branches", template: { "{% if false %}" + many("{% elsif 1 == 2 %}", $0) + "{% endif %}" }),
  HostileInput(name: "many choices", template: { "{% case 1 %}" + many("{% when 2, 3 %}", $0) + "{% endcase %}" }),
  HostileInput(name: "many captures", template: { many("{% capture c %}x{% endcapture %}", $0) }),
  HostileInput(name: "arguments without end", template: { "{{ 'a' | append: " + many("'b', ", $0) + "}}" }),
  HostileInput(name: "outputs never closed", template: { many("{{ ", $0) }),
  HostileInput(name: "outputs and tags never closed", template: { many("{{ {% ", $0) }),
  HostileInput(name: "tags never closed", template: { many("{% ", $0) }),
  HostileInput(name: "single braces", template: { many("{{ } ", $0) }, stopsEarly: true),
  HostileInput(name: "raw with openers", template: { "{% raw %}" + many("{% {{ ", $0) + "{% endraw %}" }),
  HostileInput(name: "comments in comments", template: { many("{% comment %}", $0) + many("{% endcomment %}", $0) }),
  HostileInput(name: "a long chain of filters", template: { "{{ 'a'" + many(" | upcase", $0) + " }}" }),
  HostileInput(name: "a long condition", template: { "{% if true" + many(" and true", $0) + " %}x{% endif %}" }),
  HostileInput(name: "a long path", template: { "{{ a" + many(".b", $0) + " }}" }),
  HostileInput(name: "many names", template: { (0..<$0).map { "{% assign n\($0) = 1 %}" }.joined() }),
  HostileInput(name: "quotation marks", template: { "{{ " + many("'\" ", $0) + " }}" }),
  HostileInput(name: "open brackets", template: { "{{ " + many("a[", $0) + " }}" }),
  HostileInput(name: "white space to trim", template: { many("{{- 'a' -}} \n\t ", $0) }),
  HostileInput(name: "lines of liquid", template: { "{% liquid\n" + many("echo 'a'\n", $0) + "%}" }),
  HostileInput(name: "misspelt names", template: { many("{% assing x = 1 %}", min($0, 49)) + many(" ", $0) }),
  HostileInput(
    name: "a search that nearly finds", template: { "{{ s | replace: '\(many("a", $0 / 2))b', 'x' | size }}" },
    data: textData("a")),
  HostileInput(
    name: "a search from behind", template: { "{{ s | replace_last: 'b\(many("a", $0 / 2))', 'x' | size }}" },
    data: textData("a")),
  HostileInput(
    name: "a split that nearly finds", template: { "{{ s | split: '\(many("a", $0 / 2))b' | size }}" },
    data: textData("a")),
  HostileInput(
    name: "contains that nearly does", template: { "{% if s contains '\(many("a", $0 / 2))b' %}{% endif %}" },
    data: textData("a")),
  HostileInput(
    name: "open HTML", template: { _ in "{{ s | strip_html | size }}" }, data: textData("<script<!--<style")),
  HostileInput(name: "ampersands", template: { _ in "{{ s | escape_once | size }}" }, data: textData("&a")),
  HostileInput(
    name: "words", template: { _ in "{{ s | truncatewords: 99999999 | squish | size }}" }, data: textData(" a")),
  HostileInput(
    name: "an almost-date", template: { _ in "{{ s | date: '%Y' | size }}" }, data: textData("1 jan "), stopsEarly: true
  ),
  HostileInput(name: "an almost-number", template: { _ in "{{ s | plus: 1 }}" }, data: textData("1_")),
  HostileInput(
    name: "many keys", template: { _ in "{{ o | size }}{{ o.k1 }}" },
    data: { count in .object([("o", .object((0..<count).map { ("k\($0)", .number($0, .letter)) }))]) }),
  HostileInput(
    name: "a list of texts", template: { _ in "{{ l | uniq | sort | map: 'a' | compact | size }}" },
    data: { count in .object([("l", .list((0..<count).map { .text("\($0)", .letter) }))]) }),
]

@Suite("Growth")
struct GrowthTests {
  /// The steps of reading and filling.
  private static func steps(_ input: HostileInput, _ size: Int, _ grammar: Grammar) -> Int {
    let source = SourceText(name: "t", text: input.template(size))
    let limits = Limits(templateBytes: 1 << 26, outputBytes: 1 << 26, loopSteps: 1 << 20)
    let unknown: RenderInput.Unknown = grammar == .lax ? .null : .error
    return StepCount.steps {
      let template = try? Template(parsing: source, grammar: grammar, limits: limits)
      _ = try? template?.render(RenderInput(data: input.data(size), unknown: unknown))
    }
  }

  @Test("at N, 2N and 4N the steps grow in line", arguments: hostileInputs, [Grammar.strict2, .lax])
  func growsLinearly(_ input: HostileInput, _ grammar: Grammar) {
    let steps = [1, 2, 4].map { Self.steps(input, 2_000 * $0, grammar) }
    #expect(steps[1] <= steps[0] * 21 / 10 + 500 && steps[2] <= steps[1] * 21 / 10 + 500, "\(steps)")
    #expect((steps[2] > 2_000) != input.stopsEarly, "what is not counted can't be seen to grow: \(steps)")
  }

  @Test("work that grows with the square is seen")
  func seesSquares() {
    let loops = HostileInput(
      name: "loops in loops",
      template: { "{% for i in (1..\($0 / 100)) %}{% for j in (1..\($0 / 100)) %}x{% endfor %}{% endfor %}" })
    let steps = [1, 2].map { Self.steps(loops, 2_000 * $0, .strict2) }
    #expect(steps[1] > steps[0] * 3)
  }
}
