/// What the threads of a batch have in common: where items come from, and where results go in their order.
///
/// Every thread does the same: it takes the next few items, makes their letters, and hands the results in. Whoever
/// hands in what is next in order delivers it, and all that waits behind it. No thread only reads or only writes, so n
/// threads keep n cores busy. How far one may run ahead of the slowest is bounded, and so is memory.
final class BatchDesk: @unchecked Sendable {
  /// Items that are made by one thread in a row.
  struct Portion: Sendable {
    let number: Int
    let items: [BatchItem]
  }

  private let reading = Lock()
  private var source: any BatchSource
  private var earlier: EarlierJournal
  private let letters: LetterFolder?
  private let largestPortion: Int

  private let state = Lock()
  private var taken = 0
  private var delivered = 0
  /// How much of the source had been read when items were last taken: whoever delivers must not ask the source, as
  /// another may be reading it, and may be waiting for more of it.
  private var fractionRead: Double?
  private var waiting: [Int: [BatchResult]] = [:]
  private var isDelivering = false
  private var hasEnded = false
  private var failure: LetterError?
  private let furthest: Int

  private let out: BatchDelivery
  private let isStopped: @Sendable () -> Bool
  private(set) var wasStopped = false
  /// How many letters of an earlier run a stopped one did not come to.
  private(set) var lettersLeft = 0
  /// How many letters of an earlier run were taken away.
  private(set) var lettersRemoved = 0

  /// `isStopped`: asked before items are taken.
  init(
    _ source: any BatchSource, _ order: BatchOrder, _ letters: LetterFolder?, _ out: BatchDelivery,
    isStopped: @escaping @Sendable () -> Bool
  ) {
    self.source = source
    self.letters = letters
    self.out = out
    self.isStopped = isStopped
    earlier = letters?.earlier ?? EarlierJournal()
    largestPortion = order.options.format == .pdf || order.options.format == .docx ? 1 : 32
    furthest = order.jobs * 4
  }

  /// The next items; nil if there are no more or the work has been stopped.
  func take() -> Portion? {
    guard mayTake() else { return nil }
    return reading.locked {
      var items: [BatchItem] = []
      do throws(LetterError) { items = try read() } catch { fail(error) }
      let fraction = source.fractionRead
      return state.locked { portion(of: items, fraction) }
    }
  }

  /// What has been read, with its number; nil at the end. Inside the lock of the state.
  private func portion(of items: [BatchItem], _ fraction: Double?) -> Portion? {
    fractionRead = fraction
    guard !items.isEmpty else {
      hasEnded = true
      return nil
    }
    taken += 1
    return Portion(number: taken - 1, items: items)
  }

  /// Takes results in; those that are next in order go out.
  func handIn(_ results: [BatchResult], of portion: Portion) {
    let deliversNow = state.locked {
      waiting[portion.number] = results
      if isDelivering { return false }
      isDelivering = true
      return true
    }
    if deliversNow { deliver() }
  }

  /// Stops all work for a reason that ends the batch; the first one counts.
  func fail(_ error: LetterError) {
    state.locked {
      if failure == nil { failure = error }
      state.wakeAll()
    }
  }

  /// Whether there was nothing to make letters of.
  var isEmpty: Bool { taken == 0 && !wasStopped }

  /// Ends a batch that has come to its end: sweeps away what earlier runs made and this one did not, unless there was
  /// nothing to make.
  /// - Throws: `LetterError`: what stopped the work.
  func finish() throws(LetterError) {
    if let failure { throw failure }
    if wasStopped { while try earlier.next() != nil { lettersLeft += 1 } }
    if !wasStopped, !isEmpty { try removeRest() }
    for problem in wasStopped ? [] : source.lateProblems { try out.deliver(problem) }
  }

  /// What the source says at the end of a batch that came to its end.
  var remarks: [String] { wasStopped || isEmpty ? [] : source.remarks }

  private func mayTake() -> Bool {
    if isStopped() {
      state.locked { wasStopped = wasStopped || !hasEnded }
      return false
    }
    return state.locked {
      while taken - delivered >= furthest, failure == nil { state.wait() }
      return failure == nil && !hasEnded
    }
  }

  /// A few items at first, so that all threads have some of a small batch.
  private func read() throws(LetterError) -> [BatchItem] {
    var items: [BatchItem] = []
    var size = 0
    let count = min(largestPortion, max(1, taken / 2))
    while items.count < count, size < 1 << 20, var item = try source.next() {
      item.earlier = try noted(of: item)
      size += item.size
      items.append(item)
    }
    return items
  }

  /// What an earlier run noted of an item; once the two have parted, all that it made from there on goes.
  private func noted(of item: BatchItem) throws(LetterError) -> JournalLine? {
    let linesBefore = earlier.linesRead
    guard let line = try earlier.next() else { return nil }
    if line.name == item.name + out.ending { return line }
    remove(line)
    try removeRest()
    try letters?.cutEarlier(to: linesBefore)
    return nil
  }

  private func removeRest() throws(LetterError) {
    while let line = try earlier.next() { remove(line) }
  }

  private func remove(_ line: JournalLine) {
    letters?.remove(line.name)
    if line.size != nil { lettersRemoved += 1 }
  }

  private func deliver() {
    while let (results, fraction) = nextWaiting() {
      do throws(LetterError) { try out.deliver(results, fraction: fraction) } catch { fail(error) }
      state.locked {
        delivered += 1
        state.wakeAll()
      }
    }
  }

  /// Results that are next in order, and how much of the source has been read.
  private func nextWaiting() -> ([BatchResult], Double?)? {
    state.locked {
      if failure == nil, let results = waiting.removeValue(forKey: delivered) { return (results, fractionRead) }
      isDelivering = false
      return nil
    }
  }
}
