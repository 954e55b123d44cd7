extension LetterPage {
  /// The page as plain text, for messages and mail: lines of at most `width` columns, the last ended too.
  ///
  /// The body is the letter from its salutation to its sign-off as plain text; lines that fit are left as they are.
  /// - Complexity: O(characters).
  package func text(body: String, width: Int = 72) -> String {
    let wrap = TextWrap(width: width)
    let head = (draftBlocks + [draftReasons.map { "- " + $0 }] + headBlocks + [[subject]]).map {
      $0.map(TextWrap.oneLine)
    }
    let foot = (footBlocks + (isDraft ? [[draftHeading]] : [])).map { $0.map(TextWrap.oneLine) }
    return Self.joined((head + [[body.trimmedOfLineEnds]] + foot).map { $0.map(wrap.wrapped) })
  }

  /// The page as CommonMark, ending with a line end.
  ///
  /// The body is the letter from its salutation to its sign-off, Markdown that a renderer wrote: it is taken as it is.
  /// - Complexity: O(characters).
  package func markdown(trustedBody: String) -> String {
    let reasons = draftReasons.map { "- " + MarkdownText.escaped($0) }
    let draft = draftBlocks.map(Self.markdownLines) + [reasons] + (isDraft ? [["---"]] : [])
    let letter = [["# " + MarkdownText.escaped(subject)], [trustedBody.trimmedOfLineEnds], ["---"]]
    return Self.joined(draft + headBlocks.map(Self.markdownLines) + letter + footBlocks.map(Self.markdownLines))
  }

  /// "DRAFT – do not send".
  var draftHeading: String { "\(words.draft) – \(words.draftWarning)" }

  /// Blocks of lines, each block a paragraph.
  private var draftBlocks: [[String]] {
    (isDraft ? [[draftHeading]] : []) + (draftReasons.isEmpty ? [] : [[words.draftReasons]])
  }

  private var headBlocks: [[String]] {
    let address = letterhead.addressLines.isEmpty ? nil : letterhead.addressLines.joined(separator: ", ")
    let sender = [
      letterhead.schoolName, letterhead.motto, address, letterhead.phone, letterhead.email,
      letterhead.website.map { WebAddress.asRead($0) },
    ]
    return [
      sender.compactMap(\.self), [date, reference.map { "\(words.reference) \($0)" }].compactMap(\.self), [addressee],
    ]
  }

  private var footBlocks: [[String]] {
    let reviewed = smallPrint.reviewedOn.map { "\(words.reviewed) \($0)" } ?? ""
    let template = "\(words.template) \(smallPrint.templateID) \(smallPrint.templateVersion)\(reviewed)"
    let staff = letterhead.footerLines.isEmpty ? [] : [letterhead.footerLines]
    return staff + [[smallPrint.notice, template].compactMap(\.self)]
  }

  /// A blank line between blocks; a block without lines leaves no trace.
  private static func joined(_ blocks: [[String]]) -> String {
    blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// The lines of one paragraph, with hard breaks between them.
  private static func markdownLines(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      MarkdownText.escaped(line) + (index + 1 < lines.count ? "\\" : "")
    }
  }
}

extension String {
  fileprivate var trimmedOfLineEnds: String {
    let lines = drop { $0.isNewline }
    guard let last = lines.lastIndex(where: { !$0.isNewline }) else { return "" }
    return String(lines[...last])
  }
}
