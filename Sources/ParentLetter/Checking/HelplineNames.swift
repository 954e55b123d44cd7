import Redaction

/// The names of the catalogue's helplines as they stand in letters; "the police" is the name of two.
struct HelplineNames: Sendable {
  /// A name in a text.
  struct Place {
    /// Of its words.
    var range: Range<Int>
    /// Of the helplines that go by it.
    var ids: Set<String>
  }

  private struct Word: Sendable, Hashable {
    var text: String
    var isCapital: Bool
  }

  /// The longest first: "CEOP Education" is not the name of CEOP.
  private let names: [(words: [Word], ids: Set<String>)]

  init(_ catalogue: Catalogue) {
    var known: [[Word]: Set<String>] = [:]
    for line in catalogue.helplines {
      for name in Self.names(of: line) { known[Self.words(of: name), default: []].insert(line.id) }
    }
    names = known.filter { !$0.key.isEmpty }.map { (words: $0.key, ids: $0.value) }
      .sorted { $0.words.count > $1.words.count }
  }

  /// As printed, for short, without the initials in brackets, and those alone: all that a letter may call a helpline.
  private static func names(of line: HelplineRecord) -> [String] {
    let pieces = line.name.split(omittingEmptySubsequences: false) { "()".contains($0) }.map(String.init)
    let outside = pieces.indices.filter { $0 % 2 == 0 }.map { pieces[$0] }.joined(separator: " ")
    let initials = pieces.indices.filter { $0 % 2 == 1 }.map { pieces[$0] }.filter { piece in
      piece.allSatisfy(\.isUppercase) && !OrdinaryWord.isEnglish(piece.lowercased())
    }
    return [line.name, line.shortName, outside] + initials
  }

  private static func words(of name: String) -> [Word] {
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map { Word(text: $0.lowercased(), isCapital: $0.first?.isUppercase == true) }
    return words.first?.text == "the" ? Array(words.dropFirst()) : words
  }

  /// Where helplines are named in the words of a passage, in order.
  func places(in passage: PassageWords) -> [Place] {
    let words = passage.words.map { Word(text: $0.text, isCapital: $0.startsWithCapital) }
    var places: [Place] = []
    var index = 0
    while index < words.count {
      let found = names.first { Self.stands($0.words, at: index, in: words) }
      if let found { places.append(Place(range: index..<index + found.words.count, ids: found.ids)) }
      index += found?.words.count ?? 1
    }
    return places
  }

  /// Where a name has a capital, so have the words: "take it down" is no name.
  private static func stands(_ name: [Word], at start: Int, in words: [Word]) -> Bool {
    guard start + name.count <= words.count else { return false }
    return zip(name, words[start...]).allSatisfy { wanted, word in
      (word.text == wanted.text || word.text == wanted.text + "'s") && (word.isCapital || !wanted.isCapital)
    }
  }
}

/// A number or an address of a helpline that a letter prints.
struct HelplineFact {
  let id: String
  /// `phone`, `email` or `url`.
  let key: String

  /// The fact at a path; nil for another path.
  init?(_ path: String) {
    let steps = path.split(separator: ".").map(String.init)
    guard steps.count == 3, steps[0] == "helplines", Self.words[steps[2]] != nil else { return nil }
    (id, key) = (steps[1], steps[2])
  }

  /// What it is called to people.
  var word: String { Self.words[key] ?? key }

  private static let words = ["phone": "number", "email": "email address", "url": "address"]
}

extension HelplineRecord {
  /// The value of a fact that a letter may print.
  fileprivate func value(of key: String) -> String? {
    switch key {
    case "phone": phone
    case "email": email
    default: url
    }
  }
}

extension WordContext {
  /// That words name some helplines where the fact of another stands.
  func message(for fact: HelplineFact, beside named: Set<String>) -> String {
    let lines = catalogue.helplines.filter { named.contains($0.id) }
    let name = lines.first?.shortName ?? ""
    let other = catalogue.helpline(fact.id)?.shortName ?? fact.id
    let hasOwn = lines.count == 1 && lines.first?.value(of: fact.key) != nil
    let remedy = hasOwn ? lines.first.map { ": write {{ helplines.\($0.id).\(fact.key) }}" } : nil
    return "the words name \(name), and this is the \(fact.word) of \(other)\(remedy ?? "")"
  }

  /// The path of the value in a slot, if it is a fact of a helpline of the catalogue.
  func helplineFact(_ slot: Int) -> HelplineFact? {
    HelplineFact(path(slot)).flatMap { catalogue.helpline($0.id) == nil ? nil : $0 }
  }
}
