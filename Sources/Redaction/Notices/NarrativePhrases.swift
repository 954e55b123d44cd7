import TextCore

/// Phrases that tell of an inquiry or a suspect, or appeal to readers; `*` stands for up to three words.
enum NarrativePhrases {
  private struct Phrase {
    let words: [WordKey?]
    let rule: String
  }

  /// In the order of the text, one for each place.
  static func notices(in text: TellingText, _ sentences: [Sentence]) -> [NoticeCandidate] {
    sentences.flatMap { $0.tells.contains(.phraseStart) ? notices(in: text, $0) : [] }
  }

  private static func notices(in text: TellingText, _ sentence: Sentence) -> [NoticeCandidate] {
    var found: [NoticeCandidate] = []
    for index in sentence.tokens where text.telling(index).contains(.phraseStart) && text.tokens[index].mark == .letter
    {
      guard mayBegin(at: index, in: sentence.tokens, text) else { continue }
      for phrase in candidates(at: index, in: sentence.tokens, text) {
        // An appeal is one even where it supposes: "if you know who did this".
        guard !sentence.supposes || phrase.rule == "I3" else { continue }
        guard let end = match(phrase.words, from: index, in: sentence.tokens, text) else { continue }
        guard !found.contains(where: { $0.rule == phrase.rule }) else { continue }
        let range = Int(text.tokens[index].start)..<Int(text.tokens[end].end)
        let message = messages[phrase.rule] ?? ""
        let kind: Notice.Kind = phrase.rule == "J1" ? .jigsaw : .narrative
        found.append(NoticeCandidate(kind: kind, rule: phrase.rule, range: range, message: message))
      }
    }
    return found
  }

  /// The phrases whose first word stands at a token, and whose second stands behind it unless words may come between.
  private static func candidates(at index: Int, in tokens: Range<Int>, _ text: TellingText) -> [Phrase] {
    let (pair, first) = hashes(at: index, in: tokens, text)
    return (phrases[pair] ?? []) + (phrases[first] ?? [])
  }

  /// Whether a phrase may begin at a token; false for nearly all at which none does.
  static func mayBegin(at index: Int, in tokens: Range<Int>, _ text: TellingText) -> Bool {
    let (pair, first) = hashes(at: index, in: tokens, text)
    return mayBegin(pair) || mayBegin(first)
  }

  /// Of the first two words, and of the first.
  private static func hashes(at index: Int, in tokens: Range<Int>, _ text: TellingText) -> (UInt64, UInt64) {
    let first = text.keys[index]
    let next = index + 1 < tokens.upperBound ? text.keys[index + 1] : WordKey()
    return (pair(first, next), first.hash)
  }

  private static func pair(_ first: WordKey, _ second: WordKey) -> UInt64 {
    first.hash &* 0x9E37_79B9_7F4A_7C15 ^ second.hash
  }

  private static func mayBegin(_ hash: UInt64) -> Bool {
    filter[Int(truncatingIfNeeded: hash >> 40) & (filterWords - 1)] >> (hash >> 54 & 63) & 1 == 1
  }

  private static let filterWords = 256

  private static let filter: [UInt64] = phrases.keys.reduce(into: [UInt64](repeating: 0, count: filterWords)) {
    $0[Int(truncatingIfNeeded: $1 >> 40) & (filterWords - 1)] |= 1 << ($1 >> 54 & 63)
  }

  /// The last token of a match that starts at `index`, or nil.
  private static func match(_ words: [WordKey?], from index: Int, in tokens: Range<Int>, _ text: TellingText) -> Int? {
    var at = index
    var skips = 0
    for word in words.dropFirst() {
      guard let word else {
        skips = 3
        continue
      }
      at += 1
      while at < tokens.upperBound, text.keys[at] != word, skips > 0 {
        at += 1
        skips -= 1
      }
      guard at < tokens.upperBound, text.keys[at] == word else { return nil }
      skips = 0
    }
    return at
  }

  /// The words that phrases begin with.
  static var starts: [WordKey] { lists.flatMap { $0.phrases.compactMap { words(of: $0)[0] } } }

  private static let messages = [
    "G4": "this tells of an alleged sexual offence: leave it out altogether",
    "G6": "this tells of an arrest or calls somebody guilty: leave it out, and leave the matter to the police",
    "I1": "this tells of steps in an inquiry: leave it out; readers who need to know are told by the police",
    "I2": "this describes a suspect or how somebody acted: leave it out",
    "J1": "readers could tell from this which child is meant: leave it out",
    "J4": "this points to one child or family: leave it out",
    "I3": "this asks readers to search or to come forward: leave it out, and ask the police what may be said",
  ]

