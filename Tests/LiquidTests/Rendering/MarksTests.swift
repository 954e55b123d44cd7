import Liquid
import TestSupport
import TextCore
import Testing

/// A template for the properties of marks: its own words are small Latin letters and marks, all data is Greek or
/// Cyrillic capitals and digits, so that every byte tells by itself where it comes from.
struct MarkedTemplate: NamedCase {
  var name: String
  var template: String
}

/// The shape of the data of these tests; the words themselves change.
struct MarksData: Sendable {
  /// Greek capitals: the school's.
  var school: [String]
  /// Cyrillic capitals: typed for the letter.
  var letter: [String]

  static let first = MarksData(school: ["ΑΒΓ", "ΔΕ"], letter: ["ЖЗ", "ИК ЛМ", "НО"])
  static let second = MarksData(school: ["ΩΨΧΦ ΥΤ", "Σ"], letter: ["ЩШ ЧЦ", "Э", "ЮЯЮ"])

  var value: Value {
    .object([
      ("school", .object([("name", .text(school[0], .school)), ("town", .text(school[1], .school))])),
      ("pupil", .text(letter[0], .letter)),
      ("tips", .list([.text(letter[1], .letter), .text(school[0], .school), .text(letter[2], .letter)])),
      ("rows", .list([.object([("k", .text(letter[2], .letter))]), .object([("k", .text(school[1], .school))])])),
      ("yes", .flag(true, .letter)),
      ("fact", .text("ΜΜ", .template)),
    ])
  }
}

let markedTemplates = [
  MarkedTemplate(name: "plain values", template: "dear {{ school.name }} of {{ school.town }}, {{ pupil }}."),
  MarkedTemplate(name: "literals in outputs", template: "{{ 'abc' | append: 'def' }}{{ 'x y' | split: ' ' | first }}"),
  MarkedTemplate(
    name: "append and prepend", template: "{{ pupil | append: ' of ' | append: school.name | prepend: 'to ' }}"),
  MarkedTemplate(name: "text filters", template: "{{ school.name | downcase | upcase | strip | squish | escape }}"),
  MarkedTemplate(
    name: "cutting", template: "{{ pupil | truncate: 4, '..' }}{{ pupil | slice: 1 }}{{ pupil.first }}"
  ),
  MarkedTemplate(
    name: "cutting mixed text",
    template: "{% capture c %}abc{{ pupil }}def{% endcapture %}{{ c | slice: 2, 4 }}{{ c | strip }}"),
  MarkedTemplate(
    name: "replacing",
    template: "{{ 'a b c' | replace: 'b', pupil }}{{ pupil | replace: 'Ж', 'x' }}{{ pupil | remove: 'Ж' }}"),
  MarkedTemplate(
    name: "stripping mixed text",
    template: "{% capture c %} {{ pupil }} of {{ school.name }} {% endcapture %}[{{ c | strip }}{{ c | lstrip }}]"),
  MarkedTemplate(name: "joining", template: "{{ tips | join: ', ' }}{{ tips | list_and }}"),
  MarkedTemplate(
    name: "loops", template: "{% for t in tips %}- {{ t }}{% unless forloop.last %};{% endunless %}{% endfor %}"),
  MarkedTemplate(
    name: "reversed, sorted, unique",
    template: "{{ tips | reverse | uniq | join: '' }}{{ tips | first }}{{ tips | last }}"),
  MarkedTemplate(
    name: "maps", template: "{{ rows | map: 'k' | join: '/' }}{% for r in rows %}{{ r.k }}{{ r }}{% endfor %}"),
  MarkedTemplate(
    name: "captures",
    template: "{% capture c %}a {{ pupil }} b {{ school.name }}{% endcapture %}x{{ c }}y{{ c | upcase | downcase }}"),
  MarkedTemplate(
    name: "captures in captures",
    template: "{% capture a %}p{{ pupil }}{% endcapture %}{% capture b %}q{{ a }}{{ fact }}{% endcapture %}{{ b }}"),
  MarkedTemplate(
    name: "assigned", template: "{% assign a = pupil | append: 'x' %}{% assign b = a %}{{ b }}{{ a | append: b }}"),
  MarkedTemplate(
    name: "conditions", template: "{% if yes %}yes {{ pupil }}{% else %}no{% endif %}{% if pupil %}x{% endif %}"),
  MarkedTemplate(name: "case", template: "{% case yes %}{% when true %}{{ school.name }}{% else %}n{% endcase %}"),
  MarkedTemplate(
    name: "default", template: "{{ nil | default: pupil }}{{ pupil | default: 'none' }}{{ nil | default: 'none' }}"),
  MarkedTemplate(name: "cycle", template: "{% for t in tips %}{% cycle 'a', pupil, school.name %}{% endfor %}"),
  MarkedTemplate(
    name: "rows", template: "{% ifchanged %}a{{ pupil }}{% endifchanged %}{% ifchanged %}a{{ pupil }}{% endifchanged %}"
  ),
  MarkedTemplate(
    name: "rendered partials",
    template: "{% render 'p', who: pupil %}{% render 'p' for tips as who %}{% render 'p', who: 'x' %}"),
  MarkedTemplate(
    name: "included partials", template: "{% assign who = school.name %}{% include 'p' %}{% include 'p', who: pupil %}"),
  MarkedTemplate(name: "lists printed whole", template: "{{ tips }}{{ rows }}"),
  MarkedTemplate(
    name: "encoded", template: "{{ pupil | url_encode | url_decode }}{{ pupil | base64_encode | base64_decode }}"),
  MarkedTemplate(
    name: "numbers of data",
    template:
      "{{ school.name | size | times: 3 | plus: 1 | round | abs }}{{ tips | size }}{{ pupil.size }}"),
  MarkedTemplate(
    name: "searching",
    template:
      "{{ rows | where: 'k' | size }}{{ tips | find: pupil }}{{ rows | has: 'k' }}{{ rows | find_index: 'k' }}{{ tips | sum }}"
  ),
  MarkedTemplate(name: "facts of the catalogue", template: "a {{ fact }} b {{ fact | append: pupil }}"),
  MarkedTemplate(name: "words of an article", template: "{{ pupil | a_an }}"),
  MarkedTemplate(
    name: "split and joined", template: "{{ pupil | split: '' | join: '+' }}{{ 'a b' | split: ' ' | join: pupil }}"),
  MarkedTemplate(name: "html", template: "{{ pupil | strip_html | newline_to_br | strip_newlines | escape_once }}"),
  MarkedTemplate(
    name: "truncated words",
    template: "{{ pupil | truncatewords: 1, '..' }}{{ 'a b c' | truncatewords: tips.size }}"),
]

