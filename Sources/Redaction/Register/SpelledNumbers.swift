/// Numbers said in words: "oh seven seven, double oh nine", digits and single letters among them.
struct SpelledNumbers {
  /// Digits in a row with the tokens they were read from.
  struct Run {
    var letters: [UInt8] = []
    var tokens: [Int] = []
    var hasWord = false

    mutating func add(_ letter: UInt8, from token: Int) {
      letters.append(letter)
      tokens.append(token)
    }
  }

  private let text: ReaderText

  init(_ text: ReaderText) { self.text = text }

  /// The runs with a number word and at least five digits, in order.
  /// - Complexity: O(text).
  func forEachRun(_ body: (Run) -> Void) {
    guard text.tokens.indices.contains(where: { text.tokens[$0].isCompound || NumberWord.mayBe(text.keys[$0]) }) else {
      return
    }
    var run = Run()
    var factor = 1
    for index in text.tokens.indices {
      let token = text.tokens[index]
      if token.gap == .blockBreak { close(&run, &factor, body) }
      if token.kind == .mark { continue }
      // Nearly every word of prose.
      if token.kind == .word, token.length > 1, !token.isCompound, !NumberWord.mayBe(text.keys[index]) {
        close(&run, &factor, body)
        continue
      }
      if !read(token, index, &run, &factor) {
        close(&run, &factor, body)
        _ = read(token, index, &run, &factor)
      }
    }
    close(&run, &factor, body)
  }

  private func close(_ run: inout Run, _ factor: inout Int, _ body: (Run) -> Void) {
    guard !run.letters.isEmpty else { return factor = 1 }
    if run.hasWord, run.letters.count >= 5 { body(run) }
    run = Run()
    factor = 1
  }

  /// False if the token ends the run.
  private func read(_ token: Token, _ index: Int, _ run: inout Run, _ factor: inout Int) -> Bool {
    guard token.length <= 30 else { return false }
    let bytes = text.bytes[token.range]
    if token.kind != .word {
      for byte in bytes where byte.isLetterOrDigit { run.add(byte.lowercased, from: index) }
      return true
    }
    for piece in bytes.split(separator: UInt8(ascii: "-")) where !read(piece, index, &run, &factor) { return false }
    return true
  }

  private func read(_ word: ArraySlice<UInt8>, _ index: Int, _ run: inout Run, _ factor: inout Int) -> Bool {
    guard let meaning = NumberWord.meaning(of: word) else {
      guard word.count == 1, let letter = word.first else { return false }
      run.add(letter.lowercased, from: index)
      return true
    }
    switch meaning {
    case .times(let times): factor = times
    case .mark: break
    case .digits(let digits):
      run.hasWord = true
      for _ in 0..<factor { for digit in digits.utf8 { run.add(digit, from: index) } }
      factor = 1
    case .tens(let digit):
      run.hasWord = true
      run.add(digit, from: index)
      run.add(UInt8(ascii: "0"), from: index)
    }
    if case .digits(let digits) = meaning, digits.utf8.count == 1, digits != "0" { joinTens(&run, digits) }
    return true
  }

  /// "forty" "six" is 46, not 406.
  private func joinTens(_ run: inout Run, _ digits: String) {
    let count = run.letters.count
    guard count >= 3, run.letters[count - 2] == UInt8(ascii: "0"), isTens(run, at: count - 2) else { return }
    run.letters.remove(at: count - 2)
    run.tokens.remove(at: count - 2)
  }

  private func isTens(_ run: Run, at offset: Int) -> Bool {
    let token = text.tokens[run.tokens[offset]]
    return token.kind == .word
      && text.bytes[token.range].split(separator: UInt8(ascii: "-")).contains { NumberWord.isTens($0) }
      && run.tokens[offset - 1] == run.tokens[offset]
  }
}

/// One word of a spelled number.
enum NumberWord {
  enum Meaning {
    case digits(String)
    case tens(UInt8)
    case times(Int)
    case mark
  }

  /// Nil for any other word.
  static func meaning(of word: ArraySlice<UInt8>) -> Meaning? {
    guard (1...9).contains(word.count) else { return nil }
    return table[word.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1.lowercased) }]
  }

  static func isTens(_ word: ArraySlice<UInt8>) -> Bool {
    if case .tens = meaning(of: word) { return true }
    return false
  }

  /// Whether a word may be one of a spelled number; false for nearly all that are none.
  @inline(__always)
  static func mayBe(_ word: WordKey) -> Bool {
    let bit = Int(truncatingIfNeeded: word.hash >> 40) & 4095
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private static let filter: [UInt64] = {
    let marks = ["double", "twice", "triple", "treble", "dash", "slash", "stroke", "hyphen", "dot", "point", "space"]
    return (units.flatMap(\.self) + tens + marks).reduce(into: [UInt64](repeating: 0, count: 64)) { filter, word in
      let bit = Int(truncatingIfNeeded: WordKey(word).hash >> 40) & 4095
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }()

  private static let table: [UInt64: Meaning] = {
    var table: [UInt64: Meaning] = [:]
    func set(_ word: String, _ meaning: Meaning) {
      table[word.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }] = meaning
    }
    for (value, words) in units.enumerated() { for word in words { set(word, .digits(String(value))) } }
    for (value, word) in tens.enumerated() { set(word, .tens(UInt8(ascii: "2") + UInt8(value))) }
    for word in ["double", "twice"] { set(word, .times(2)) }
    for word in ["triple", "treble"] { set(word, .times(3)) }
    for word in ["dash", "slash", "stroke", "hyphen", "dot", "point", "space"] { set(word, .mark) }
    return table
  }()

  private static let units = [
    ["zero", "oh", "nought", "naught", "nil", "o"], ["one"], ["two"], ["three"], ["four"], ["five"], ["six"], ["seven"],
    ["eight"], ["nine"], ["ten"], ["eleven"], ["twelve"], ["thirteen"], ["fourteen"], ["fifteen"], ["sixteen"],
    ["seventeen"], ["eighteen"], ["nineteen"],
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
