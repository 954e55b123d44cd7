import Liquid
import TestSupport
import Testing
import TextCore

@Suite("Recording")
struct RecordingTests {
  struct Case: NamedCase {
    var name: String
    var template: String
    /// Whether the filling of one school tells what another's comes to.
    var isTold: Bool
  }

  static let cases = [
    Case(name: "values as they stand", template: "{{ school.name }}, {{ school.phone }} {{ own }}", isTold: true),
    Case(
      name: "a value through filters", template: "{{ school.phone | phone }} {{ school.name | upcase }}", isTold: true),
    Case(
      name: "whether a value is there", template: "{% if school.motto %}{{ school.motto }}{% endif %}x", isTold: true),
    Case(name: "nothing printed", template: "{{ school.nothing }}{{ school.name }}", isTold: true),
    Case(name: "in a part", template: "{% render 'part', own: own %} {{ school.name }}", isTold: true),
    Case(name: "no school at all", template: "{{ own }}", isTold: true),
    Case(name: "a watched key", template: "{{ letter.salutation }} {{ letter.date }}", isTold: true),
    Case(name: "a comparison", template: "{% if school.name == 'A' %}x{% endif %}", isTold: false),
    Case(name: "a loop", template: "{% for x in school.list %}{{ x }}{% endfor %}", isTold: false),
    Case(name: "an assignment", template: "{% assign x = school.name %}{{ x }}", isTold: false),
    Case(name: "a capture", template: "{% capture x %}{{ school.name }}{% endcapture %}{{ x }}", isTold: false),
    Case(name: "an argument of a filter", template: "{{ own | append: school.name }}", isTold: false),
    Case(
      name: "an argument of a filter of its own", template: "{{ school.name | append: school.phone }}", isTold: false),
    Case(name: "an argument of a part", template: "{% render 'show', it: school.name %}", isTold: false),
    Case(name: "a choice", template: "{% case school.name %}{% when 'A' %}x{% endcase %}", isTold: false),
    Case(name: "a list printed", template: "{{ school.list }}", isTold: false),
    Case(name: "an index", template: "{{ school['name'] }}", isTold: false),
  ]

  private static let watched = WatchedNames(["school"], parts: [("letter", ["salutation"])])

  private static func data(_ school: Value) -> RenderInput {
    let parts = PartialSet([
      "part": template("{{ own }} {{ school.phone }}"), "show": template("{{ it }}"),
    ])
    let letter = Value.object([
      ("salutation", school["name"] ?? .null), ("date", .text("1 May", .letter)),
    ])
    return RenderInput(
      data: .object([("own", .text("own", .letter))]), globals: .object([("school", school), ("letter", letter)]),
      partials: parts)
  }

  private static func template(_ text: String) -> Template {
    guard let template = try? Template(parsing: SourceText(name: "x", bytes: Array(text.utf8))) else {
      preconditionFailure("a template of this test has mistakes")
    }
    return template
  }

  private static func school(_ name: String, _ phone: String, motto: Value) -> Value {
    .object([
      ("name", .text(name, .school)), ("phone", .text(phone, .school)), ("motto", motto), ("nothing", .null),
      ("list", .list([.text(name, .school), .text(phone, .school)])),
    ])
  }

  @Test("tells what other values come to, or that it can't", arguments: cases)
  func told(_ test: Case) throws {
    let template = Self.template(test.template)
    let first = Self.data(Self.school("A", "01632960001", motto: .text("m", .school)))
    let second = Self.data(Self.school("Bee", "01632960222", motto: .text("long", .school)))
    let (text, recording) = try template.recorded(first, watching: Self.watched)
    #expect(try text == template.renderSlotted(first))
    let values = recording.flatMap { $0.values(for: second.globals) }
    guard test.isTold else { return #expect(values == nil) }
    var slots = text.slots
    for (slot, bytes) in zip(try #require(recording).watchedSlots, try #require(values)) { slots[slot].bytes = bytes }
    #expect(try SlottedText(bytes: text.bytes, slots: slots) == template.renderSlotted(second))
  }

  @Test("does not tell where another branch would be taken")
  func otherBranch() throws {
    let template = Self.template("{% if school.motto %}yes{% else %}no{% endif %}{{ school.motto }}")
    let first = Self.data(Self.school("A", "1", motto: .text("m", .school)))
    let recording = try template.recorded(first, watching: Self.watched).recording
    #expect(recording?.values(for: Self.data(Self.school("B", "2", motto: .null)).globals) == nil)
    #expect(recording?.values(for: .object([])) == nil)
  }

  @Test("does not tell what would be longer than a letter may be")
  func tooLong() throws {
    let source = SourceText(name: "x", bytes: Array("{{ school.name }}".utf8))
    let template = try Template(parsing: source, limits: Limits(outputBytes: 20))
    let recording = try template.recorded(
      Self.data(Self.school("A", "1", motto: .null)), watching: Self.watched
    ).recording
    #expect(recording?.values(for: Self.data(Self.school("fourteen chars", "1", motto: .null)).globals) != nil)
    let long = Self.data(Self.school("more than twenty characters", "1", motto: .null))
    #expect(recording?.values(for: long.globals) == nil)
    #expect(throws: RenderError.self) { try template.renderSlotted(long) }
  }
}
