import TextCore

/// The blocks whose ends have not come yet, and what to make of a tag that ends or divides a block.
struct OpenBlocks {
  /// What opened a block.
  struct Opener {
    var name: String
    var range: SourceRange

    /// Whether a tag is the block's end or divides it.
    func accepts(_ tag: String) -> Bool {
      if tag == "end" + name { return true }
      switch name {
      case "if", "unless": return tag == "else" || tag == "elsif"
      case "case": return tag == "when" || tag == "else"
      case "for": return tag == "else"
      default: return false
      }
    }
  }

  private var openers: [Opener] = []
  /// How many stand outside the `liquid` tag that is being read: its lines can't end them.
  private var outside = 0
  /// An end tag that closed an inner block by mistake and is still to be taken by an outer one.
  private var pending: TagToken?
  /// Blocks whose ends may still come although the blocks were never open, or are closed already: their beginning was
  /// misspelt, or they were closed by the wrong end. That has been noted; their ends are no further problem.
  private var excused: [Opener] = []

  var count: Int { openers.count }

  mutating func open(_ opener: Opener) { openers.append(opener) }

  mutating func close() { openers.removeLast() }

  /// Hides the open blocks while the lines of a `liquid` tag are read.
  /// - Returns: what to give back to `endLines`.
  mutating func beginLines() -> Int {
    defer { outside = openers.count }
    return outside
  }

  mutating func endLines(_ token: Int) { outside = token }

  /// Lets the end of a block pass whose beginning was misspelt.
  mutating func excuse(_ name: String, _ range: SourceRange) { excused.append(Opener(name: name, range: range)) }

  /// Whether a tag belongs to a block that is excused; its end is excused once.
  mutating func isExcused(_ name: String) -> Bool {
    guard let index = excused.lastIndex(where: { $0.accepts(name) }) else { return false }
    if name.hasPrefix("end") { excused.remove(at: index) }
    return true
  }

  mutating func takePending() -> TagToken? {
    defer { pending = nil }
    return pending
  }

  /// How a tag ends the body that is being read, and what is wrong with it; nil for a tag that ends no block here.
  mutating func ending(for tag: TagToken, named name: String) -> (ending: Parser.Body.Ending, problem: Problem?)? {
    let inner = openers[outside...]
    if inner.last?.accepts(name) == true { return (.delimiter(tag), nil) }
    guard name.hasPrefix("end"), let innermost = inner.last, !excused.contains(where: { $0.accepts(name) }) else {
      return nil
    }
    if TagName.endNames.contains(name) {
      if inner.dropLast().contains(where: { $0.accepts(name) }) {
        pending = tag
        excused.append(innermost)
      }
      let note = Problem.Note(message: "'\(innermost.name)' opens", offset: innermost.range.start)
      return (.recovered, Problem(.wrongEnd(name, block: innermost.name), SourceRange(tag.name), notes: [note]))
    }
    let wanted = "end" + innermost.name
    // Other languages end every block with a bare "end".
    guard name == "end" || Spelling.nearest(to: name, among: [wanted]) != nil else { return nil }
    return (.recovered, Problem(.unknownTag(name, suggestion: wanted), tag.name))
  }
}
