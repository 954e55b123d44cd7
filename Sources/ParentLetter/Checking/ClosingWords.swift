/// Words behind the name of a service that say that it has closed.
enum ClosingWords {
  private static let phrases = [
    "has|have now|just|recently|finally|already|since? closed|shut|ended|folded|disappeared down? for? good?",
    "has|have gone", "has|have ceased to exist",
    "has|have been closed|shut|discontinued|withdrawn|retired down? for? good?",
    "was|were closed|shut|discontinued|withdrawn down? for? good?",
    "is|are now|already closed|shut|gone|retired|defunct down? for? good?", "is|are gone|defunct|discontinued",
    "is|are no more", "is|are no longer there|available|running|online", "no longer exists|exist|operates",
    "does|do not exist", "doesn't|don't exist", "closed|shut down for? good?", "closed|shut for good",
    "closed in|since|on #", "closed on # _", "closed last year|month|week", "ceased to exist",
  ].map(PhrasePattern.init)

  /// A ban is one everywhere only where no place follows.
  private static let bans = ["is|are|was|were now|also|since? banned", "has|have now|also|since? been banned"].map(
    PhrasePattern.init)

  /// What may go on behind the words; "has closed its chat" and "is closed to younger children" say something else.
  private static let goesOn: Set<String> = [
    "and", "so", "but", "now", "in", "on", "since", "last", "this", "because", "after", "any", "anymore",
  ]
  private static let afterBan: Set<String> = ["and", "so", "but", "now", "by"]
  private static let isIn: Set<String> = ["app", "website", "site", "game", "platform", "service", "itself"]

  /// What makes a sentence one of hearsay, or of what might be.
  private static let unsure: Set<String> = [
    "rumour", "rumours", "say", "says", "said", "claim", "claims", "heard", "hear", "think", "thinks", "believe", "if",
    "whether", "when", "until", "unless", "false", "untrue", "true", "not", "sure", "check",
  ]

  /// Whether a sentence says that the service is closed whose name stands in some of its words.
  static func stand(behind name: Range<Int>, in passage: PassageWords) -> Bool {
    let sentence = passage.sentences[passage.words[name.lowerBound].sentence]
    var start = name.upperBound
    if start < sentence.upperBound, isIn.contains(passage.words[start].text) { start += 1 }
    guard start < sentence.upperBound, !passage.words[start].startsClause else { return false }
    let isClosed =
      phrases.contains { ends($0.fault(in: passage, from: start), before: goesOn, in: passage, sentence) }
      || bans.contains { ends($0.fault(in: passage, from: start), before: afterBan, in: passage, sentence) }
    guard isClosed else { return false }
    return !passage.words[sentence].contains { unsure.contains($0.text) && !isExistence($0, passage, start) }
  }

  /// "Does not exist" says it, and no other "not".
  private static func isExistence(_ word: PassageWords.Word, _ passage: PassageWords, _ start: Int) -> Bool {
    word.text == "not" && passage.words[start...].prefix(2).contains { $0.range == word.range }
  }

  private static func ends(
    _ found: Range<Int>?, before words: Set<String>, in passage: PassageWords, _ sentence: Range<Int>
  ) -> Bool {
    guard let end = found?.upperBound else { return false }
    return end == sentence.upperBound || passage.words[end].startsClause || words.contains(passage.words[end].text)
  }
}
