import Liquid
import TextCore
import Testing

@Suite("Slots")
struct SlotsTests {
  /// The codes of what can go wrong with slots alone.
  static let codes: Set<String> = ["too-many-values", "slot-character"]

  private let data = Value.object([
    ("school", .object([("name", .text("Elm", .school))])),
    ("bio", .markdown("**bold**", .school)),
    ("nothing", .text("", .letter)),
    ("count", .number(3, .letter)),
    ("price", .number(2.5, .letter)),
    ("open", .flag(true, .letter)),
    ("gone", .null),
    ("day", .day(CalendarDate(iso: "2025-11-14") ?? .distant, .letter)),
    ("ages", .text("13", .template)),
  ])

  private func slotted(_ template: String) throws -> SlottedText {
    try Template(parsing: SourceText(name: "t", text: template)).renderSlotted(RenderInput(data: data))
  }

  @Test("a value stands beside the text with its path, mark and form")
  func valueHasPath() throws {
    let text = try slotted("Dear {{ school.name }}, {{ bio }}")
    #expect(
      text.slots == [
        Slot(bytes: Array("Elm".utf8), mark: .school, name: "school.name"),
        Slot(bytes: Array("**bold**".utf8), mark: .school, form: .markdown, name: "bio"),
      ])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Dear \u{F0000}, \u{F0001}")
  }

  @Test("a filter takes the path and the Markdown away")
  func filterDropsForm() throws {
    let text = try slotted("{{ bio | append: '' }}{{ school.name | upcase }}")
    #expect(text.slots.map(\.form) == [.text, .text])
    #expect(text.slots.map(\.name) == ["", ""])
  }

  @Test("assign and capture keep Markdown that is printed as it stands")
  func capturesKeepForm() throws {
    let text = try slotted(
      "{% assign a = bio %}{{ a }}{% capture c %}x {{ bio }} {{ school.name }}{% endcapture %}{{ c }}")
    #expect(text.slots.map(\.form) == [.markdown, .markdown, .text])
    #expect(text.slots.map(\.name) == ["a", "bio", "school.name"])
  }

  @Test("a capture of one value alone stays that value")
  func singleCapture() throws {
    let text = try slotted("{% capture c %}{{ bio }}{% endcapture %}{{ c }}")
    #expect(text.slots.map(\.form) == [.markdown])
  }

  @Test("facts of the catalogue get slots too, words of the template don't")
  func catalogueFacts() throws {
    let text = try slotted("{{ ages }} {{ 'a' | upcase }} {% for i in (1..2) %}{{ forloop.index }}. {% endfor %}")
    #expect(text.slots == [Slot(bytes: Array("13".utf8), mark: .template, name: "ages")])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "\u{F0000} A 1. 2. ")
  }

  @Test("numbers, days and yes or no are values like others")
  func scalars() throws {
    let text = try slotted("{{ count }}{{ price }}{{ open }}{{ day }}{{ day | date: '%-d %B' }}")
    #expect(
      text.slots.map { String(decoding: $0.bytes, as: UTF8.self) } == ["3", "2.5", "true", "2025-11-14", "14 November"])
    #expect(text.slots.allSatisfy { $0.mark == .letter })
  }

  @Test("an empty text has a slot, nothing has none")
  func emptyOnes() throws {
    let text = try slotted("**{{ nothing }}** [{{ gone }}]")
    #expect(text.slots.count == 1)
  }

  @Test("a slot character in the template is refused at its place")
  func forgedSlot() throws {
    let template = try Template(parsing: SourceText(name: "t", text: "a\n b\u{F0000}{{ count }}"))
    #expect(throws: RenderError.self) { try template.renderSlotted(RenderInput(data: data)) }
    do {
      _ = try template.renderSlotted(RenderInput(data: data))
    } catch {
      #expect(error.kind == .slotCharacter)
      #expect(error.diagnostic.start == SourcePosition(line: 2, column: 3))
    }
  }

  @Test("a slot character made by a filter is refused")
  func forgedByFilter() throws {
    let template = try Template(parsing: SourceText(name: "t", text: "{{ '%F3%B0%80%80' | url_decode }}"))
    #expect(throws: RenderError.self) { try template.renderSlotted(RenderInput()) }
  }

  @Test("a slot character in a value stays in its slot")
  func slotCharacterInValue() throws {
    let template = try Template(parsing: SourceText(name: "t", text: "{{ v }}"))
    let text = try template.renderSlotted(RenderInput(data: .object([("v", .text("\u{F0005}", .letter))])))
    #expect(text.slots.count == 1)
  }

  @Test("more values than there are slot characters are refused")
  func tooManyValues() throws {
    let limits = Limits(outputBytes: 1 << 24, loopSteps: 100_000)
    let source = SourceText(name: "t", text: "{% for i in (1..70000) %}{{ v }}{% endfor %}")
    let template = try Template(parsing: source, limits: limits)
    #expect {
      try template.renderSlotted(RenderInput(data: .object([("v", .text("x", .letter))])))
    } throws: { ($0 as? RenderError)?.kind == .tooManyValues(limit: SlotCharacter.capacity) }
  }
}

extension CalendarDate {
  /// For a test that would fail anyway.
  static var distant: CalendarDate {
    guard let day = CalendarDate(year: 1, month: 1, day: 1) else { preconditionFailure("1 January 1 is a day") }
    return day
  }
}
