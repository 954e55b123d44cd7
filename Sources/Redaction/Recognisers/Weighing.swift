internal import TextCore

/// Weighs what the scan saw: of form, check digit and the words near, two of the three have to speak for an identifier.
struct Weighing {
  private let scan: IdentifierScan
  private var text: ScanText { scan.text }

  /// An identifier that is settled.
  struct Claim: Sendable {
    var range: Range<Int>
    var identifier: Identifier
    var proof: Sighting.Proof
    var sentence: Int32

    /// What outweighs what where two overlap: labels and clear forms before check digits before forms that words bear out.
    var weight: Int {
      switch proof {
      case .form: 400 + range.count
      case .labelled: 300 + range.count
      case .checked: 200 + range.count
      case .shape: 100 + range.count
      case .mistyped: 50 + range.count
      case .echo: range.count
      }
    }
  }

  init(_ scan: IdentifierScan) { self.scan = scan }

  /// The identifiers, in order, none overlapping.
  func claims() -> [Claim] {
    var seen: [Claim] = []
    var rest: [Claim] = []
    var settled = scan.cleared
    var addressEnd: Int?
    for sighting in scan.sightings where !isCleared(sighting.range) {
      if sighting.identifier == .address { addressEnd = sighting.range.upperBound }
      // "41 Cutlers Row, Derby, DE73 9XQ", though "row" counts other things too.
      let isBehindAddress =
        sighting.identifier == .postcode && addressEnd.map { (1...2) ~= sighting.range.lowerBound - $0 } ?? false
      if isOfPublicBody(sighting) {
        settled.append(sighting.range)
      } else if holds(sighting) || isBehindAddress {
        seen.append(claim(sighting))
      } else if sighting.proof == .checked || sighting.identifier == .serviceLine {
        settled.append(sighting.range)
      } else {
        rest.append(claim(sighting))
      }
    }
    seen = Self.disjoint(seen)
    seen += rest.filter { isSibling($0, of: seen) }
    seen = Self.disjoint(seen)
    if !seen.isEmpty { seen = Self.disjoint(seen + ClaimLists(seen, rest, in: text).claims) }
    seen += LabelledNumbers(scan, beside: seen, not: settled).claims()
    if let echoes = Echoes(of: seen, in: text) { seen += echoes.claims().filter { !isCleared($0.range) } }
    return Self.disjoint(seen.map(withTail))
  }

  /// "we hold T344…, they hold T354…": of the form of a number with a check digit that the same sentence, or the one
  /// before or behind it, holds already.
  private func isSibling(_ claim: Claim, of seen: [Claim]) -> Bool {
    guard [.upn, .uln, .nhs, .imei, .nationalInsurance, .macAddress].contains(claim.identifier) else { return false }
    let index = seen.firstIndex(endingAfter: claim.range.lowerBound) { $0.range.upperBound }
    let neighbours = seen[max(0, index - 1)..<min(seen.count, index + 1)]
    return neighbours.contains { $0.identifier == claim.identifier && abs($0.sentence - claim.sentence) <= 1 }
  }

  /// The address or postcode of a public body.
  private func isOfPublicBody(_ sighting: Sighting) -> Bool {
    switch sighting.identifier {
    case .address, .street, .postcode: text.followsPublicBody(sighting.range.lowerBound)
    default: false
    }
  }

  /// A reference with what stands behind it over a mark and a space: "46/950287/ 19"; a telephone number with its
  /// extension.
  private func withTail(_ claim: Claim) -> Claim {
    if claim.identifier == .phone, claim.proof == .mistyped {
      var claim = claim
      claim.range = claim.range.lowerBound..<scan.extensionEnd(after: claim.range.upperBound)
      return claim
    }
    guard Self.slashed.contains(claim.identifier) else { return claim }
    var claim = claim
    for _ in 0..<2 { claim.range = claim.range.lowerBound..<tailEnd(claim.range.upperBound) }
    return claim
  }

  private static let slashed: Set<Identifier> = [
    .crimeReference, .incidentLog, .lado, .socialCare, .caseReference, .court, .caseFile,
  ]

  private func tailEnd(_ end: Int) -> Int {
    let mark = text[end] == 32 ? end + 1 : end
    guard text[mark] == UInt8(ascii: "/") || text[mark] == UInt8(ascii: "-") else { return end }
    let start = text[mark + 1] == 32 ? mark + 2 : mark + 1
    let next = text.runEnd(start)
    let isSpaced = start > mark + 1 || mark > end
    return isSpaced && (1...9).contains(next - start) && text.digitCount(start..<next) * 2 >= next - start
      && !(mark > end && start > mark + 1)
      ? next : end
  }

