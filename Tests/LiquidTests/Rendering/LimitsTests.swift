import Liquid
import TestSupport
import TextCore
import Testing

/// A template that costs too much, and the problem that says so.
struct CostlyTemplate: NamedCase {
  var name: String
  var template: String
  var kind: ProblemKind
}

private let costlyTemplates = [
  CostlyTemplate(
    name: "output by a loop", template: "{% for i in (1..90) %}0123456789{% endfor %}", kind: .outputTooLong(limit: 500)
  ),
  CostlyTemplate(
    name: "output by values", template: "{% for i in (1..90) %}{{ 'é123456789' }}{% endfor %}",
    kind: .outputTooLong(limit: 500)),
  CostlyTemplate(
    name: "captured output", template: "{% capture c %}{% for i in (1..90) %}0123456789{% endfor %}{% endcapture %}",
    kind: .outputTooLong(limit: 500)),
  CostlyTemplate(
    name: "a text that doubles",
    template: "{% assign s = 'ab' %}{% for i in (1..50) %}{% assign s = s | append: s %}{% endfor %}",
    kind: .filterFault(filter: "append", fault: .outputTooLong)),
  CostlyTemplate(
    name: "a list that doubles",
    template: "{% assign s = 'a b' | split: ' ' %}{% for i in (1..50) %}{% assign s = s | concat: s %}{% endfor %}",
    kind: .filterFault(filter: "concat", fault: .outputTooLong)),
  CostlyTemplate(
    name: "a replacement that multiplies",
    template: "{% assign s = '0123456789' | replace: '', '0123456789' | replace: '', '0123456789' %}{{ s }}",
    kind: .filterFault(filter: "replace", fault: .outputTooLong)),
  CostlyTemplate(
    name: "joining a long range", template: "{{ (1..400) | join: ',' }}",
    kind: .filterFault(filter: "join", fault: .outputTooLong)),
  CostlyTemplate(
    name: "writing out a huge range", template: "{{ (1..9999999999999) | reverse }}",
    kind: .filterFault(filter: "reverse", fault: .outputTooLong)),
  CostlyTemplate(
    name: "splitting into too many",
    template: "{% capture c %}{% for i in (1..90) %}xxxxx{% endfor %}{% endcapture %}{{ c | split: '' | concat: l }}",
    kind: .filterFault(filter: "concat", fault: .outputTooLong)),
  CostlyTemplate(
    name: "a number that grows",
    template: "{% assign n = 99999999999 %}{% for i in (1..60) %}{% assign n = n | times: n %}{% endfor %}",
    kind: .filterFault(filter: "times", fault: .numberTooLong(limit: 10_000))),
  CostlyTemplate(
    name: "a list in words", template: "{{ (1..400) | list_and }}",
    kind: .filterFault(filter: "list_and", fault: .outputTooLong)),
  CostlyTemplate(
    name: "steps of one loop", template: "{% for i in (1..101) %}{% endfor %}", kind: .tooManySteps(limit: 100)),
  CostlyTemplate(
    name: "steps of loops in loops", template: "{% for i in (1..20) %}{% for j in (1..20) %}{% endfor %}{% endfor %}",
    kind: .tooManySteps(limit: 100)),
  CostlyTemplate(
    name: "steps of a table", template: "{% tablerow i in (1..101) %}{% endtablerow %}", kind: .tooManySteps(limit: 100)
  ),
  CostlyTemplate(
    name: "steps of a partial", template: "{% render 'x' for (1..101) %}", kind: .tooManySteps(limit: 100)),
  CostlyTemplate(
    name: "steps of an included partial", template: "{% include 'x' for l %}", kind: .tooManySteps(limit: 100)),
  CostlyTemplate(
    name: "filters that nobody sees", template: "{% for i in (1..90) %}{% assign x = t | upcase %}{% endfor %}",
    kind: .tooMuchWork(limit: 8_192)),
  CostlyTemplate(
    name: "searches that find nothing",
    template: "{% for i in (1..90) %}{% if t contains 'x' %}{% endif %}{% endfor %}",
    kind: .tooMuchWork(limit: 8_192)),
  CostlyTemplate(
    name: "captures that nobody prints",
    template: "{% for i in (1..90) %}{% capture x %}{{ t }}{% endcapture %}{% endfor %}",
    kind: .tooMuchWork(limit: 8_192)),
  CostlyTemplate(
    name: "comparisons of long lists", template: "{% for i in (1..90) %}{% if l == l %}{% endif %}{% endfor %}",
    kind: .tooMuchWork(limit: 8_192)),
  CostlyTemplate(
    name: "calls of partials", template: String(repeating: "{% render 'twice' %}", count: 40),
    kind: .tooManySteps(limit: 100)),
  CostlyTemplate(name: "partials without end", template: "{% render 'self' %}", kind: .partialsTooDeep(limit: 5)),
]

