/// Makes all letters of a batch.
///
/// One bad item never stops the others. Whatever the number of threads, the same letters come out, and the report has
/// them in the order of the source.
public struct BatchRun {
  private let order: BatchOrder

  /// A batch that has not begun.
  public init(_ order: BatchOrder) {
    var order = order
    order.jobs = max(1, order.jobs)
    self.order = order
  }

  /// How many cores there are for `BatchOrder.jobs`.
  public static var cores: Int { Threads.cores }

  /// Makes the letters.
  /// - Parameters:
  ///   - isStopped: asked before each few letters; once true, the letters in hand are finished and no others begun.
  ///   - tell: hears of problems and progress, from one thread at a time.
  /// - Returns: how it came out.
  /// - Throws: `LetterError` for what ends the whole batch: an order that can't be followed, a missing program, an
  ///   output that can't be written, a source with nothing in it.
  public func run(
    isStopped: @escaping @Sendable () -> Bool = { false }, tell: @escaping (BatchNews) -> Void = { _ in }
  ) throws(LetterError) -> BatchSummary {
    let source = try order.opened()
    // Before anything is written, everything that would go wrong with every letter.
    let maker = try LetterMaker(order, BatchMaterials(source))
    var folder: LetterFolder?
    if case .folder(let path) = order.destination {
      folder = try LetterFolder(at: path, kind: order.heading(maker.letterOfAll))
    }
    let out = try BatchDelivery(order, letter: maker.letterOfAll, folder, tell: tell)
    let desk = BatchDesk(source, order, folder, out, isStopped: isStopped)
    let hands = BatchHands(order, desk, folder)
    let materials = (1..<order.jobs).map { _ in BatchMaterials(source) }
    Threads.run(order.jobs) { [order] number in
      do throws(LetterError) {
        try hands.work(number, number == 0 ? maker : LetterMaker(order, materials[number - 1]))
      } catch {
        desk.fail(error)
      }
    }
    try desk.finish()
    for remark in desk.remarks + out.remarks { tell(.remark(remark)) }
    try out.finish(
      isInterrupted: desk.wasStopped, isEmpty: desk.isEmpty, lettersLeft: desk.lettersLeft,
      lettersRemoved: desk.lettersRemoved)
    guard out.summary.letters > 0 || desk.wasStopped else {
      throw LetterError(
        .invalidInput, "there is nothing to make letters of: no school or request fits; nothing was changed")
    }
    return out.summary
  }
}

/// What each thread of a batch does.
private struct BatchHands: Sendable {
  private let order: BatchOrder
  private let desk: BatchDesk
  private let folder: LetterFolder?

  init(_ order: BatchOrder, _ desk: BatchDesk, _ folder: LetterFolder?) {
    self.order = order
    self.desk = desk
    self.folder = folder
  }

  /// Makes letters until there are no more.
  /// - Throws: `LetterError` for what ends the whole batch.
  func work(_ number: Int, _ maker: LetterMaker) throws(LetterError) {
    var maker = maker
    while let portion = desk.take() {
      var results: [BatchResult] = []
      results.reserveCapacity(portion.items.count)
      for item in portion.items { results.append(try result(of: item, &maker, hand: number)) }
      desk.handIn(results, of: portion)
    }
  }

  private func result(
    of item: BatchItem, _ maker: inout LetterMaker, hand: Int
  ) throws(LetterError) -> BatchResult {
    let name = item.name + order.ending
    do throws(LetterError) {
      let task = try maker.task(for: item)
      var result: BatchResult
      if let line = item.earlier, let digest = task.digest, line.digest == digest, folder?.holds(line) == true {
        result = BatchResult(line, of: item)
      } else {
        let letter = try maker.letter(for: task, named: item.name)
        result = try placed(BatchResult(letter, of: task, item, name: name), hand: hand)
      }
      if case .schoolFile = item.material { result.urn = task.school.details.school.urn }
      return result
    } catch {
      guard error.isOfOneLetter else { throw error }
      var result = BatchResult(error, of: item, path: order.sourcePath, name: name, id: maker.lastID)
      if let folder, folder.isResumed { result.removesEarlier = folder.remove(name) }
      return result
    }
  }

  /// The result with its letter in the folder, if that is where it goes.
  private func placed(_ result: BatchResult, hand: Int) throws(LetterError) -> BatchResult {
    guard let folder else { return result }
    var result = result
    if let output = result.output {
      try folder.write(output, to: result.name, hand: hand)
      result.output = nil
    } else if folder.isResumed {
      result.removesEarlier = folder.remove(result.name)
    }
    return result
  }
}

extension LetterError {
  /// Whether other letters can be made all the same.
  fileprivate var isOfOneLetter: Bool {
    switch kind {
    case .usage, .invalidInput, .unreadableInput, .unsafeOutput: true
    case .missingProgram, .cannotCreate, .cannotWrite: false
    }
  }
}

extension BatchOrder {
  /// What problems of rows name as their file.
  fileprivate var sourcePath: String {
    switch source {
    case .schools(let folder): folder
    case .register(let path, _, _): path
    case .requests(let path): path == "-" ? "standard input" : path
    }
  }
}
