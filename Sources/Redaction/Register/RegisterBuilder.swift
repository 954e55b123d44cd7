/// Turns register terms into the patterns that are looked for.
struct RegisterBuilder {
  private(set) var table: PatternTable
  private(set) var slips: SlipTable
  private(set) var initials = Initials()
  private(set) var hasNumbers = false
  private(set) var hasWords = false
  private(set) var count = 0

  /// Whether the initials of the persons are kept.
  private let keepsInitials: Bool

  init(capacity: Int, keepsInitials: Bool = true) {
    self.keepsInitials = keepsInitials
    table = PatternTable(capacity: capacity)
    slips = SlipTable(capacity: capacity)
  }

  mutating func add(_ term: RegisterTerm) {
    if term.form != .phone { hasWords = true }
    switch term.form {
    case .name: addName(term)
    case .email: addEmail(term)
    case .handle: put(term.words, .account, term)
    case .phone: addPhone(term)
    case .postcode, .reference: addReference(term)
    case .address:
      addAddress(term)
      if term.mayBeName { addName(term) }
    case .operation: addOperation(term)
    case .date: addDate(term)
    case .phrase: put(term.words, term.words.count > 1 ? .whole : .single, term)
    }
    count += 1
  }

  // MARK: - Names

  private mutating func addName(_ term: RegisterTerm) {
    guard !term.writtenWords.isEmpty else { return put(term.words, .whole, term) }
    let words = NameWords(term.writtenWords)
    if term.firstWord > 0 {
      put(term.words, .whole, term)
      if words.all.count == 1, OrdinaryUse.flags(of: words.all[0]).contains(.common) {
        return addTitled(words.all[0], term)
      }
    }
    let isSingle = term.writtenWords.count == 1
    for (word, place) in words.parts { addPart(word, isSingle ? .single : .part, place, term) }
    addNicknames(of: words.given.flatMap { $0 }, term)
    if words.given.count > 1 { for piece in words.given { addNicknames(of: piece, term) } }
    if !isSingle { addWhole(words, term) }
  }

  private mutating func addWhole(_ words: NameWords, _ term: RegisterTerm) {
    put(words.all, .whole, term)
    let short = words.given + words.surname
    if short != words.all { put(short, .whole, term) }
    put(words.surname + words.given, .whole, term, place: .swapped)
    // Without the particles: "Sofie Heuvel".
    if let last = words.last { put(words.given + last, .whole, term) }
    for nickname in Nicknames.forms(of: words.given.flatMap { $0 }) { put([nickname] + words.surname, .whole, term) }
    let backwards = Array(words.all.joined().reversed())
    if backwards.count >= 7 { put([backwards], .backwards, term) }
    if keepsInitials { addInitials(words, term) }
  }

  private mutating func addInitials(_ words: NameWords, _ term: RegisterTerm) {
    initials.add([words.given[0], words.surname[0]], term.category, term: count)
    if let last = words.last { initials.add([words.given[0], last[0]], term.category, term: count) }
    initials.add(words.all, term.category, term: count)
    initials.add(term.writtenWords.map { $0[0] }, term.category, term: count)
  }

  /// A surname like Day or Park: only with a title.
  private mutating func addTitled(_ word: [UInt8], _ term: RegisterTerm) {
    for title in ["mr", "mrs", "ms", "miss", "dr"] { put([Array(title.utf8), word], .whole, term) }
  }

  private mutating func addPart(_ pieces: [[UInt8]], _ role: Pattern.Role, _ place: Pattern.Place, _ term: RegisterTerm)
  {
    let word = pieces.flatMap { $0 }
    let place = place.union(OrdinaryUse.flags(of: word))
    put(pieces, role, term, place: place)
    if word.count >= SlipTable.leastLength { slips.add(word, category: term.category, place: place, term: count) }
  }

  private mutating func addNicknames(of word: [UInt8], _ term: RegisterTerm) {
    for nickname in Nicknames.forms(of: word) {
      put([nickname], .nickname, term, place: OrdinaryUse.flags(of: nickname).union(.given), kind: .nickname)
    }
  }

  // MARK: - Numbers, accounts and places

  private mutating func addReference(_ term: RegisterTerm) {
    hasNumbers = true
    put(term.words, .number, term)
    // The noughts that a part begins with are left out: "WM/26/4417" for "WM/26/004417".
    let short = term.words.map(Self.withoutNoughts)
    if short != term.words, short.reduce(0, { $0 + $1.count }) >= 7 { put(short, .number, term) }
    // The label may be left out: "CAD 4471/09MAR25", "LCS 4417093".
    if term.words.count > 1, !term.words[0].contains(where: \.isDigit) {
      let rest = Array(term.words.dropFirst())
      if rest.reduce(0, { $0 + $1.count }) >= 5, rest[0].contains(where: \.isDigit) { put(rest, .number, term) }
    }
    addYears(of: term)
  }

