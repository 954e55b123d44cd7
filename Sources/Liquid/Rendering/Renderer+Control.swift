import TextCore

/// Conditions, loops, counters.
extension Renderer {
  mutating func render(_ conditional: Conditional) throws(RenderError) {
    for (index, branch) in conditional.branches.enumerated() {
      var isChosen = true
      if let condition = branch.condition { isChosen = try isTrue(condition) != (conditional.isNegated && index == 0) }
      if isChosen { return try render(branch.body) }
    }
  }

  /// Every `when` that fits prints its body, once for each of its values that fits; `else` only if none came before.
  mutating func render(_ choice: Choice) throws(RenderError) {
    var isFound = false
    for branch in choice.branches {
      guard let values = branch.values else {
        if !isFound { try render(branch.body) }
        continue
      }
      let subject = try value(of: choice.subject)
      for value in values where try Self.areEqual(subject, self.value(of: value)) {
        isFound = true
        try render(branch.body)
        if interrupt != nil { return }
      }
    }
  }

  // MARK: Loops

  mutating func render(_ loop: Loop) throws(RenderError) {
    let (sequence, from, to) = try bounds(loop)
    let indices = sequence.indices(from: from, to: to)
    registers.offsets[loop.name] = saturatingSum(from, indices.count)
    guard !indices.isEmpty else {
      if let otherwise = loop.otherwise { try render(otherwise) }
      return
    }
    let status = LoopValue(name: loop.name.bytes, length: indices.count, parent: registers.loops.last)
    registers.loops.append(status)
    let (itemSlot, loopSlot) = (slot(loop.slot), slot(loop.loopSlot))
    let outerLoop = frame.bind(loopSlot)
    let outerItem = frame.bind(itemSlot)
    frame.slots[loopSlot].current = .loop(status)
    for step in 0..<indices.count {
      let index = loop.isReversed ? indices.upperBound - 1 - step : indices.lowerBound + step
      frame.slots[itemSlot].current = sequence[index]
      try countStep(loop.nameRange)
      try render(loop.body)
      status.advance()
      if takesInterrupt() { break }
    }
    frame.unbind(itemSlot, outerItem)
    frame.unbind(loopSlot, outerLoop)
    registers.loops.removeLast()
  }

  /// Whether the loop ends here; a `continue` is taken too.
  private mutating func takesInterrupt() -> Bool {
    defer { interrupt = nil }
    return interrupt == .leaveLoop
  }

  /// What is looped over, from which item, and up to which (nil: to the end).
  private func bounds(_ loop: Loop) throws(RenderError) -> (sequence: Sequence, from: Int, to: Int?) {
    let from: Int
    switch loop.offset {
    case .none: from = 0
    case .resume: from = registers.offsets[loop.name] ?? 0
    case .value(let expression): from = try wholeNumber(expression) ?? 0
    }
    let sequence = Sequence(try value(of: loop.collection))
    let limit = try loop.limit.map { (limit) throws(RenderError) in try wholeNumber(limit) } ?? nil
    return (sequence, from, limit.map { saturatingSum(from, $0) })
  }

  /// A whole number, or nil if there is nothing.
  private func wholeNumber(_ expression: Expression) throws(RenderError) -> Int? {
    let value = try value(of: expression)
    if value.isNull { return nil }
    do throws(FilterFault) {
      return try value.strictInteger()
    } catch {
      throw self.error(.notAnInteger, expression.range)
    }
  }

  /// As Ruby's `to_i`, nil counting as 0.
  private func looseNumber(_ expression: Expression) throws(RenderError) -> Int {
    guard let number = try value(of: expression).looseInteger else {
      throw error(.notAnInteger, expression.range)
    }
    return number
  }

  mutating func render(_ table: Table) throws(RenderError) {
    let collection = try value(of: table.collection)
    guard collection.isTruthy else { return }
    let from = try table.offset.map { (offset) throws(RenderError) in try looseNumber(offset) } ?? 0
    let limit = try table.limit.map { (limit) throws(RenderError) in try looseNumber(limit) }
    let sequence = Sequence(collection)
    let indices = sequence.indices(from: from, to: limit.map { saturatingSum(from, $0) })
    let columns = try table.columns.map { (columns) throws(RenderError) in try looseNumber(columns) } ?? indices.count
    output.append(Array("<tr class=\"row1\">\n".utf8), .literal, .text, "")
    try renderRows(table, sequence, indices, LoopValue(name: [], length: indices.count, parent: nil, columns: columns))
    output.append(Array("</tr>\n".utf8), .literal, .text, "")
  }

  private mutating func renderRows(
    _ table: Table, _ sequence: Sequence, _ indices: Range<Int>, _ status: LoopValue
  ) throws(RenderError) {
    let (itemSlot, loopSlot) = (slot(table.slot), slot(table.loopSlot))
    let outerLoop = frame.bind(loopSlot)
    let outerItem = frame.bind(itemSlot)
    frame.slots[loopSlot].current = .loop(status)
    for index in indices {
      frame.slots[itemSlot].current = sequence[index]
      try countStep(table.nameRange)
      output.append(Array("<td class=\"col\(status.column)\">".utf8), .literal, .text, "")
      try render(table.body)
      output.append(Array("</td>".utf8), .literal, .text, "")
      if takesInterrupt() { break }
      if status.isLastColumn, !status.isLast {
        output.append(Array("</tr>\n<tr class=\"row\(status.row + 1)\">".utf8), .literal, .text, "")
      }
      status.advance()
    }
    frame.unbind(itemSlot, outerItem)
    frame.unbind(loopSlot, outerLoop)
  }

  private func saturatingSum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (a < 0 ? .min : .max) : sum
  }

  // MARK: Counters

  mutating func render(_ cycle: Cycle) throws(RenderError) {
    let key: [UInt8] =
      switch cycle.group {
      case .values(let key): [UInt8(ascii: "[")] + key
      case .named(let name): try value(of: name).inspection
      }
    let place = registers.cycles[key, default: 0]
    registers.cycles[key] = place + 1 >= cycle.values.count ? 0 : place + 1
    guard place < cycle.values.count else { return }
    try print(value(of: cycle.values[place]), name: "", cycle.values[place].range)
  }

  mutating func render(_ counter: Counter) throws(RenderError) {
    watcher?.giveUp()
    let number = slot(counter.slot)
    let before = frame.counted(number) ?? .null
    let count: Int
    switch before {
    case .null: count = 0
    case .integer(let integer, _): count = integer
    default: throw error(.counterNotNumber(sourceText(counter.nameRange)), counter.nameRange)
    }
    let (after, overflow) = count.addingReportingOverflow(counter.isDown ? -1 : 1)
    guard !overflow else { throw error(.counterNotNumber(sourceText(counter.nameRange)), counter.nameRange) }
    frame.count(.integer(after, before.origin), to: number)
    try print(.integer(counter.isDown ? after : count, before.origin), name: "", counter.nameRange)
  }
}
