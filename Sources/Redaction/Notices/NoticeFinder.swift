import TextCore

/// Finds what no single replacement can mend: details that combine (J1, J3), one child told of (J4), and words that tell
/// of an incident or an inquiry (G4, G6, I1 to I3).
///
/// Reads only what was typed. A sentence that supposes ("if", "may", "can") tells of nothing that happened.
package struct NoticeFinder: Sendable {
  /// By the names of year groups, where they differ from the usual.
  private let thresholds: [WordKey: Int]
  private let localNames: LocalNames
  private let audienceNamesYear: Bool

  package init(_ sizes: GroupSizes = GroupSizes()) {
    thresholds = Dictionary(
      sizes.rollByYear.map { (WordKey($0), Self.threshold($1, sizes.smallGroupBelow)) }, uniquingKeysWith: min)
    localNames = LocalNames(sizes.localNames)
    audienceNamesYear = sizes.audienceNamesYear
  }

  /// How many kinds of detail, with something that happened, are too many (rule J1).
  static let usualThreshold = 3

  /// One less in a small group; in one of under ten children the year alone is enough (rule J3).
  private static func threshold(_ count: Int, _ smallBelow: Int) -> Int {
    count < 10 ? 1 : count < smallBelow ? usualThreshold - 1 : usualThreshold
  }

  /// In the order of the text; `children` are the ranges of names, in order, each of which says as much as "a child".
  /// - Complexity: O(tokens).
  package func notices(in text: ReaderText, children: [Range<Int>] = []) -> [NoticeCandidate] {
    TellingText.reading(text, children: children, notices)
  }

  /// Whether there may be a notice at some school: where there is a typed word without which there is none
  /// (`Telling.opening`), or what no school's names and numbers change.
  /// - Complexity: O(tokens).
  static func mayTell(_ text: ReaderText) -> Bool {
    TellingText.reading(text) { telling in
      if tellsAnywhere(telling) { return true }
      var told: Telling = []
      for index in telling.tokens.indices where telling.tokens[index].mark == .letter {
        var word = telling.telling(index)
        if !NarrativePhrases.mayBegin(at: index, in: telling.tokens.indices, telling) { word.remove(.phraseStart) }
        told.formUnion(word)
      }
      if !told.isDisjoint(with: Telling.opening.subtracting([.event, .relation])) { return true }
      return told.contains(.somebody) && !told.isDisjoint(with: Telling.opening)
    }
  }

  /// Whether somebody in trouble or, were all its words the names of classes, a grave incident is told of.
  private static func tellsAnywhere(_ text: TellingText) -> Bool {
    let sentences = Sentences(of: text, localNames: LocalNames([]), thresholds: [:]).all
    return sentences.contains { sentence in
      !sentence.trouble(text).isEmpty
        || text.firstTyped(of: sentence.tokens) { text.part($0).contains(.incident) } != nil
          && text.firstTyped(of: sentence.tokens) { Event.isGrave(text.keys[$0]) } != nil
    }
  }

  private func notices(in text: TellingText) -> [NoticeCandidate] {
    let read = Sentences(of: text, localNames: localNames, thresholds: thresholds).all
    var sentences = read
    var told: [NoticeCandidate] = []
    for index in read.indices where read[index].isTyped {
      if read[index].mayTellOfChild {
        let (notice, happened) = EventReader(text, read, index).reading
        if happened { sentences[index].happened = true }
        if let notice { told.append(notice) }
        if notice?.rule == "J4" { continue }
      }
      told += sentences[index].incident(text)
    }
    let found = jigsaw(sentences) + told + NarrativePhrases.notices(in: text, sentences)
    return found.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }

  /// One notice for each run of sentences about an incident whose details combine: the sentence that tells of harm and
  /// its neighbours.
  private func jigsaw(_ sentences: [Sentence]) -> [NoticeCandidate] {
    var notices: [NoticeCandidate] = []
    var index = 0
    while index < sentences.count {
      guard sentences[index].tellsOfHarm else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < sentences.count, sentences[last + 1].tellsOfHarm { last += 1 }
      let around = max(0, index - 1)...min(sentences.count - 1, last + 1)
      if let notice = combined(sentences[around].filter { !$0.supposes && $0.isTyped }) { notices.append(notice) }
      index = last + 1
    }
    return notices
  }

  private func combined(_ sentences: [Sentence]) -> NoticeCandidate? {
    var details = sentences.reduce(Telling()) { $0.union($1.details) }
    guard let first = sentences.compactMap(\.firstDetail).first, let last = sentences.compactMap(\.lastDetail).last
    else {
      return nil
    }
    if audienceNamesYear { details.insert(.year) }
    let threshold = sentences.map(\.threshold).min() ?? Self.usualThreshold
    let names = details.detailNames
    guard names.count >= threshold else { return nil }
    let small = threshold < Self.usualThreshold ? " in a small year group" : ""
    return NoticeCandidate(
      kind: .jigsaw, rule: "J1", range: first.lowerBound..<last.upperBound,
      message: "\(names.joined(separator: ", ")) together with what happened\(small) could point to one child: "
        + "say 'some children' or leave these details out")
  }
}
