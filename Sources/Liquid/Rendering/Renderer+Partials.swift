import TextCore

/// `render` and `include`.
extension Renderer {
  mutating func render(_ call: PartialCall) throws(RenderError) {
    let nameValue = try value(of: call.name)
    guard case .text(let text) = nameValue else { throw error(.partialNameNotText, call.name.range) }
    if call.sharesScope, isInsideRender { throw error(.includeInsideRender, call.tagRange) }
    guard partialDepth < limits.partialDepth else {
      throw error(.partialsTooDeep(limit: limits.partialDepth), call.tagRange)
    }
    // Partials that call others twice each make a thousand calls of ten files.
    try countStep(call.tagRange)
    let name = text.string
    let partial = try self.partial(name, isFromData: text.origin > .literal, call)
    partialDepth += 1
    defer { partialDepth -= 1 }
    do throws(RenderError) {
      if call.sharesScope { try include(partial, name, call) } else { try renderApart(partial, name, call) }
    } catch {
      throw calling(error, name, call)
    }
  }

  private func partial(
    _ name: String, isFromData: Bool, _ call: PartialCall
  ) throws(RenderError) -> Template {
    switch input.partials[name] {
    case .template(let template): return template
    case .absent:
      if isFromData { throw self.error(.unknownPartial(nil, suggestion: nil), call.name.range) }
      let suggestion = Spelling.nearest(to: name, among: input.partials.names)
      throw self.error(.unknownPartial(name, suggestion: suggestion), call.name.range)
    case .broken(let problems):
      var error = self.error(.brokenPartial(name), call.name.range)
      error.diagnostic.notes = problems.diagnostics.prefix(3).map {
        Diagnostic.Note(message: $0.message, file: $0.file, start: $0.start)
      }
      throw error
    }
  }

  /// The error with this call added to the chain that led to it, unless it arose in this template itself.
  private func calling(_ error: RenderError, _ name: String, _ call: PartialCall) -> RenderError {
    guard error.depth >= partialDepth else { return error }
    var error = error
    let start = template.source.position(at: call.tagRange.start)
    error.diagnostic.notes.append(
      Diagnostic.Note(message: "'\(name)' is called", file: template.source.name, start: start))
    error.outermost = start
    return error
  }

  // MARK: render

  private mutating func renderApart(_ partial: Template, _ name: String, _ call: PartialCall) throws(RenderError) {
    var given: [(Name, Value)] = []
    for argument in call.arguments { given.append((argument.name, try value(of: argument.value))) }
    switch call.binding {
    case .none: try fill(partial, given, nil)
    case .with(let expression):
      let value = try value(of: expression)
      try fill(partial, value.isNull ? given : given + [(call.alias(for: name), value)], nil)
    case .each(let expression):
      try fillEach(partial, name, given, call.alias(for: name), try value(of: expression), call)
    }
  }

  private mutating func fillEach(
    _ partial: Template, _ name: String, _ given: [(Name, Value)], _ alias: Name, _ value: Value, _ call: PartialCall
  ) throws(RenderError) {
    switch value {
    case .array, .object, .range:
      let sequence = Sequence(value)
      let indices = sequence.indices(from: 0, to: nil)
      let status = LoopValue(name: Array(name.utf8), length: indices.count, parent: nil)
      for index in indices {
        try countStep(call.tagRange)
        let item = sequence[index]
        try fill(partial, item.isNull ? given : given + [(alias, item)], status)
        status.advance()
      }
    case .null: try fill(partial, given, nil)
    default: try fill(partial, given + [(alias, value)], nil)
    }
  }

  /// Fills a partial that sees nothing but what it is given and the globals.
  private mutating func fill(
    _ partial: Template, _ given: [(Name, Value)], _ status: LoopValue?
  ) throws(RenderError) {
    let outer = (template, frame, slotNumbers, registers, interrupt, isInsideRender)
    template = partial
    frame = Frame(names: partial.names, data: .null, globals: input.globals)
    slotNumbers = nil
    isInsideRender = true
    registers = Registers()
    if let status { frame.assign(.loop(status), to: frame.slot(of: .forloop)) }
    for (name, value) in given { frame.assign(value, to: frame.slot(of: name)) }
    defer { (template, frame, slotNumbers, registers, interrupt, isInsideRender) = outer }
    do throws(RenderError) {
      try render(partial.root)
    } catch {
      throw error.deeper(partialDepth)
    }
  }

  // MARK: include

  private mutating func include(_ partial: Template, _ name: String, _ call: PartialCall) throws(RenderError) {
    watcher?.giveUp()
    let alias = frame.slot(of: call.alias(for: name))
    var bound: Value
    switch call.binding {
    case .none: bound = frame.slots[frame.slot(of: Name(name))].current ?? .null
    case .with(let expression), .each(let expression): bound = try value(of: expression)
    }
    var bindings: [(slot: Int, before: Value?)] = []
    for argument in call.arguments {
      let value = try value(of: argument.value)
      let slot = frame.slot(of: argument.name)
      bindings.append((slot, frame.bind(slot)))
      frame.slots[slot].current = value
    }
    bindings.append((alias, frame.bind(alias)))
    if case .array(let array) = bound {
      for item in array.items where interrupt == nil {
        try countStep(call.tagRange)
        frame.slots[alias].current = item
        try renderIncluded(partial)
      }
    } else {
      frame.slots[alias].current = bound
      bound = .null
      try renderIncluded(partial)
    }
    for binding in bindings.reversed() { frame.unbind(binding.slot, binding.before) }
  }

  private mutating func renderIncluded(_ partial: Template) throws(RenderError) {
    let outer = (template, slotNumbers)
    slotNumbers = partial.names.map { frame.slot(of: $0) }
    template = partial
    defer { (template, slotNumbers) = outer }
    do throws(RenderError) {
      try render(partial.root)
    } catch {
      throw error.deeper(partialDepth)
    }
  }
}

extension PartialCall {
  /// The name by which a partial knows the value that it is called with: the last part of its own unless another is given.
  fileprivate func alias(for name: String) -> Name {
    alias ?? Name(name.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? name)
  }
}
