import Liquid
import TestSupport
import TextCore
import Testing

/// A template, and the lines the check prints about it.
struct CheckCase: NamedCase {
  var name: String
  var template: String
  var problems: [String]

  init(_ name: String, _ template: String, _ problems: String...) {
    self.name = name
    self.template = template
    self.problems = problems
  }
}

private let declarations = Declarations(
  fields: [
    DeclaredField("incident", .text, isRequired: false, place: SourcePosition(line: 9, column: 3)),
    DeclaredField(
      "workshop",
      .object([
        DeclaredField("date", .date), DeclaredField("place", .text), DeclaredField("host", .text, isRequired: false),
      ]), isRequired: false),
    DeclaredField(
      "tips", .list(.object([DeclaredField("title", .text), DeclaredField("link", .url, isRequired: false)]))),
    DeclaredField("phase", .choice(["primary", "secondary"])),
    DeclaredField("apps", .list(.text)),
    DeclaredField("urgent", .boolean),
    DeclaredField("count", .number),
    DeclaredField("help", .phone),
    DeclaredField("anything", .anything),
  ],
  globals: [
    DeclaredField(
      "school",
      .object([
        DeclaredField("name", .text), DeclaredField("phone", .phone), DeclaredField("town", .text, isRequired: false),
      ])),
    DeclaredField(
      "services",
      .object([
        DeclaredField("omegle", .object([DeclaredField("name", .text)])),
        DeclaredField("skype", .object([DeclaredField("name", .text)])),
      ])),
  ])

