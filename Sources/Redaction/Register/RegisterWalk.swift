/// Reads letters on from a place, over whatever stands between them, and offers every stretch that ends with a word.
struct RegisterWalk {
  /// Where the table lies: a walk is copied for each match, and a table's arrays would be counted each time.
  private let address: UnsafePointer<PatternTable>
  @inline(__always) var table: PatternTable { address.pointee }
  /// The table's filter and its longest pattern, at hand for every letter.
  private let filter: UnsafeBufferPointer<UInt64>
  private let longest: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let codes: UnsafeBufferPointer<UInt8>

  /// Only valid while the buffers are.
  init(
    table address: UnsafePointer<PatternTable>, filter: UnsafeBufferPointer<UInt64>, bytes: UnsafeBufferPointer<UInt8>,
    tokens: UnsafeBufferPointer<Token>, codes: UnsafeBufferPointer<UInt8>
  ) {
    self.address = address
    self.filter = filter
    longest = address.pointee.longest
    self.bytes = bytes
    self.tokens = tokens
    self.codes = codes
  }

  /// The same with other codes of letters.
  func with(codes: UnsafeBufferPointer<UInt8>) -> RegisterWalk {
    RegisterWalk(table: address, filter: filter, bytes: bytes, tokens: tokens, codes: codes)
  }

  /// A stretch of text whose letters may be a pattern's.
  struct Match {
    var hash: UInt64
    var count: Int
    var range: Range<Int>
    var first: Int
    var last: Int
    /// Whether the stretch ends where its last token does, or at its last letter before an ending "s".
    var ending: Ending
  }

  enum Ending {
    /// The end of a token.
    case word
    /// A hyphen or apostrophe inside a token.
    case inner
    /// Letters before digits, digits before letters, a small letter before a capital.
    case turn
    /// An "s" or "es" at the token's end is left over.
    case plural
    /// Anywhere inside the name of an account, a tag or a site.
    case inside
    /// A word of kin is joined to it.
    case kin
  }

  /// The fewest letters of a name that is found without a word's edge at both its ends.
  static let leastInside = 5
  private static let mostMarks = 3
  private static let mostTokens = 64

  @inline(__always)
  func go(from first: Int, at start: Int, _ offer: (Match) -> Void) {
    var hash = LetterCode.seed
    var count = 0
    var index = first
    var offset = start
    var previous = (hash, hash)
    while true {
      let end = Int(tokens[index].end)
      while offset < end {
        let byte = bytes[offset]
        let code = codes[Int(byte)]
        guard code != 0 else {
          if count > 1 {
            offer(Match(hash: hash, count: count, range: start..<offset, first: first, last: index, ending: .inner))
          }
          offset += 1
          continue
        }
        if count >= Self.leastInside, offset > start, isTurn(at: offset) {
          offer(Match(hash: hash, count: count, range: start..<offset, first: first, last: index, ending: .turn))
          offerTurn(previous.0, count - 1, start..<offset - 1, first, index, offer)
        }
        previous = (hash, previous.0)
        hash = LetterCode.step(hash, code)
        count += 1
        offset += 1
        if PatternTable.isCheckpoint(count) {
          guard PatternTable.mayHold(filter, hash) else {
            if offset == end {
              offerPlural(previous, count, start, offset, first, index, offer)
            } else if isTurn(at: offset) {
              offerTurn(previous.0, count - 1, start..<offset - 1, first, index, offer)
            }
            return
          }
        }
        if count > longest {
          if offset == end { offerPlural(previous, count, start, offset, first, index, offer) }
          return
        }
      }
      if count > 1 {
        offer(Match(hash: hash, count: count, range: start..<end, first: first, last: index, ending: .word))
        offerPlural(previous, count, start, end, first, index, offer)
      }
      guard let next = nextWord(after: index), next - first < Self.mostTokens else { return }
      index = next
      offset = Int(tokens[index].start)
    }
  }

  /// Offers every stretch of letters within a token, wherever it begins and ends.
  /// - Complexity: O(bytes of the token · the longest pattern); short for all but hostile text, as the filter ends it.
  func go(inside index: Int, _ offer: (Match) -> Void) {
    let end = Int(tokens[index].end)
    for start in Int(tokens[index].start)..<end {
      var hash = LetterCode.seed
      var count = 0
      var offset = start
      while offset < end, codes[Int(bytes[offset])] != 0, count < longest {
        hash = LetterCode.step(hash, codes[Int(bytes[offset])])
        count += 1
        offset += 1
        if PatternTable.isCheckpoint(count), !PatternTable.mayHold(filter, hash) { break }
        guard count >= Self.leastInside else { continue }
        offer(Match(hash: hash, count: count, range: start..<offset, first: index, last: index, ending: .inside))
      }
    }
  }

  /// Reads only the bytes of a range, as one word.
  func go(within range: Range<Int>, index: Int, ending: Ending = .word, _ offer: (Match) -> Void) {
    var hash = LetterCode.seed
    var count = 0
    for offset in range where codes[Int(bytes[offset])] != 0 {
      hash = LetterCode.step(hash, codes[Int(bytes[offset])])
      count += 1
    }
    var last = index
    while last + 1 < tokens.count, Int(tokens[last].end) < range.upperBound { last += 1 }
    var first = index
    while first > 0, Int(tokens[first].start) > range.lowerBound { first -= 1 }
    offer(Match(hash: hash, count: count, range: range, first: first, last: last, ending: ending))
  }

  /// "the Wetherbys": the stretch without its last letter, and without the last two of "Joneses".
  @inline(__always)
  private func offerPlural(
    _ previous: (UInt64, UInt64), _ count: Int, _ start: Int, _ end: Int, _ first: Int, _ last: Int,
    _ offer: (Match) -> Void
  ) {
    guard count > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s"), codes[Int(bytes[end - 2])] != 0 else { return }
    offer(
      Match(hash: previous.0, count: count - 1, range: start..<(end - 1), first: first, last: last, ending: .plural))
    guard count > 3, bytes[end - 2] | 0x20 == UInt8(ascii: "e") else { return }
    offer(
      Match(hash: previous.1, count: count - 2, range: start..<(end - 2), first: first, last: last, ending: .plural))
  }

  /// "OskarsMum": the stretch before an "s" that stands before a capital; not the "S" of "Oskar, S3".
  private func offerTurn(
    _ hash: UInt64, _ count: Int, _ range: Range<Int>, _ first: Int, _ last: Int, _ offer: (Match) -> Void
  ) {
    guard count >= Self.leastInside, range.upperBound > Int(tokens[last].start),
      bytes[range.upperBound] | 0x20 == UInt8(ascii: "s")
    else { return }
    offer(Match(hash: hash, count: count, range: range, first: first, last: last, ending: .turn))
  }

  @inline(__always)
  private func isTurn(at offset: Int) -> Bool {
    let before = bytes[offset - 1]
    let here = bytes[offset]
    return here.isUpper && before.isLower || here.isDigit && before.isLetter || here.isLetter && before.isDigit
  }

  /// The next token that is no mark, with at most three marks before it and in the same block.
  @inline(__always)
  private func nextWord(after index: Int) -> Int? {
    var next = index + 1
    while next < tokens.count, next - index <= Self.mostMarks + 1, tokens[next].gap != .blockBreak {
      if tokens[next].kind != .mark { return next }
      next += 1
    }
    return nil
  }
}