@Suite("Marks")
struct MarksTests {
  private let partials: PartialSet
  private let grammar = Grammar.strict2

  init() throws {
    partials = PartialSet(["p": try Template(parsing: SourceText(name: "p", text: "<{{ who }}>"))])
  }

  private func input(_ data: MarksData) -> RenderInput { RenderInput(data: data.value, partials: partials) }

  private func template(_ item: MarkedTemplate) throws -> Template {
    try Template(parsing: SourceText(name: item.name, text: item.template))
  }

  /// The mark a byte must have, told by the alphabet it belongs to; nil where any will do.
  private func wanted(_ scalar: Unicode.Scalar) -> SourceMark? {
    switch scalar {
    case "Μ", "μ": nil
    case "Α"..."ω": .school
    case "А"..."я": .letter
    default: nil
    }
  }

  @Test(
    "a byte of the data never counts as the template's, and keeps its own source unless mixed",
    arguments: markedTemplates)
  func bytesKnowTheirSource(_ item: MarkedTemplate) throws {
    let text = try template(item).render(input(.first))
    var offset = 0
    for scalar in text.string.unicodeScalars {
      if let wanted = wanted(scalar) { #expect(text.mark(at: offset) >= wanted, "\(scalar) in \(text.string)") }
      offset += UTF8.width(scalar)
    }
  }

  @Test("bytes marked as the template's are words of the template", arguments: markedTemplates)
  func templateBytesAreLiterals(_ item: MarkedTemplate) throws {
    let text = try template(item).render(input(.first))
    let allowed = Set((item.template + "<>and anΜΜ").utf8)
    for (offset, byte) in text.bytes.enumerated() where text.mark(at: offset) == .template {
      #expect(allowed.contains(byte), "byte \(byte) at \(offset) of \(text.string)")
    }
  }

  @Test("other values of the same shape change no byte that is the template's", arguments: markedTemplates)
  func valuesDoNotChangeTemplateBytes(_ item: MarkedTemplate) throws {
    let template = try template(item)
    let first = try template.render(input(.first))
    let second = try template.render(input(.second))
    #expect(Self.templateBytes(first) == Self.templateBytes(second))
  }

  private static func templateBytes(_ text: MarkedText) -> [UInt8] {
    text.bytes.indices.filter { text.mark(at: $0) == .template }.map { text.bytes[$0] }
  }

  @Test("slots hold what the plain text holds, with the same marks", arguments: markedTemplates)
  func slotsAgree(_ item: MarkedTemplate) throws {
    let template = try template(item)
    let plain = try template.render(input(.first))
    let slotted = try template.renderSlotted(input(.first))
    var filled = MarkedText()
    var offset = 0
    slotted.bytes.withUnsafeBufferPointer { bytes in
      while offset < bytes.count {
        if let number = SlotCharacter.number(in: bytes, offset: offset) {
          filled.append(slotted.slots[number].bytes, mark: slotted.slots[number].mark)
          offset += SlotCharacter.byteCount
        } else {
          filled.append([bytes[offset]], mark: .template)
          offset += 1
        }
      }
    }
    #expect(filled == plain)
  }

  @Test("two fillings of the same shape have the same slotted bytes", arguments: markedTemplates)
  func slottedBytesAreEqual(_ item: MarkedTemplate) throws {
    let template = try template(item)
    #expect(try template.renderSlotted(input(.first)).bytes == template.renderSlotted(input(.second)).bytes)
  }
}