private let tooLongTemplates = [
  CostlyTemplate(
    name: "source", template: String(repeating: "x", count: 1_025), kind: .templateTooLong(limit: 1_024)),
  CostlyTemplate(
    name: "nested blocks", template: String(repeating: "{% if a %}", count: 9), kind: .nestingTooDeep(limit: 8)),
  CostlyTemplate(
    name: "nested brackets",
    template: "{{ a" + String(repeating: "[a", count: 120) + String(repeating: "]", count: 120) + " }}",
    kind: .nestingTooDeep(limit: 100)),
]

extension CostlyTemplate {
  /// The codes of the limits that are reached.
  static let codes = Set((costlyTemplates + tooLongTemplates).map(\.kind.code))
}

@Suite("Limits")
struct LimitsTests {
  private let limits = Limits(
    templateBytes: 1_024, outputBytes: 500, loopSteps: 100, nesting: 8, partialDepth: 5, workBytes: 8_192)

  @Test("what costs too much while it is filled is an error", arguments: costlyTemplates)
  func costly(_ item: CostlyTemplate) throws {
    let template = try Template(parsing: SourceText(name: "t", text: item.template), limits: limits)
    let partials = PartialSet([
      "x": try Template(parsing: SourceText(name: "x", text: ""), limits: limits),
      "twice": try Template(
        parsing: SourceText(name: "twice", text: "{% render 'x' %}{% render 'x' %}"), limits: limits),
      "self": try Template(parsing: SourceText(name: "self", text: "{% render 'self' %}"), limits: limits),
    ])
    let text = Value.text(String(repeating: "a", count: 100), .letter)
    let list = Value.list((0..<101).map { .number($0, .letter) })
    #expect {
      try template.render(RenderInput(data: .object([("l", list), ("t", text)]), partials: partials))
    } throws: { ($0 as? RenderError)?.kind == item.kind }
  }

  @Test("what is too much to read is an error", arguments: tooLongTemplates)
  func tooLong(_ item: CostlyTemplate) {
    #expect {
      try Template(parsing: SourceText(name: "t", text: item.template), limits: limits)
    } throws: { ($0 as? TemplateError)?.diagnostics.map(\.code) == [item.kind.code] }
  }

  @Test("ranges in ranges of the lax grammar are nested as deep as others")
  func nestedRanges() {
    let depth = 20_000
    let text = "{{ " + String(repeating: "(", count: depth) + "1" + String(repeating: "..1)", count: depth) + " }}"
    #expect {
      try Template(parsing: SourceText(name: "t", text: text), grammar: .lax)
    } throws: { ($0 as? TemplateError)?.diagnostics.map(\.code) == [ProblemKind.nestingTooDeep(limit: 100).code] }
  }

  @Test("what just fits is no error")
  func justFits() throws {
    let source = SourceText(name: "t", text: "{% for i in (1..100) %}12345{% endfor %}")
    #expect(try Template(parsing: source, limits: limits).render(RenderInput()).bytes.count == 500)
  }

  @Test("not more than fifty problems are told at once")
  func fifty() {
    let source = SourceText(name: "t", text: String(repeating: "{% nope %}", count: 80))
    #expect { try Template(parsing: source) } throws: { ($0 as? TemplateError)?.diagnostics.count == 50 }
  }

  @Test("brackets nested without end are refused by the lax grammar too")
  func laxBrackets() {
    let text = "{{ " + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000) + " }}"
    #expect(throws: TemplateError.self) { try Template(parsing: SourceText(name: "t", text: text), grammar: .lax) }
  }
}