  private func claim(_ sighting: Sighting) -> Claim {
    Claim(range: sighting.range, identifier: sighting.identifier, proof: sighting.proof, sentence: sighting.sentence)
  }

  /// Whether enough speaks for a sighting.
  private func holds(_ sighting: Sighting) -> Bool {
    let identifier = sighting.identifier
    switch sighting.proof {
    case .form, .labelled, .mistyped, .echo: return true
    case .checked:
      return identifier.veto.isEmpty || isMobile(sighting) || isHeaded(sighting)
        || !isNear(
          identifier.veto, sighting, labelsOnly: false, left: vetoReach(identifier), right: vetoReachBehind(identifier))
        || isNear(identifier.support, sighting, labelsOnly: true, left: 40, right: 24)
    case .shape:
      if isHeaded(sighting) { return true }
      if identifier == .birthDate { return isBirth(sighting) }
      return isSupported(sighting) && !isCloserToVeto(sighting) || isReferenceOfLetter(sighting)
    }
  }

  /// "Our ref: EHE/TW/04417", "Your reference 3417702/25" in a letter to the police: a case's, not an order's nor a letter's.
  private func isReferenceOfLetter(_ sighting: Sighting) -> Bool {
    guard Self.slashed.contains(sighting.identifier), let label = cue(.trade, before: sighting, within: 28),
      isOfLetter(label)
    else { return false }
    let letters = sighting.range.contains { text[$0].isLetter }
    if letters, hasSerial(sighting.range), !isOrdered(Int(label.start), sighting.sentence) { return true }
    return isNear(
      [.police, .officer, .socialCare], sighting, labelsOnly: false, left: 600, right: 0, sentencesBack: 12)
  }

