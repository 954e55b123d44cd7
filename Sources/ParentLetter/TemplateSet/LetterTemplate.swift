public import Liquid
public import TextCore

/// One letter of a set, parsed: its front matter, its subject line and its text.
///
/// A reference, as every letter made of it passes it on.
public final class LetterTemplate: Sendable {
  /// The whole file.
  public let source: SourceText
  /// What it is and needs.
  public let frontMatter: FrontMatter
  /// The subject line.
  public let subject: Template
  /// The letter's text.
  public let body: Template
  /// Why the set's lock does not hold this very text, with its parts, as approved; nil if it does, or if there is no lock.
  let unapproved: Diagnostic?
  /// The names of the fields, those that another system fills first.
  let fieldKeys: ObjectKeys

  /// Parses a template file.
  /// - Throws: `LetterError` `.invalidInput` with every problem of the front matter, or else of subject and text.
  public init(parsing source: SourceText) throws(LetterError) {
    self.source = source
    unapproved = nil
    frontMatter = try FrontMatter(of: source)
    let subjectSource = Self.subjectSource(frontMatter, in: source)
    var problems: [Diagnostic] = []
    let subject = Self.parsed(subjectSource.source, from: subjectSource.offset, &problems)
    let body = Self.parsed(source, from: frontMatter.bodyOffset, &problems)
    guard let subject, let body else {
      throw LetterError(.invalidInput, "'\(source.name)' has mistakes", problems: problems)
    }
    (self.subject, self.body) = (subject, body)
    let given = frontMatter.fields.filter { $0.type != .merge }
    fieldKeys = ObjectKeys((frontMatter.mergeFields + given).map(\.name))
  }

  private init(_ template: LetterTemplate, unapproved: Diagnostic?) {
    (source, frontMatter, fieldKeys) = (template.source, template.frontMatter, template.fieldKeys)
    (subject, body) = (template.subject, template.body)
    self.unapproved = unapproved
  }

  /// The same letter, with what it is found to lack where nothing was found before.
  func lacking(_ lack: () throws(LetterError) -> Diagnostic?) throws(LetterError) -> LetterTemplate {
    guard unapproved == nil, let lack = try lack() else { return self }
    return LetterTemplate(self, unapproved: lack)
  }

  private static func parsed(_ source: SourceText, from offset: Int, _ problems: inout [Diagnostic]) -> Template? {
    do {
      return try Template(parsing: source, from: offset)
    } catch {
      problems += error.diagnostics
      return nil
    }
  }

  /// The subject's text at its own place in the file: a copy of the file that ends where the subject does, so that
  /// problems point into the front matter.
  private static func subjectSource(_ head: FrontMatter, in source: SourceText) -> (source: SourceText, offset: Int) {
    var start = source.offset(line: head.subjectPlace.line, column: head.subjectPlace.column)
    if start < source.bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(source.bytes[start]) { start += 1 }
    let bytes = source.bytes[..<start] + Array(head.subject.utf8)
    return (SourceText(name: source.name, bytes: Array(bytes)), start)
  }
}