  /// By their first two words; by the first alone where it is the only one or others may come behind it.
  private static let phrases: [UInt64: [Phrase]] = {
    var table: [UInt64: [Phrase]] = [:]
    for (rule, lines) in lists {
      for line in lines {
        let words = words(of: line)
        guard let first = words[0] else { continue }
        let second = words.count > 1 ? words[1] : nil
        table[second.map { pair(first, $0) } ?? first.hash, default: []].append(Phrase(words: words, rule: rule))
      }
    }
    return table
  }()

  private static func words(of line: String) -> [WordKey?] {
    line.split(separator: " ").map { $0 == "*" ? nil : WordKey($0.utf8) }
  }

  private static let lists: [(rule: String, phrases: [String])] = [
    (
      "G4",
      [
        "sexually assaulted", "sexually abused", "sexual assault", "sexually exploited", "was groomed", "were groomed",
        "been groomed", "was raped", "been raped", "sexual offence", "sexual offences", "sexual activity",
        "indecent images of",
        "indecent image of", "nude pictures of", "nude images of", "naked pictures of", "naked photos of",
      ]
    ),
    (
      "G6",
      [
        "was arrested", "were arrested", "been arrested", "is arrested", "arrest was made", "an arrest",
        "have arrested", "has arrested", "police arrested", "officers arrested",
        "been charged with",
        "was charged with", "pleaded guilty", "found guilty", "was convicted", "been convicted", "the offender",
        "the perpetrator", "the culprit", "the suspect", "the paedophile", "the groomer", "the attacker", "the abuser",
      ]
    ),
    (
      "I1",
      [
        "on bail", "was interviewed by", "been interviewed by", "police * interviewed", "phone has been taken",
        "phone was taken", "taken by the police", "held by the police",
        "going to court", "appear in court", "appeared in court", "court case", "gave * statement", "being interviewed",
        "police * seized", "was seized", "were seized", "been seized", "have seized", "taken * phone for examination",
        "forensic", "under investigation", "is investigating", "are investigating", "police investigation",
        "investigation into", "search warrant", "police visited * home", "police visited * house",
        "police visited * family",
        "officers visited * home", "officers visited * house", "officers visited * family", "statement to the police",
        "given * statement", "spoken to by the police", "police are looking", "are currently investigating",
        "are now investigating", "is currently investigating",
        "allegation against", "allegations against", "restraining order", "police car outside", "police cars outside",
        "officers at * door", "advised by the police",
        "police have advised", "police advised us", "police are aware",
        "police have been involved", "police have been informed", "police were called", "police came to school because",
        "visited school * about this", "came to school * about this",
      ]
    ),
    (
      "I2",
      [
        "a man in his", "a woman in her", "man aged", "male aged", "female aged", "woman aged", "driving a", "drives a",
        "was wearing",
        "described as",
        "grey van", "white van", "demanded * money", "demanded money", "asked * for pictures", "asked * for photos",
        "asked * for nudes", "posing as", "posed as", "man drives", "man works", "the man lives", "calls himself",
        "calling himself", "called himself", "calls herself",
        "seen the messages", "seen the screenshots", "screenshots show", "screenshot shows", "messages show",
        "goes by the name", "pretended to be",
      ]
    ),
    (
      "J1",
      [
        "her initials", "his initials", "their initials", "whose initials", "initials are", "with the initials",
        "which girl we", "which boy we", "which child we", "which family we",
      ]
    ),
    (
      "J4",
      [
        "asked for privacy", "asks for privacy", "ask for privacy", "requested privacy", "happened to the family",
        "happened to the girl", "happened to the boy", "happened to the child", "happened to the pupil",
        "happened to one of", "is being supported", "is safe and well", "the pupil concerned", "the child concerned",
        "the student concerned", "the boy concerned", "the girl concerned", "the family concerned",
        "the families concerned", "the pupils concerned", "the children concerned", "the pupil involved",
        "the child involved", "the family involved", "the families involved", "both families",
      ]
    ),
    (
      "I3",
      [
        "who is behind this", "if you were at", "if you were near", "anyone recognise", "do you recognise",
        "know who is behind", "look through * phone", "look through * phones", "search * phone for",
        "saw what happened", "saw the man", "saw the incident", "seen this video", "seen this photo",
        "ask your child whether they saw",
        "who sent it", "find out who",
        "check * phone for", "check * phones for", "check * device for", "if you know who", "know who did",
        "anyone with information", "any information about", "if you recognise", "if you saw", "did you see",
        "any witnesses", "did anyone see", "hear from anyone", "doorbell footage", "dashcam footage", "was last seen",
        "last seen getting", "last seen wearing", "share the video of", "not share the video",
        "not share the screenshots",
        "come forward", "cctv", "help us identify", "who is responsible", "please look on * for",
        "please look in * for", "please look through * for", "please look at * for",
      ]
    ),
  ]
}
