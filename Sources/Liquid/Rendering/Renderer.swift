import TextCore

/// Fills one template: walks its tree once, from top to bottom.
struct Renderer {
  var template: Template
  var frame: Frame
  /// The frame's numbers of the template's names; nil if they are the same, as they are outside includes.
  var slotNumbers: [Int]?
  var output: Output
  var registers = Registers()
  /// A `break` or `continue` that its loop has not taken yet.
  var interrupt: Interrupt?
  var input: RenderInput
  let limits: Limits
  private var steps = 0
  private(set) var workBytes = 0
  var partialDepth = 0
  var isInsideRender = false
  /// Notes what is done with watched names, if anybody wants to know.
  var watcher: Watcher?

  init(
    _ template: Template, _ input: RenderInput, _ form: Output.Form, after text: consuming SlottedText = SlottedText()
  ) {
    self.template = template
    self.input = input
    limits = template.limits
    frame = Frame(names: template.names, data: input.data, globals: input.globals)
    output = Output(form, after: text, capacity: (template.source.bytes.count - template.start) * 5 / 4)
  }

  /// An error at a place of the template that is being filled.
  func error(_ kind: ProblemKind, _ range: SourceRange) -> RenderError {
    RenderError(Problem(kind, range), in: template.source)
  }

  mutating func render(_ block: Block) throws(RenderError) {
    for node in block.nodes {
      try render(node)
      if interrupt != nil { return }
    }
  }

  private mutating func render(_ node: Node) throws(RenderError) {
    StepCount.add(1)
    switch node {
    case .literal(let range):
      output.append(literal: range, of: template.source.bytes, isPlain: template.isPlain)
      if output.length > limits.outputBytes { throw tooLong(SourceRange(range)) }
    case .output(let filtered): try print(filtered)
    case .assign(let assignment):
      let value = try value(of: assignment.value)
      frame.assign(value, to: slot(assignment.slot))
    case .capture(let capture): try render(capture)
    case .conditional(let conditional): try render(conditional)
    case .choice(let choice): try render(choice)
    case .loop(let loop): try render(loop)
    case .table(let table): try render(table)
    case .cycle(let cycle): try render(cycle)
    case .counter(let counter): try render(counter)
    case .ifChanged(let block): try renderIfChanged(block)
    case .partial(let call): try render(call)
    case .leave(let interrupt): self.interrupt = interrupt
    }
  }

  /// The frame's number of one of the template's names.
  func slot(_ number: Int) -> Int { slotNumbers?[number] ?? number }

  /// Counts one step of any loop, or one call of a partial.
  mutating func countStep(_ range: SourceRange) throws(RenderError) {
    steps += 1
    if steps > limits.loopSteps { throw error(.tooManySteps(limit: limits.loopSteps), range) }
  }

  /// Counts what a value gives to do.
  mutating func countWork(_ value: Value, _ range: SourceRange) throws(RenderError) {
    workBytes += value.work
    if workBytes > limits.workBytes { throw error(.tooMuchWork(limit: limits.workBytes), range) }
  }

  private func tooLong(_ range: SourceRange) -> RenderError {
    error(.outputTooLong(limit: limits.outputBytes), range)
  }

  // MARK: Printing

  private mutating func print(_ filtered: FilteredExpression) throws(RenderError) {
    if watcher != nil, case .variable(let variable)? = filtered.expression, let root = watchedRoot(of: variable) {
      return try noting(filtered, variable, from: root) { (renderer) throws(RenderError) in
        try renderer.print(filtered)
      }
    }
    if let variable = filtered.bareVariable {
      try print(value(of: variable), name: variable.path, filtered.range)
    } else if filtered.expression != nil {
      try print(value(of: filtered), name: "", filtered.range)
    }
  }

  mutating func print(_ value: Value, name: String, _ range: SourceRange) throws(RenderError) {
    try countWork(value, range)
    switch value {
    case .text(let text): output.append(text, name: name)
    case .null, .emptiness: return
    case .array(let array):
      for item in array.items { try print(item, name: "", range) }
    default: output.append(value.written, value.origin, .text, name)
    }
    if output.length > limits.outputBytes { throw tooLong(range) }
    if output.slots.count > SlotCharacter.capacity {
      throw error(.tooManyValues(limit: SlotCharacter.capacity), range)
    }
  }

  /// Fills the template.
  mutating func slotted() throws(RenderError) -> SlottedText {
    try render(template.root)
    guard !output.holdsForeignSlot else {
      let offset = SlotCharacter.firstOffset(in: template.source.bytes) ?? template.start
      throw error(.slotCharacter, SourceRange(offset, offset + 1))
    }
    return SlottedText(bytes: output.bytes, slots: output.slots)
  }

  /// What a block prints, with everything that is known about its bytes.
  mutating func captured(_ block: Block) throws(RenderError) -> TextValue {
    let outer = output
    output = Output(.captured)
    defer { output = outer }
    try render(block)
    return output.capturedText
  }

  private mutating func render(_ capture: Capture) throws(RenderError) {
    let text = try captured(capture.body)
    frame.assign(.text(text), to: slot(capture.slot))
  }

  private mutating func renderIfChanged(_ block: Block) throws(RenderError) {
    let text = try captured(block)
    guard text.bytes != registers.lastPrinted else { return }
    registers.lastPrinted = text.bytes
    output.append(text, name: "")
  }
}

extension Value {
  /// What it gives to do: bytes, or items.
  var work: Int {
    switch self {
    case .text(let text): text.bytes.count
    case .array(let array): array.count
    default: 0
    }
  }
}