private let checkCases = [
  CheckCase(
    "nothing wrong",
    "{{ school.name }}{{ phase }}{{ help | phone }}{{ workshop.date.x | default: '' }}{% if urgent %}!{% endif %}",
    "1:64: undefined-key: 'workshop.date' has no 'x'"),
  CheckCase(
    "an undeclared name", "{{ shcool.name }}",
    "1:4: undefined-variable: nothing is called 'shcool' here did you mean 'school'?"),
  CheckCase(
    "an undeclared key", "{{ school.nmae }}", "1:11: undefined-key: 'school' has no 'nmae' did you mean 'name'?"),
  CheckCase(
    "a key in brackets", "{{ school['nmae'] }}", "1:11: undefined-key: 'school' has no 'nmae' did you mean 'name'?"),
  CheckCase("a key of a text", "{{ school.name.x }}", "1:16: undefined-key: 'school.name' has no 'x'"),
  CheckCase(
    "a key of a list", "{% for t in tips %}{{ tips.titel }}{% endfor %}", "1:28: undefined-key: 'tips' has no 'titel'"),
  CheckCase("sizes and ends", "{{ tips.size }}{{ school.name.size }}{{ school.name.first }}{{ services.size }}"),
  CheckCase(
    "an end that may be missing", "{{ tips.first.title }}{{ apps[0] }}{{ apps.last | default: 'x' }}",
    "1:4: optional-printed: 'tips.first.title' may be missing here put it inside {% if tips.first.title %}, or add a default: {{ tips.first.title | default: '…' }}",
    "1:26: optional-printed: 'apps[0]' may be missing here put it inside {% if apps[0] %}, or add a default: {{ apps[0] | default: '…' }}"
  ),
  CheckCase(
    "a computed key",
    "{% assign k = phase %}{{ services[k].name }}{{ school[k] }}{{ anything[k].x }}{{ services[tips] }}",
    "1:82: group-printed: 'services[tips]' is a group of fields, which can't be printed as it is print one of its fields, as in {{ services[tips].name }}"
  ),
  CheckCase(
    "optional, bare", "{{ incident }}",
    "1:4: optional-printed: 'incident' may be missing here put it inside {% if incident %}, or add a default: {{ incident | default: '…' }}"
  ),
  CheckCase(
    "optional, through a filter", "{{ incident | upcase }}",
    "1:4: optional-printed: 'incident' may be missing here put it inside {% if incident %}, or add a default: {{ incident | default: '…' }}"
  ),
  CheckCase("optional with a default", "{{ incident | default: 'none' | upcase }}{{ incident | default: 'x' }}"),
  CheckCase(
    "optional, guarded",
    "{% if incident %}{{ incident }}{% endif %}{% unless incident %}-{% else %}{{ incident }}{% endunless %}"),
  CheckCase(
    "guarded by comparisons",
    "{% if incident != blank %}{{ incident }}{% endif %}{% if incident == blank %}-{% else %}{{ incident }}{% endif %}{% if incident == 'x' %}{{ incident }}{% endif %}{% if incident contains 'x' %}{{ incident }}{% endif %}{% if incident != 'x' %}-{% else %}{{ incident }}{% endif %}"
  ),
  CheckCase(
    "guarded by and",
    "{% if urgent and incident %}{{ incident }}{% endif %}{% if incident and incident contains 'x' %}{{ incident }}{% endif %}"
  ),
  CheckCase("or guards only what is left", "{% if incident == blank or urgent %}-{% else %}{{ incident }}{% endif %}"),
  CheckCase(
    "or does not guard", "{% if urgent or incident %}{{ incident }}{% endif %}",
    "1:31: optional-printed: 'incident' may be missing here put it inside {% if incident %}, or add a default: {{ incident | default: '…' }}"
  ),
  CheckCase(
    "a guard ends with its block", "{% if incident %}x{% endif %}{{ incident }}",
    "1:33: optional-printed: 'incident' may be missing here put it inside {% if incident %}, or add a default: {{ incident | default: '…' }}"
  ),
  CheckCase("an elsif knows what came before", "{% if incident == nil %}-{% elsif urgent %}{{ incident }}{% endif %}"),
  CheckCase(
    "a guard for the whole guards its required parts",
    "{% if workshop %}{{ workshop.date | date: '%d' }}{{ workshop.place }}{% endif %}"),
  CheckCase(
    "a guard for a part guards the whole",
    "{% if workshop.place %}{{ workshop.place }}{{ workshop.date | gb_date }}{% endif %}"),
  CheckCase(
    "an optional part stays optional", "{% if workshop %}{{ workshop.host }}{% endif %}",
    "1:21: optional-printed: 'workshop.host' may be missing here put it inside {% if workshop.host %}, or add a default: {{ workshop.host | default: '…' }}"
  ),
  CheckCase(
    "a part of an optional whole", "{{ workshop.place }}",
    "1:4: optional-printed: 'workshop.place' may be missing here put it inside {% if workshop.place %}, or add a default: {{ workshop.place | default: '…' }}"
  ),
  CheckCase(
    "a guard of another name", "{% if incident %}{% assign incident = school.town %}{{ incident }}{% endif %}",
    "1:56: optional-printed: 'incident' may be missing here put it inside {% if incident %}, or add a default: {{ incident | default: '…' }}"
  ),
  CheckCase(
    "required, tested", "{% if school.name %}x{% endif %}",
    "1:7: required-tested: 'school.name' is always there, so the answer is always the same take the test away, or declare the field as not required"
  ),
  CheckCase(
    "required, compared with nothing", "{% if phase == blank %}x{% endif %}{% if apps == empty %}y{% endif %}",
    "1:7: required-tested: 'phase' is always there, so the answer is always the same take the test away, or declare the field as not required"
  ),
  CheckCase("required, compared with a word", "{% if school.name == 'x' %}x{% endif %}{% if count > 2 %}y{% endif %}"),
  CheckCase(
    "a loop over a text", "{% for t in phase %}{{ t }}{% endfor %}",
    "1:13: loop-over-value: 'phase' is a word to choose, not a list"),
  CheckCase(
    "a loop over a group", "{% for t in school %}{{ t }}{% endfor %}",
    "1:13: loop-over-value: 'school' is a group of fields, not a list"),
  CheckCase(
    "a row of a text",
    "{% tablerow t in school.name cols: count limit: 2 offset: 1 %}{{ t }}{{ tablerowloop.col }}{% endtablerow %}",
    "1:18: loop-over-value: 'school.name' is text, not a list"),
  CheckCase(
    "loops",
    "{% for t in tips limit: count offset: 1 %}{{ t.title }}{{ forloop.index }}{{ t.titel }}{% else %}-{% endfor %}{% for i in (1..count) %}{{ i }}{% endfor %}",
    "1:80: undefined-key: 't' has no 'titel' did you mean 'title'?"),
  CheckCase(
    "a loop's name ends with it", "{% for t in apps %}{% endfor %}{{ t }}{{ forloop.index }}",
    "1:35: undefined-variable: nothing is called 't' here", "1:42: undefined-variable: nothing is called 'forloop' here"
  ),
  CheckCase(
    "a loop's parent",
    "{% for t in apps %}{{ forloop.parentloop.index | default: 0 }}{{ forloop.name }}{% if forloop.last %}.{% endif %}{% endfor %}"
  ),
  CheckCase(
    "a filter for dates", "{{ phase | date: '%d' }}{{ help | gb_date }}{{ 'now' | date: '%Y' }}",
    "1:12: filter-type: 'date' does not work on a word to choose it needs a date",
    "1:35: filter-type: 'gb_date' does not work on a telephone number it needs a date"),
  CheckCase(
    "a filter for telephone numbers", "{{ tips | phone }}{{ school.name | phone }}",
    "1:11: filter-type: 'phone' does not work on a list it needs a telephone number"),
  CheckCase(
    "filters for lists", "{{ phase | join }}{{ apps | join: ', ' }}{{ school | map: 'name' }}{{ apps | list_and }}",
    "1:12: filter-type: 'join' does not work on a word to choose it needs a list",
    "1:54: filter-type: 'map' does not work on a group of fields it needs a list"),
  CheckCase(
    "filters for text", "{{ tips | upcase }}{{ urgent | append: 'x' }}{{ count | append: 'x' }}",
    "1:11: filter-type: 'upcase' does not work on a list it needs text",
    "1:32: filter-type: 'append' does not work on yes or no it needs text"),
  CheckCase(
    "filters for numbers",
    "{{ phase | plus: 1 }}{{ count | plus: 1 | times: count }}{{ urgent | size }}{{ help | plural: 'x' }}{{ apps | plural: 'app' }}",
    "1:12: filter-type: 'plus' does not work on a word to choose it needs a number",
    "1:70: filter-type: 'size' does not work on yes or no it needs text or a list",
    "1:87: filter-type: 'plural' does not work on a telephone number it needs a number or a list"),
  CheckCase(
    "what filters make",
    "{{ tips | map: 'title' | join: ', ' }}{{ apps | sort | uniq | reverse | first | default: 'x' }}{{ 'a b' | split: ' ' | last | default: '' }}{{ apps | has: 'x' }}{{ tips | where: 'title' | size }}{{ phase | slice: 1 }}{{ tips | map: t | join }}",
    "1:233: undefined-variable: nothing is called 't' here"),
  CheckCase(
    "a key of the items", "{{ tips | map: 'titel' | join }}{{ tips | sort: 'title' | size }}",
    "1:16: undefined-key: 'each item' has no 'titel' did you mean 'title'?"),
  CheckCase(
    "a group or a list as it is", "{{ school }}{{ tips }}",
    "1:4: group-printed: 'school' is a group of fields, which can't be printed as it is print one of its fields, as in {{ school.name }}",
    "1:16: group-printed: 'tips' is a list, which can't be printed as it is use a loop, or a filter such as list_and"),
  CheckCase(
    "a date without a form", "{% if workshop %}{{ workshop.date }}{% endif %}",
    "1:21: date-form: 'workshop.date' is a date, and prints as 2027-01-21 say how: {{ workshop.date | gb_date }}"),
  CheckCase(
    "a date's form of other programs", "{% if workshop %}{{ workshop.date | date: 'DD MMMM' }}{% endif %}",
    "1:43: date-form: 'DD MMMM' has no sign of a date, or an unknown one, and prints as it stands write date: \"%-d %B %Y\" for 21 January 2027, or use gb_date"
  ),
  CheckCase(
    "the minute for the month, the month before the day, and a sign that there is not",
    "{% if workshop %}{{ workshop.date | date: '%d %M' }}{{ workshop.date | date: '%B %-d' }}{{ workshop.date | date: '%-d %Q' }}{{ workshop.date | date: '%Y-%m-%d %H:%M' }}{% endif %}",
    "1:43: date-form: '%d %M' prints the minute: %M is none of a date's write date: \"%-d %B %Y\" for 21 January 2027, or use gb_date",
    "1:78: date-form: '%B %-d' puts the month before the day, as in America write date: \"%-d %B %Y\" for 21 January 2027, or use gb_date",
    "1:114: date-form: '%-d %Q' has no sign of a date, or an unknown one, and prints as it stands write date: \"%-d %B %Y\" for 21 January 2027, or use gb_date"
  ),
  CheckCase(
    "a dash of a word processor in a date's form",
    "{% if workshop %}{{ workshop.date | date: '%\u{2013}d %B' }}{% endif %}",
    "1:43: date-form: '%\u{2013}d %B' has no sign of a date, or an unknown one, and prints as it stands write date: \"%-d %B %Y\" for 21 January 2027, or use gb_date"
  ),
  CheckCase(
    "yes or no as a word", "{% if urgent == 'yes' %}a{% endif %}{% if 'no' != urgent %}b{% endif %}",
    "1:17: flag-as-text: 'urgent' is true or false, and never a word write {% if urgent %} for yes, {% unless urgent %} for no",
    "1:43: flag-as-text: 'urgent' is true or false, and never a word write {% if urgent %} for yes, {% unless urgent %} for no"
  ),
  CheckCase(
    "a word that is no choice",
    "{% if phase == 'primry' %}a{% endif %}{% if 'x' == phase %}b{% endif %}{% case phase %}{% when 'primary', 'secondry' %}c{% else %}d{% endcase %}{% if phase == '' %}{% endif %}",
    "1:16: no-such-choice: 'primry' is none of the words to choose from did you mean 'primary'?",
    "1:45: no-such-choice: 'x' is none of the words to choose from the words are primary, secondary",
    "1:107: no-such-choice: 'secondry' is none of the words to choose from did you mean 'secondary'?",
    "1:151: required-tested: 'phase' is always there, so the answer is always the same take the test away, or declare the field as not required"
  ),
  CheckCase(
    "a text or a number as a test",
    "{% if phase == 'primary' or 'secondary' %}a{% endif %}{% if count == 3 or 4 and urgent %}b{% endif %}{% unless 'x' or phase == 'primary' %}c{% endunless %}{% if urgent or true %}d{% endif %}",
    "1:29: literal-as-test: 'secondary' alone is always true, so the answer is always the same compare it too: phase == 'secondary'",
    "1:75: literal-as-test: 4 alone is always true, so the answer is always the same compare it too: count == 4",
    "1:112: literal-as-test: 'x' alone is always true, so the answer is always the same say what it is compared with, as in school.phase == \"primary\""
  ),
  CheckCase(
    "assigned and captured",
    "{% assign a = school.name %}{% capture b %}x{{ a }}{% endcapture %}{{ a }}{{ b | upcase }}{% increment c %}{{ c }}"
  ),
  CheckCase(
    "assigned on one way only",
    "{% if urgent %}{% assign a = 1 %}{% endif %}{{ a }}{% if urgent %}{% assign b = 1 %}{% else %}{% assign b = 2 %}{% endif %}{{ b }}",
    "1:48: optional-printed: 'a' may be missing here put it inside {% if a %}, or add a default: {{ a | default: '…' }}"
  ),
  CheckCase(
    "assigned in a loop or a case",
    "{% for t in apps %}{% assign a = t %}{% endfor %}{{ a }}{% case count %}{% when 1 %}{% assign b = 1 %}{% endcase %}{{ b }}",
    "1:53: optional-printed: 'a' may be missing here put it inside {% if a %}, or add a default: {{ a | default: '…' }}",
    "1:119: optional-printed: 'b' may be missing here put it inside {% if b %}, or add a default: {{ b | default: '…' }}"
  ),
  CheckCase(
    "shapes that differ", "{% if urgent %}{% assign a = 1 %}{% else %}{% assign a = apps %}{% endif %}{{ a | plus: 1 }}"
  ),
  CheckCase(
    "other tags",
    "{% cycle 'g': shcool, 1 %}{% cycle x: 1 %}{% ifchanged %}{{ shcool }}{% endifchanged %}{% liquid echo nope %}{% break %}",
    "1:15: undefined-variable: nothing is called 'shcool' here did you mean 'school'?",
    "1:36: undefined-variable: nothing is called 'x' here",
    "1:61: undefined-variable: nothing is called 'shcool' here did you mean 'school'?",
    "1:103: undefined-variable: nothing is called 'nope' here"),
  CheckCase(
    "partials",
    "{% render 'sign', who: school.name %}{% render 'sign' %}{% render 'nope' %}{% render 'broken' %}{% include phase %}",
    "sign 2:4: undefined-variable: nothing is called 'who' here [called 1:41]",
    "1:67: unknown-partial: there is no partial 'nope'",
    "1:86: broken-partial: the partial 'broken' has errors"),
  CheckCase(
    "an optional value handed over",
    "{% render 'sign', who: incident %}{% if incident %}{% render 'sign', who: incident %}{% endif %}",
    "sign 2:4: optional-printed: 'who' may be missing here put it inside {% if who %}, or add a default: {{ who | default: '…' }} [called 1:4]"
  ),
  CheckCase("a test in a partial is its own affair", "{% render 'test', who: phase %}"),
  CheckCase(
    "a partial for each", "{% render 'tip' for tips %}{% render 'tip' with tips as tip %}{% render 'tip' for phase %}",
    "tip 1:8: undefined-key: 'tip' has no 'title' [called 1:31]",
    "1:83: loop-over-value: 'phase' is a word to choose, not a list"),
  CheckCase(
    "partials that call each other", "{% render 'loop' %}",
    "loop 1:11: partial-cycle: the partial 'loop' calls itself [called 1:4]"),
  CheckCase(
    "an included partial shares names", "{% include 'set' %}{{ made }}{% assign who = 1 %}{% include 'sign' %}"),
]

