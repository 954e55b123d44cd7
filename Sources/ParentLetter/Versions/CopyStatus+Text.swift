extension CopyStatus {
  /// A table of the letters that are not as the adviser has them, then what has changed for each; without a line end
  /// at the end.
  public var text: String {
    let open = rows.filter { !$0.toldState.isEmpty }
    var blocks = [overview(open)]
    if !open.isEmpty { blocks.append(Self.table(open)) }
    blocks += rows.filter(Self.isTold).compactMap { $0.diff?.told(advising: false) }
    blocks += shared.parts.map(\.told)
    if !shared.catalogue.records.isEmpty {
      blocks.append(
        "Facts of the catalogue are others in the set:\n"
          + shared.catalogue.records.flatMap { record in ["  \(record.name)"] + record.facts.map { "    \($0)" } }
          .joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func overview(_ open: [Row]) -> String {
    guard !isCurrent else { return "'\(copy)' is as '\(set)' is: \(SetDiff.counted(rows.count, "letter"))." }
    let behind = rows.count { if case .behind = $0.state { true } else { false } }
    let edited = rows.count { $0.isEdited }
    let own = rows.count { $0.state == .own }
    let missing = rows.count { $0.state == .missing }
    var words =
      "'\(copy)' against '\(set)': \(SetDiff.counted(behind, "letter")) behind, \(edited) changed by the school, "
    words += "\(own) of the school's own, \(missing) not there."
    let parts = SetDiff.counted(shared.parts.count, "part")
    let records = SetDiff.counted(shared.catalogue.records.count, "record") + " of the catalogue"
    if !shared.parts.isEmpty || !shared.catalogue.records.isEmpty {
      words += " Not as in the set: \(parts), \(records); see below."
    }
    return words
  }

  private static func table(_ rows: [Row]) -> String {
    TextTable(
      rows: [["LETTER", "COPY", "SET", "STATE"]]
        + rows.map { [$0.id, $0.ours ?? "-", $0.theirs ?? "-", $0.toldState] }
    ).text
  }

  /// What is behind or changed is told in full; for a letter that the school has changed, what the set says otherwise.
  private static func isTold(_ row: Row) -> Bool {
    if case .behind = row.state { return true }
    return row.isEdited || row.isChangedUnversioned
  }

  /// The same for programs, with a line end.
  ///
  /// `{"version": 1, "copy", "set", "current", "letters": [{"id", "copy", "set", "state", "behind", "edited",
  /// "standing", "changes"}], "parts": […]}`; `behind` is null where the number is not known.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.write(
      .members([
        ("version", .integer(1)), ("copy", .text(copy)), ("set", .text(set)), ("current", .bool(isCurrent)),
        ("letters", .array(rows.map(\.value))), ("parts", .array(shared.parts.map(\.value))),
        ("catalogue", .texts(shared.catalogue.records.map(\.path))),
      ]))
    writer.endLine()
    return writer.bytes
  }
}

extension CopyStatus.Row {
  fileprivate var toldState: String {
    let edit = isEdited ? "changed by the school" : isChangedUnversioned ? "other words in the set, same version" : nil
    return [state.words, edit, standing].compactMap(\.self).joined(separator: "; ")
  }

  fileprivate var value: JSONValue {
    var behind = JSONValue.null
    if case .behind(let count?) = state { behind = .integer(count) }
    return .members([
      ("id", .text(id)), ("title", .text(title)), ("copy", ours.map(JSONValue.text) ?? .null),
      ("set", theirs.map(JSONValue.text) ?? .null), ("state", .text(state.id)), ("behind", behind),
      ("edited", .bool(isEdited)), ("standing", standing.map(JSONValue.text) ?? .null),
      ("changes", diff?.value ?? .null),
    ])
  }
}

extension CopyStatus.State {
  /// Nil for what needs no word.
  fileprivate var words: String? {
    switch self {
    case .current: nil
    case .behind(let count?): SetDiff.counted(count, "version") + " behind"
    case .behind(nil): "behind, by how many versions nobody wrote down"
    case .ahead: "newer than the set's"
    case .own: "the school's own"
    case .missing: "not in the copy"
    case .unreadable: "can't be read (parentletter templates check)"
    }
  }

  fileprivate var id: String {
    switch self {
    case .current: "current"
    case .behind: "behind"
    case .ahead: "ahead"
    case .own: "own"
    case .missing: "missing"
    case .unreadable: "unreadable"
    }
  }
}
