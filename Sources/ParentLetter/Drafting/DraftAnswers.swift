import TextCore

/// Reads what a person answers to the questions about a new letter, or gives as flags.
///
/// People write names as they know them: "WhatsApp" is the service `whatsapp`, "Scams" the concern `scams`.
public struct DraftAnswers: Sendable {
  private let set: TemplateSet
  /// Whether what is wrong was given as a flag, which is then named.
  private let namesFlags: Bool

  /// For letters of a set; `namesFlags`: false for answers to questions, where no flag was given.
  public init(for set: TemplateSet, namesFlags: Bool = true) {
    self.set = set
    self.namesFlags = namesFlags
  }

  /// Words that each need an answer of their own, as they are told: "grooming: someone builds trust …".
  public var concerns: [String] {
    self.set.manifest.concerns.map { word in self.set.manifest.concernMeanings[word].map { "\(word): \($0)" } ?? word }
  }

  /// Ids and names of the services that a letter may name.
  public var services: [String] { self.set.catalogue.services.map(\.id) }

  /// The lists of help that a letter can end with: NAME of each part `reporting-routes-NAME` that has a heading.
  public var routes: [String] {
    self.set.partNames.filter { $0.hasPrefix("reporting-routes-") && $0 != "reporting-routes-local" }
      .map { String($0.dropFirst(17)) }
  }

  /// A title.
  /// - Throws: `LetterError` `.usage` for none, or one that is too long.
  public func title(_ answer: String) throws(LetterError) -> String {
    let title = Self.trimmed(answer)
    guard !title.isEmpty, title.count <= 80 else {
      throw LetterError(.usage, "a letter needs a title of at most 80 characters (\(titleExample))")
    }
    guard !LetterDraft.id(from: title).isEmpty else {
      throw LetterError(.usage, "a title has letters or digits in it (\(titleExample))")
    }
    return title
  }

  private var titleExample: String { namesFlags ? "--title \"Loot boxes\"" : "for example Loot boxes" }

  /// The id itself if the set does not have it yet, else the first of it with a number behind that is free.
  public func freeID(_ id: String) -> String {
    let taken = Set(set.letterIDs)
    guard taken.contains(id) else { return id }
    return (2...taken.count + 2).map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }

  /// A letter's id that the set does not have yet.
  /// - Throws: `LetterError` `.usage` for anything else.
  public func id(_ answer: String) throws(LetterError) -> String {
    let id = Self.trimmed(answer)
    guard !id.isEmpty, FrontMatter.isIdentifier(id) else {
      throw LetterError(.usage, "an id is made of small letters, digits and hyphens, for example 'new-devices'")
    }
    guard !set.letterIDs.contains(id) else {
      throw LetterError(.usage, "the set has a letter '\(id)' already; give this one another id")
    }
    return id
  }

  /// Ids of services, from ids or names with commas between; none for nothing or "none".
  /// - Throws: `LetterError` `.usage` for a word that is no service.
  public func services(_ answer: String) throws(LetterError) -> [String] {
    let names = set.catalogue.services.map { ($0.id, $0.name) }
    return try words(answer, among: names, "the catalogue has no service", "--service")
  }

  /// Words for what a letter is about, with commas between; none for nothing or "none".
  /// - Throws: `LetterError` `.usage` for a word that the set does not have.
  public func concerns(_ answer: String) throws(LetterError) -> [String] {
    let names = set.manifest.concerns.map { ($0, $0.split(separator: "-").joined(separator: " ")) }
    return try words(answer, among: names, "the set has no word for a concern", "--concern")
  }

  /// How much harm the subject holds.
  /// - Throws: `LetterError` `.usage` for anything but low, medium or high.
  public func sensitivity(_ answer: String) throws(LetterError) -> ReleaseGate.Sensitivity {
    guard let level = ReleaseGate.Sensitivity(rawValue: Self.trimmed(answer).lowercased()) else {
      throw LetterError(.usage, "the harm is low, medium or high")
    }
    return level
  }

  /// The list of help.
  /// - Throws: `LetterError` `.usage` for one that the set does not have.
  public func route(_ answer: String) throws(LetterError) -> String {
    let name = Self.trimmed(answer).lowercased()
    guard routes.contains(name) else {
      throw LetterError(
        .usage, "the set has no part 'reporting-routes-\(name)'; known: \(routes.joined(separator: ", "))")
    }
    return name
  }

  /// What stands between commas; a single answer may have its words between spaces.
  private func words(
    _ answer: String, among known: [(id: String, name: String)], _ fault: String, _ flag: String
  ) throws(LetterError) -> [String] {
    let answer = Self.trimmed(answer)
    if ["", "none", "no", "-"].contains(answer.lowercased()) { return [] }
    let isOne = known.contains { Self.isSame($0, answer) }
    let parts = isOne ? [answer[...]] : answer.split { answer.contains(",") ? $0 == "," : $0 == " " }
    var found: [String] = []
    for part in parts {
      let word = Self.trimmed(String(part))
      guard !word.isEmpty else { continue }
      guard let match = known.first(where: { Self.isSame($0, word) }) else {
        let hint =
          Spelling.hint(for: word.lowercased(), among: known.map(\.id))
          ?? "known: \(known.map(\.id).joined(separator: ", "))"
        throw LetterError(.usage, "\(fault) '\(word)'\(namesFlags ? " (\(flag))" : ""); \(hint)")
      }
      if !found.contains(match.id) { found.append(match.id) }
    }
    return found
  }

  private static func isSame(_ known: (id: String, name: String), _ word: String) -> Bool {
    known.id == word.lowercased() || known.name.lowercased() == word.lowercased()
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
