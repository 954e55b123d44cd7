import TextCore

/// Numbers, ages, helplines.
extension WordRules {
  private func words(of sentence: Int) -> ArraySlice<PassageWords.Word> { passage.words[passage.sentences[sentence]] }

  private func has(_ sentence: Int, _ words: Set<String>) -> Bool {
    self.words(of: sentence).contains { words.contains($0.text) }
  }

  private func hasStem(_ sentence: Int, _ stems: [String]) -> Bool {
    self.words(of: sentence).contains { word in stems.contains { word.text.hasPrefix($0) } }
  }

  // MARK: Ages

  func ageFindings() -> [WordFinding] {
    passage.sentences.indices.flatMap { sentence in
      (ratingFinding(sentence) ?? lawFinding(sentence) ?? ageFinding(sentence)).map { [$0] } ?? []
    }
  }

  private static let spelled: Set<String> = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
  ]

  private static let beforeYearGroups: Set<String> = ["year", "years", "yr", "class", "stage", "form"]

  private func age(_ word: PassageWords.Word) -> Bool {
    if Self.spelled.contains(word.text) { return true }
    let digits = word.text.prefix { $0.isNumber }
    guard let number = Int(digits), (4...21).contains(number) else { return false }
    return ["", "s", "yrs", "yr", "plus", "year", "years"].contains(String(word.text.dropFirst(digits.count)))
  }

  private func ageFinding(_ sentence: Int) -> WordFinding? {
    let range = passage.sentences[sentence]
    let isYearGroup = { index in
      index > range.lowerBound && Self.beforeYearGroups.contains(passage.words[index - 1].text)
    }
    guard let index = range.first(where: { age(passage.words[$0]) && !isYearGroup($0) && !isCount($0, in: range) }),
      namesService(sentence)
    else { return nil }
    let word = passage.words[index]
    let about: Set<String> = [
      "age", "aged", "ages", "over", "under", "old", "older", "years", "year", "minimum", "least", "limit", "younger",
      "turn", "turned", "until", "children", "people", "users", "child", "plus", "below", "above", "be", "for", "only",
      "anyone", "allowed", "account", "rule", "requires", "you",
    ]
    guard has(sentence, about) || word.text.hasSuffix("s") || next(after: word) == UInt8(ascii: "+") else { return nil }
    let message = serviceNamed(sentence).map { "use the catalogue: {{ services.\($0).minimum_age }}" }
    return WordFinding("literal-age", word.range, sentence: sentence, message: message)
  }

  /// "Twelve people can join", "ten minutes a day": how many, and not how old.
  private func isCount(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(index + 1), Self.counted.contains(passage.words[index + 1].text) else { return false }
    return index == sentence.lowerBound || !["over", "under", "aged"].contains(passage.words[index - 1].text)
  }

  private static let counted: Set<String> = [
    "people", "friends", "users", "members", "contacts", "devices", "accounts", "groups", "messages", "photos",
    "videos",
    "times", "minutes", "hours", "days", "weeks", "months", "pages", "steps",
  ]

  /// The id of the service that a sentence names first.
  private func serviceNamed(_ sentence: Int) -> String? {
    let range = passage.sentences[sentence]
    let slot = words(of: sentence).compactMap { $0.slot.map(context.path) }.first { $0.hasPrefix("services.") }
    if let slot { return slot.split(separator: ".").dropFirst().first.map(String.init) }
    return context.serviceNames.first { name in places(of: name).contains { range.contains($0.lowerBound) } }?.id
  }

  private func next(after word: PassageWords.Word) -> UInt8? {
    word.range.upperBound < passage.bytes.count ? passage.bytes[word.range.upperBound] : nil
  }

  private func namesService(_ sentence: Int) -> Bool {
    let range = passage.sentences[sentence]
    if words(of: sentence).contains(where: { $0.slot.map { context.path($0).hasPrefix("services.") } == true }) {
      return true
    }
    return context.serviceNames.contains { name in places(of: name).contains { range.contains($0.lowerBound) } }
      || has(
        sentence,
        [
          "whatsapp", "snapchat", "instagram", "tiktok", "facebook", "youtube", "app", "apps", "site", "platform",
          "service",
        ])
  }

  /// "It is illegal for under-13s to …"
  private func lawFinding(_ sentence: Int) -> WordFinding? {
    let law: Set<String> = [
      "illegal", "unlawful", "illegally", "law", "lawbreaking", "crime", "offence", "criminal", "prosecuted", "legally",
      "legal",
    ]
    let range = passage.sentences[sentence]
    guard let index = range.first(where: { law.contains(passage.words[$0].text) }),
      saysYoung(sentence), concernsAccounts(index, sentence), !bindsServices(sentence),
      !hasStem(sentence, ["nude", "image", "picture", "sexual", "photo", "video", "gambl", "buy", "indecent", "semi"]),
      !Negation.stands(before: index, in: passage, from: range.lowerBound) || passage.words[index].text == "law"
        || passage.words[index].text == "legal" || passage.words[index].text == "legally",
      index + 1 == range.upperBound || !["protects", "helps", "exists", "is"].contains(passage.words[index + 1].text)
    else { return nil }
    if ["law", "legal"].contains(passage.words[index].text), has(sentence, ["rule", "rules"]) { return nil }
    var start = index
    if start > range.lowerBound, passage.words[start].text == "law" {
      let before = passage.words[range.lowerBound..<start].suffix(2).map(\.text)
      let leads: Set<String> = ["against", "breaking", "break", "breaks", "broken", "broke", "by"]
      if let lead = before.firstIndex(where: leads.contains) { start -= before.count - lead }
    } else if start > range.lowerBound, passage.words[start].text == "legal", passage.words[start - 1].text == "not" {
      start -= 1
    }
    return WordFinding("illegal-under-age", passage.byteRange(start..<index + 1), sentence: sentence)
  }

  /// Whether a sentence speaks of people by their age.
  private func saysYoung(_ sentence: Int) -> Bool {
    words(of: sentence).contains(where: age)
      || has(
        sentence,
        [
          "underage", "age", "younger", "older", "young", "child", "children", "kids", "pupils", "primary", "teenagers",
        ])
  }

  /// Whether the law is said to be about being on a service: one is named, or an account, or who is "under" an age.
  private func concernsAccounts(_ law: Int, _ sentence: Int) -> Bool {
    let accounts = ["account", "app", "join", "sign", "platform", "register", "download", "site", "social"]
    let end = min(law + 4, passage.sentences[sentence].upperBound)
    return hasStem(sentence, accounts) || namesService(sentence)
      || passage.words[law..<end].contains { $0.text.hasPrefix("under") }
      || has(sentence, ["age"]) && has(sentence, ["limit", "minimum"])
      || !["crime", "criminal", "offence"].contains(passage.words[law].text)
        && hasStem(sentence, ["use", "using", "own", "have"])
        && (words(of: sentence).contains(where: age) || has(sentence, ["young", "younger", "underage"]))
  }

  /// "By law, sites must check ages": what services have to do is no rule for children.
  private func bindsServices(_ sentence: Int) -> Bool {
    let range = passage.sentences[sentence]
    let services = ["app", "site", "service", "platform", "compan", "website", "firm"]
    return range.dropLast().contains { index in
      services.contains { passage.words[index].text.hasPrefix($0) }
        && ["must", "have", "has", "need", "should"].contains(passage.words[index + 1].text)
    }
  }

  /// A rating in the place of the terms' age.
  private func ratingFinding(_ sentence: Int) -> WordFinding? {
    let range = passage.sentences[sentence]
    let rated: Set<String> = ["store", "rated", "rating", "pegi", "stores", "play", "ratings", "bbfc", "classified"]
    guard let index = range.first(where: { rated.contains(passage.words[$0].text) }),
      hasStem(sentence, ["store", "rate", "rating", "pegi", "bbfc", "classified"]) || isStore(index, range),
      words(of: sentence).contains(where: ratedAge) || hasNumberOfAge(sentence) || has(sentence, ["legal", "legally"]),
      hasStem(
        sentence,
        [
          "limit", "minimum", "must", "legal", "allow", "least", "law", "only", "old", "need", "requires", "cannot",
          "can't", "can", "from", "should", "not", "illegal", "may", "for",
        ])
    else { return nil }
    let start = isStore(index, range) ? index - 1 : index
    return WordFinding("store-rating", passage.byteRange(start..<index + 1), sentence: sentence)
  }

  /// "App Store", "Google Play".
  private func isStore(_ word: Int, _ sentence: Range<Int>) -> Bool {
    word > sentence.lowerBound && ["app", "play", "apple", "google"].contains(passage.words[word - 1].text)
  }

  /// In a sentence about ratings small numbers in words are ages too.
  private func ratedAge(_ word: PassageWords.Word) -> Bool {
    age(word) || ["three", "four", "six", "seven", "eight", "nine"].contains(word.text)
  }

  private func hasNumberOfAge(_ sentence: Int) -> Bool {
    words(of: sentence).contains { $0.slot.map { context.path($0).hasSuffix(".rating") } == true }
  }

  // MARK: Helplines

  func adviceFindings() -> [WordFinding] {
    passage.sentences.indices.flatMap { [ceopFinding($0), hoursFinding($0)].compactMap(\.self) }
  }

  private func ceopFinding(_ sentence: Int) -> WordFinding? {
    let range = passage.sentences[sentence]
    // "Has your child been hacked? Tell CEOP": a question belongs to what comes after it.
    let isAnswer = sentence > 0 && endsInQuestion(sentence - 1)
    let said = isAnswer ? passage.sentences[sentence - 1].lowerBound..<range.upperBound : range
    let wrong = [
      "bully", "bullie", "cyberbull", "hack", "impersonat", "unkind", "scam", "fraud", "troll", "spam", "stolen",
      "virus", "password", "nasty", "mean", "insult", "harass",
    ]
    let stands = { (word: PassageWords.Word) in
      word.text == "ceop" || word.text == "ceop's"
        || word.slot.map { context.path($0).hasPrefix("helplines.ceop.") } == true
    }
    guard let ceop = range.first(where: { stands(passage.words[$0]) }) else { return nil }
    let isFake =
      has(sentence, ["fake", "false", "cloned", "copied"])
      && has(sentence, ["account", "accounts", "profile", "profiles"])
    guard
      isFake
        || passage.words[said].contains(where: { word in
          wrong.contains { word.text.hasPrefix($0) } && word.text != "means" && word.text != "meaning"
        }),
      !words(of: sentence).contains(where: {
        ["not", "never", "don't", "cannot", "isn't", "doesn't"].contains($0.text)
      })
    else { return nil }
    return WordFinding("ceop-misuse", passage.words[ceop].range, sentence: sentence)
  }

  private func endsInQuestion(_ sentence: Int) -> Bool {
    let end = passage.words[passage.sentences[sentence].upperBound - 1].range.upperBound
    return end < passage.bytes.count && passage.bytes[end] == UInt8(ascii: "?")
  }

  private func hoursFinding(_ sentence: Int) -> WordFinding? {
    let range = passage.sentences[sentence]
    let days: Set<String> = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "fri", "weekday", "weekdays",
      "weekend", "weekends", "sat", "sun", "mondays", "fridays",
    ]
    let hours = range.first { index in
      let word = passage.words[index]
      let before = index > range.lowerBound ? passage.words[index - 1] : nil
      let isHour = word.text.hasSuffix("am") || word.text.hasSuffix("pm")
      if isHour, word.text.count > 2, word.text.dropLast(2).allSatisfy(\.isNumber) { return true }
      if isHour, word.text.count == 2, before?.isNumber == true { return true }
      if ["hours", "hour", "hrs"].contains(word.text),
        before?.isNumber == true || before?.text == "opening" || before?.text == "office" || before?.text == "all"
      {
        return true
      }
      if word.text == "24", index + 1 < range.upperBound,
        ["7", "hour", "hours", "hrs"].contains(passage.words[index + 1].text)
      {
        return true
      }
      if word.text == "clock", before?.text == "the" { return true }
      if ["midnight", "noon", "midday"].contains(word.text) { return true }
      if days.contains(word.text) { return true }
      let next = index + 2 < range.upperBound ? passage.words[index + 1].text : ""
      if word.isNumber, ["to", "till", "until"].contains(next), passage.words[index + 2].isNumber { return true }
      return word.text == "days" && (before?.text == "seven" || before?.text == "7")
    }
    guard let hours, helplineStands(sentence) else { return nil }
    return WordFinding("opening-hours", passage.byteRange(startOfHour(hours)..<hours + 1), sentence: sentence)
  }

  /// "8.30am" is two words with a point between.
  private func startOfHour(_ word: Int) -> Int {
    guard word > 0, passage.words[word - 1].isNumber,
      passage.words[word].range.lowerBound - passage.words[word - 1].range.upperBound <= 1
    else { return word }
    return word - 1
  }

  private func helplineStands(_ sentence: Int) -> Bool {
    words(of: sentence).contains { word in
      if let slot = word.slot {
        return context.path(slot).hasPrefix("helplines.") || context.path(slot).hasPrefix("local.")
      }
      return context.helplineWords.contains(word.text)
    }
  }

  // MARK: Telephone numbers and email addresses

  func numberFindings() -> [WordFinding] {
    phones() + emails()
  }

  private func phones() -> [WordFinding] {
    var found: [WordFinding] = []
    var offset = 0
    let bytes = passage.bytes
    while offset < bytes.count {
      guard
        isDigit(bytes[offset])
          || bytes[offset] == UInt8(ascii: "+") && offset + 1 < bytes.count && isDigit(bytes[offset + 1])
      else {
        offset += 1
        continue
      }
      var start = offset
      if offset > 0, bytes[offset - 1] == UInt8(ascii: "(") { start -= 1 }
      var end = offset
      var digits = 0
      while offset < bytes.count,
        isDigit(bytes[offset]) || " -()+\u{A0}".utf8.contains(bytes[offset]) || bytes[offset] == 0xC2
      {
        if isDigit(bytes[offset]) {
          digits += 1
          end = offset + 1
        }
        offset += 1
      }
      if isPhone(start..<end, digits) { found.append(phone(start..<end)) }
    }
    return found
  }

  private func phone(_ range: Range<Int>) -> WordFinding {
    let digits = passage.bytes[range].filter(isDigit)
    let isForStaff = context.catalogue.helplines.contains { line in
      !line.isForParents && line.phone.map { Array($0.utf8.filter(isDigit)) == digits } == true
    }
    let line = context.catalogue.helplines.first { line in
      line.isForParents && line.phone.map { Array($0.utf8.filter(isDigit)) == digits } == true
    }
    let own =
      "use the school's details: {{ school.phone }}, or a record of the catalogue such as "
      + "{{ helplines.nspcc.phone }}"
    return WordFinding(
      isForStaff ? "professional-line" : "literal-phone", range, sentence: sentence(at: range.lowerBound),
      message: isForStaff ? nil : line.map { "use the catalogue: {{ helplines.\($0.id).phone }}" } ?? own)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private func isPhone(_ range: Range<Int>, _ digits: Int) -> Bool {
    let bytes = passage.bytes
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "/") || bytes[range.lowerBound - 1] == 0xA3 {
      return false
    }
    let first = bytes[range.lowerBound] == UInt8(ascii: "(") ? bytes[range.lowerBound + 1] : bytes[range.lowerBound]
    if (8...13).contains(digits), first == UInt8(ascii: "0") || first == UInt8(ascii: "+") { return true }
    let text = String(decoding: bytes[range].drop { $0 == UInt8(ascii: "(") }, as: UTF8.self)
    let short = [
      "999", "101", "111", "112", "119", "105", "159", "116 123", "116 000", "116 111", "116123", "116000", "116111",
    ]
    guard short.contains(text) else { return false }
    guard let sentence = sentence(at: range.lowerBound) else { return true }
    return has(
      sentence,
      [
        "call", "calls", "calling", "ring", "phone", "dial", "police", "telephone", "text", "contact", "on",
        "emergency", "dialling", "ffoniwch", "ffôn",
      ])
  }

  private func emails() -> [WordFinding] {
    passage.bytes.indices.filter { passage.bytes[$0] == UInt8(ascii: "@") }.compactMap { at in
      let isPart = { (byte: UInt8) in
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || ".-_+%".utf8.contains(byte)
      }
      var start = at
      while start > 0, isPart(passage.bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < passage.bytes.count, isPart(passage.bytes[end]) { end += 1 }
      while end > at, passage.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard start < at, end > at + 1 else { return nil }
      let address = String(decoding: passage.bytes[start..<end], as: UTF8.self)
      let isForStaff = context.catalogue.helplines.contains { !$0.isForParents && $0.email == address }
      return WordFinding(isForStaff ? "professional-line" : "literal-email", start..<end, sentence: sentence(at: start))
    }
  }
}

extension WordContext {
  /// The path of the value in a slot.
  func path(_ slot: Int) -> String { slot < outputs.count ? outputs[slot].path : "" }
}
