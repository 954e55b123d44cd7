import BenchSupport
import CommonMark
import Liquid
import TextCore

/// What one kind of input costs at N, 2N and 4N.
struct Growth {
  let name: String
  let steps: [Measurement]

  init(_ name: String, _ step: (Int) throws -> () throws -> Int) throws {
    self.name = name
    steps = try [1, 2, 4].map { factor in try Measurement(name, rounds: 10, try step(factor)) }
  }

  /// Four times the input may ask for four times the memory and a little more.
  var isLinear: Bool { steps[2].allocations <= 4 * steps[0].allocations + 100 }

  /// Long letters and hostile ones.
  static func measured() throws -> [Growth] {
    let letter = SampleLetter.template + "\n"
    return [
      try Growth("parse: letters in a row") { factor in
        let source = source(repeated(letter, 4 * factor))
        return { try Template(parsing: source).start }
      },
      try Growth("fill: letters in a row") { factor in
        let long = try BenchLetter(template: repeated(letter, 4 * factor), json: Array(SampleLetter.json.utf8))
        return { try long.filled().bytes.count }
      },
      try Growth("parse: openers that never close") { factor in
        let source = source(repeated("{% ", 8_000 * factor))
        return { (try? Template(parsing: source).start) ?? 1 }
      },
      try Growth("parse: a chain of filters") { factor in
        let source = source(Array("{{ x".utf8) + repeated(" | upcase", 2_000 * factor) + Array(" }}".utf8))
        return { try Template(parsing: source).start }
      },
      try Growth("fill: a loop of many steps") { factor in
        let source = source(Array("{% for i in (1..\(2_000 * factor)) %}{{ i }}{% endfor %}".utf8))
        let template = try Template(parsing: source)
        return { try template.renderSlotted(RenderInput()).bytes.count }
      },
      try Growth("letter: a list of many items") { factor in
        let items = (0..<(200 * factor)).map { "\"item number \($0)\"" }.joined(separator: ",")
        let long = try BenchLetter(
          template: Array("{% for i in items %}- **{{ i }}**\n{% endfor %}".utf8),
          json: Array("{\"items\":[\(items)]}".utf8))
        return { try long.html().count }
      },
    ]
  }

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(Array(text.utf8), count: count).joined())
  }

  private static func source(_ bytes: [UInt8]) -> SourceText { SourceText(name: "growth", bytes: bytes) }
}
