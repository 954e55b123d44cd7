import TextCore

/// What a table says of schools beside the register: safeguarding leads, addresses for mail, local services.
///
/// A CSV file whose first column is `URN` and whose others are keys of school details, from the top of the file with
/// dots between (`people.dsl.last_name`). The row `*` is for every school; an empty cell says nothing; ` | ` stands
/// between the items of a list.
struct SchoolOverrides: Sendable {
  /// Keys of the columns, the first left out.
  let keys: [[String]]
  /// The row for every school; empty if there is none.
  let everySchool: CSVReader.Record
  private let schools: [UInt32: CSVReader.Record]

  /// No overrides.
  init() {
    keys = []
    everySchool = CSVReader.Record(line: 0)
    schools = [:]
  }

  /// Reads a table.
  /// - Throws: `LetterError`: `.unreadableInput` if it can't be read, `.invalidInput` with every row that is wrong and
  ///   every column that school details don't have.
  init(at path: String) throws(LetterError) {
    var reader = CSVReader(try ByteStream(at: path))
    guard case .record(let header)? = try reader.next(),
      RegisterColumns.name(header[0], isFirst: true).lowercased() == "urn"
    else {
      throw LetterError(
        .invalidInput,
        "'\(path)' is no table of overrides: its first column should be URN, with commas between the columns")
    }
    var rows = OverrideRows(path: path, columns: header.count)
    while let step = try reader.next() { rows.add(step) }
    keys = (1..<max(1, header.count)).map { WindowsText.decoded(header[$0]).split(separator: ".").map(String.init) }
    everySchool = rows.everySchool
    schools = rows.schools
    let problems = repeatedKeys(path) + rows.problems + unknownKeys(path)
    guard problems.isEmpty else {
      throw LetterError(.invalidInput, "the overrides '\(path)' have mistakes", problems: problems)
    }
  }

  /// The URNs of rows whose school is not among those, in order.
  func unmet(_ met: Set<UInt32>) -> [UInt32] { schools.keys.filter { !met.contains($0) }.sorted() }

  /// The row of a school by its URN.
  func school(_ urn: UInt32) -> CSVReader.Record? { schools[urn] }

  /// The values of a row by their keys.
  func values(of record: CSVReader.Record) -> [(path: [String], value: String)] {
    zip(keys, 1...).compactMap { path, column in
      RegisterValue.text(WindowsText.decoded(record[column])).map { (path, $0) }
    }
  }

  /// Columns that stand in the table twice: which of the two counts, nobody could tell.
  private func repeatedKeys(_ path: String) -> [Diagnostic] {
    var seen: Set<[String]> = []
    return keys.filter { !seen.insert($0).inserted }.map { key in
      Diagnostic(
        code: "override-column", message: "the column '\(key.joined(separator: "."))' stands here more than once",
        file: path, start: SourcePosition(line: 1, column: 1))
    }
  }

  /// Columns that school details have no key for: the strict reader knows them.
  private func unknownKeys(_ path: String) -> [Diagnostic] {
    var tree = DetailsTree()
    for key in keys { tree.set(key, to: "1") }
    var found: [Diagnostic] = []
    do throws(LetterError) { _ = try SchoolDetails(tree: tree.tree, name: path) } catch { found = error.problems }
    return found.filter { $0.code == "unknown-key" || $0.message.contains("group of 'key: value'") }
  }
}

/// The rows of a table of overrides as they come.
private struct OverrideRows {
  let path: String
  let columns: Int
  var everySchool = CSVReader.Record(line: 0)
  var schools: [UInt32: CSVReader.Record] = [:]
  var problems: [Diagnostic] = []

  init(path: String, columns: Int) {
    self.path = path
    self.columns = columns
  }

  mutating func add(_ step: CSVReader.Step) {
    switch step {
    case .fault(let line, let message): report(message, line)
    case .record(let record): add(record)
    }
  }

  private mutating func add(_ record: CSVReader.Record) {
    guard record.count == columns else {
      return report("this row has \(record.count) fields, but there are \(columns) columns", record.line)
    }
    let cells = (0..<record.count).map { WindowsText.decoded(record[$0]).trimmed }
    // What spreadsheets leave below a table.
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    let urn = cells[0]
    if urn == "*" {
      if everySchool.line > 0 { report("the row * stands here more than once", record.line) }
      everySchool = record
    } else if urn.utf8.count == 6, let number = UInt32(urn) {
      if schools.updateValue(record, forKey: number) != nil {
        report("the URN \(urn) stands here more than once", record.line)
      }
    } else {
      report("the first column should hold a URN of six digits, or * for every school", record.line)
    }
  }

  private mutating func report(_ message: String, _ line: Int) {
    let place = SourcePosition(line: line, column: 1)
    problems.append(Diagnostic(code: "override-row", message: message, file: path, start: place))
  }
}
