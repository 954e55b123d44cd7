/// Street addresses: a house's number or name, capitalised words that end with a kind of street, and the town behind it.
extension IdentifierScan {
  /// "16 Windmill Rise", "14a Saltpan Lane, Marrow End", from the number.
  mutating func seeStreetAddress(at run: Run) {
    if let box = boxWords(before: run.start), !run.hasLetters { return see(.address, box..<townEnd(run.end), .form) }
    guard isHouseNumber(run) else { return }
    if let flat = flatWord(before: run.start), let end = buildingEnd(run.end) {
      return see(.address, flat..<townEnd(end), .form)
    }
    guard !isNumberOfOther(run.start) else { return }
    let start = text.skipSpaces(houseNumberEnd(run.end), limit: 2)
    guard start > run.end else { return }
    if let street = streetEnd(start, isCapital: true) {
      guard !PublicPlaces.contains(text, run.start..<street), !isScore(run.start..<street) else { return }
      see(.address, flatStart(run.start)..<townEnd(street), .form)
    } else if text[start].isLower, let street = streetEnd(start, isCapital: false) {
      see(.address, flatStart(run.start)..<street, .shape)
    } else if let name = nameEnd(start) {
      see(.address, flatStart(run.start)..<name, .form)
    }
  }

  /// "Fernbrook 2 Whitehall Lane 0": goals, behind one team and behind the other; not "at 2 Whitehall Lane 3 doors on".
  private func isScore(_ range: Range<Int>) -> Bool {
    let last = text.runEnd(range.upperBound + 1)
    return text[range.lowerBound - 1] == 32 && text[text.runStart(range.lowerBound - 1)].isUpper
      && text[range.upperBound] == 32 && (range.upperBound + 2...range.upperBound + 3).contains(last)
      && text.allDigits((range.upperBound + 1)..<last)
  }

  /// The end of "Quayside" or "Cae Bach, Ruthin", no kind of street among the words: behind them stands a comma and a
  /// postcode, or a town where an address is led to.
  private func nameEnd(_ start: Int) -> Int? {
    var end = start
    for index in 0..<4 {
      let word = wordEnd(end)
      guard word > end, text[end].isUpper || index > 0 && Self.innerWords.contains(text, end..<word) else { return nil }
      if index == 0, text.isMonth(end..<word) || isOther(end..<word) || isNoTown(end..<word) { return nil }
      let mark = text[word]
      if mark == UInt8(ascii: ",") {
        let town = townEnd(word)
        return isBeforePostcode(town) || town > word && isLedTo(start) ? town : nil
      }
      guard mark == 32 else { return nil }
      end = word + 1
    }
    return nil
  }

  /// Whether a line, a colon or a bracket begins right before the number of a house, or a word leads to it: "lives at 4
  /// Quayside, Deal", "addr 17b Luton Arches, Chatham".
  private func isLedTo(_ name: Int) -> Bool {
    let number = text.runStart(name - 1, limit: 6)
    let before = text[number - 1]
    guard before == 32 else { return before == 0 || before == 10 || before == UInt8(ascii: "(") }
    if text[number - 2] == UInt8(ascii: ":") { return true }
    if text[number - 2] == UInt8(ascii: ",") { return text.endsInPersonName(number - 2) }
    return Self.leadsToHouse.contains(text, text.runStart(number - 1, limit: 10)..<(number - 1))
  }

  private static let leadsToHouse: WordSet = [
    "at", "of", "to", "from", "outside", "address", "addr", "home", "near", "is",
  ]