extension CheckCase {
  /// The codes that the cases below report.
  static let codes: Set<String> = {
    var codes: Set<String> = ["unused-field"]
    for problem in checkCases.flatMap(\.problems) {
      // "1:4: code: message", in a partial behind its name.
      for word in problem.split(separator: " ").prefix(3) where word.last == ":" {
        codes.insert(String(word.dropLast()))
      }
    }
    return codes
  }()
}

@Suite("Static check")
struct CheckTests {
  private let partials: PartialSet

  init() throws {
    var templates: [String: Template] = [:]
    for (name, text) in [
      "sign": "Yours,\n{{ who }}", "test": "{% if who %}{{ who }}{% endif %}",
      "tip": "{{ tip.title }}{{ forloop.index | default: 1 }}",
      "loop": "{% render 'loop' %}", "set": "{% assign made = 1 %}",
    ] {
      templates[name] = try Template(parsing: SourceText(name: name, text: text))
    }
    var broken: [String: TemplateError] = [:]
    do { _ = try Template(parsing: SourceText(name: "broken", text: "{% if %}")) } catch { broken["broken"] = error }
    partials = PartialSet(templates, broken: broken)
  }

  private func line(_ item: Diagnostic) -> String {
    let file = item.file == "t" ? "" : item.file + " "
    let hint = item.hint.map { " " + $0 } ?? ""
    let called = item.notes.map { " [called \($0.start.line):\($0.start.column)]" }.joined()
    return "\(file)\(item.start.line):\(item.start.column): \(item.code): \(item.message)\(hint)\(called)"
  }

