/// What may be said as it stands: the school's own name, staff, numbers and addresses, helplines.
///
/// A term of the case register beats a permitted one where they overlap, but for staff who bear a family's surname:
/// "Mr Hargreaves" stays, though the register has "Megan Hargreaves", unless it has "Mr Hargreaves" too.
public struct PermittedTerms: Sendable {
  /// Nothing permitted.
  public static let none = PermittedTerms([])

  private struct Phrase: Sendable {
    /// As read, small letters, white space as one space.
    var bytes: [UInt8]
    /// The school's own domain, whose pages stay whatever stands before and behind it.
    var isDomain = false
  }

  /// Phrases by the key of their first token.
  private var phrases: [WordKey: [Phrase]] = [:]
  /// One bit for ten bits of each key of `phrases`: so most words cost no look-up.
  private var filter = [UInt64](repeating: 0, count: 16)
  /// Telephone numbers, which are permitted however they are grouped.
  private var numbers = CaseRegister.empty
  /// How many digits the shortest of them has, or six: an area's own numbers stand without its code.
  private var leastDigits = 6

  /// Words that are classes and the like here: names only where they are spoken to, or have kin, an age or a year group.
  let things: Set<WordKey>

  /// Takes the terms as people write them; case and white space do not count.
  ///
  /// `things`: what classes, houses and rooms are called ("Rowan", "Seacole"); a child may be called so too.
  /// `domains`: whose pages stay, those of their parts too ("booking.oakfield.example/fair"), unless what stands beside the domain
  /// may be a name; mailboxes are not meant.
  public init(_ terms: [String], things: [String] = [], domains: [String] = []) {
    self.things = Set(things.filter { !$0.utf8.contains(32) }.map { WordKey(ReaderText(plain: Array($0.utf8)).bytes) })
    var phones: [String] = []
    for term in terms {
      let read = ReaderText(plain: Array(term.utf8))
      guard let first = read.tokens.first, let last = read.tokens.last else { continue }
      if Self.isPhone(term) { phones.append(term) }
      let bytes = Self.normal(read.bytes[Int(first.start)..<Int(last.end)])
      add(Phrase(bytes: bytes), under: WordKey(read.bytes[first.range]))
    }
    for domain in domains.map(Self.domain) where domain.contains(UInt8(ascii: ".")) {
      let read = ReaderText(plain: domain)
      if let first = read.tokens.first {
        add(Phrase(bytes: domain, isDomain: true), under: WordKey(read.bytes[first.range]))
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.bytes.count > $1.bytes.count } }
    numbers = CaseRegister(children: [], family: phones, investigation: [])
    leastDigits = phones.reduce(6) { min($0, $1.utf8.count(where: \.isDigit)) }
  }

  /// Most terms hold no digit, or a letter, which is quicker told than what they are.
  private static func isPhone(_ term: String) -> Bool {
    term.utf8.contains(where: \.isDigit) && !term.utf8.contains(where: \.isLetter)
      && RegisterTerm(term, category: .other)?.form == .phone
  }

  /// Those terms that are a title and a surname ("Mr Hargreaves") and that a register does not hold as they stand.
  func staff(besides register: CaseRegister) -> PermittedTerms {
    phrases(besides: register) { key, words in words == 2 && Lexicon.terms(for: key).contains(.title) }
  }

  /// Those terms of two words or more ("Idris Pellowe", "Oakfield School") that a register does not hold as they stand.
  func phrases(besides register: CaseRegister) -> PermittedTerms { phrases(besides: register) { $1 > 1 } }

  /// The terms, by the key of the first word and the number of words, that a register does not hold.
  private func phrases(besides register: CaseRegister, where isMeant: (WordKey, Int) -> Bool) -> PermittedTerms {
    guard !phrases.isEmpty, !register.isEmpty else { return .none }
    let registered = Set(register.texts.map { Self.normal(ReaderText(plain: Array($0.utf8)).bytes[...]) })
    var meant = PermittedTerms.none
    for (key, candidates) in phrases {
      let left = candidates.filter { phrase in
        isMeant(key, phrase.bytes.count { $0 == 32 } + 1) && !registered.contains(phrase.bytes)
      }
      guard !left.isEmpty else { continue }
      for phrase in left { meant.add(phrase, under: key) }
    }
    return meant
  }

  /// The phrases, as read, in small letters.
  var texts: [[UInt8]] { phrases.values.joined().map(\.bytes) }

  /// The permitted ranges of a text, disjoint and in order.
  /// - Complexity: O(text), for phrases that do not repeat one beginning over and over.
  func ranges(in text: ReaderText) -> [Range<Int>] {
    guard !phrases.isEmpty else { return [] }
    var found = mayHoldNumber(text) ? RegisterMatcher.candidates(of: numbers, in: text).map(\.range) : []
    for index in text.tokens.indices {
      let token = text.tokens[index]
      let key = token.kind == .mark ? WordKey(text.bytes[token.range]) : text.keys[index]
      guard mayHold(key), let candidates = phrases[key] else { continue }
      let start = Int(token.start)
      if let end = candidates.lazy.filter({ !$0.isDomain }).compactMap({ match($0, at: start, text) }).first {
        found.append(start..<end)
      }
      for phrase in candidates where phrase.isDomain {
        if let end = match(phrase, at: start, text), let page = Self.page(around: start..<end, text.bytes) {
          found.append(page)
        }
      }
    }
    return Self.merged(found)
  }

