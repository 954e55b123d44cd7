import Foundation
import Testing

/// An example of `docs/language.md`: the fenced blocks up to the one with the outcome, or a row of a table of filters.
struct ReferenceExample: CustomTestStringConvertible, Sendable {
  var line: Int
  var item: CorpusCase

  var testDescription: String { "line \(line)" }
}

/// Reads the examples out of the language reference.
///
/// Blocks are ```` ```json ```` (data), ```` ```liquid partial=name ````, ```` ```liquid ```` and ```` ```text ```` or ```` ```error ````
/// (the outcome); data with a name serves the tables.
enum LanguageReference {
  static let examples: [ReferenceExample] = read()

  private static func read() -> [ReferenceExample] {
    let path = CorpusFile.folder + "/../../../docs/language.md"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var examples: [ReferenceExample] = []
    var current = CorpusCase(name: "", title: "")
    var tableData = ""
    var fence: (info: String, body: [Substring])?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let open = fence {
        guard line == "```" else {
          fence?.body.append(line)
          continue
        }
        take(open.info, open.body.joined(separator: "\n"), number + 1, &current, &tableData, &examples)
        fence = nil
      } else if line.hasPrefix("```") {
        fence = (String(line.dropFirst(3)), [])
      } else if let row = row(line, data: tableData) {
        examples.append(ReferenceExample(line: number + 1, item: row))
      }
    }
    return examples
  }

  private static func take(
    _ info: String, _ body: String, _ line: Int, _ current: inout CorpusCase, _ tableData: inout String,
    _ examples: inout [ReferenceExample]
  ) {
    switch info {
    case "json": current.data = body
    case "liquid": current.template = body
    case "text", "error":
      current.expected = body
      examples.append(ReferenceExample(line: line, item: current))
      current = CorpusCase(name: "", title: "")
    case _ where info.hasPrefix("json name="): tableData = body
    case _ where info.hasPrefix("liquid partial="):
      current.partials.append((String(info.dropFirst("liquid partial=".count)), body))
    default: Issue.record("line \(line): no such kind of example: \(info)")
    }
  }

  /// A row `| name | example | result |`, all in code spans; an upright bar inside is escaped.
  private static func row(_ line: Substring, data: String) -> CorpusCase? {
    guard line.hasPrefix("| `") else { return nil }
    let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|").map { cell in
      let text = cell.replacing("\u{1}", with: "|")
      return String(text.dropFirst(2).dropLast(2))
    }
    guard cells.count == 3 else { return nil }
    return CorpusCase(name: cells[0], title: cells[0], data: data, template: cells[1], expected: cells[2])
  }
}

@Suite("The language reference")
struct LanguageReferenceTests {
  @Test("every example gives what it says", arguments: LanguageReference.examples)
  func example(_ example: ReferenceExample) {
    #expect(example.item.outcome == example.item.expected)
  }

  @Test("every filter has a row")
  func everyFilter() {
    let names = LanguageReference.examples.map(\.item.name).filter { !$0.isEmpty }
    #expect(names.count == 69)
    #expect(Set(names).count == names.count)
  }
}