  @Test("tells what is wrong without any data", arguments: checkCases)
  func tells(_ item: CheckCase) throws {
    let template = try Template(parsing: SourceText(name: "t", text: item.template))
    let found = template.check(against: declarations, partials: partials).filter { $0.severity == .error }
    // "forloop.index" outside a loop is reported by the partial it stands in; the tables tell the rest.
    #expect(found.map(line).filter { !$0.contains("'forloop' here [called") } == item.problems)
  }

  @Test("warns of fields that are declared and never used, at their place")
  func unused() throws {
    let template = try Template(parsing: SourceText(name: "t", text: "{% render 'sign', who: phase %}"))
    let warnings = template.check(against: declarations, partials: partials).filter { $0.severity == .warning }
    #expect(warnings.map(\.message).first == "the field 'incident' is declared but never used")
    #expect(warnings.first?.start == SourcePosition(line: 9, column: 3))
    #expect(!warnings.contains { $0.message.contains("'phase'") })
    #expect(warnings.count == declarations.fields.count - 1)
  }

  @Test("partials that call many partials are walked through once each")
  func manyCalls() throws {
    var templates: [String: Template] = [:]
    for depth in 0..<30 {
      let text = "{% render 'p\(depth + 1)' %}{% render 'p\(depth + 1)' %}"
      templates["p\(depth)"] = try Template(parsing: SourceText(name: "p\(depth)", text: text))
    }
    templates["p30"] = try Template(parsing: SourceText(name: "p30", text: "{{ nope }}"))
    let template = try Template(parsing: SourceText(name: "t", text: "{% render 'p0' %}"))
    let found = template.check(against: Declarations(fields: []), partials: PartialSet(templates))
    #expect(found.map(\.code) == ["undefined-variable"])
    #expect(found.first?.notes.count == 31)
  }
}