  /// "lives at The Old Forge, Elham", "Address: Orchard House, Cowden": a house by its name and a place, behind a word
  /// that leads to where somebody lives; no town and its county.
  mutating func seeHome(after run: Run) {
    let start = homeStart(run.end)
    let isLed = start > run.end + 1 || text.has("addr", at: run.start)
    guard isLed, let house = houseEnd(start), text[house] == UInt8(ascii: ","), !isListedTown(start..<house) else {
      return
    }
    let end = townEnd(house)
    let last = text.runStart(house, limit: 16)..<house
    let isHouse = Self.homes.contains(text, last) || Self.houses.contains(text, last) || !isInstitution(endingAt: house)
    guard end > house, isHouse, !isSchool(start..<house) else { return }
    see(.address, start..<end, .form)
  }

  /// Past "is", "at", "back to" and the like, and past the colon of a label.
  private func homeStart(_ offset: Int) -> Int {
    var position = offset
    for _ in 0..<4 {
      while position < offset + 24, [32, 10, UInt8(ascii: ":")].contains(text[position]) { position += 1 }
      let word = position..<text.runEnd(position)
      guard Self.beforeHomes.contains(text, word) else { return position }
      position = word.upperBound
    }
    return position
  }

  private static let beforeHomes: WordSet = ["is", "was", "at", "to", "in", "now", "address", "still", "back", "out"]

  /// The end of one to four words of a house's name; one word alone is no given name.
  private func houseEnd(_ start: Int) -> Int? {
    var end = start
    for index in 0..<4 {
      let word = wordEnd(end)
      guard word > end, text[end].isUpper || index > 0 && Self.innerWords.contains(text, end..<word) else { return nil }
      if index == 0, isNoTown(end..<word) && !text.has("the ", at: end) { return nil }
      guard text[word] == 32 else {
        let entry = Lexicon.entry(for: WordKey(text.bytes[start..<word]))
        return index > 0 || entry.flags.given == 0 && !entry.terms.contains(.given) ? word : nil
      }
      end = word + 1
    }
    return nil
  }

  /// Whether a word of schools is among those of a name: "Ysgol Dewi Sant".
  private func isSchool(_ name: Range<Int>) -> Bool {
    text.has("ysgol ", at: name.lowerBound) || text.has("st ", at: name.lowerBound)
      || Self.schools.contains(text, text.runStart(name.upperBound, limit: 16)..<name.upperBound)
  }

  /// "Y Hen Reithordy, Llanfelyn, " before a postcode, "The Old Forge, Marrow End, Thornbury ": a house and a town, and no
  /// institution.
  mutating func seeHouse(before postcode: Int) {
    guard text[postcode - 1] == 32 else { return }
    let end = text[postcode - 2] == UInt8(ascii: ",") ? postcode - 2 : postcode - 1
    guard let town = houseNameStart(end), let house = houseName(before: town),
      !isInstitution(endingAt: house.upperBound),
      text[house.lowerBound - 2] != UInt8(ascii: ",") || !isInstitution(endingAt: house.lowerBound - 2)
    else { return }
    let before = houseName(before: house.lowerBound).flatMap { isHome($0) ? $0.lowerBound : nil }
    see(.address, (before ?? house.lowerBound)..<end, .form)
  }

  /// "The Old Forge, Mill Lane" or "lives in Mill Lane", from the word for the street; words have to speak for it.
  mutating func seeNamedHouse(before run: Run) {
    guard text[run.start].isUpper, text[run.start - 1] == 32 else { return }
    let street = streetStart(run.start)
    guard street < run.start, !text[street - 2].isDigit, !isNumberOfOther(street), !isCourtOfLaw(run.start),
      !isBeforeSchool(run.end), !PublicPlaces.contains(text, street..<run.end)
    else { return }
    if let house = houseName(before: street) {
      let start = flatOnlyStart(house.lowerBound, orRoom: false)
      let end = townEnd(run.end)
      let isClear = start < house.lowerBound || isHome(house) || isHomeOfSomebody(house, end)
      see(end > run.end ? .address : .street, start..<end, isClear ? .form : .shape)
    } else {
      let end = townEnd(run.end)
      // "born 1 May 1991, of Mill Lane", "Mr Ashworth, Hill Top Farm, Malham"
      let isOfSomebody =
        text.has(", of ", at: street - 5)
        || end > run.end && text[street - 2] == UInt8(ascii: ",") && text.endsInPersonName(street - 2)
      let isCottage = end > run.end && Self.cottages.contains(text, run.range)
      guard end > run.end || !Self.venues.contains(text, run.range) else { return }
      see(.street, street..<end, isOfSomebody || isCottage ? .form : .shape)
    }
  }

