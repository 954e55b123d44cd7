/// The Flesch–Kincaid grade of English text: the school year, in the American count, that can read it.
///
/// 0.39 · words per sentence + 11.8 · syllables per word − 15.59 (Kincaid and others, 1975). The reading age is about
/// five more.
struct ReadingGrade {
  private(set) var words = 0
  private(set) var sentences = 0
  private(set) var syllables = 0
  private(set) var longestSentence = 0

  init(of passages: [PassageWords]) {
    for passage in passages {
      for range in passage.sentences {
        sentences += 1
        words += range.count
        longestSentence = max(longestSentence, range.count)
        for word in passage.words[range] { syllables += word.slot == nil ? Self.syllables(in: word.text) : 2 }
      }
    }
  }

  /// 0 for no words.
  var value: Double {
    guard words > 0, sentences > 0 else { return 0 }
    return 0.39 * averageSentence + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// Words per sentence.
  var averageSentence: Double { sentences > 0 ? Double(words) / Double(sentences) : 0 }

  /// Groups of vowels, without a silent e at the end; a number counts as one for each digit.
  static func syllables(in word: String) -> Int {
    let letters = Array(word.utf8)
    if letters.allSatisfy({ (48...57).contains($0) }) { return letters.count }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".utf8.contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let ending = letters.suffix(3)
    let isSilent =
      letters.last == UInt8(ascii: "e") && !(ending.count == 3 && ending.dropFirst().first == UInt8(ascii: "l"))
      || letters.count > 3 && letters.suffix(2).elementsEqual("ed".utf8)
        && !"td".utf8.contains(letters[letters.count - 3])
      || letters.count > 4 && letters.suffix(2).elementsEqual("es".utf8)
        && !"sxzc".utf8.contains(letters[letters.count - 3])
    return max(1, isSilent && count > 1 ? count - 1 : count)
  }
}