  /// "NM/2026/048213", "NM/048213/26", "048213/26", "NM 048213" and "048213" for "NM/26/048213".
  private mutating func addYears(of term: RegisterTerm) {
    guard let year = term.words.lastIndex(where: Self.isYear),
      let number = term.words.indices.last(where: { $0 != year && Self.isSerial(term.words[$0]) })
    else { return }
    let (short, serial) = (Array(term.words[year].suffix(2)), term.words[number])
    let others = term.words.indices.filter { $0 != year && $0 != number }.map { term.words[$0] }
    for written in [short, Array("20".utf8) + short] {
      put(others + [written, serial], .number, term)
      put(others + [serial, written], .number, term)
      put([serial, written], .number, term)
    }
    if !others.isEmpty { put(others + [serial], .number, term) }
    if serial.count > 5 { put([serial], .number, term) }
  }

  /// "26", "2026".
  private static func isYear(_ word: [UInt8]) -> Bool {
    word.allSatisfy(\.isDigit) && (word.count == 2 || word.count == 4 && word.starts(with: "20".utf8))
  }

  private static func isSerial(_ word: [UInt8]) -> Bool { word.count > 4 && word.allSatisfy(\.isDigit) }

  private static func withoutNoughts(_ word: [UInt8]) -> [UInt8] {
    let rest = word.drop { $0 == UInt8(ascii: "0") }
    return rest.count >= 3 && word.allSatisfy(\.isDigit) ? Array(rest) : word
  }

  /// With the trunk nought, with the country code, and with both.
  private mutating func addPhone(_ term: RegisterTerm) {
    hasNumbers = true
    let digits = term.words.flatMap { $0 }
    let national = PhoneDigits.national(digits)
    for prefix in ["0", "44", "0044", "440", "00440"] { put([Array(prefix.utf8) + national], .number, term) }
    put([digits], .number, term)
    if national.count == 10 { put([national], .number, term) }
    // The number within its area: the last six or more digits after a code of 2 to 5.
    if national.first != UInt8(ascii: "7"), national.count >= 10 { put([Array(national.suffix(6))], .number, term) }
  }

  private mutating func addEmail(_ term: RegisterTerm) {
    put(term.words, .account, term)
    for at in ["", "at", "a"] {
      for dot in ["", "dot", "punkt", "point"] where at + dot != "" {
        put(term.spelled(at: at, dot: dot), .account, term)
      }
    }
  }

  private mutating func addAddress(_ term: RegisterTerm) {
    for words in AddressWords.forms(of: term.words) {
      put(words, .whole, term)
      let street = words.drop { $0.contains(where: \.isDigit) || $0 == Array("flat".utf8) }
      if street.count > 1, street.count < words.count { put(Array(street), .place, term) }
    }
  }

  private mutating func addOperation(_ term: RegisterTerm) {
    let name = Array(term.words.dropFirst())
    for word in ["operation", "op", "ops"] { put([Array(word.utf8)] + name, .whole, term) }
    // A word that is no English one is the operation's also in small letters.
    let isOrdinary = name.allSatisfy { Lexicon.word(for: WordKey($0)).english > 0 }
    put(name, isOrdinary ? .place : name.count > 1 ? .whole : .single, term)
  }

  private mutating func addDate(_ term: RegisterTerm) {
    let read = term.words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let text = ReaderText(plain: Array(read.utf8))
    put(term.words, .number, term)
    guard let date = TermDate(text.bytes, text.tokens) else { return }
    for words in date.forms { put(words, .number, term) }
    hasNumbers = true
  }

  private mutating func put(
    _ words: [[UInt8]], _ role: Pattern.Role, _ term: RegisterTerm, place: Pattern.Place = [], kind: Kind? = nil
  ) {
    var letters: [UInt8] = []
    for word in words {
      guard let first = word.first else { continue }
      letters.append(first | 0x80)
      letters.append(contentsOf: word.dropFirst())
    }
    table.add(letters, role: role, place: place, kind: kind ?? term.kind, category: term.category, term: count)
  }
}

extension RegisterTerm {
  /// The words of a name without its title, each in its pieces.
  fileprivate var writtenWords: [[[UInt8]]] {
    var written: [[[UInt8]]] = []
    var next = 0
    for count in pieces {
      if next >= firstWord, count > 0 { written.append(Array(words[next..<(next + count)])) }
      next += count
    }
    return written
  }

  /// An email address with its marks written as words.
  fileprivate func spelled(at: String, dot: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for (index, word) in self.words.enumerated() {
      if index > 0 {
        let mark = index == wordsBeforeAt ? at : dot
        if !mark.isEmpty { words.append(Array(mark.utf8)) }
      }
      words.append(word)
    }
    return words
  }
}
