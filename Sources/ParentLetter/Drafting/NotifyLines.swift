/// Turns the lines of a Notify template into Markdown as letters have it.
///
/// Notify's own marks: `#` and `##` for headings, `*` or `-` and `1.` for lists, `^` for an inset, `---` for a line or
/// `***` for a new page; a line end is a line end.
struct NotifyLines {
  /// What a line is.
  private enum Kind {
    case blank, text, heading, item, inset
  }

  private(set) var text = ""
  private var last = Kind.blank

  init(_ notify: String, _ remarks: inout [NotifyImport.Remark], firstLine: Int) {
    let lines = notify.split(separator: "\n", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      if let fault = Self.fault(of: line) { remarks.append(.init(line: firstLine + index, words: fault)) }
      add(Self.isRule(line) ? "" : line, next: next)
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
  }

  private mutating func add(_ line: String, next: String) {
    let kind = Self.kind(of: line)
    // A heading, a list and an inset end where another sort of line begins.
    if kind != .blank, last != .blank, kind != last || kind == .heading { text += "\n" }
    switch kind {
    case .blank: if last != .blank, !text.isEmpty { text += "\n" }
    case .heading: text += "#" + line + "\n"
    case .item: text += Self.item(line, next: next) + "\n"
    case .inset: text += "> " + Self.trimmed(line.dropFirst()) + "\n"
    case .text: text += line + (Self.kind(of: next) == .text ? "\\" : "") + "\n"
    }
    last = kind
  }

  private static func kind(of line: String) -> Kind {
    if line.isEmpty || isRule(line) { return .blank }
    if line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("### ") { return .heading }
    if line.hasPrefix("^") { return .inset }
    return bullet(of: line) == nil && !isNumbered(line) ? .text : .item
  }

  /// What stands behind the sign of a list item.
  private static func bullet(of line: String) -> String? {
    for sign in ["* ", "- ", "• ", "+ "] where line.hasPrefix(sign) { return trimmed(line.dropFirst(2)) }
    return line.hasPrefix("•") ? trimmed(line.dropFirst()) : nil
  }

  private static func isNumbered(_ line: String) -> Bool {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return (1...3).contains(digits.count) && line.dropFirst(digits.count).hasPrefix(". ")
  }

  /// An item that is only sometimes there takes its bullet with it.
  private static func item(_ line: String, next: String) -> String {
    guard let words = bullet(of: line) else { return line }
    guard words.hasPrefix("{% if "), words.hasSuffix("{% endif %}"), let end = words.firstRange(of: " %}"),
      words.ranges(of: "{% endif %}").count == 1
    else { return "- " + words }
    let inner = words[end.upperBound...].dropLast(11)
    let isFollowed = bullet(of: next) != nil
    return "\(words[..<end.lowerBound]) -%}\n- \(inner)\n{% endif \(isFollowed ? "-" : "")%}"
  }

  private static func isRule(_ line: String) -> Bool {
    line.count >= 3 && (line.allSatisfy { $0 == "-" } || line.allSatisfy { $0 == "*" } || line.allSatisfy { $0 == "_" })
  }

  private static func fault(of line: String) -> String? {
    if isRule(line) {
      return line.hasPrefix("*")
        ? "a new page can't be taken over: the letter breaks where the sheet is full"
        : "a line across the page can't be taken over; a heading may do what it did"
    }
    if line.hasPrefix("^") { return "an inset became an indented block; plain words are easier to read" }
    if line.hasPrefix("|") { return "a table can't be taken over: write it as a list" }
    if line.contains("**") || line.contains("__") { return "bold is printed as bold here; Notify leaves it out" }
    return nil
  }

  private static func trimmed(_ line: some StringProtocol) -> String {
    let line = line.drop { $0 == " " || $0 == "\t" }
    return String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