  /// "Preston Crown Court", "the Magistrates' Court".
  private func isCourtOfLaw(_ kind: Int) -> Bool {
    let end = text[kind - 2] == UInt8(ascii: "'") ? kind - 2 : kind - 1
    return Self.courts.contains(text, text.runStart(end, limit: 12)..<end) && text.has("court", at: kind)
  }

  /// "Coldharbour Park School", "Mill Lane Surgery": the street is part of a name.
  private func isBeforeSchool(_ end: Int) -> Bool {
    text[end] == 32 && text[end + 1].isUpper && Self.schools.contains(text, (end + 1)..<wordEnd(end + 1))
  }

  private static let schools: WordSet = [
    "school", "schools", "academy", "primary", "infant", "infants", "junior", "juniors", "high", "college", "nursery",
    "pre-school", "preschool", "surgery", "church", "library", "hospital",
  ]

  private static let courts: WordSet = [
    "crown", "county", "magistrates", "family", "high", "youth", "coroner", "supreme",
  ]

  /// "12 Stryd Fawr", "Ty Gwyn, Heol y Bryn", from the word for the street.
  mutating func seeWelshStreet(at run: Run) {
    let article = text.runEnd(run.end + 1)
    let isArticle = text[run.end + 1].isLower || text[run.end + 1] == UInt8(ascii: "Y") && article - run.end < 4
    let next = text[run.end] == 32 && isArticle ? article + 1 : run.end + 1
    guard text[run.start].isUpper, text[next - 1] == 32, text[next].isUpper else { return }
    let end = townEnd(wordEnd(next))
    let number = text.runStart(run.start - 1, limit: 5)
    if text[run.start - 1] == 32, text[number].isDigit {
      see(.address, flatStart(number)..<end, .form)
    } else if let house = houseName(before: run.start) {
      see(.street, house.lowerBound..<end, .form)
    } else {
      see(.street, run.start..<end, .shape)
    }
  }

  /// The name of a house before a comma and a street.
  private func houseName(before street: Int) -> Range<Int>? {
    guard text[street - 1] == 32, text[street - 2] == UInt8(ascii: ",") else { return nil }
    return houseNameStart(street - 2).map { $0..<(street - 2) }
  }

  /// Whether a house's name is one that homes have, not halls: "Rose Cottage", "The Old Forge".
  private func isHome(_ house: Range<Int>) -> Bool {
    let last = text.runStart(house.upperBound, limit: 16)..<house.upperBound
    return Self.homes.contains(text, last) || text.has("the old ", at: house.lowerBound)
  }

  /// "Heather Petticrew, Tigh na Mara, Shore Street": right behind a person's name, or before a postcode; no venue.
  private func isHomeOfSomebody(_ house: Range<Int>, _ end: Int) -> Bool {
    guard !isInstitution(endingAt: house.upperBound) else { return false }
    let mark = house.lowerBound - 2
    if text[mark] == UInt8(ascii: ","), text[mark + 1] == 32, text.endsInPersonName(mark) { return true }
    return isBeforePostcode(end)
  }

  /// Whether the word that ends here is one of institutions: "County Hall".
  private func isInstitution(endingAt end: Int) -> Bool {
    let last = text.runStart(end, limit: 16)..<end
    return !Lexicon.terms(for: WordKey(text.bytes[last])).isDisjoint(
      with: [.organisationNoun, .areaNoun, .serviceNoun, .publicTerm])
  }

