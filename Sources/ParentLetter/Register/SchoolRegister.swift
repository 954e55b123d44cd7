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

  private var reader: CSVReader
  /// Which column stands where.
  let columns: RegisterColumns

  /// Opens a register and reads its header; columns may stand in any order, and others than ours are passed over.
  /// - Throws: `LetterError`: `.unreadableInput` if the file can't be read, `.invalidInput` if it is no register.
  public init(at path: String) throws(LetterError) {
    reader = CSVReader(try ByteStream(at: path))
    guard case .record(let header)? = try reader.next() else {
      throw LetterError(.invalidInput, "'\(path)' is no register of schools: its first line is not a list of columns")
    }
    columns = try RegisterColumns(header, path: path)
  }

  /// The next school, in the order of the file; nil at the end.
  /// - Throws: `LetterError` `.unreadableInput` if the file can't be read on.
  public mutating func next() throws(LetterError) -> Row? {
    switch try reader.next() {
    case nil: nil
    case .fault(let line, let message): columns.fault(message, line: line)
    case .record(let record): columns.row(record)
    }
  }

  /// The next record as it stands, for those who choose among rows before they read them.
  mutating func nextRecord() throws(LetterError) -> CSVReader.Step? { try reader.next() }

  /// How much of the file has been read, from 0 to 1; nil for a pipe.
  var fractionRead: Double? { reader.input.size.map { Double(reader.input.bytesRead) / Double(max(1, $0)) } }

  /// One school.
  /// - Throws: `LetterError`: `.invalidInput` if the register does not have it, or has it in a row that can't be used.
  public mutating func school(urn: String) throws(LetterError) -> RegisterSchool {
    while let step = try reader.next() {
      guard case .record(let record) = step, columns.bytes("URN", of: record).elementsEqual(urn.utf8) else { continue }
      switch columns.row(record) {
      case .school(let school): return school
      case .fault(let problem):
        throw LetterError(.invalidInput, "the school's row in the register cannot be used", problems: [problem])
      }
    }
    throw LetterError(.invalidInput, "'\(columns.path)' has no school with the URN \(urn)")
  }
}
