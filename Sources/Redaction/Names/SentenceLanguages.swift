/// Which sentences of a text are not English: their capitals say nothing that the English lists could weigh.
///
/// Each sentence is looked at when it is first asked about.
final class SentenceLanguages {
  private let text: NameText
  private let shapes: [SentenceShapes.Shape]
  /// Of each sentence, once one was asked for.
  private var counts: [(words: Int, unknown: Int)?] = []
  /// The most tokens of a sentence that are read.
  private static let longest = 80

  init(_ text: NameText, _ shapes: [SentenceShapes.Shape]) {
    self.text = text
    self.shapes = shapes
  }

  /// Whether most words of a sentence, or of it and its neighbours if it is short, are in no English list.
  func isForeign(_ sentence: Int, least: Int = 2) -> Bool {
    guard sentence >= 0, sentence < shapes.count else { return false }
    var (words, unknown) = counted(sentence)
    if words < 5 {
      for next in [sentence - 1, sentence + 1] where next >= 0 && next < shapes.count {
        let more = counted(next)
        words += more.words
        unknown += more.unknown
      }
    }
    return unknown >= least && unknown * 5 >= words * 2
  }

  private func counted(_ sentence: Int) -> (words: Int, unknown: Int) {
    if counts.isEmpty { counts = Array(repeating: nil, count: shapes.count) }
    if let known = counts[sentence] { return known }
    let new = count(sentence)
    counts[sentence] = new
    return new
  }

  /// The small-letter words of a sentence of two letters and more, and those that no list has; words of a script
  /// without capitals are unknown.
  private func count(_ sentence: Int) -> (words: Int, unknown: Int) {
    let start = sentence > 0 ? shapes[sentence - 1].end : 0
    var words = 0
    var unknown = 0
    for index in start..<min(shapes[sentence].end, start + Self.longest) {
      let token = text.tokens[index]
      guard token.kind == .word, token.length > 1, !isInAddress(index) else { continue }
      if token.shape == .lower {
        words += 1
        unknown += isUnknown(index) ? 1 : 0
      } else if token.shape == .other, text.bytes[Int(token.start)] >= 0x80 {
        words += 1
        unknown += 1
      }
    }
    return (words, unknown)
  }

  /// "https", "www.example.org": of an address, with no space before the word or behind the mark after it.
  private func isInAddress(_ index: Int) -> Bool {
    if text.tokens[index].gap == .none, index > 0, "./:@_".utf8.contains(where: { text.isMark(index - 1, $0) }) {
      return true
    }
    guard index + 2 < text.tokens.count, text.tokens[index + 2].gap == .none, text.tokens[index + 1].gap == .none else {
      return false
    }
    return ".:@".utf8.contains { text.isMark(index + 1, $0) }
  }

  private func isUnknown(_ index: Int) -> Bool {
    let entry = Lexicon.entry(for: text.key(index))
    return entry.flags.english == 0 && !entry.flags.isPersonName && entry.terms.subtracting([.word, .particle]).isEmpty
  }
}
