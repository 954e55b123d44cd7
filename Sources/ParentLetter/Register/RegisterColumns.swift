import TextCore

/// Which column of a register stands where; columns may stand in any order, and others than ours are passed over.
struct RegisterColumns: Sendable {
  /// The file, as the person named it.
  let path: String
  private let places: [String: Int]
  private let count: Int

  /// Reads the first line of a register.
  /// - Throws: `LetterError` `.invalidInput` if it is none.
  init(_ header: CSVReader.Record, path: String) throws(LetterError) {
    let names = (0..<header.count).map { Self.name(header[$0], isFirst: $0 == 0) }
    self.init(path: path, places: Dictionary(zip(names, 0...)) { first, _ in first }, count: names.count)
    let missing = Self.needed.filter { places[$0] == nil }
    guard missing.isEmpty else {
      let hint = missing.first.flatMap { Spelling.hint(for: $0, among: names.sorted()) }.map { "; \($0)" } ?? ""
      throw LetterError(
        .invalidInput,
        "'\(path)' is no register of schools: it lacks the columns \(missing.joined(separator: ", "))\(hint)")
    }
  }

  private init(path: String, places: [String: Int], count: Int) {
    self.path = path
    self.places = places
    self.count = count
  }

  /// The same with memory of its own, so that two threads don't count references to the same.
  var separate: RegisterColumns {
    RegisterColumns(path: path, places: Dictionary(places.map { ($0.key, $0.value) }) { $1 }, count: count)
  }

  /// The columns' names with the number of each before it, in the order of the file.
  var names: [String] { places.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key)" } }

  /// What a row says in one column; empty if there is no such column.
  func text(_ name: String, of record: CSVReader.Record) -> String {
    places[name].map { WindowsText.decoded(record[$0]) } ?? ""
  }

  /// The bytes of a row in one column.
  func bytes(_ name: String, of record: CSVReader.Record) -> ArraySlice<UInt8> {
    places[name].map { record[$0] } ?? []
  }

  /// What is wrong with a row as a whole; nil if it has a field for each column.
  func lengthFault(of record: CSVReader.Record) -> String? {
    record.count == count ? nil : "this row has \(record.count) fields, but there are \(count) columns"
  }

  /// The school of a row.
  func row(_ record: CSVReader.Record) -> SchoolRegister.Row {
    if let message = lengthFault(of: record) { return fault(message, line: record.line) }
    let school = RegisterSchool { text($0, of: record) }
    guard school.urn.utf8.count == 6, school.urn.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return fault("the column URN should hold six digits", line: record.line, field: "URN")
    }
    guard !school.name.isEmpty else {
      return fault("the column EstablishmentName is empty", line: record.line, field: "EstablishmentName")
    }
    return .school(school)
  }

  func fault(_ message: String, line: Int, field: String? = nil) -> SchoolRegister.Row {
    let place = SourcePosition(line: line, column: 1)
    var problem = Diagnostic(code: "register-row", message: message, file: path, start: place)
    problem.field = field
    return .fault(problem)
  }

  /// A column's name, without a byte order mark.
  static func name(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let name = isFirst && bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes
    return WindowsText.decoded(name)
  }

  /// Without these a row says too little to make school details of it.
  private static let needed = [
    "URN", "LA (code)", "EstablishmentNumber", "EstablishmentName", "EstablishmentStatus (name)",
    "PhaseOfEducation (name)", "Street", "Town", "Postcode", "TelephoneNum",
  ]
}