  private mutating func add(_ phrase: Phrase, under key: WordKey) {
    phrases[key, default: []].append(phrase)
    filter[Int(key.hash >> 6 & 15)] |= 1 << (key.hash & 63)
  }

  private func mayHold(_ key: WordKey) -> Bool { filter[Int(key.hash >> 6 & 15)] >> (key.hash & 63) & 1 == 1 }

  /// Whether somewhere as many digits stand in a row as the shortest number has; one that is said in words stands for
  /// three.
  private func mayHoldNumber(_ text: ReaderText) -> Bool {
    guard !numbers.isEmpty else { return false }
    var digits = 0
    for index in text.tokens.indices {
      let token = text.tokens[index]
      switch token.kind {
      case .mark: continue
      case .number, .mixed: digits += token.length
      case .word where token.length == 1 || token.isCompound || NumberWord.mayBe(text.keys[index]): digits += 3
      case .word: digits = 0
      }
      if digits >= leastDigits { return true }
    }
    return false
  }

  /// The end of a phrase that stands at an offset, with no letter or digit behind it.
  private func match(_ phrase: Phrase, at start: Int, _ text: ReaderText) -> Int? {
    var offset = start
    for byte in phrase.bytes {
      guard offset < text.bytes.count else { return nil }
      if byte == 32 {
        // "Mr. Bassett" for "Mr Bassett".
        if text.bytes[offset] == UInt8(ascii: "."), offset - start <= 4 { offset += 1 }
        guard offset < text.bytes.count, text.bytes[offset].isSpace else { return nil }
        while offset < text.bytes.count, text.bytes[offset].isSpace { offset += 1 }
      } else {
        guard text.bytes[offset].lowercased == byte else { return nil }
        offset += 1
      }
    }
    return offset < text.bytes.count && text.bytes[offset].isLetterOrDigit && text.bytes[offset - 1].isLetterOrDigit
      ? nil : offset
  }

  /// "oakfield.example" of "https://www.Oakfield.example/".
  private static func domain(_ address: String) -> [UInt8] {
    var host = Array(address.utf8.map(\.lowercased))
    if let scheme = address.utf8.firstRange(of: "://".utf8) {
      host = Array(address.utf8[scheme.upperBound...].map(\.lowercased))
    }
    host = Array(host.prefix { $0 != UInt8(ascii: "/") && $0 != 32 && $0 != UInt8(ascii: "@") })
    return host.starts(with: "www.".utf8) ? Array(host.dropFirst(4)) : host
  }

  /// The whole address of a page around its domain; nil for a mailbox, and where the domain is only part of another one.
  private static func page(around domain: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var start = domain.lowerBound
    while start > 0,
      bytes[start - 1].isLetterOrDigit || bytes[start - 1] == UInt8(ascii: "-") || bytes[start - 1] == UInt8(ascii: ".")
    {
      start -= 1
    }
    guard start == domain.lowerBound || bytes[domain.lowerBound - 1] == UInt8(ascii: "."),
      start == 0 || bytes[start - 1] != UInt8(ascii: "@")
    else { return nil }
    for scheme in ["https://", "http://"] where bytes[..<start].suffix(scheme.utf8.count).elementsEqual(scheme.utf8) {
      start -= scheme.utf8.count
      break
    }
    var end = domain.upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "?") {
      while end < bytes.count, bytes[end] > 32, !"()<>[]\"'".utf8.contains(bytes[end]) { end += 1 }
      while end > domain.upperBound, ".,;:!".utf8.contains(bytes[end - 1]) { end -= 1 }
    }
    return isPlain(bytes[start..<domain.lowerBound]) && isPlain(bytes[domain.upperBound..<end]) ? start..<end : nil
  }

  /// Whether what stands before or behind a domain is of short numbers and everyday words, none of them somebody's name.
  private static func isPlain(_ part: ArraySlice<UInt8>) -> Bool {
    part.split { !$0.isLetterOrDigit && $0 < 0x80 }.allSatisfy { word in
      if word.allSatisfy(\.isDigit) { return word.count <= 4 }
      if ["https", "http", "www", "pdf", "html", "htm", "php", "aspx", "docx"].contains(where: {
        $0.utf8.elementsEqual(word)
      }) {
        return true
      }
      let flags = Lexicon.word(for: WordKey(word))
      return flags.english > 0 && flags.given < 2 && (flags.surname < 2 || flags.english == 3)
    }
  }

  private static func normal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var normal: [UInt8] = []
    for byte in bytes where !(byte.isSpace && normal.last == 32) { normal.append(byte.isSpace ? 32 : byte.lowercased) }
    return normal
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
