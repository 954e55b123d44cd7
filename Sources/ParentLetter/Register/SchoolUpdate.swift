import TextCore

/// A school file brought up to date from the register: values are put in place of others, keys that are missing are
/// added, and everything else stays as it was typed, comments too.
struct SchoolUpdate {
  /// One value that the register has otherwise.
  struct Change: Sendable, Hashable {
    let entry: RegisterEntry
    /// Nil if the file does not have the key or has no value there.
    let old: String?
  }

  private(set) var changes: [Change] = []
  /// What differs but stands in a form that can't be changed in its place.
  private(set) var byHand: [RegisterEntry] = []
  private var lines: [String]
  /// As the file has it.
  private let lineEnd: String

  /// Works out the changes.
  /// - Throws: `LetterError` `.invalidInput` if the file is no YAML mapping.
  init(of source: SourceText, from school: RegisterSchool) throws(LetterError) {
    let text = String(decoding: source.bytes, as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    for entry in school.entries {
      // The lines have moved if one was added, so each value is looked for afresh.
      let root = try Self.root(self.text, source.name)
      apply(entry, in: root)
    }
    try check(source.name)
  }

  /// The new file.
  var text: String { lines.joined(separator: lineEnd) }

  private static func root(_ text: String, _ name: String) throws(LetterError) -> [DataTree.Member] {
    let source = SourceText(name: name, bytes: Array(text.utf8))
    let yaml = StrictYAML(source: source, disclosing: .lines)
    guard let tree = try yaml.tree(of: source.bytes) else {
      throw LetterError(.invalidInput, "'\(name)' holds no details")
    }
    // It tells what is wrong with what is no mapping.
    _ = try yaml.root(tree)
    return tree.members
  }

  private mutating func apply(_ entry: RegisterEntry, in root: [DataTree.Member]) {
    var members = root
    for key in entry.path.dropLast() {
      guard case .group(let inner, let place)? = members.value(of: key), !isInBraces(place) else {
        byHand.append(entry)
        return
      }
      members = inner
    }
    let key = entry.path.last ?? ""
    guard let member = members.first(where: { $0.key == key }) else { return add(entry, to: members) }
    guard case .word(let word) = member.value else { return byHand.append(entry) }
    let isNothing = word.isPlain && ["", "~", "null"].contains(word.text)
    guard isNothing || !Self.isSame(word.text, entry) else { return }
    guard replaceValue(of: key, with: entry.word, on: member.keyPlace.line - 1) else { return byHand.append(entry) }
    changes.append(Change(entry: entry, old: isNothing ? nil : word.text))
  }

  /// Whether a group that starts at a place is written in braces, or begins with a mark that only few know.
  private func isInBraces(_ place: SourcePosition) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return true }
    let first = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first
    return first == "{" || first == "&" || first == "!"
  }

  /// Numbers are the same however they are grouped, addresses of websites with and without a slash at the end.
  private static func isSame(_ old: String, _ entry: RegisterEntry) -> Bool {
    switch entry.path.last {
    case "phone": old.filter(\.isNumber) == entry.value.filter(\.isNumber)
    case "website": old == entry.value || old == entry.value + "/"
    default: old == entry.value
    }
  }

  /// Adds a key above the first one of its group, so that nothing of the others' comments moves.
  private mutating func add(_ entry: RegisterEntry, to members: [DataTree.Member]) {
    guard let first = members.first?.keyPlace, lines.indices.contains(first.line - 1) else {
      return byHand.append(entry)
    }
    let indent = String(repeating: " ", count: first.column - 1)
    guard lines[first.line - 1].hasPrefix(indent) else { return byHand.append(entry) }
    lines.insert("\(indent)\(entry.path.last ?? ""): \(entry.word)", at: first.line - 1)
    changes.append(Change(entry: entry, old: nil))
  }

  /// Replaces the value on a line `key: value  # comment`; false if the value does not end on it.
  private mutating func replaceValue(of key: String, with word: String, on index: Int) -> Bool {
    guard lines.indices.contains(index), let parts = SchoolLine(lines[index], key: key) else { return false }
    if index + 1 < lines.count, parts.isContinued(by: lines[index + 1]) { return false }
    lines[index] = parts.replacing(by: word)
    return true
  }

  /// Reads the result once more: every change must be there. A file so odd that it is not is left alone.
  private func check(_ name: String) throws(LetterError) {
    let root = DataTree.group(try Self.root(text, name), at: DataTree.start)
    for change in changes {
      let found = change.entry.path.reduce(Optional(root)) { $0?.members.value(of: $1) }
      guard found?.word?.text == change.entry.value else {
        throw LetterError(
          .invalidInput,
          "'\(name)' is written in a way that cannot be changed in its place (\(change.entry.name)); "
            + "write it as 'key: value' lines")
      }
    }
  }
}

extension DataTree {
  fileprivate var members: [Member] { if case .group(let members, _) = self { members } else { [] } }
}

extension [DataTree.Member] {
  fileprivate func value(of key: String) -> DataTree? { first { $0.key == key }?.value }
}

/// A line `key: value  # comment` in its parts.
private struct SchoolLine {
  private let head: String
  private let value: String
  private let rest: String

  init?(_ line: String, key: String) {
    guard let colon = line.firstRange(of: key + ":") else { return nil }
    guard line[..<colon.lowerBound].allSatisfy({ $0 == " " || $0 == "-" }) else { return nil }
    head = String(line[..<colon.upperBound])
    let tail = line[colon.upperBound...].drop { $0 == " " }
    guard let end = Self.end(of: tail) else { return nil }
    value = String(tail[..<end])
    rest = String(tail[end...])
  }

  /// Spaces in front of a comment are kept as far as the value leaves room, so that comments stay in their column.
  func replacing(by word: String) -> String {
    let comment = rest.drop { $0 == " " }
    guard !comment.isEmpty else { return "\(head) \(word)" }
    let spaces = rest.count - comment.count + value.count - word.count
    return "\(head) \(word)" + String(repeating: " ", count: max(2, spaces)) + comment
  }

  /// Whether a plain value goes on in the next line: it is deeper than this key and neither blank nor a comment.
  func isContinued(by next: String) -> Bool {
    let words = next.drop { $0 == " " }
    return !words.isEmpty && !words.hasPrefix("#") && next.count - words.count > head.prefix { $0 == " " }.count
  }

  private static func end(of tail: Substring) -> Substring.Index? {
    switch tail.first {
    case "\"": closing("\"", of: tail, escapes: true)
    case "'": closing("'", of: tail, escapes: false)
    case "|", ">", "&", "*", "!", "{", "[": nil
    case "#": tail.startIndex
    default: plainEnd(of: tail)
    }
  }

  private static func plainEnd(of tail: Substring) -> Substring.Index {
    var end = tail.firstRange(of: " #")?.lowerBound ?? tail.endIndex
    while end > tail.startIndex, tail[tail.index(before: end)] == " " { end = tail.index(before: end) }
    return end
  }

  private static func closing(_ mark: Character, of tail: Substring, escapes: Bool) -> Substring.Index? {
    var index = tail.index(after: tail.startIndex)
    while index < tail.endIndex {
      let next = tail.index(after: index)
      if escapes, tail[index] == "\\" {
        guard next < tail.endIndex else { return nil }
        index = tail.index(after: next)
      } else if tail[index] == mark, !escapes, next < tail.endIndex, tail[next] == mark {
        index = tail.index(after: next)
      } else if tail[index] == mark {
        return next
      } else {
        index = next
      }
    }
    return nil
  }
}
