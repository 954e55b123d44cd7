import TextCore

/// One letter of a batch before it is made: which one, what its file is called, and what to make it of.
struct BatchItem: Sendable {
  /// What the letter is made of.
  enum Material: Sendable {
    /// A school file, by its path.
    case schoolFile(String)
    /// A row of the register, with what the overrides say of its school.
    case registerRow(CSVReader.Record, overrides: CSVReader.Record?)
    /// A request as one line of JSON.
    case requestLine([UInt8])
    /// Nothing, because the source is wrong here.
    case fault(Diagnostic)
  }

  /// Line of the file, or number of the school file in its folder; 1-based.
  let row: Int
  /// Name of the letter's file without its ending.
  let name: String
  let material: Material
  /// What an earlier run noted of the same item.
  var earlier: JournalLine?
  /// Where the item stands, in a source of that path.
  func place(in path: String) -> (file: String, line: Int) {
    if case .schoolFile(let file) = material { (file, 1) } else { (path, row) }
  }

  /// Bytes of input that this item holds in memory.
  var size: Int {
    switch material {
    case .schoolFile(let path): path.utf8.count
    case .registerRow(let record, _): record.bytes.count
    case .requestLine(let line): line.count
    case .fault: 0
    }
  }
}

/// Where the items of a batch come from, one after the other in an order that is always the same.
protocol BatchSource {
  /// The next item; nil at the end.
  /// - Throws: `LetterError` `.unreadableInput` if a file can't be read on.
  mutating func next() throws(LetterError) -> BatchItem?
  /// How much has been read, from 0 to 1; nil where nobody knows how much there is.
  var fractionRead: Double? { get }
  /// What turns out at the end only, such as a school that was asked for and never came.
  var lateProblems: [Diagnostic] { get }
  /// What somebody should know at the end, though no letter is the worse for it.
  var remarks: [String] { get }
  /// Bytes that each letter of the batch depends on, beside its own.
  var commonBytes: [UInt8] { get }
}

extension BatchSource {
  var lateProblems: [Diagnostic] { [] }
  var remarks: [String] { [] }
  var commonBytes: [UInt8] { [] }
}
