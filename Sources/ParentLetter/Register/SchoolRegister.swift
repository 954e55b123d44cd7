public import TextCore

/// The national register of schools in England (GIAS, `edubasealldataYYYYMMDD.csv`), read one school at a time in
/// constant memory.
public struct SchoolRegister {
  /// What comes next.
  public enum Row: Sendable {
    case school(RegisterSchool)
    /// A row that can't be used; the others can.
    case fault(Diagnostic)
  }

  private let path: String
  private var reader: CSVReader
  private let columns: [String: Int]
  private let columnCount: Int

  /// Opens a register and reads its header; columns may stand in any order, and others than ours are passed over.
  /// - Throws: `LetterError`: `.unreadableInput` if the file can't be read, `.invalidInput` if it is no register.
  public init(at path: String) throws(LetterError) {
    self.path = path
    reader = CSVReader(try ByteStream(at: path))
    guard case .record(let header)? = try reader.next() else {
      throw LetterError(.invalidInput, "'\(path)' is no register of schools: its first line is not a list of columns")
    }
    let names = (0..<header.count).map { Self.name(header[$0], isFirst: $0 == 0) }
    columns = Dictionary(zip(names, 0...)) { first, _ in first }
    columnCount = names.count
    let missing = Self.needed.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      let hint = missing.first.flatMap { Spelling.hint(for: $0, among: names.sorted()) }.map { "; \($0)" } ?? ""
      throw LetterError(
        .invalidInput,
        "'\(path)' is no register of schools: it lacks the columns \(missing.joined(separator: ", "))\(hint)")
    }
  }

  /// The next school, in the order of the file; nil at the end.
  /// - Throws: `LetterError` `.unreadableInput` if the file can't be read on.
  public mutating func next() throws(LetterError) -> Row? {
    switch try reader.next() {
    case nil: nil
    case .fault(let line, let message): fault(message, line: line)
    case .record(let record): row(record)
    }
  }

  /// One school.
  /// - Throws: `LetterError`: `.invalidInput` if the register does not have it, or has it in a row that can't be used.
  public mutating func school(urn: String) throws(LetterError) -> RegisterSchool {
    let number = columns["URN"] ?? 0
    while let step = try reader.next() {
      guard case .record(let record) = step, WindowsText.decoded(record[number]) == urn else { continue }
      switch row(record) {
      case .school(let school): return school
      case .fault(let problem):
        throw LetterError(.invalidInput, "the school's row in the register cannot be used", problems: [problem])
      }
    }
    throw LetterError(.invalidInput, "'\(path)' has no school with the URN \(urn)")
  }

  private func row(_ record: CSVReader.Record) -> Row {
    guard record.count == columnCount else {
      return fault("this row has \(record.count) fields, but there are \(columnCount) columns", line: record.line)
    }
    let school = RegisterSchool { column in columns[column].map { WindowsText.decoded(record[$0]) } ?? "" }
    guard school.urn.utf8.count == 6, school.urn.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return fault("the column URN should hold six digits", line: record.line)
    }
    guard !school.name.isEmpty else { return fault("the column EstablishmentName is empty", line: record.line) }
    return .school(school)
  }

  private func fault(_ message: String, line: Int) -> Row {
    let place = SourcePosition(line: line, column: 1)
    return .fault(Diagnostic(code: "register-row", message: message, file: path, start: place))
  }

  private static func name(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return WindowsText.decoded(isFirst && bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes)
  }

  /// Without these a row says too little to make school details of it.
  private static let needed = [
    "URN", "LA (code)", "EstablishmentNumber", "EstablishmentName", "EstablishmentStatus (name)",
    "PhaseOfEducation (name)", "Street", "Town", "Postcode", "TelephoneNum",
  ]
}
