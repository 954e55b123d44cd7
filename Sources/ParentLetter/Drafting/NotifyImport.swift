public import TextCore

/// A letter made of a GOV.UK Notify template, with what could not be taken over.
public struct NotifyImport: Sendable {
  /// Something to know or to see to, with its line in Notify's text.
  public struct Remark: Sendable, Hashable {
    /// 1-based.
    public let line: Int
    /// A sentence without a full stop.
    public let words: String
  }

  /// The whole file of the letter.
  public let text: String
  /// In the order of the lines.
  public let remarks: [Remark]

  /// Makes a letter of Notify's text under a draft's front matter.
  ///
  /// A first line "Subject: …" becomes the subject.
  /// - Throws: `LetterError` `.invalidInput` if what comes out is no letter.
  public init(_ source: SourceText, into draft: LetterDraft) throws(LetterError) {
    var draft = draft
    var (body, firstLine) = (Self.text(of: source), 1)
    let subject = Self.subject(of: body)
    if let subject {
      body = String(body[subject.end...])
      firstLine = 2
    }
    var fields = FieldTable()
    let parsed = NotifyText(body, firstLine: firstLine)
    var writer = NotifyWriter()
    writer.write(parsed.pieces, line: firstLine, &fields)
    var remarks = writer.remarks
    if let subject {
      let pieces = NotifyText(subject.text).pieces
      draft.subject = NotifyWriter.inline(pieces, &fields)
      if draft.title.isEmpty { draft.title = String(subject.text.prefix(80)) }
    }
    remarks += parsed.unclosed.map { Remark(line: $0, words: "this '((' begins no field and stands as it is") }
    remarks += parsed.nested.map {
      Remark(
        line: $0,
        words: "Notify would print this field's brackets, as it stands in an optional text; here it is a field")
    }
    remarks += fields.remarks
    draft.fields = fields.all.flatMap(\.declaration)
    text = draft.frontMatter + NotifyLines(writer.text, &remarks, firstLine: firstLine).text
    self.remarks = remarks.sorted { ($0.line, $0.words) < ($1.line, $1.words) }
    _ = try LetterTemplate(parsing: SourceText(name: "\(draft.id).md", text: text))
  }

  private static func text(of source: SourceText) -> String {
    let text = String(decoding: source.bytes.filter { $0 != 0x0D }, as: UTF8.self)
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private static func subject(of text: String) -> (text: String, end: String.Index)? {
    guard let end = text.firstIndex(of: "\n"), text.lowercased().hasPrefix("subject:") else { return nil }
    let words = text[..<end].dropFirst(8).drop { $0 == " " }
    return words.isEmpty ? nil : (String(words), text.index(after: end))
  }
}

/// The fields that a Notify template names, each once.
struct FieldTable {
  private(set) var all: [NotifyField] = []
  private var lines: [String: Int] = [:]

  /// The field of a name, noted as a flag or as printed.
  mutating func field(_ original: String, line: Int, isFlag: Bool) -> NotifyField {
    let new = NotifyField(original)
    let index = all.firstIndex { $0.name == new.name } ?? all.endIndex
    if index == all.endIndex {
      all.append(new)
      lines[new.name] = line
    }
    if isFlag { all[index].isFlag = true } else { all[index].isPrinted = true }
    return all[index]
  }

  /// What each became, by the line of its first use.
  var remarks: [NotifyImport.Remark] {
    all.map { field in
      NotifyImport.Remark(line: lines[field.name] ?? 1, words: "((\(field.original))) \(Self.told(field))")
    }
  }

  private static func told(_ field: NotifyField) -> String {
    switch field.kind {
    case .known(let expression):
      return "is printed from what every letter knows: \(expression.prefix { $0 != " " })"
    case .letterhead: return "is left out: the letterhead and the envelope have the address"
    case .own(.merge): return "stays a merge field, '\(field.name)': the system that sends the letters fills it in"
    case .own where field.isFlag && field.isPrinted:
      return "became the field '\(field.name)', which can be left out; print it inside its {% if %} only"
    case .own: return "became the field '\(field.name)' of type \(field.type?.rawValue ?? "text")"
    }
  }
}
