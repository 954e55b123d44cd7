extension SetDiff {
  /// What has changed, for people; several lines without a line end at the end.
  public var text: String {
    guard !isEmpty else { return "Nothing has changed from '\(old)' to '\(new)'." }
    var blocks = [overview]
    blocks += letters.map { $0.told() }
    blocks += parts.map(\.told)
    if !catalogue.records.isEmpty { blocks.append(toldCatalogue) }
    if let version, !version.isRight || !parts.isEmpty { blocks.append("The set: \(version.words)") }
    return blocks.joined(separator: "\n\n")
  }

  private var overview: String {
    var lines = ["From '\(old)' to '\(new)': \(isBreaking ? "BREAKING for schools" : "not breaking for schools")."]
    lines += addedLetters.map { "New letter: \($0.id) \($0.version), \($0.title)" }
    lines += removedLetters.map { "Letter gone: \($0.id) \($0.version), \($0.title). Schools can't send it any more" }
    lines += unreadable.map {
      "Not compared, since it can't be read on both sides: \($0) (parentletter templates check)"
    }
    lines += addedParts.map { "New part: \($0)" }
    lines += removedParts.map { "Part gone: \($0)" }
    let changed =
      [Self.counted(letters.count, "letter"), Self.counted(parts.count, "part")]
      + [Self.counted(catalogue.records.count, "record") + " of the catalogue"]
    lines.append("Changed: " + changed.joined(separator: ", ") + ".")
    if !lettersByParts.isEmpty {
      lines.append("Changed by their parts alone: \(lettersByParts.joined(separator: ", ")).")
    }
    return lines.joined(separator: "\n")
  }

  /// Sorted ids of the letters whose own file is as it was and whose shared words are not.
  private var lettersByParts: [String] {
    let own = Set(letters.map(\.id) + addedLetters.map(\.id))
    return Set(parts.flatMap(\.letters)).subtracting(own).sorted()
  }

  private var toldCatalogue: String {
    let lines = catalogue.records.flatMap { record -> [String] in
      let letters = printing[record.path] ?? []
      let used = letters.isEmpty ? "no letter names it" : "in: \(letters.joined(separator: ", "))"
      return ["  \(record.name) (\(used))"] + record.facts.map { "    \($0)" }
    }
    return (["The catalogue"] + lines).joined(separator: "\n")
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension LetterDiff {
  /// Several lines: what the letter is, what has changed for schools, then the text, then, for the adviser, which
  /// version it should have.
  func told(advising: Bool = true) -> String {
    let versions = oldVersion == newVersion ? newVersion : "\(oldVersion) → \(newVersion)"
    var lines = ["\(id) \(versions): \(title)"]
    lines.append(isBreaking ? "  BREAKING: schools must change what they give" : "  Schools need to change nothing")
    lines += fields.map { "  \($0.isBreaking ? "! " : "")\($0.words)" }
    lines += head.map { "  \($0.key): \($0.now), was \($0.was)" }
    lines += text.toldByHeading
    if advising { lines.append("  " + VersionAdvice(from: oldVersion, to: newVersion, needed: needed).words) }
    return lines.joined(separator: "\n")
  }
}

extension SetDiff.PartChange {
  /// Several lines: the part, the letters it is in, the text.
  var told: String {
    let used = letters.isEmpty ? "in no letter" : "in \(letters.joined(separator: ", "))"
    return (["The part '\(name)' (\(used))"] + text.toldByHeading).joined(separator: "\n")
  }
}

extension [TextChange] {
  /// The changes, a line with the heading before those under it.
  var toldByHeading: [String] {
    var lines: [String] = []
    var heading: String??
    for change in self {
      if heading != .some(change.heading) {
        heading = .some(change.heading)
        lines.append(change.heading.map { "  Under \u{201C}\($0)\u{201D}:" } ?? "  Text:")
      }
      lines += change.told
    }
    return lines
  }
}

extension TextChange {
  /// One line, or two for what was changed: as it was and as it is.
  var told: [String] {
    switch kind {
    case .added(let text): ["    new:  \(text)"]
    case .removed(let text): ["    gone: \(text)"]
    case .changed(let words): ["    was:  \(words.was)", "    now:  \(words.now)"]
    }
  }
}
