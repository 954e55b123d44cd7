import CommonMark
import TextCore

/// A letter cast in a mould: the blocks that its values change, and the others as they are.
struct LetterCast {
  private let mould: LetterMould
  private let filled: FilledBlocks

  /// Nil if the values can't be set in.
  init?(_ slots: [Slot], in mould: LetterMould) {
    guard let filled = try? mould.kept.filled(with: slots) else { return nil }
    self.init(filled, in: mould)
  }

  init(_ filled: FilledBlocks, in mould: LetterMould) {
    self.mould = mould
    self.filled = filled
  }

  /// The cast with other values in some slots; nil if they can't be set in.
  func replacing(_ slots: [Int], with bytes: [[UInt8]]) -> LetterCast? {
    (try? filled.replacing(slots, with: bytes)).map { LetterCast($0, in: mould) }
  }

  /// The lines that stand before its text; nil if one of them is not just one block.
  var lines: FrontLines? {
    var texts: [(line: SlottedLetter.Line, words: [UInt8])] = []
    texts.reserveCapacity(mould.lines.count)
    for (block, line) in mould.lines.enumerated() {
      guard let words = try? filled.words(ofBlock: block) else { return nil }
      texts.append((line, words))
    }
    return FrontLines(texts)
  }

  /// HTML, and those parts of it that the mould has not verified, set apart so that nothing reads across their edges.
  struct Output {
    fileprivate(set) var html: [UInt8] = []
    fileprivate(set) var changed: [UInt8] = []

    fileprivate mutating func change(_ bytes: some Collection<UInt8>) {
      changed += bytes
      changed += "\n\n\n\n".utf8
    }
  }

  /// The letter's text alone, after what marks a draft.
  func fragment(_ head: [UInt8]) -> Output? {
    var output = Output()
    output.html.reserveCapacity(2 * mould.markdown.count)
    output.html += head
    output.change(head)
    for block in mould.body {
      let start = output.html.count
      guard append(block, to: &output.html) else { return nil }
      if mould.kept.fixedHTML(ofBlock: block) == nil { output.change(output.html[start...]) }
    }
    return output
  }

  /// The page with the letter's text.
  func page(_ page: LetterPage) -> Output? {
    guard let blocks = openBlocks() else { return nil }
    var output = Output()
    var text = 0..<0
    output.html = page.html(.screen, bodySize: 2 * mould.markdown.count) { writer in
      let start = writer.bytes.count
      for block in mould.body {
        writer.append(trusted: mould.fittedHTML(ofBlock: block) ?? blocks[block - mould.body.lowerBound])
      }
      text = start..<writer.bytes.count
    }
    output.change(output.html[..<text.lowerBound])
    for block in blocks where !block.isEmpty { output.change(block) }
    output.change(output.html[text.upperBound...])
    return output
  }

  /// The blocks with values as they stand in a page, empty ones for the others; nil if one of them changes how the
  /// others are fitted.
  private func openBlocks() -> [[UInt8]]? {
    var blocks: [[UInt8]] = []
    blocks.reserveCapacity(mould.body.count)
    for block in mould.body {
      guard mould.fittedHTML(ofBlock: block) == nil else {
        blocks.append([])
        continue
      }
      var html: [UInt8] = []
      guard append(block, to: &html), block != mould.lastBlock || !html.isEmpty,
        mould.holdsMainHeading || !BodyShape.holdsMainHeading(html)
      else { return nil }
      blocks.append(mould.fitted(html, block))
    }
    return blocks
  }

  private func append(_ block: Int, to html: inout [UInt8]) -> Bool {
    (try? filled.append(block: block, to: &html)) != nil
  }
}
