import TextCore

/// Finds the terms of a register in read text.
///
/// From the start of each word a walk reads on over letters, whatever stands between them, and asks the table at every
/// place where a word ends. The table's filter ends a walk as soon as no pattern begins like this, so time is linear in
/// the text, whatever the register's size.
struct RegisterMatcher {
  /// Something that may be a term: a range of tokens and what was found there.
  struct Hit {
    var range: Range<Int>
    /// First and last token that the range touches.
    var first: Int
    var last: Int
    var role: Pattern.Role
    var place: Pattern.Place
    var kind: Kind
    var categories: CategorySet
    var term: Int32
    /// False for an ordinary word that is a term only if something beside it says so.
    var isSure: Bool
    var rule: RegisterRule
  }

  let register: CaseRegister
  let text: ReaderText
  private(set) var hits: [Hit] = []

  init(_ register: CaseRegister, _ text: ReaderText) {
    self.register = register
    self.text = text
  }

  /// All candidates of the register's layer, in order of their starts.
  static func candidates(of register: CaseRegister, in text: ReaderText) -> [Candidate] {
    guard !register.isEmpty else { return [] }
    var matcher = RegisterMatcher(register, text)
    matcher.scan()
    let hits = PublicShield(text).unshielded(matcher.hits)
    return RegisterHits(hits, initials: register.initials, in: text).candidates
  }

  mutating func scan() {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        LetterCode.table.withUnsafeBufferPointer { codes in
          register.table.filter.withUnsafeBufferPointer { filter in
            withUnsafePointer(to: register.table) { table in
              let walk = RegisterWalk(table: table, filter: filter, bytes: bytes, tokens: tokens, codes: codes)
              for index in tokens.indices where mayBeginTerm(tokens[index]) { scan(from: index, with: walk) }
            }
          }
        }
      }
    }
    if register.hasNumbers { scanSpelledNumbers() }
    if !register.slips.isEmpty { scanSlips() }
    if !register.initials.known.isEmpty { scanInitials() }
    hits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private func mayBeginTerm(_ token: Token) -> Bool {
    switch token.kind {
    case .mark: false
    case .number, .mixed: true
    case .word: register.hasWords || token.length == 1 || token.isCompound
    }
  }

  private mutating func scan(from index: Int, with walk: RegisterWalk) {
    let token = walk.tokens[index]
    let start = Int(token.start)
    walk.go(from: index, at: start) { match in consider(match, walk) }
    if token.isCompound || token.kind == .mixed || token.length > 5 && token.shape != .lower && token.shape != .upper {
      scanInside(index, with: walk)
    }
    if let stem = beforeKin(token, walk) { walk.go(within: stem, index: index, ending: .kin) { consider($0, walk) } }
    if isTagOrAddress(token, walk) { walk.go(inside: index) { match in consider(match, walk) } }
    if token.gap == .none || index + 1 < walk.tokens.count && walk.tokens[index + 1].gap == .none {
      scanWithMarks(index, with: walk)
    }
  }

  /// "jack" of "jacksdad", "maliksmum": what stands before a word of kin that is joined to it.
  private func beforeKin(_ token: Token, _ walk: RegisterWalk) -> Range<Int>? {
    guard token.kind == .word, (6...30).contains(token.length) else { return nil }
    let (start, end) = (Int(token.start), Int(token.end))
    // Nearly all words are turned away by their last two letters.
    switch (walk.bytes[end - 2] | 0x20, walk.bytes[end - 1] | 0x20) {
    case (UInt8(ascii: "u"), UInt8(ascii: "m")), (UInt8(ascii: "a"), UInt8(ascii: "d")),
      (UInt8(ascii: "a"), UInt8(ascii: "m")), (UInt8(ascii: "a"), UInt8(ascii: "n")),
      (UInt8(ascii: "m"), UInt8(ascii: "y")), (UInt8(ascii: "d"), UInt8(ascii: "y")),
      (UInt8(ascii: "e"), UInt8(ascii: "r")):
      break
    default: return nil
    }
    for kin in Self.joinedKin where token.length > kin.count + 2 {
      guard walk.bytes[(end - kin.count)..<end].elementsEqual(kin, by: { $0.lowercased == $1 }) else { continue }
      let stem = end - kin.count
      return start..<(walk.bytes[stem - 1] | 0x20 == UInt8(ascii: "s") && stem - start > 3 ? stem - 1 : stem)
    }
    return nil
  }

  private static let joinedKin = ["mum", "dad", "mam", "nan", "gran", "mummy", "daddy", "sister", "brother"].map {
    Array($0.utf8)
  }

  /// "#JusticeForOskar", "oskarf" of "oskarf.com": the token is what hangs together without a space on one side.
  private func isTagOrAddress(_ token: Token, _ walk: RegisterWalk) -> Bool {
    guard (6...64).contains(token.length) else { return false }
    let (start, end) = (Int(token.start), Int(token.end))
    let before = start > 0 ? walk.bytes[start - 1] : 0
    if [UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(before)
    {
      return true
    }
    guard end + 1 < walk.bytes.count, walk.bytes[end + 1].isLetterOrDigit else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@")].contains(walk.bytes[end])
  }

  /// Words that begin inside a token: after a hyphen or apostrophe, at a capital behind a small letter, and where letters
  /// turn into digits or digits into letters.
  private mutating func scanInside(_ index: Int, with walk: RegisterWalk) {
    let token = walk.tokens[index]
    guard token.length <= 200 else { return }
    var offset = Int(token.start) + 1
    while offset < Int(token.end) {
      let before = walk.bytes[offset - 1]
      let here = walk.bytes[offset]
      let isStart =
        walk.codes[Int(before)] == 0 || before.isDigit != here.isDigit || here.isUpper && before.isLower
      if isStart, walk.codes[Int(here)] != 0 { walk.go(from: index, at: offset) { match in consider(match, walk) } }
      offset += 1
    }
  }

  /// "T@m$in": a mark between letters taken for the letter that it looks like.
  private mutating func scanWithMarks(_ index: Int, with walk: RegisterWalk) {
    let start = Int(walk.tokens[index].start)
    guard let end = MarkedLetters.end(of: walk.bytes, from: start) else { return }
    LetterCode.tableWithMarks.withUnsafeBufferPointer { codes in
      let marked = walk.with(codes: codes)
      marked.go(within: MarkedLetters.start(of: walk.bytes, from: start)..<end, index: index) { match in
        consider(match, marked)
      }
    }
  }

  private mutating func consider(_ match: RegisterWalk.Match, _ walk: RegisterWalk) {
    walk.table.find(match.hash) { index in
      let pattern = walk.table.patterns[index]
      guard Int(pattern.count) == match.count, let fit = PatternFit(pattern, match, walk) else { return false }
      guard let hit = RegisterJudgement(pattern, match, fit, walk).hit else { return false }
      hits.append(hit)
      return true
    }
  }

  mutating func add(_ hit: Hit) { hits.append(hit) }
}