  private func isBeforePostcode(_ end: Int) -> Bool {
    let code = text[end] == UInt8(ascii: ",") ? text.skipSpaces(end + 1, limit: 2) : text.skipSpaces(end, limit: 2)
    return code > end && isOutwardCode(code)
  }

  /// "ME14 2AB", "CT9 4ZZ": the first half of a postcode and a digit behind it.
  private func isOutwardCode(_ start: Int) -> Bool {
    let end = text.runEnd(start)
    return (2...4).contains(end - start) && text[start].isUpper && text.digitCount(start..<end) > 0 && text[end] == 32
      && text[end + 1].isDigit && text[end + 2].isUpper && text[end + 3].isUpper
  }

  private static let homes = cottages + venues + WordSet("cottages villa mill gatehouse annexe ridge haven nook bothy")

  /// Kinds of homes that hardly anything else is.
  private static let cottages: WordSet = [
    "cottage", "farmhouse", "bungalow", "vicarage", "rectory", "oast", "manse", "croft",
  ]

  /// Kinds of homes that are visited too: without a town behind them they tell nothing.
  private static let venues: WordSet = ["farm", "barn", "forge", "stables", "lodge"]

  // MARK: the number

  private func isHouseNumber(_ run: Run) -> Bool {
    let digits = text.digitCount(run.range)
    return digits >= 1 && digits <= 4 && run.count - digits <= 1 && text[run.start].isDigit
      && text[run.start] != UInt8(ascii: "0")
      && text[run.start - 1] != UInt8(ascii: ".") && text[run.start - 1] != UInt8(ascii: ":")
  }

