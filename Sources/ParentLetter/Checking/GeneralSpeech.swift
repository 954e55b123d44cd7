/// Words of a letter that would tell of a case in a note, and here may speak in general.
///
/// A letter is written for every family, so it says what the law is, what a survey found and what nobody should do. What
/// happened to somebody stands in the past, goes on now, or is about somebody in particular.
struct GeneralSpeech {
  private let passage: PassageWords
  private let sentence: Range<Int>
  /// Of the words that were found.
  private let told: Range<Int>

  /// `range`: of the passage's bytes.
  init?(_ range: Range<Int>, in passage: PassageWords) {
    guard let first = passage.words.firstIndex(where: { $0.range.upperBound > range.lowerBound }) else { return nil }
    let end = passage.words[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? passage.words.count
    self.passage = passage
    told = first..<max(first, end)
    sentence = passage.sentences[passage.words[first].sentence]
  }

  /// Whether the words are no finding of a rule of release.
  func isNoCase(of rule: String) -> Bool {
    switch rule {
    case "J4": isOfAnyChild || isOfSurvey || isDeniedOfAnyChild || isOfFault && isTimeless && !isParticular
    case "G4": (isOfMaterial || isOfLaw || isOfFault) && isTimeless && !isParticular
    case "G6": isAboutBlame && isTimeless && !isParticular
    case "I3": isForbidden || isOfTheResponsible
    default: false
    }
  }

  // MARK: Words

  private func text(_ index: Int) -> String { sentence.contains(index) ? passage.words[index].text : "" }

  private func says(_ words: Set<String>) -> Bool { sentence.contains { words.contains(text($0)) } }

  /// Whether some words stand one behind the other, in small letters, from an index on.
  private func stand(_ words: [String], at start: Int) -> Bool {
    words.indices.allSatisfy { text(start + $0) == words[$0] }
  }

  private static let particular: Set<String> = [
    "our", "we", "class", "school", "reception", "last", "yesterday", "tonight", "here", "local", "village", "town",
    "he", "him", "his", "she", "her", "hers", "man", "woman", "boy", "girl", "teacher", "coach", "pupil", "student",
    "neighbour", "staff", "charge", "court", "lives", "works", "drives", "club", "park", "street",
    "area", "playground", "church",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "twenty", "fifty", "hundred",
  ]

  private func isNumber(_ index: Int) -> Bool {
    Self.numbers.contains(text(index)) || Int(text(index)) != nil
  }

  /// Whether the sentence is about somebody, or somewhere, that readers may know: "our school", "Year 5", "her".
  private var isParticular: Bool {
    says(Self.particular) || sentence.contains { ["year", "form"].contains(text($0)) && isNumber($0 + 1) }
  }

  /// Whether nothing has happened, and nothing goes on: "was", "shared", "is looking", but not "is shared".
  private var isTimeless: Bool {
    let past: Set<String> = ["was", "were", "had", "did", "been", "took", "gave", "went", "got"]
    let done: Set<String> = ["sent", "taken", "made", "given", "shown", "found", "seen", "held", "told", "left", "met"]
    return !sentence.contains { index in
      let (word, before) = (text(index), text(index - 1))
      if past.contains(word) { return true }
      if word.hasSuffix("ing") { return ["is", "are", "am"].contains(before) }
      guard word.hasSuffix("ed") && word.count > 4 || done.contains(word) else { return false }
      return !["is", "are", "be", "being", "get", "gets", "or", "and"].contains(before)
    }
  }

  // MARK: Children

  /// "Child sexual abuse", "a nude image of a child", "a child who has been hurt needs time".
  private var isOfAnyChild: Bool {
    let words = passage.words[told].map(\.text)
    if words.count > 1, words[0] == "child", ["sexual", "abuse", "exploitation"].contains(words[1]) { return true }
    let past: Set<String> = ["was", "were", "has", "have", "had", "been"]
    if words.suffix(3) == ["of", "a", "child"] { return !words.contains(where: past.contains) }
    // "Do not save indecent images of a child."
    if words.prefix(2) == ["a", "child"], text(told.lowerBound - 1) == "of" { return isTimeless && !isParticular }
    guard words.prefix(2) == ["child", "who"], text(told.lowerBound - 1) == "a" else { return false }
    let particular: Set<String> = ["our", "year", "class", "school", "last", "yesterday", "here"]
    return !sentence.contains { particular.contains(text($0)) || passage.words[$0].isNumber }
  }

  /// "One in five children says …", of no school.
  private var isOfSurvey: Bool {
    let people: Set<String> = [
      "children", "pupils", "students", "girls", "boys", "teenagers", "teens", "people", "parents", "families",
    ]
    let isShare = sentence.contains { index in
      isNumber(index) && text(index + 1) == "in" && isNumber(index + 2)
        && (3...5).contains { people.contains(text(index + $0)) }
    }
    return isShare && !isParticular
  }

  /// "Police will not treat a child as a criminal for being tricked."
  private var isDeniedOfAnyChild: Bool {
    let denials: Set<String> = ["not", "never", "nobody", "no", "won't", "don't", "doesn't", "cannot", "can't"]
    guard let reason = sentence.first(where: { stand(["for", "being"], at: $0) }),
      let child = told.first(where: { text($0) == "child" }), ["a", "any", "no", "every"].contains(text(child - 1))
    else { return false }
    let isDenied = (sentence.lowerBound..<reason).contains { denials.contains(text($0)) }
    return isDenied && isTimeless && !isParticular
  }

  // MARK: The law and blame

  /// "Report nude images of themselves", "it is a crime to hold indecent images of children": of anybody, with advice.
  private var isOfMaterial: Bool {
    let anybody: Set<String> = [
      "them", "themselves", "you", "yourself", "yourselves", "children", "people", "anyone", "anybody", "someone",
      "somebody", "young", "minors", "others",
    ]
    let advice: Set<String> = [
      "crime", "illegal", "offence", "law", "never", "not", "don't", "report", "reports", "reporting", "remove",
      "removed", "removes", "taken", "tell", "ask", "stop", "stops",
    ]
    guard text(told.upperBound - 1) == "of", says(advice) else { return false }
    let next = told.upperBound
    return anybody.contains(text(next)) || ["a", "any"].contains(text(next)) && text(next + 1) == "child"
  }

  /// "It is a sexual offence to …".
  private var isOfLaw: Bool {
    let isOffence = stand(["sexual", "offence"], at: told.lowerBound)
    return isOffence && stand(["is", "a"], at: told.lowerBound - 2)
      && ["to", "for", "if", "when"].contains(text(told.lowerBound + 2))
  }

  /// "Sexual assault is never the fault of the victim."
  private var isOfFault: Bool {
    says(["fault", "blame"]) && says(["never", "not", "always", "no", "nobody"])
  }

  /// "Abuse is always the fault of the abuser."
  private var isAboutBlame: Bool {
    let isRole = told.count == 2 && text(told.lowerBound) == "the"
    return isRole && says(["fault", "blame", "responsible", "responsibility"])
  }

  // MARK: Appeals

  /// "Do not try to find out who …", but not "do not be afraid to come forward".
  private var isForbidden: Bool {
    let start = max(sentence.lowerBound, told.lowerBound - 5)
    guard let not = (start..<told.lowerBound).last(where: isProhibition) else { return false }
    let between = not..<told.lowerBound
    let urging: Set<String> = [
      "hesitate", "wait", "delay", "afraid", "scared", "frightened", "shy", "ashamed", "worry", "forget", "fail",
      "until",
    ]
    return !between.contains { urging.contains(text($0)) || $0 > not && passage.words[$0].startsClause }
  }

  /// "It is the offender who is responsible": said of anybody who does such a thing.
  private var isOfTheResponsible: Bool {
    stand(["who", "is", "responsible"], at: told.lowerBound) && text(told.lowerBound - 2) == "the"
      && stand(["it", "is"], at: sentence.lowerBound) && !isParticular
  }

  /// Whether a word tells the reader not to do something; "we do not know who is responsible" asks for help.
  private func isProhibition(_ index: Int) -> Bool {
    let forms: Set<String> = ["do", "must", "should", "need", "you", "please", "and", "or"]
    let isNot = text(index) == "not" && forms.contains(text(index - 1))
    guard isNot || ["don't", "never"].contains(text(index)) else { return false }
    return !(index - 3..<index).contains { ["we", "i", "police", "they", "nobody"].contains(text($0)) && !asks($0) }
  }

  /// "We ask you not to …".
  private func asks(_ index: Int) -> Bool { ["ask", "urge"].contains(text(index + 1)) }
}
