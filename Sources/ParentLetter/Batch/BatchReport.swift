public import TextCore

/// The JSON report of a batch as it grows: one letter a line, in the order of the source, and the counts at the end.
struct BatchReport {
  private let file: DraftFile
  private var isFirst = true

  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  init(at path: String, _ order: BatchOrder, _ letter: String?) throws(LetterError) {
    file = DraftFile(beside: path)
    try file.open()
    var writer = JSONWriter()
    writer.write(
      .members([
        ("kind", .text(order.kind)), ("template", letter.map(JSONValue.text) ?? .null),
        ("format", .text(order.options.format.rawValue)), ("date", .text(order.date.description)),
      ]))
    try file.append("{\"version\":1,\"batch\":".utf8)
    try file.append(writer.bytes)
    try file.append(",\"letters\":[".utf8)
  }

  mutating func add(_ entry: [UInt8]) throws(LetterError) {
    try file.append((isFirst ? "\n" : ",\n").utf8)
    try file.append(entry)
    isFirst = false
  }

  /// Closes the report and puts it in its place.
  func finish(_ summary: BatchSummary) throws(LetterError) {
    var writer = JSONWriter()
    writer.write(
      .members([
        ("letters", .integer(summary.letters)), ("ready", .integer(summary.ready)),
        ("review", .integer(summary.review)), ("withheld", .integer(summary.withheld)),
        ("errors", .integer(summary.errors)),
      ]))
    try file.append("\n],\"counts\":".utf8)
    try file.append(writer.bytes)
    try file.append(",\"interrupted\":\(summary.isInterrupted)}\n".utf8)
    try file.finish()
  }
}

/// How a batch came out.
public struct BatchSummary: Sendable, Hashable {
  /// How many letters can go out.
  public internal(set) var ready = 0
  /// How many letters a person must look at.
  public internal(set) var review = 0
  /// How many letters the gate refused.
  public internal(set) var withheld = 0
  /// How many items no letter could be made of.
  public internal(set) var errors = 0
  /// How many of all were made by an earlier run.
  public internal(set) var kept = 0
  /// Whether the check of a finished letter found something in any of them.
  public internal(set) var hasUnsafeLetters = false
  /// Whether somebody stopped it before the end.
  public internal(set) var isInterrupted = false
  /// How many letters of an earlier run are still there that a stopped one did not come to.
  public internal(set) var lettersLeft = 0
  /// How many letters of an earlier run were taken away, as this one does not make them.
  public internal(set) var lettersRemoved = 0
  /// How many letters each rule of the gate held, by its id.
  public internal(set) var rules: [String: Int] = [:]
  /// How many letters each rule would have held, had nobody answered for them.
  public internal(set) var liftedRules: [String: Int] = [:]
  /// What somebody should know of letters that were made, with how many; at most `mostWarnings`.
  public internal(set) var warnings: [String: Int] = [:]
  /// More warnings than these are in the report alone.
  static let mostWarnings = 20

  /// How many items there were.
  public var letters: Int { ready + review + withheld + errors }

  mutating func count(_ result: BatchResult) {
    switch result.outcome {
    case .ready: ready += 1
    case .review: review += 1
    case .withheld: withheld += 1
    case .error: errors += 1
    }
    if result.isKept { kept += 1 }
    if result.isUnsafe { hasUnsafeLetters = true }
    if result.outcome == .ready {
      for rule in result.rules { liftedRules[rule, default: 0] += 1 }
    } else {
      for rule in result.rules { rules[rule, default: 0] += 1 }
    }
    for warning in result.warnings where warnings[warning] != nil || warnings.count < Self.mostWarnings {
      warnings[warning, default: 0] += 1
    }
  }
}

/// What those who watch a batch are told.
public enum BatchNews: Sendable {
  /// Something is wrong with an item; told in the order of the source.
  case problem(Diagnostic)
  /// Something to know that spoils no letter; told at the end.
  case remark(String)
  /// How far it is: a fraction from 0 to 1 of the input, where its length is known.
  case progress(BatchSummary, fraction: Double?)
}
