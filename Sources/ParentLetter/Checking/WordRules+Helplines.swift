import TextCore

/// Numbers and addresses of helplines beside the names of others.
extension WordRules {
  func helplineFindings() -> [WordFinding] {
    let places = passage.words.indices.filter { passage.words[$0].slot != nil }
    guard !places.isEmpty || !passage.links.isEmpty else { return [] }
    let names = context.helplines.places(in: passage)
    return places.compactMap { finding(at: $0, names) } + passage.links.compactMap { linkFinding($0, names) }
  }

  private func finding(at place: Int, _ names: [HelplineNames.Place]) -> WordFinding? {
    guard let fact = passage.words[place].slot.flatMap(context.helplineFact) else { return nil }
    if let owners = owners(of: place, unless: fact.id, names) {
      return stranger(fact, passage.words[place].range, owners)
    }
    return emergencyFinding(fact, place)
  }

  private func stranger(_ fact: HelplineFact, _ range: Range<Int>, _ named: Set<String>) -> WordFinding {
    WordFinding(
      "other-helpline", range, sentence: sentence(at: range.lowerBound),
      message: context.message(for: fact, beside: named))
  }

  // MARK: Whose number it is

  /// What may stand between a name and its number.
  private static let leads: Set<String> = [
    "on", "at", "by", "via", "through", "is", "the", "number", "phone", "telephone", "free", "for", "using", "email",
    "helpline", "line", "ar",
  ]
  private static let joins: Set<String> = ["and", "or", "the", "their", "its", "a", "neu", "a'r"]
  /// What begins something new, whose number need not be that of the name before.
  private static let turns: Set<String> = [
    "or", "and", "but", "you", "your", "call", "ring", "contact", "text", "write", "report", "tell", "ask", "else",
    "otherwise", "if", "when", "where", "who", "parents", "carers", "families", "we", "us", "school", "they", "them",
  ]

  /// The helplines that the words beside a number say it is of; nil if they say none, or its own.
  private func owners(of place: Int, unless own: String, _ names: [HelplineNames.Place]) -> Set<String>? {
    let sentence = passage.sentences[passage.words[place].sentence]
    let named = names.filter { sentence.contains($0.range.lowerBound) }
    guard let last = named.lastIndex(where: { $0.range.upperBound <= place }) else {
      return ownerBehind(place, unless: own, named)
    }
    let owners = joined(named, upTo: last)
    let between = named[last].range.upperBound..<place
    let isElsewhere = named.contains { $0.ids.contains(own) }
    let isMeant = leads(between) || context.isEnglish && !isElsewhere && goesOn(between)
    return isMeant && !owners.contains(own) ? owners : nil
  }

  /// "NSPCC or Childline on …": the number may be of either.
  private func joined(_ named: [HelplineNames.Place], upTo last: Int) -> Set<String> {
    var first = last
    while first > 0,
      passage.words[named[first - 1].range.upperBound..<named[first].range.lowerBound].allSatisfy({
        Self.joins.contains($0.text)
      })
    { first -= 1 }
    return named[first...last].reduce(into: []) { $0.formUnion($1.ids) }
  }

  /// Whether the words lead from a name straight to its number; a comma would begin something new.
  private func leads(_ between: Range<Int>) -> Bool {
    guard !between.isEmpty else { return true }
    return passage.words[between].allSatisfy { Self.leads.contains($0.text) && !$0.startsClause }
      && !passage.words[between.upperBound].startsClause
  }

  private func goesOn(_ between: Range<Int>) -> Bool {
    between.count <= 8 && passage.words[between].allSatisfy { $0.slot == nil && !Self.turns.contains($0.text) }
  }

  /// "… is the number of Childline".
  private func ownerBehind(_ place: Int, unless own: String, _ named: [HelplineNames.Place]) -> Set<String>? {
    guard let next = named.first(where: { $0.range.lowerBound > place }) else { return nil }
    let between: Set<String> = ["is", "the", "for", "of", "number", "line", "helpline"]
    let leads = passage.words[place + 1..<next.range.lowerBound].allSatisfy {
      between.contains($0.text) && !$0.startsClause
    }
    return leads && !named.contains { $0.ids.contains(own) } ? next.ids : nil
  }

  // MARK: Links

  /// A link that is named for one helpline and leads to another.
  private func linkFinding(_ link: PassageWords.Link, _ names: [HelplineNames.Place]) -> WordFinding? {
    guard let fact = facts(in: link.destination).first else { return nil }
    let words = passage.words.indices.filter { link.range.contains(passage.words[$0].range.lowerBound) }
    guard let first = words.first, let last = words.last else { return nil }
    var named = names.filter { $0.range.overlaps(first..<last + 1) }.reduce(into: Set<String>()) {
      $0.formUnion($1.ids)
    }
    named.formUnion(words.compactMap { passage.words[$0].slot.flatMap(context.helplineFact)?.id })
    let meant = named.isEmpty ? owners(of: first, unless: fact.id, names) : named
    guard let meant, !meant.contains(fact.id) else { return nil }
    return stranger(fact, passage.byteRange(first..<last + 1), meant)
  }

  private func facts(in destination: [UInt8]) -> [HelplineFact] {
    destination.withUnsafeBufferPointer { bytes in
      bytes.indices.compactMap { SlotCharacter.number(in: bytes, offset: $0).flatMap(context.helplineFact) }
    }
  }

  // MARK: Emergencies

  /// In an emergency nobody should wait on another line than 999, and that line is for nothing else.
  private func emergencyFinding(_ fact: HelplineFact, _ place: Int) -> WordFinding? {
    let sentence = passage.sentences[passage.words[place].sentence]
    guard context.isEnglish, fact.key == "phone", let line = context.catalogue.helpline(fact.id),
      let mention = emergency(before: place, from: sentence.lowerBound),
      !passage.words[sentence.lowerBound..<place].suffix(2).contains(where: {
        ["not", "don't", "never"].contains($0.text)
      })
    else { return nil }
    let isDenied = isDenied(mention, from: sentence.lowerBound)
    guard line.isForEmergencies == isDenied else { return nil }
    let other = context.catalogue.helplines.first { isDenied ? $0.phone == "101" : $0.isForEmergencies }
    let remedy = other.map { ": write {{ helplines.\($0.id).phone }}" } ?? ""
    return WordFinding(
      "other-helpline", passage.words[place].range, sentence: passage.words[place].sentence,
      message: isDenied
        ? "this is the number for emergencies, and the words tell of none\(remedy)"
        : "the words tell of an emergency, and this is the number of '\(line.name)'\(remedy)")
  }

  /// The nearest word before a number that tells of an emergency, if no other number comes first.
  private func emergency(before place: Int, from start: Int) -> Int? {
    for index in (start..<place).reversed() {
      let word = passage.words[index]
      if word.slot.flatMap(context.helplineFact) != nil { return nil }
      if word.text == "emergency" || word.text == "emergencies" { return index }
      let isNow =
        index > start && passage.words[index - 1].text == "immediate" || passage.words[index + 1].text == "now"
      if word.text == "danger", isNow { return index }
    }
    return nil
  }

  private func isDenied(_ mention: Int, from start: Int) -> Bool {
    let words: Set<String> = ["unless", "except", "outside", "non"]
    return Negation.stands(before: mention, in: passage, from: start)
      || passage.words[max(start, mention - 4)..<mention].contains { words.contains($0.text) }
  }
}

extension HelplineRecord {
  fileprivate var isForEmergencies: Bool { phone == "999" || phone == "112" }
}
