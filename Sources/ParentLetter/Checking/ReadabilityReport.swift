/// The readability of some letters, as a table or as JSON.
public struct ReadabilityReport: Sendable {
  /// In the order of the ids.
  public let letters: [Readability]

  /// Measures some letters, or all of a set.
  /// - Throws: `LetterError` for an id that the set does not have, or a letter with mistakes.
  public init(of set: TemplateSet, letters ids: [String] = []) throws(LetterError) {
    let pages = PageEstimate(set, try set.parts())
    var letters: [Readability] = []
    for id in ids.isEmpty ? set.letterIDs : ids {
      if let found = pages.readability(of: try set.read(id)) { letters.append(found) }
    }
    self.letters = letters
  }

  /// A table with a heading; what is over a bar is said at the end of the line.
  public var text: String {
    let heading = ["ID", "WORDS", "PAGES", "AVERAGE", "LONGEST", "GRADE", "OVER THE BAR"]
    return TextTable(rows: [heading] + letters.map(Self.row)).text
  }

  private static func row(_ letter: Readability) -> [String] {
    [
      letter.id, String(letter.words), PageEstimate.rounded(letter.pages), PageEstimate.rounded(letter.averageSentence),
      String(letter.longestSentence), letter.grade.map(PageEstimate.rounded) ?? "-",
      letter.complaints.joined(separator: "; "),
    ]
  }

  /// `{"version": 1, "letters": […]}` with a line end; pages, averages and grades rounded to tenths.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.write(.members([("version", .integer(1)), ("letters", .array(letters.map(Self.value)))]))
    writer.endLine()
    return writer.bytes
  }

  private static func value(_ letter: Readability) -> JSONValue {
    .members([
      ("id", .text(letter.id)), ("words", .integer(letter.words)),
      ("pages", .number(PageEstimate.rounded(letter.pages))),
      ("averageSentence", .number(PageEstimate.rounded(letter.averageSentence))),
      ("longestSentence", .integer(letter.longestSentence)),
      ("grade", letter.grade.map { .number(PageEstimate.rounded($0)) } ?? .null),
      ("undefinedInitials", .array(letter.undefinedInitials.map(JSONValue.text))),
      ("overTheBar", .array(letter.complaints.map(JSONValue.text))),
    ])
  }
}

/// Rows of words with their columns in line.
struct TextTable {
  let rows: [[String]]

  /// Without a line end at the end.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    return rows.map { Self.line($0, widths) }.joined(separator: "\n")
  }

  private static func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
    }
    return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
  }
}