  /// Past "-16" in "14-16 Mill Road".
  private func houseNumberEnd(_ end: Int) -> Int {
    if text[end] == UInt8(ascii: ",") { return end + 1 }
    guard text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "/"), text[end + 1].isDigit else { return end }
    return text.runEnd(end + 1)
  }

  /// The start of "PO Box" right before a number.
  private func boxWords(before number: Int) -> Int? {
    let words: StaticString = "po box "
    let start = number - words.utf8CodeUnitCount
    return text.has(words, at: start) && !text[start - 1].isLetterOrDigit ? start : nil
  }

  /// Whether the number counts something else: "Year 5 Park trip", "Unit 3", "bus 16".
  func isNumberOfOther(_ start: Int) -> Bool {
    guard text[start - 1] == 32 else { return false }
    let word = text.runStart(start - 1, limit: 12)..<(start - 1)
    return Self.counted.contains(text, word)
  }

  private static let counted: WordSet = [
    "year", "years", "class", "room", "section", "page", "chapter", "stage", "key", "bus", "route", "platform",
    "lesson", "part",
    "grade", "week", "level", "group", "team", "phase", "article", "tier", "term", "the",
  ]

  /// Back over "Flat 3, ", "Room 14, Anchor House, " or "no. " before the number.
  private func flatStart(_ start: Int) -> Int {
    let house = buildingStart(start)
    let flat = flatOnlyStart(house, orRoom: house < start)
    return flat < start ? flat : numberWordStart(start)
  }

  /// Back over "no. " or "number ".
  private func numberWordStart(_ start: Int) -> Int {
    guard text[start - 1] == 32 else { return start }
    let end = text[start - 2] == UInt8(ascii: ".") ? start - 2 : start - 1
    let word = text.runStart(end, limit: 7)
    return Self.numberWords.contains(text, word..<end) ? word : start
  }

  private static let numberWords: WordSet = ["no", "number", "nr"]

  /// Back over "Anchor House, " or "The Laurels, ": two to four words, the last a kind of house or the first as with houses.
  private func buildingStart(_ start: Int) -> Int {
    guard text[start - 1] == 32, text[start - 2] == UInt8(ascii: ",") else { return start }
    let last = text.runStart(start - 2, limit: 16)..<(start - 2)
    guard let house = houseNameStart(start - 2), house < last.lowerBound else { return start }
    let isHouse =
      Self.houses.contains(text, last) || Self.homes.contains(text, last)
      || ["the ", "ty ", "tŷ "].contains { text.has($0, at: house) }
    return isHouse ? house : start
  }

  /// Back over "Flat 3, ", "Flat 2/1, " and "Ground Floor, ", and "Room 3, " before a house's name.
  private func flatOnlyStart(_ start: Int, orRoom: Bool) -> Int {
    guard text[start - 1] == 32 else { return start }
    let end = text[start - 2] == UInt8(ascii: ",") ? start - 2 : start - 1
    if let floor = floorStart(end) { return floor }
    var number = text.runStart(end, limit: 5)
    if text[number - 1] == UInt8(ascii: "/"), text[number - 2].isDigit { number = text.runStart(number - 1, limit: 3) }
    guard number < end, text[number - 1] == 32 else { return start }
    let word = text.runStart(number - 1, limit: 10)
    let name = word..<(number - 1)
    return Self.flats.contains(text, name) || orRoom && name.count == 4 && text.has("room", at: word) ? word : start
  }

  /// The start of "Ground Floor" or "Top Floor Flat" that ends here.
  private func floorStart(_ end: Int) -> Int? {
    let last = text.has(" flat", at: end - 5) ? end - 5 : end
    let storey = last - 6
    guard text.has(" floor", at: storey) else { return nil }
    let word = text.runStart(storey, limit: 8)
    return text[word].isUpper && Self.storeys.contains(text, word..<storey) ? word : nil
  }

  private static let storeys: WordSet = ["ground", "first", "second", "third", "fourth", "top", "upper", "lower"]

  /// The start of "Flat", "Unit" or the like right before a number.
  private func flatWord(before number: Int) -> Int? {
    guard text[number - 1] == 32 else { return nil }
    let word = text.runStart(number - 1, limit: 10)
    return text[word].isUpper && Self.flats.contains(text, word..<(number - 1)) ? word : nil
  }

  /// The end of ", Marlowe House" behind a flat's number: one to three capitalised words and a comma, or a kind of house.
  private func buildingEnd(_ number: Int) -> Int? {
    var end = text[number] == UInt8(ascii: ",") ? number + 1 : number
    guard text[end] == 32, !text[end + 1].isDigit else { return nil }
    if let street = streetEnd(end + 1, isCapital: true) { return street }
    var last = number..<number
    for _ in 0..<3 {
      guard text[end] == 32, text[end + 1].isUpper else { break }
      last = (end + 1)..<wordEnd(end + 1)
      end = last.upperBound
    }
    let isHome = !last.isEmpty && text[number] == UInt8(ascii: ",") && isTownClosed(end)
    return Self.houses.contains(text, last) || isHome ? end : nil
  }

  private static let flats: WordSet = [
    "flat", "apartment", "apt", "unit", "caravan", "plot", "maisonette", "bedsit",
  ]

  private static let houses: WordSet = [
    "house", "cottage", "farm", "lodge", "court", "barn", "villa", "hall", "mansions", "tower", "towers", "heights",
    "point", "building",
    "buildings", "wharf", "mews", "grange", "manor", "bungalow", "flats",
  ]

  // MARK: the street

  /// The end of one to four words, the last of which is a kind of street; the longest such stretch.
  private func streetEnd(_ start: Int, isCapital: Bool) -> Int? {
    var position = start
    var best: Int?
    for index in 0..<5 {
      let end = wordEnd(position)
      guard end > position,
        isCapital ? text[position].isUpper || isJoiningWord(position..<end) && index > 0 : text[position].isLower
      else { break }
      let word = position..<end
      if index == 0, text.isMonth(word) || isOther(word) { return nil }
      if isStreet(word, isClear: !isCapital), index > 0, !isPointOfOther(word) { best = end }
      let gap = text[end] == UInt8(ascii: ".") && text.has("st", at: end - 2) && end - position == 2 ? end + 1 : end
      guard text[gap] == 32 || text[gap] == 10 && text[gap + 1] != 10 else { break }
      position = gap + 1
    }
    return best
  }

  private func wordEnd(_ start: Int) -> Int {
    var end = start
    while end - start < 24, text[end].isLetter || text[end] >= 0x80 || isInnerMark(end) { end += 1 }
    return end
  }

  private func isInnerMark(_ offset: Int) -> Bool {
    (text[offset] == UInt8(ascii: "'") || text[offset] == UInt8(ascii: "-")) && text[offset + 1].isLetter
  }

  private func isJoiningWord(_ word: Range<Int>) -> Bool {
    Self.joiningWords.contains(text, word)
  }

  private static let joiningWords: WordSet = ["of", "the", "in", "and", "on", "le", "de"]

  private func isOther(_ word: Range<Int>) -> Bool { Self.others.contains(text, word) }

  private static let others: WordSet = ["year", "class", "key"]

  /// A word for a kind of street; in small letters only those that are hardly anything else.
  private func isStreet(_ word: Range<Int>, isClear: Bool) -> Bool {
    guard word.count <= CueTable.longestWord, word.allSatisfy({ text[$0].isLetter }) else { return false }
    if isClear { return Self.clearStreets.contains(text, word) }
    return Self.streets.contains(text, word)
  }

  /// "Assembly Point", "1 Behaviour Point".
  private func isPointOfOther(_ word: Range<Int>) -> Bool {
    guard text.has("point", at: word.lowerBound), text[word.lowerBound - 1] == 32 else { return false }
    return Self.points.contains(text, text.runStart(word.lowerBound - 1, limit: 12)..<(word.lowerBound - 1))
  }

  private static let points: WordSet = [
    "assembly", "behaviour", "house", "muster", "meeting", "power", "bonus", "focal",
  ]

  private static let clearStreets: WordSet = [
    "road", "street", "lane", "avenue", "crescent", "terrace", "mews", "drive", "close", "gardens", "rd", "grove",
    "rise", "way", "wynd",
  ]

  private static let streets = WordSet(CueWords.rows.filter { $0.action == .street }.flatMap(\.words))

  /// Back over the capitalised words of a street's name, at most three.
  private func streetStart(_ kind: Int) -> Int {
    var start = kind
    for _ in 0..<3 {
      guard text[start - 1] == 32 else { return start }
      var word = start - 1
      while start - word < 24,
        text[word - 1].isLetter || text[word - 1] >= 0x80 || text[word - 1] == UInt8(ascii: "'")
          || text[word - 1] == UInt8(ascii: "-")
      {
        word -= 1
      }
      guard word < start - 1, text[word].isUpper, !isSentenceWord(word..<(start - 1)) else { return start }
      start = word
    }
    return start
  }

  private func isSentenceWord(_ word: Range<Int>) -> Bool {
    Self.sentenceWords.contains(text, word) && !text.has("the", at: word.lowerBound)
  }

  private static let sentenceWords: WordSet = [
    "in", "at", "on", "of", "the", "from", "near", "he", "she", "they", "police", "our", "their", "no", "to",
  ]

  /// The start of a house's name of one to four capitalised words before a comma.
  private func houseNameStart(_ end: Int) -> Int? {
    var start = end
    for _ in 0..<4 {
      var word = start
      while start - word < 24, text[word - 1].isLetter || text[word - 1] == UInt8(ascii: "'") || text[word - 1] >= 0x80
      { word -= 1 }
      let isInner = start < end && word < start && Self.innerWords.contains(text, word..<start)
      guard word < start, text[word].isUpper || isInner && text[word - 2].isLetter else { break }
      start = word
      guard text[start - 1] == 32 else { break }
      start -= 1
    }
    if text[start] == 32 { start += 1 }
    while start < end, text[start].isLower { start = text.runEnd(start) + 1 }
    return start < end ? start : nil
  }

  /// Small words within names of houses, Gaelic and Welsh ones too: "Tigh na Mara", "Pen y Bryn".
  private static let innerWords: WordSet = ["na", "nan", "an", "a", "y", "yr", "o", "the", "of", "on", "by", "in"]

  // MARK: the town

  /// Past ", Whitstable" or ", Marrow End, Kent": capitalised words that a comma, a full stop or a line end closes.
  private func townEnd(_ street: Int) -> Int {
    var end = street
    for _ in 0..<3 {
      guard text[end] == UInt8(ascii: ","), let next = oneTownEnd(text.skipSpaces(end + 1, limit: 2)) else {
        return end
      }
      end = next
    }
    return end
  }

  private func oneTownEnd(_ start: Int) -> Int? {
    var position = start
    var end = start
    for _ in 0..<4 {
      let word = wordEnd(position)
      let isName =
        text[position].isUpper && !isNoTown(position..<word) && !(end > start && text.isMonth(position..<word))
      guard word > position, isName || end > start && isTownJoiner(position..<word) else { break }
      if isName { end = word }
      guard text[word] == 32, text[word + 1].isLetter else { break }
      position = word + 1
    }
    return end > start && (isTownClosed(end) || isListedTown(start..<end)) ? end : nil
  }

  /// A town of Britain or Ireland ends an address whatever follows it.
  private func isListedTown(_ name: Range<Int>) -> Bool {
    let entry = Lexicon.entry(for: WordKey(text.bytes[name]))
    return entry.flags.place == 2 || entry.terms.contains(.place)
  }

  /// Whether a town's name may end here: at a mark, a postcode, or a word such as "in" or "is".
  private func isTownClosed(_ end: Int) -> Bool {
    let closers = [
      0, 10, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "|"),
    ]
    let isPostcodeNext = text[end] == 32 && text[end + 1].isUpper && (text[end + 2].isDigit || text[end + 3].isDigit)
    return closers.contains(text[end]) || isPostcodeNext || isSmallWordNext(end)
  }

  private func isSmallWordNext(_ end: Int) -> Bool {
    guard text[end] == 32 else { return false }
    return Self.smallWords.contains(text, (end + 1)..<text.runEnd(end + 1))
  }

  private static let smallWords: WordSet = [
    "in", "on", "at", "with", "and", "by", "from", "since", "near", "to", "for", "until", "after", "before", "last",
    "is", "was", "has", "had", "have", "should", "must", "can", "will", "while", "where", "when", "as", "but", "or",
    "not",
  ]

  private func isTownJoiner(_ word: Range<Int>) -> Bool {
    Self.townJoiners.contains(text, word)
  }

  private static let townJoiners: WordSet = ["on", "upon", "under", "in", "le", "of", "by", "the", "next"]

  /// A pronoun, a title or a postcode's letters: no town.
  private func isNoTown(_ word: Range<Int>) -> Bool {
    text[word.upperBound].isDigit || Self.noTowns.contains(text, word)
  }

  private static let noTowns: WordSet = [
    "he", "she", "they", "his", "her", "mr", "mrs", "ms", "miss", "dr", "police", "and", "year", "class", "form", "but",
    "who", "where",
    "which", "the", "we", "it",
  ]
}

/// Addresses that everybody knows, and that hardly another town has.
enum PublicPlaces {
  static func contains(_ text: ScanText, _ range: Range<Int>) -> Bool { names.contains(text, range) }

  private static let names: WordSet = [
    "10 downing street", "11 downing street", "221b baker street", "4 privet drive", "downing street", "privet drive",
    "great ormond street", "coronation street", "sesame street", "ramsay street", "wall street", "trafalgar square",
    "leicester square", "parliament square", "times square",
  ]
}
