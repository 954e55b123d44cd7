/// The language that the recognisers are made for: English. A text in another one may hold names that nobody finds.
package enum ReadLanguage {
  /// Whether the recognisers read a language, by its BCP 47 tag.
  package static func reads(_ tag: String) -> Bool {
    tag.lowercased() == "en" || tag.lowercased().hasPrefix("en-")
  }

  /// Whether some sentence of a text is not English: it holds a word of another script, or half of its small words
  /// stand in no English list.
  ///
  /// A word of which every letter, at least two, is of another script; a sentence of at least five small words of
  /// three letters and more, half of them unknown. Words with a capital are names for all this can tell, addresses
  /// and numbers are no words.
  /// - Complexity: O(bytes).
  package static func isForeign(_ bytes: [UInt8]) -> Bool {
    var count = SentenceWords()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      count.add(scalar)
      if count.isForeign { return true }
    }
    count.endSentence()
    return count.isForeign
  }
}

/// Counts the words of one sentence after the other.
private struct SentenceWords {
  private(set) var isForeign = false
  private var known = 0
  private var unknown = 0
  private var word = ForeignWord()

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case _ where scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark:
      word.add(scalar)
    case "'", "\u{2019}": word.addApostrophe()
    case "0"..."9", "@", "/", "_", "\\", "#": word.isCode = true
    case ".", "!", "?", "\n", "\u{61F}", "\u{964}", "\u{6D4}": endSentence()
    case "-", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": break
    default: endWord()
    }
  }

  mutating func endSentence() {
    endWord()
    if known + unknown >= 5, unknown >= known { isForeign = true }
    (known, unknown) = (0, 0)
  }

  private mutating func endWord() {
    defer { word = ForeignWord() }
    if word.isOfOtherScript { isForeign = true }
    guard word.isSmallWord else { return }
    if word.isListed { known += 1 } else { unknown += 1 }
  }
}

/// A word as far as it has been read.
private struct ForeignWord {
  /// Part of an address, a number or a tag.
  var isCode = false
  private var key = WordKey()
  /// The key before the last apostrophe: "child's" is known by "child".
  private var stem: WordKey?
  private var letters = 0
  private var otherScript = 0
  private var startsWithCapital = false

  mutating func add(_ scalar: Unicode.Scalar) {
    if letters == 0 { startsWithCapital = scalar.properties.isUppercase }
    letters += 1
    if scalar.value >= 0x250, !(0x1E00..<0x1F00).contains(scalar.value), scalar.properties.isAlphabetic {
      otherScript += 1
    }
    for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() { key.add(byte) }
  }

  mutating func addApostrophe() {
    guard letters > 0 else { return }
    stem = key
    key.add(UInt8(ascii: "'"))
  }

  var isOfOtherScript: Bool { otherScript >= 2 && otherScript == letters && !isCode }
  var isSmallWord: Bool { letters >= 3 && !startsWithCapital && !isCode }
  var isListed: Bool { Self.isListed(key) || stem.map(Self.isListed) == true }

  private static func isListed(_ key: WordKey) -> Bool {
    let entry = Lexicon.entry(for: key)
    return entry.flags.english > 0 || !entry.terms.isEmpty
  }
}
