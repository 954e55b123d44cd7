import TextCore

/// Where results go, one after the other in the order of the source: archive or journal, report, and those who watch.
///
/// Used by one thread at a time.
final class BatchDelivery {
  private(set) var summary = BatchSummary()
  /// Ending of the letters' names.
  let ending: String
  private let folder: LetterFolder?
  private let archive: DraftFile?
  private let date: CalendarDate
  private var report: BatchReport?
  private var schools = SchoolTwins()
  private let tell: (BatchNews) -> Void

  /// - Throws: `LetterError` `.cannotCreate` if an output can't be made.
  init(
    _ order: BatchOrder, letter: String?, _ folder: LetterFolder?, tell: @escaping (BatchNews) -> Void
  ) throws(LetterError) {
    self.folder = folder
    self.tell = tell
    ending = order.ending
    date = order.date
    if case .archive(let path) = order.destination { archive = DraftFile(beside: path) } else { archive = nil }
    try archive?.open()
    report = try order.report.map { path throws(LetterError) in try BatchReport(at: path, order, letter) }
  }

  /// - Throws: `LetterError` `.cannotWrite`.
  func deliver(_ results: [BatchResult], fraction: Double?) throws(LetterError) {
    for result in results {
      summary.count(result)
      if result.removesEarlier { summary.lettersRemoved += 1 }
      if let output = result.output { try archive?.append(TarArchive.entry(result.name, output, date: date)) }
      try report?.add(result.entry)
      for problem in result.problems { tell(.problem(problem)) }
      if let urn = result.urn { schools.add(urn, letter: result.name) }
    }
    try folder?.note(results)
    tell(.progress(summary, fraction: fraction))
  }

  /// What somebody should know when all is delivered.
  var remarks: [String] { schools.remarks }

  /// Takes in something that belongs to no item.
  func deliver(_ problem: Diagnostic) throws(LetterError) {
    summary.errors += 1
    try report?.add(BatchEntry.bytes(of: [problem], row: nil, id: nil))
    tell(.problem(problem))
  }

  /// Puts everything in its place; of an interrupted batch only what can stand alone, of one that had nothing to make
  /// the report.
  /// - Throws: `LetterError` `.cannotWrite` or `.cannotCreate`.
  func finish(isInterrupted: Bool, isEmpty: Bool, lettersLeft: Int, lettersRemoved: Int) throws(LetterError) {
    summary.isInterrupted = isInterrupted
    summary.lettersLeft = lettersLeft
    summary.lettersRemoved += lettersRemoved
    if !isInterrupted, !isEmpty {
      try archive?.append(TarArchive.end)
      try archive?.finish()
      try folder?.finish()
    }
    try report?.finish(summary)
  }
}

/// Schools that have two files in a folder: one may be an old copy, and two letters go to the same families.
private struct SchoolTwins {
  /// The first letter of each school.
  private var letters: [String: String] = [:]
  private var twins: [(urn: String, letters: [String])] = []
  private static let mostTold = 5

  mutating func add(_ urn: String, letter: String) {
    guard let first = letters[urn] else { return letters[urn] = letter }
    twins.append((urn, [first, letter]))
  }

  var remarks: [String] {
    let more = twins.count - Self.mostTold
    return twins.prefix(Self.mostTold).map { twin in
      "\(twin.letters.joined(separator: " and ")) are for the same school (URN \(twin.urn)): take the school file that "
        + "is out of date away, and its letter goes with the next run"
    } + (more > 0 ? ["and \(more) more school files have the URN of another"] : [])
  }
}