  /// Four digits in a row, or more, that are no year.
  private func hasSerial(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text[end].isDigit { end += 1 }
      if end - start > 4 || end - start == 4 && !(1950...2035).contains(text.number(start..<end)) { return true }
      start = end + 1
    }
    return false
  }

  /// "our ref", "your reference": the cue ends at its second word.
  private func isOfLetter(_ label: Cue) -> Bool { text.has("our ref", at: Int(label.start) - 4) }

  /// Whether an order, an invoice or the like is spoken of shortly before a label.
  private func isOrdered(_ label: Int, _ sentence: Int32) -> Bool {
    var index = scan.firstCue(from: label) - 1
    while index >= 0, scan.cues[index].sentence == sentence, label - Int(scan.cues[index].end) <= 90 {
      if scan.cues[index].labels.contains(.trade), !isOfLetter(scan.cues[index]) { return true }
      index -= 1
    }
    return false
  }

  /// Whether the head of its column speaks for it.
  private func isHeaded(_ sighting: Sighting) -> Bool {
    !sighting.identifier.support.isDisjoint(with: scan.columnTopics(at: sighting.range.lowerBound))
  }

  /// "07700 900123", in groups: of the form of nothing else.
  private func isMobile(_ sighting: Sighting) -> Bool {
    sighting.identifier == .phone && text[sighting.range.lowerBound] == UInt8(ascii: "0")
      && text[sighting.range.lowerBound + 1] == UInt8(ascii: "7") && text.digitCount(sighting.range) == 11
      && sighting.range.count > 11
  }

  /// Whether a word near speaks for it; for references of the police also one in the sentence before.
  private func isSupported(_ sighting: Sighting) -> Bool {
    let identifier = sighting.identifier
    let reach = supportReach(identifier)
    if isNear(identifier.support, sighting, labelsOnly: false, left: reach, right: rightReach(identifier)) {
      return true
    }
    if identifier == .passport {
      return isNear(.passport, sighting, labelsOnly: true, left: 160, right: 0, sentencesBack: 2)
    }
    guard identifier == .crimeReference || identifier == .incidentLog || identifier == .caseFile else { return false }
    return isNear([.police, .crime], sighting, labelsOnly: false, left: 100, right: 0, sentencesBack: 1)
  }

  private func rightReach(_ identifier: Identifier) -> Int {
    identifier == .crimeReference ? 90 : supportReach(identifier) / 2
  }

  /// A service line stays if its sentence speaks of an office or helpline; other vetoes count only just before.
  private func vetoReach(_ identifier: Identifier) -> Int { identifier == .serviceLine ? 120 : 28 }

  /// "0370 496 7622, has a service team".
  private func vetoReachBehind(_ identifier: Identifier) -> Int { identifier == .serviceLine ? 12 : 0 }

  private func supportReach(_ identifier: Identifier) -> Int {
    switch identifier {
    case .street: 18
    case .phone, .sortCode, .account, .collar: 60
    case .className: 40
    case .handle, .gameTag, .passport: 160
    default: 90
    }
  }

  /// Whether a word that speaks against it stands right before it and none that speaks for it in between.
  private func isCloserToVeto(_ sighting: Sighting) -> Bool {
    guard let veto = nearest(sighting.identifier.veto, before: sighting, within: 28) else { return false }
    guard let support = nearest(sighting.identifier.support, before: sighting, within: 90) else { return true }
    return veto >= support
  }

  /// Where the last cue of a topic before a sighting ends, in its sentence.
  private func nearest(_ topics: Topic, before sighting: Sighting, within reach: Int) -> Int? {
    cue(topics, before: sighting, within: reach).map { Int($0.end) }
  }

  /// The last cue of a topic before a sighting, in its sentence.
  private func cue(_ topics: Topic, before sighting: Sighting, within reach: Int) -> Cue? {
    let start = sighting.range.lowerBound
    var index = scan.firstCue(from: start) - 1
    while index >= 0, start - Int(scan.cues[index].end) <= reach, scan.cues[index].sentence == sighting.sentence {
      if !scan.cues[index].topics.isDisjoint(with: topics) { return scan.cues[index] }
      index -= 1
    }
    return nil
  }

  private func isNear(
    _ topics: Topic, _ sighting: Sighting, labelsOnly: Bool, left: Int, right: Int, sentencesBack: Int32 = 0
  ) -> Bool {
    let first = scan.firstCue(from: sighting.range.lowerBound)
    var index = first - 1
    while index >= 0, sighting.range.lowerBound - Int(scan.cues[index].end) <= left,
      scan.cues[index].sentence >= sighting.sentence - sentencesBack
    {
      if speaks(scan.cues[index], topics, labelsOnly) { return true }
      index -= 1
    }
    index = first
    while index < scan.cues.count, Int(scan.cues[index].start) - sighting.range.upperBound <= right,
      scan.cues[index].sentence == sighting.sentence
    {
      if Int(scan.cues[index].start) >= sighting.range.upperBound, speaks(scan.cues[index], topics, labelsOnly) {
        return true
      }
      index += 1
    }
    return false
  }

  private func speaks(_ cue: Cue, _ topics: Topic, _ labelsOnly: Bool) -> Bool {
    !(labelsOnly ? cue.labels : cue.topics).isDisjoint(with: topics)
  }

  // MARK: dates

  /// A date is one of birth if "born", "DOB" or "birthday" leads to it, or follows at once; not in a rule for many.
  private func isBirth(_ sighting: Sighting) -> Bool {
    guard !isOfMany(sighting), !isLimit(sighting.range.lowerBound), !text.isOfHistory(sighting.range)
    else { return false }
    if let label = nearestBirth(before: sighting) {
      let between = label..<sighting.range.lowerBound
      let first = scan.dates.firstIndex(endingAfter: between.lowerBound, \.upperBound)
      return !scan.dates[first...].prefix(2).contains {
        $0.lowerBound >= between.lowerBound && $0.upperBound <= between.upperBound
      }
    }
    return isBirthNamed(after: sighting) || isBirthOfNamed(sighting.range)
  }

  /// "Children born 1 September 2019"; not "one of our pupils, born 1 September 2019" nor "two pupils, Ola (DOB 3 May 2014)".
  private func isOfMany(_ sighting: Sighting) -> Bool {
    guard let plural = cue(.plural, before: sighting, within: 60) else { return false }
    func stands(_ words: StaticString, before end: Int) -> Bool { text.has(words, at: end - words.utf8CodeUnitCount) }
    let isOne = Self.oneOf.contains { stands($0, before: Int(plural.start)) }
    let isBracketed =
      text[sighting.range.upperBound] == UInt8(ascii: ")")
      && Self.bracketedLabels.contains { stands($0, before: sighting.range.lowerBound) }
    return !isOne && !isBracketed
  }

  private static let oneOf: [StaticString] = [
    "one of the ", "one of our ", "one of my ", "one of their ", "one of your ",
  ]
  private static let bracketedLabels: [StaticString] = ["(dob ", "(dob: ", "(date of birth ", "(date of birth: "]

  /// "Suspect Josh Pym, 30/08/1991, of", "Sadiq (9/4/15)", "Samir 09/11/2013.": a whole date of years ago that is all that
  /// is told of a name.
  private func isBirthOfNamed(_ range: Range<Int>) -> Bool {
    let before = text[range.lowerBound - 1] == 32 ? range.lowerBound - 1 : range.lowerBound
    let mark = text[before - 1]
    let isBare = before < range.lowerBound && (mark.isLetter || mark.isDigit && yearGroupStart(before) < before)
    guard isBare || mark == UInt8(ascii: ",") || mark == UInt8(ascii: "(") || mark == UInt8(ascii: ";") else {
      return false
    }
    let after = text[range.upperBound]
    let isClosed =
      [UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(after)
      || !isBare && (after == 10 || after == 0)
    let end = yearGroupStart(isBare ? before : text[before - 2] == 32 ? before - 2 : before - 1)
    return isClosed && text.isYearsAgo(range) && text.endsInPersonName(end)
  }

  /// Back over ", Year 12", ", Y9" or " F 15" that ends here.
  private func yearGroupStart(_ end: Int) -> Int {
    let sex = text.runStart(end, limit: 3) - 2
    if text[sex - 1] == 32, text[sex + 1] == 32, text[sex] == UInt8(ascii: "F") || text[sex] == UInt8(ascii: "M"),
      text.allDigits(sex + 2..<end)
    {
      return sex - 1
    }
    let number = text.runStart(end, limit: 4)
    let word = text.has("year ", at: number - 5) ? number - 5 : text[number] | 0x20 == UInt8(ascii: "y") ? number : end
    return text[word - 1] == 32 && text[word - 2] == UInt8(ascii: ",") ? word - 2 : end
  }

  /// "born on or after 1 September": a day that parts year groups.
  private func isLimit(_ date: Int) -> Bool {
    text.has("or after ", at: date - 9) || text.has("or before ", at: date - 10)
  }

  /// "14 March is his birthday", "14/03/2013 (DOB)"; not "was born of".
  private func isBirthNamed(after sighting: Sighting) -> Bool {
    let first = scan.firstCue(from: sighting.range.upperBound)
    return scan.cues[first..<min(first + 4, scan.cues.count)].contains { cue in
      cue.labels.contains(.birth) && cue.sentence == sighting.sentence
        && Int(cue.start) - sighting.range.upperBound <= 18 && !text.has(" of", at: Int(cue.end))
        && !leadsToDate(cue)
    }
  }

  /// "(dob 19.06.2012)": a label that has its date behind it.
  private func leadsToDate(_ cue: Cue) -> Bool {
    scan.dates.overlapsAny(Int(cue.end)..<text.skipSpaces(Int(cue.end) + 1, limit: 2) + 1)
  }

  private func nearestBirth(before sighting: Sighting) -> Int? {
    let start = sighting.range.lowerBound
    var index = scan.firstCue(from: start) - 1
    while index >= 0, start - Int(scan.cues[index].end) <= 40, scan.cues[index].sentence == sighting.sentence {
      let cue = scan.cues[index]
      if cue.labels.contains(.birth) || cue.hints.contains(.birth) && start - Int(cue.end) <= 9 { return Int(cue.end) }
      index -= 1
    }
    return nil
  }

  // MARK: overlaps

  private func isCleared(_ range: Range<Int>) -> Bool { scan.cleared.overlapsAny(range) }

  /// Claims in order; of those that overlap one stays, the weightiest, over the range of all.
  private static func disjoint(_ claims: [Claim]) -> [Claim] {
    var result: [Claim] = []
    for claim in claims.sorted(by: {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }) {
      if let last = result.last, last.range.upperBound > claim.range.lowerBound {
        var winner = claim.weight > last.weight ? claim : last
        winner.range = last.range.lowerBound..<max(last.range.upperBound, claim.range.upperBound)
        result[result.count - 1] = winner
      } else {
        result.append(claim)
      }
    }
    return result
  }
}

extension IdentifierScan {
  /// The index of the first cue that starts at or after an offset.
  func firstCue(from offset: Int) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if Int(cues[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Range<Int>] {
  /// Ranges in order of their start, with those that overlap made one.
  var disjoint: [Range<Int>] {
    reduce(into: []) { result, range in
      if let last = result.last, last.upperBound > range.lowerBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
  }

  /// Whether one of the ranges, which stand in order and do not overlap, overlaps another range.
  func overlapsAny(_ range: Range<Int>) -> Bool {
    let first = firstIndex(endingAfter: range.lowerBound, \.upperBound)
    return first < count && self[first].lowerBound < range.upperBound
  }
}
