/// Reads a file of comma-separated values (RFC 4180) one record at a time, in memory for one record.
///
/// A line ends with a line feed, a carriage return, or both: some spreadsheets still write the second alone. Strict:
/// a quotation mark inside an unquoted field, or words after a closing one, is a fault of that record, and reading
/// goes on with the next line. Bytes in, bytes out: encodings are the caller's.
struct CSVReader {
  /// One record.
  struct Record: Sendable {
    /// 1-based line of the file on which it starts.
    var line: Int
    /// All fields in a row, without quotation marks.
    fileprivate(set) var bytes: [UInt8] = []
    /// Where each field ends.
    fileprivate(set) var ends: [Int] = []

    /// How many fields there are.
    var count: Int { ends.count }

    /// All fields, one by one.
    var fields: [ArraySlice<UInt8>] { ends.indices.map { self[$0] } }

    /// A field; empty if there is none.
    subscript(index: Int) -> ArraySlice<UInt8> {
      guard ends.indices.contains(index) else { return [] }
      return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }
  }

  /// What comes next.
  enum Step {
    case record(Record)
    /// A sentence without a full stop, and the line on which the record starts.
    case fault(line: Int, message: String)
  }

  /// Where the bytes come from.
  let input: ByteStream
  private var line = 1
  /// The most bytes of one record: far more than any real one, so that a missing quotation mark can't fill the memory.
  private static let limit = 1 << 20

  init(_ input: ByteStream) { self.input = input }

  /// The next record, or nil at the end; empty lines are passed over.
  /// - Throws: `LetterError` `.unreadableInput` if the file can't be read on.
  mutating func next() throws(LetterError) -> Step? {
    while let byte = try input.peek() {
      guard byte == 0x0A || byte == 0x0D else { return try record() }
      try passLineEnd()
    }
    return nil
  }

  private mutating func record() throws(LetterError) -> Step {
    var record = Record(line: line)
    record.bytes.reserveCapacity(1024)
    record.ends.reserveCapacity(160)
    while true {
      if let fault = try readField(into: &record) {
        try skipLine()
        return .fault(line: record.line, message: fault)
      }
      record.ends.append(record.bytes.count)
      guard record.bytes.count < Self.limit, record.ends.count < Self.limit else {
        try skipLine()
        return .fault(
          line: record.line, message: "this record is too long; look for a quotation mark that is never closed")
      }
      guard try input.peek() == UInt8(ascii: ",") else { break }
      input.advance()
    }
    try skipLine()
    return .record(record)
  }

  /// Reads one field, up to the comma or line end behind it; returns what is wrong, or nil.
  private mutating func readField(into record: inout Record) throws(LetterError) -> String? {
    guard try input.peek() == UInt8(ascii: "\"") else { return try readPlainField(into: &record) }
    input.advance()
    let start = record.bytes.count
    while let byte = try input.copyRun(
      into: &record.bytes, limit: Self.limit - record.bytes.count, until: { $0 == UInt8(ascii: "\"") })
    {
      guard byte == UInt8(ascii: "\"") else { break }
      input.advance()
      switch try input.peek() {
      case UInt8(ascii: "\""):
        record.bytes.append(byte)
        input.advance()
      case nil, UInt8(ascii: ","), 0x0A, 0x0D:
        countLines(in: record.bytes[start...])
        return nil
      default:
        countLines(in: record.bytes[start...])
        return "there are words after a closing quotation mark"
      }
    }
    countLines(in: record.bytes[start...])
    return "a quotation mark is never closed"
  }

  private mutating func countLines(in field: ArraySlice<UInt8>) {
    var last: UInt8 = 0
    for byte in field {
      if byte == 0x0D || (byte == 0x0A && last != 0x0D) { line += 1 }
      last = byte
    }
  }

  private func readPlainField(into record: inout Record) throws(LetterError) -> String? {
    let stop = try input.copyRun(into: &record.bytes, limit: Self.limit - record.bytes.count) { byte in
      byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"")
    }
    return stop == UInt8(ascii: "\"") ? "there is a quotation mark inside a field that is not quoted" : nil
  }

  private mutating func skipLine() throws(LetterError) {
    var passed: [UInt8] = []
    while let byte = try input.copyRun(into: &passed, limit: 1 << 16, until: { $0 == 0x0A || $0 == 0x0D }) {
      if byte == 0x0A || byte == 0x0D { return try passLineEnd() }
      passed.removeAll(keepingCapacity: true)
    }
  }

  private mutating func passLineEnd() throws(LetterError) {
    let byte = try input.next()
    if byte == 0x0D, try input.peek() == 0x0A { input.advance() }
    line += 1
  }
}
