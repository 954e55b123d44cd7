import Foundation
import Liquid
import TestSupport
import TextCore
import Testing

/// Input that grows with a number, made to be as bad as it can be.
struct HostileInput: NamedCase {
  var name: String
  var template: @Sendable (Int) -> String
  var data: @Sendable (Int) -> Value = { _ in .object([]) }
}

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func textData(_ unit: String) -> @Sendable (Int) -> Value {
  { .object([("s", .text(many(unit, $0), .letter))]) }
}

private let hostileInputs = [
  HostileInput(name: "openers", template: { many("{% if a %}", $0) }),
  HostileInput(name: "outputs never closed", template: { many("{{ ", $0) }),
  HostileInput(name: "outputs and tags never closed", template: { many("{{ {% ", $0) }),
  HostileInput(name: "tags never closed", template: { many("{% ", $0) }),
  HostileInput(name: "single braces", template: { many("{{ } ", $0) }),
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
  HostileInput(name: "an almost-date", template: { _ in "{{ s | date: '%Y' | size }}" }, data: textData("1 jan ")),
  HostileInput(name: "an almost-number", template: { _ in "{{ s | plus: 1 }}" }, data: textData("_1")),
  HostileInput(
    name: "many keys", template: { _ in "{{ o | size }}{{ o.k1 }}" },
    data: { count in .object([("o", .object((0..<count).map { ("k\($0)", .number($0, .letter)) }))]) }),
  HostileInput(
    name: "a list of texts", template: { _ in "{{ l | uniq | sort | map: 'a' | compact | size }}" },
    data: { count in .object([("l", .list((0..<count).map { .text("\($0)", .letter) }))]) }),
]

@Suite("Growth", .serialized)
struct GrowthTests {
  /// Processor time of this thread, which other programs don't disturb, in nanoseconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  private static func cost(_ input: HostileInput, _ size: Int, _ grammar: Grammar) -> Double {
    let source = SourceText(name: "t", text: input.template(size))
    let data = input.data(size)
    let limits = Limits(templateBytes: 1 << 26, outputBytes: 1 << 26, loopSteps: 1 << 20)
    return (0..<3).map { _ in
      let began = processorTime()
      let template = try? Template(parsing: source, grammar: grammar, limits: limits)
      let unknown: RenderInput.Unknown = grammar == .lax ? .null : .error
      _ = try? template?.render(RenderInput(data: data, unknown: unknown))
      return processorTime() - began
    }.min() ?? 0
  }

  /// Four times the input may cost nine times the time: a little more than linear is noise, quadratic would be sixteen.
  @Test("N, 2N and 4N grow in line", arguments: hostileInputs, [Grammar.strict2, .lax])
  func growsLinearly(_ input: HostileInput, _ grammar: Grammar) {
    var size = 1_000
    // Small enough runs drown in noise: start where a run takes a millisecond.
    while Self.cost(input, size, grammar) < 1e6, size < 64_000 { size *= 2 }
    let costs = [1, 2, 4].map { Self.cost(input, size * $0, grammar) }
    #expect(costs[2] < 9 * costs[0] + 2e6, "\(size): \(costs.map { Int($0 / 1_000) }) µs")
  }
}
