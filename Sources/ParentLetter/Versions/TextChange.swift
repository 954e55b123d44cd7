import TextCore

/// A paragraph, heading or list item that is new, gone or other than it was.
struct TextChange: Sendable, Hashable {
  /// What happened to it.
  enum Kind: Sendable, Hashable {
    case added(String)
    case removed(String)
    case changed(WordDiff)
  }

  let kind: Kind
  /// The heading above it; nil before the first one.
  let heading: String?
  /// In the later file; for what is gone, in the earlier one. 1-based.
  let line: Int

  /// What has changed between two texts, in the order of the later one.
  ///
  /// Both are read from an offset on, as paragraphs, headings and list items.
  /// - Complexity: quadratic at most in the paragraphs that differ, of which at most 2,000 are compared.
  static func all(
    from old: SourceText, _ oldStart: Int, to new: SourceText, _ newStart: Int
  ) -> [TextChange] {
    let (before, after) = (Passage.all(in: old, from: oldStart), Passage.all(in: new, from: newStart))
    guard before.count + after.count <= 4_000 else {
      return before.map { TextChange($0, .removed($0.text)) } + after.map { TextChange($0, .added($0.text)) }
    }
    var gap = Gap()
    for step in DiffScript(from: before, to: after).steps {
      switch step {
      case .kept: gap.close()
      case .removed(let passage): gap.removed.append(passage)
      case .added(let passage): gap.added.append(passage)
      }
    }
    gap.close()
    return gap.changes
  }

  /// Whether readers read other words, not only other signs, capitals or layout.
  var changesWords: Bool {
    switch kind {
    case .added(let text), .removed(let text): !Self.letters(of: text).isEmpty
    case .changed(let words): Self.letters(of: words.wasText) != Self.letters(of: words.nowText)
    }
  }

  init(_ passage: Passage, _ kind: Kind) {
    (self.kind, heading, line) = (kind, passage.heading, passage.line)
  }

  /// Letters and digits in small letters, with a space for whatever else stands between them.
  private static func letters(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension WordDiff {
  fileprivate var wasText: String {
    runs.compactMap { run -> String? in
      switch run {
      case .kept(let words), .removed(let words): return words
      case .added: return nil
      }
    }.joined(separator: " ")
  }

  fileprivate var nowText: String {
    runs.compactMap { run -> String? in
      switch run {
      case .kept(let words), .added(let words): return words
      case .removed: return nil
      }
    }.joined(separator: " ")
  }
}

/// A piece of a letter's text as its writer sees it: a paragraph, a heading, a list item, with its tags.
struct Passage: Sendable, Hashable {
  /// On one line.
  var text: String
  /// The heading above it.
  var heading: String?
  /// 1-based.
  var line: Int

  /// How many words stand outside tags and outputs.
  var ownWords: Int {
    let plain = text.replacing(/\{[{%].*?[%}]\}/, with: " ")
    return plain.split { !$0.isLetter && $0 != "'" }.count
  }

  static func == (left: Passage, right: Passage) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The pieces of a file from an offset on.
  static func all(in source: SourceText, from start: Int) -> [Passage] {
    var found: [Passage] = []
    var heading: String?
    var isOpen = false
    for number in max(1, source.position(at: start).line)...max(1, source.lineCount) {
      let line = trimmed(source.line(number))
      if line.isEmpty {
        isOpen = false
      } else if line.hasPrefix("#") {
        heading = trimmed(String(line.drop { $0 == "#" }))
        found.append(Passage(text: line, heading: nil, line: number))
        isOpen = false
      } else if isOpen, !startsItem(line), let last = found.indices.last {
        found[last].text += " " + line
      } else {
        found.append(Passage(text: line, heading: heading, line: number))
        isOpen = true
      }
    }
    return found
  }

  private static func startsItem(_ line: String) -> Bool {
    if ["- ", "* ", "+ ", "> ", "{%"].contains(where: line.hasPrefix) { return true }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && [". ", ") "].contains(where: line.dropFirst(digits.count).hasPrefix)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

/// Neighbouring pieces that went and came: those that are alike are one piece that was changed.
private struct Gap {
  var removed: [Passage] = []
  var added: [Passage] = []
  private(set) var changes: [TextChange] = []

  mutating func close() {
    defer { (removed, added) = ([], []) }
    var next = 0
    for new in added {
      guard let match = likest(new, from: next) else {
        changes.append(TextChange(new, .added(new.text)))
        continue
      }
      changes += removed[next..<match].map { TextChange($0, .removed($0.text)) }
      changes.append(TextChange(new, .changed(WordDiff(from: removed[match].text, to: new.text))))
      next = match + 1
    }
    changes += removed[min(next, removed.count)...].map { TextChange($0, .removed($0.text)) }
  }

  /// The first of the old pieces that shares enough words with a new one.
  private func likest(_ new: Passage, from start: Int) -> Int? {
    guard start < removed.count else { return nil }
    let words = Self.words(new)
    let near = removed[start...].prefix(20)
    let best = near.indices.max { Self.likeness(removed[$0], words) < Self.likeness(removed[$1], words) }
    guard let best, Self.likeness(removed[best], words) >= 0.4 else { return nil }
    return best
  }

  private static func likeness(_ old: Passage, _ new: Set<Substring>) -> Double {
    let words = Self.words(old)
    let shared = words.intersection(new).count
    return Double(2 * shared) / Double(max(1, words.count + new.count))
  }

  private static func words(_ passage: Passage) -> Set<Substring> {
    Set(passage.text.lowercased().split { $0 == " " })
  }
}
