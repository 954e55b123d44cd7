/// Numbers that only their label makes identifiers: mistyped ones, and those without a fixed form.
struct LabelledNumbers {
  private let scan: IdentifierScan
  /// What is claimed already, in order.
  private let seen: [Range<Int>]
  /// What is known to be none, in order.
  private let settled: [Range<Int>]
  private var text: ScanText { scan.text }

  init(_ scan: IdentifierScan, beside claims: [Weighing.Claim], not settled: [Range<Int>]) {
    self.scan = scan
    self.settled = settled.sorted { $0.lowerBound < $1.lowerBound }.disjoint
    seen = claims.map(\.range)
  }

  func claims() -> [Weighing.Claim] {
    var claims: [Weighing.Claim] = []
    var floor = 0
    for numeral in scan.numerals {
      let range = Int(numeral.start)..<Int(numeral.end)
      guard range.lowerBound >= floor, !seen.overlapsAny(range), !settled.overlapsAny(range), !isQuantity(range) else {
        if !scan.dates.overlapsAny(range) { floor = max(floor, range.upperBound) }
        continue
      }
      if let claim = claim(range, numeral.sentence, floor) {
        claims.append(claim)
        floor = claim.range.upperBound
      } else if !scan.dates.overlapsAny(range) {
        floor = range.upperBound
      }
    }
    return claims
  }

  private func claim(_ numeral: Range<Int>, _ sentence: Int32, _ floor: Int) -> Weighing.Claim? {
    if let claim = claim(numeral, sentence, labelsBefore: floor) { return claim }
    if let claim = claim(numeral, sentence, columnFrom: floor) { return claim }
    return claim(numeral, sentence, labelAfter: floor)
  }

  // MARK: label before

  private func claim(_ numeral: Range<Int>, _ sentence: Int32, labelsBefore floor: Int) -> Weighing.Claim? {
    var index = scan.firstCue(from: numeral.lowerBound) - 1
    while index >= 0, scan.cues[index].sentence == sentence, Int(scan.cues[index].end) >= floor,
      numeral.lowerBound - Int(scan.cues[index].end) <= 60
    {
      let cue = scan.cues[index]
      if !cue.labels.isEmpty, let claim = claim(numeral, cue) { return claim }
      index -= 1
    }
    return nil
  }

  private func claim(_ numeral: Range<Int>, _ cue: Cue) -> Weighing.Claim? {
    let reading = LooseReading(text, numeral: numeral, floor: Int(cue.end))
    for form in LooseForm.all where cue.labels.contains(form.label) {
      guard let end = reading.end(for: form), reading.start - Int(cue.end) <= form.reach,
        !form.isAdjacent || isAdjacent(Int(cue.end), reading.start), !isOther(reading.start..<end.offset, form, cue)
      else { continue }
      return claim(reading.start..<end.offset, form, cue.sentence)
    }
    return nil
  }

  // MARK: label at the head of the column

  private func claim(_ numeral: Range<Int>, _ sentence: Int32, columnFrom floor: Int) -> Weighing.Claim? {
    guard let heading = scan.columns.heading(of: numeral.lowerBound, in: text),
      let cellEnd = scan.columns.cellEnd(of: numeral.lowerBound, in: text)
    else { return nil }
    for cue in scan.cues(within: heading) where !cue.labels.isEmpty {
      let reading = LooseReading(text, numeral: numeral, floor: floor)
      for form in LooseForm.all where cue.labels.contains(form.label) {
        guard let end = reading.end(for: form), end.offset <= cellEnd, !isOther(reading.start..<end.offset, form, cue)
        else { continue }
        return claim(reading.start..<end.offset, form, sentence)
      }
    }
    return nil
  }

  // MARK: label after

  /// "9434765918 (NHS)", "4471 is his collar number".
  private func claim(_ numeral: Range<Int>, _ sentence: Int32, labelAfter floor: Int) -> Weighing.Claim? {
    var index = scan.firstCue(from: numeral.upperBound)
    guard index < scan.cues.count, Int(scan.cues[index].start) - numeral.upperBound <= 60 else { return nil }
    let reading = LooseReading(text, numeral: numeral, floor: floor)
    guard let last = reading.ends.last else { return nil }
    index = scan.firstCue(from: last.offset)
    while index < scan.cues.count, scan.cues[index].sentence == sentence,
      Int(scan.cues[index].start) - last.offset <= 20
    {
      let cue = scan.cues[index]
      index += 1
      for form in LooseForm.all where cue.labels.contains(form.label) && form.label != .phone && form.label != .home {
        guard let end = reading.end(for: form), end.offset == last.offset, isLedBack(last.offset, Int(cue.start)),
          !isOther(reading.start..<end.offset, form, cue)
        else { continue }
        return claim(reading.start..<end.offset, form, sentence)
      }
    }
    return nil
  }

  private func claim(_ range: Range<Int>, _ form: LooseForm, _ sentence: Int32) -> Weighing.Claim {
    Weighing.Claim(range: range, identifier: form.identifier, proof: .mistyped, sentence: sentence)
  }

  // MARK: between label and number

  /// Whether only little words and marks stand between: "number is", "no:", "given as", "(".
  private func isAdjacent(_ start: Int, _ end: Int) -> Bool { onlyFillers(start, end, Self.fillers) }

  private func isLedBack(_ start: Int, _ end: Int) -> Bool { onlyFillers(start, end, Self.backFillers) }

  private func onlyFillers(_ start: Int, _ end: Int, _ fillers: WordSet) -> Bool {
    var position = start
    var words = 0
    while position < end {
      let word = text.runEnd(position)
      if word > position {
        words += 1
        guard words <= 5, word <= end, fillers.contains(text, position..<word) else { return false }
        position = word
      } else {
        position += 1
      }
    }
    return true
  }

