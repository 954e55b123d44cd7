import TextCore

/// The file of a translation before it is translated: the original's text under a front matter of its own.
public struct LetterTranslation: Sendable {
  /// The whole file.
  public let text: String
  /// The letter's id: the original's with the language behind it.
  public let id: String
  private let path: String

  /// The line that says what is to be done; as long as it stands, nothing else is asked of the words.
  static let marker = "[Translate the title, the subject and all that follows, then take this line out.]"

  /// The file for a translation of a letter into a language.
  /// - Throws: `LetterError`: `.usage` if there is no such letter, or this translation already; `.invalidInput` if the
  ///   original's front matter can't be changed in its place.
  public init(of original: String, into language: String, for set: TemplateSet) throws(LetterError) {
    let letter = try set.read(original)
    let tag = language.lowercased()
    if let fault = LanguageTag.fault(language) { throw LetterError(.usage, "\(fault) (--language)") }
    guard !LanguageTag.isSame(language, letter.frontMatter.language) else {
      throw LetterError(.usage, "'\(original)' is in \(letter.frontMatter.language) already (--language)")
    }
    if let source = letter.frontMatter.translationOf {
      let id = source.prefix { $0 != "@" }
      throw LetterError(.usage, "'\(original)' is a translation itself: translate '\(id)' (--translation-of \(id))")
    }
    id = "\(original)-\(tag)"
    guard !set.letterIDs.contains(id) else {
      throw LetterError(.usage, "the set has a letter '\(id)' already; mend that one")
    }
    path = "\(set.folder)/letters/\(id).md"
    var edit = FrontMatterEdit(letter.source)
    try edit.set("id", to: id, behind: ["parentletter"])
    try edit.set("version", to: "1.0.0", behind: ["title"])
    try edit.set("language", to: language, behind: ["version"])
    try edit.set("translation_of", to: "\(original)@\(letter.frontMatter.version)", behind: ["language"])
    try edit.set("status", to: FrontMatter.Status.draft.rawValue, behind: ["translation_of"])
    edit.remove(["reviewer", "reviewed"])
    let source = edit.source
    let start = try FrontMatter(of: source).bodyOffset
    text =
      String(decoding: source.bytes[..<start], as: UTF8.self) + Self.marker + "\n\n"
      + String(decoding: source.bytes[start...], as: UTF8.self)
  }

  /// Writes the letter into its set.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  /// - Returns: the path of the new file.
  public func write() throws(LetterError) -> String {
    try OutputFile.write(Array(text.utf8), to: path)
    return path
  }
}