@Suite("What a template uses")
struct TemplateUsesTests {
  @Test("every variable, filter, tag, partial and output, with its place")
  func uses() throws {
    let text = """
      {{ a.b | upcase }}{% for i in (c..d) limit: e offset: f %}{{ i[g] | append: h }}{% else %}{% endfor %}\
      {% if j == k and l %}{% endif %}{% case m %}{% when n %}{% endcase %}{% render 'p' with o, x: q %}\
      {% cycle r: s, 2 %}{% tablerow t in u cols: v %}{% endtablerow %}{% include w for y %}{% # note %}\
      {% capture z %}{{ 1 | default: aa, allow_false: bb }}{% endcapture %}{% assign cc = dd %}{% ifchanged %}{{ ee }}\
      {% endifchanged %}{% increment ff %}{% liquid echo gg %}
      """
    let template = try Template(parsing: SourceText(name: "t", text: text))
    #expect(
      template.uses.variables.map(\.name).sorted()
        == [
          "a.b", "aa", "bb", "c", "d", "dd", "e", "ee", "f", "g", "gg", "h", "i[g]", "j", "k", "l", "m", "n", "o", "q",
          "r", "s", "u", "v", "w", "y",
        ])
    #expect(template.uses.filters.map(\.name) == ["upcase", "append", "default"])
    #expect(
      template.uses.tags.map(\.name)
        == [
          "for", "if", "case", "render", "cycle", "tablerow", "include", "#", "capture", "assign", "ifchanged",
          "increment", "liquid", "echo",
        ])
    #expect(template.uses.partials.map(\.name) == ["p"])
    #expect(template.uses.outputs.count == 4)
    #expect(template.uses.variables.allSatisfy { $0.range.end > $0.range.start })
  }

  @Test("places count from the top of the file, the front matter included")
  func frontMatter() throws {
    let source = SourceText(name: "t", text: "---\ntitle: {{ x }}\n---\n{{ name }}")
    let template = try Template(parsing: source, from: 23)
    #expect(template.uses.variables.map { source.position(at: $0.range.start) } == [SourcePosition(line: 4, column: 4)])
    #expect {
      try template.render(RenderInput())
    } throws: { ($0 as? RenderError)?.diagnostic.start == SourcePosition(line: 4, column: 4) }
  }
}