  private static let fillers: WordSet = [
    "number", "no", "num", "nr", "id", "ref", "reference", "is", "was", "as", "of", "the", "under", "given", "recorded",
    "logged", "with",
    "record", "case", "report", "reads", "shows", "a", "an", "his", "her", "their", "s", "police", "force", "quote",
    "quoting", "it", "by",
    "us", "him", "them", "officer", "code", "log", "incident", "crime", "to", "file", "court", "family", "crown", "now",
    "new", "old",
    "listed", "bagged", "seized", "marked", "item", "plan", "ending", "ends", "reg", "registration", "plate", "mark",
    "cris", "niche", "storm", "cad", "occurrence", "numbers",
  ]

  private static let backFillers: WordSet = [
    "is", "was", "the", "his", "her", "their", "a", "an", "my", "as", "our", "police",
  ]

  // MARK: what is none

  /// A date, a year, a sum of money or a thing of trade that happens to stand near the label.
  private func isOther(_ range: Range<Int>, _ form: LooseForm, _ cue: Cue) -> Bool {
    if form.identifier != .birthDate, form.identifier != .sortCode, form.identifier != .ipAddress, isDate(range) {
      return true
    }
    if isYear(range), form.identifier != .collar { return true }
    if form.identifier == .vehicle, isRoad(range) || !isCapital(range) { return true }
    if form.identifier == .drivingLicence, text.has(" key", at: Int(cue.end)) { return true }
    return isVetoed(range, form, cue)
  }

  private func isDate(_ range: Range<Int>) -> Bool { scan.dates.overlapsAny(range) }

  private func isYear(_ range: Range<Int>) -> Bool {
    range.count == 4 && text.allDigits(range) && (1950...2035).contains(text.number(range))
  }

  private func isCapital(_ range: Range<Int>) -> Bool {
    !range.contains { text[$0].isLower && ScanText.lookalikeDigit(text[$0]) == nil }
  }

  /// "M25 J7", "A299": a road's number.
  private func isRoad(_ range: Range<Int>) -> Bool {
    let end = text.runEnd(range.lowerBound)
    return ["a", "b", "m"].contains { text.has($0, at: range.lowerBound) }
      && text.allDigits((range.lowerBound + 1)..<end)
      && !text.allLetters(text.skipSpaces(end)..<text.runEnd(text.skipSpaces(end)))
  }

  /// "order ref", "our ref": the word just before the label, or between it and the number, names something else.
  private func isVetoed(_ range: Range<Int>, _ form: LooseForm, _ cue: Cue) -> Bool {
    guard [.caseReference, .phone, .court, .crimeReference].contains(form.identifier) else { return false }
    let vetoes: Topic =
      form.identifier == .caseReference
      ? [.trade, .publication, .schoolNumber] : [.trade, .publication, .measure, .schoolNumber]
    if !cue.labels.isDisjoint(with: vetoes) { return true }
    var index = scan.firstCue(from: Int(cue.start)) - 1
    while index >= 0, scan.cues[index].sentence == cue.sentence, Int(cue.start) - Int(scan.cues[index].end) <= 12 {
      if !scan.cues[index].labels.isDisjoint(with: vetoes) { return true }
      index -= 1
    }
    return false
  }

  /// "101 413 7263"
  private func isInLongerNumber(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    return text[text[next] == 32 || text[next] == 45 ? next + 1 : next].isDigit
  }

  /// "rang 101, log 1846": numbers of the police, the health service and in an emergency.
  private static let everybodysNumbers: WordSet = ["101", "105", "111", "112", "119", "999"]

  /// "14.10 Group 3 not there", "at 14.10,": hours and minutes at the start of a line or behind "at".
  private func isTime(_ hours: Range<Int>) -> Bool {
    let minutes = hours.upperBound + 1..<max(hours.upperBound + 1, text.runEnd(hours.upperBound + 1))
    return (text[hours.lowerBound - 1] == 10 || text.has("at ", at: hours.lowerBound - 3))
      && (1...2).contains(hours.count) && text.allDigits(hours)
      && text.number(hours) < 24 && text[hours.upperBound] == UInt8(ascii: ".") && minutes.count == 2
      && text.allDigits(minutes) && text.number(minutes) < 60
  }

  /// Money, percent, times, ordinals: "£1200", "45%", "10:30", "2.15am", "4th".
  private func isQuantity(_ range: Range<Int>) -> Bool {
    if range.count == 3, Self.everybodysNumbers.contains(text, range) { return !isInLongerNumber(range) }
    let before = text[range.lowerBound - 1]
    if before == UInt8(ascii: "$") || before >= 0x80 { return true }
    let after = text[range.upperBound]
    if after == UInt8(ascii: "%") || isTime(range) { return true }
    if after == UInt8(ascii: ":"), range.count <= 2, text.runEnd(range.upperBound + 1) == range.upperBound + 3,
      text[range.upperBound + 3] != UInt8(ascii: ":") || text[range.upperBound + 4].isSpace
    {
      return !text[range.upperBound + 1].isLetter && before != UInt8(ascii: ":")
    }
    if after == UInt8(ascii: ".") || after == UInt8(ascii: ":"),
      text.runEnd(range.upperBound + 1) == range.upperBound + 5,
      text.has("am", at: range.upperBound + 3) || text.has("pm", at: range.upperBound + 3)
    {
      return true
    }
    return ["st", "nd", "rd", "th", "am", "pm"].contains {
      text.has($0, at: range.upperBound - 2) && range.count <= 4 && text[range.lowerBound].isDigit
    }
  }
}
