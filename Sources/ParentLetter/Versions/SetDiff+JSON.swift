extension SetDiff {
  /// The same as `text` for programs, with a line end.
  ///
  /// `{"version": 1, "old", "new", "breaking", "versionsRight", "added": […], "removed": […], "letters": […], "parts":
  /// […], "catalogue": […]}`; a changed paragraph has its words as runs `{"is": "kept|removed|added", "text"}`.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.write(
      .members([
        ("version", .integer(1)), ("old", .text(old)), ("new", .text(new)), ("breaking", .bool(isBreaking)),
        ("versionsRight", .bool(versionsAreRight)), ("added", .array(addedLetters.map(\.value))),
        ("removed", .array(removedLetters.map(\.value))), ("letters", .array(letters.map(\.value))),
        ("unreadable", .texts(unreadable)), ("addedParts", .texts(addedParts)), ("removedParts", .texts(removedParts)),
        ("parts", .array(parts.map(\.value))), ("catalogue", .array(catalogue.records.map(recordValue))),
        ("set", version?.value ?? .null),
      ]))
    writer.endLine()
    return writer.bytes
  }

  private func recordValue(_ record: CatalogueDiff.RecordChange) -> JSONValue {
    .members([
      ("record", .text(record.path)), ("name", .text(record.name)), ("changes", .texts(record.facts)),
      ("letters", .texts(printing[record.path] ?? [])),
    ])
  }
}

extension LetterDiff {
  /// As in `SetDiff.json`.
  var value: JSONValue {
    .members([
      ("id", .text(id)), ("title", .text(title)), ("from", .text(oldVersion)), ("to", .text(newVersion)),
      ("breaking", .bool(isBreaking)),
      ("fields", .array(fields.map { .members([("change", .text($0.words)), ("breaking", .bool($0.isBreaking))]) })),
      (
        "head",
        .array(head.map { .members([("key", .text($0.key)), ("was", .text($0.was)), ("now", .text($0.now))]) })
      ),
      ("text", .array(text.map(\.value))),
      ("advice", VersionAdvice(from: oldVersion, to: newVersion, needed: needed).value),
    ])
  }
}

extension SetDiff.Entry {
  var value: JSONValue {
    .members([("id", .text(id)), ("title", .text(title)), ("version", .text(version))])
  }
}

extension SetDiff.PartChange {
  var value: JSONValue {
    .members([("name", .text(name)), ("letters", .texts(letters)), ("text", .array(text.map(\.value)))])
  }
}

extension TextChange {
  var value: JSONValue {
    let place: [(String, JSONValue)] = [
      ("under", heading.map(JSONValue.text) ?? .null), ("line", .integer(line)),
    ]
    switch kind {
    case .added(let text): return .members([("kind", .text("new"))] + place + [("text", .text(text))])
    case .removed(let text): return .members([("kind", .text("gone"))] + place + [("text", .text(text))])
    case .changed(let words):
      return .members([("kind", .text("changed"))] + place + [("words", .array(words.runs.map(\.value)))])
    }
  }
}

extension WordDiff.Run {
  fileprivate var value: JSONValue {
    let (kind, words) =
      switch self {
      case .kept(let words): ("kept", words)
      case .removed(let words): ("removed", words)
      case .added(let words): ("added", words)
      }
    return .members([("is", .text(kind)), ("text", .text(words))])
  }
}

extension VersionAdvice {
  var value: JSONValue { .members([("right", .bool(isRight)), ("advice", .text(words))]) }
}

extension JSONValue {
  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }
}
