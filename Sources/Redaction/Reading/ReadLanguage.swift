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
  /// three letters and more, half of them unknown, or of three and more, none of them known. Words with a capital are names for all this can tell, addresses
  /// and numbers are no words.
  /// - Complexity: O(bytes).
  package static func isForeign(_ bytes: [UInt8]) -> Bool {
    var count = SentenceWords()
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count, !count.isForeign {
        if bytes[index].isLetter {
          count.add(letter: bytes[index])
          index += 1
        } else {
          let (value, length) = ScalarReader.scalar(in: bytes, at: index)
          count.add(Unicode.Scalar(value) ?? "\u{FFFD}")
          index += length
        }
      }
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

  /// A letter of ASCII.
  mutating func add(letter: UInt8) { word.add(letter: letter) }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ": endWord()
    case _
    where !scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark):
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
    if unknown >= 3, known == 0 || known + unknown >= 5 && unknown >= known { isForeign = true }
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

  mutating func add(letter: UInt8) {
    if letters == 0 { startsWithCapital = letter.isUpper }
    letters += 1
    key.add(letter)
  }

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
    // The lists of words have Welsh and Gaelic ones too.
    return entry.flags.english > 0 || !entry.terms.subtracting([.word, .phraseStart]).isEmpty || chatWords.contains(key)
  }

  /// What young people write for English words in chats; no list of the language has it.
  private static let chatWords: Set<WordKey> = Set(
    """
    lol lmao lmfao rofl omg omfg wtf wth tbh idk idc idgaf btw wya wyd hmu imo imho ngl smh fyi irl brb ttyl ttys ily
    ilysm ikr lmk gtg bcs bcuz cuz coz cos wanna gonna gotta lemme gimme kinda sorta dunno hafta oughta outta innit
    bruh bruv bro bros sis bestie besties bff plz pls thx tnx tmrw tmr tomoz tonite nite sry srry rly rlly prolly
    probs defo obvs totes ppl peeps pic pics vid vids msg msgs convo convos selfie selfies vibe vibes slay yolo fomo
    emoji emojis dms wiv cud wud shud wot wut gud gurl gurls bois babe babes yeh yea yeah yep yup nope haha hahaha
    hehe xoxo thats dont cant wont didnt isnt arent wasnt whats hes shes theyre youre ive ill gna gnna finna tryna
    imma aint wassup sup hiya soz whatevs deets randoms rando snapped snapping insta tiktoks tiktok snap snaps collab
    vlog vlogs noob noobs gg afk lvl
    """.split { $0 == " " || $0 == "\n" }.map { WordKey(String($0)) })
}
