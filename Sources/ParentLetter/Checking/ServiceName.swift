import Redaction

/// One of the names that a service of the catalogue goes by in a letter's words.
struct ServiceName: Sendable {
  /// The id of its record.
  let id: String
  /// In small letters.
  let words: [String]
  /// The last word with 's behind it: "Snapchat's".
  let owner: String
  /// Whether every word begins with a capital, as in "Whats App": in small letters they are ordinary words.
  let needsCapitals: Bool
  /// Whether it is a name that the service bears no more.
  let isFormer: Bool

  private init(_ service: ServiceRecord, _ name: String, needsCapitals: Bool = false) {
    id = service.id
    words = WordContext.words(name)
    owner = (words.last ?? "") + "'s"
    self.needsCapitals = needsCapitals
    isFormer = service.name.hasSuffix(name + ")")
  }

  /// The record's own name, the names that it is made of, short ones, and those of one word that people write as two.
  static func all(of service: ServiceRecord) -> [ServiceName] {
    var names = [service.name] + parts(of: service.name)
    names += names.compactMap { short[$0] }
    return names.map { ServiceName(service, $0) }
      + names.compactMap(apart).map { ServiceName(service, $0, needsCapitals: true) }
  }

  private static let short = ["Instagram": "Insta", "Facebook": "FB"]

  /// "Facebook and Messenger" is two names, "X (once called Twitter)" has an old one in brackets; a letter is none.
  private static func parts(of name: String) -> [String] {
    name.replacing(" and ", with: ",").split { ",()/&".contains($0) }.map { part in
      part.split(separator: " ").drop { $0.first?.isLowercase ?? true }.joined(separator: " ")
    }.filter { $0.count > 1 && $0 != name }
  }

  /// "WhatsApp" as "Whats App"; nil for a name that has no capital within it, or of words that everybody uses.
  private static func apart(_ name: String) -> String? {
    guard name.allSatisfy(\.isLetter), name.first?.isUppercase == true else { return nil }
    var words: [String] = []
    for letter in name {
      let goesOn = words.last?.last.map { $0.isUppercase || letter.isLowercase } ?? false
      if goesOn { words[words.count - 1].append(letter) } else { words.append(String(letter)) }
    }
    let isName = words.contains { !CommonWords.all.contains($0.lowercased()) }
    return words.count > 1 && isName && words.allSatisfy { $0.count > 1 } ? words.joined(separator: " ") : nil
  }
}

extension WordRules {
  /// Where a service is named.
  func places(of name: ServiceName) -> [Range<Int>] {
    let count = name.words.count
    guard count > 0, count <= passage.words.count else { return [] }
    return (0...passage.words.count - count).filter { stands(name, at: $0) }.map { $0..<$0 + count }
  }

  private func stands(_ name: ServiceName, at start: Int) -> Bool {
    let last = name.words.count - 1
    for (index, wanted) in name.words.enumerated() {
      let word = passage.words[start + index]
      guard word.text == wanted || index == last && word.text == name.owner else { return false }
      if name.needsCapitals, !word.startsWithCapital { return false }
    }
    return passage.words[start].hasCapital || isNameInSmallLetters(name, at: start)
  }

  /// "on snapchat": a word that means nothing else, and no part of an address.
  private func isNameInSmallLetters(_ name: ServiceName, at start: Int) -> Bool {
    guard let first = name.words.first, first.count > 3, !OrdinaryWord.isEnglish(first) else { return false }
    let marks = "./@-_"
    let words = passage.words[start].range.lowerBound..<passage.words[start + name.words.count - 1].range.upperBound
    if let before = passage.bytes[..<words.lowerBound].last, marks.utf8.contains(before) { return false }
    let after = passage.bytes[words.upperBound...].prefix(2)
    guard let mark = after.first, marks.utf8.contains(mark) else { return true }
    // Behind the full stop of an address its ending follows at once.
    return mark == UInt8(ascii: ".") && !(97...122).contains((after.last ?? 0) | 0x20)
  }

  /// Whether a name that is an ordinary word too ("Signal", "Discord") is surely one at the start of a sentence: alone,
  /// or with what only an app does or has behind it.
  func isSurelyName(_ words: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard words.count == 1, words.lowerBound == sentence.lowerBound,
      OrdinaryWord.isEnglish(passage.words[words.lowerBound].text)
    else { return true }
    guard words.upperBound < sentence.upperBound else { return true }
    let next = passage.words[words.upperBound].text
    let said = passage.words[sentence].map(\.text)
    return Self.doneByApps.contains(next)
      || ["is", "was", "has"].contains(next) && said.contains(where: Self.apps.contains)
  }

  private static let doneByApps: Set<String> = [
    "lets", "allows", "offers", "connects", "links", "app", "users", "servers", "accounts", "channels", "streams",
  ]
  private static let apps: Set<String> = [
    "app", "apps", "site", "sites", "website", "websites", "platform", "platforms", "service", "users", "servers",
  ]
}
