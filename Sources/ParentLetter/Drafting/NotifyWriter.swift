/// Writes Notify's pieces in our language, line ends as they were: words with what our language would take for its
/// own made harmless, fields and optional texts as tags.
struct NotifyWriter {
  private(set) var text = ""
  private(set) var remarks: [NotifyImport.Remark] = []
  private var line = 1
  /// Where the link ends that an address became, as long as nothing stands behind it.
  private var linkEnd: Int?

  /// Adds pieces that start on a line of Notify's text.
  mutating func write(_ pieces: [NotifyText.Piece], line: Int, _ fields: inout FieldTable) {
    self.line = line
    add(pieces, &fields)
  }

  /// Pieces for one line of their own, such as the subject.
  static func inline(_ pieces: [NotifyText.Piece], _ fields: inout FieldTable) -> String {
    var writer = NotifyWriter()
    writer.write(pieces, line: 1, &fields)
    return writer.text
  }

  private mutating func add(_ pieces: [NotifyText.Piece], _ fields: inout FieldTable) {
    for piece in pieces {
      switch piece {
      case .words(let words): add(words: words)
      case .field(let name, let line): add(fields.field(name, line: line, isFlag: false).output)
      case .optional(let flag, let line, let inner):
        text += "{% if \(fields.field(flag, line: line, isFlag: true).name) %}"
        add(inner, &fields)
        text += "{% endif %}"
      }
    }
  }

  /// A field right behind an address belongs to the address.
  private mutating func add(_ output: String) {
    guard linkEnd == text.utf8.count else { return text += output }
    text.removeLast()
    text += output + ")"
    linkEnd = text.utf8.count
  }

  /// What goes on of an address behind a field in it.
  private mutating func addRest(of address: inout Substring) {
    guard linkEnd == text.utf8.count, text.hasSuffix("}})") else { return }
    let more = address.prefix { !$0.isWhitespace && !"()<>\".,;:!?".contains($0) }
    guard !more.isEmpty else { return }
    text.removeLast()
    text += more + ")"
    address = address.dropFirst(more.count)
  }

  private mutating func add(words: String) {
    var rest = Substring(words)
    addRest(of: &rest)
    while let next = rest.first {
      if let address = address(in: rest) {
        // In brackets behind a name it is a link already.
        let isNamed = text.hasSuffix("](")
        text += isNamed ? address : link(to: address)
        if !isNamed { linkEnd = text.utf8.count }
        rest = rest.dropFirst(address.count)
      } else if rest.hasPrefix("{{") || rest.hasPrefix("{%") {
        text += "{% raw %}\(rest.prefix(2)){% endraw %}"
        remarks.append(.init(line: line, words: "'\(rest.prefix(2))' is printed as it stands, not read as a tag"))
        rest = rest.dropFirst(2)
      } else {
        if next == "\n" { line += 1 }
        text += next == "<" ? "\\<" : String(next)
        rest = rest.dropFirst()
      }
    }
  }

  private func address(in words: Substring) -> String? {
    guard words.hasPrefix("https://") || words.hasPrefix("http://") else { return nil }
    let address = words.prefix { !$0.isWhitespace && !"()<>\"".contains($0) }
    let end = address.reversed().drop { ".,;:!?".contains($0) }
    return end.count > 8 ? String(end.reversed()) : nil
  }

  private mutating func link(to address: String) -> String {
    if address.hasPrefix("http:") {
      remarks.append(.init(line: line, words: "this address is not secure; see whether it works with https://"))
    }
    var name = address.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    remarks.append(.init(line: line, words: "this address became a link called '\(name)'; give it a better name"))
    return "[\(name)](\(address))"
  }
}
