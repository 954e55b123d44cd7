/// How the system that sends the letters marks a merge field: "{{ParentSalutation}}", "«Parent»".
public struct MergeStyle: Sendable, Hashable {
  /// What stands before a field's name.
  public var open = "{{"
  /// What stands after it.
  public var close = "}}"
  /// What the system calls the fields of letters, by the letters' names for them.
  public var names: [String: String] = [:]

  /// Two braces around each name.
  public init() {}

  /// The token of a field, as the system reads it.
  ///
  /// A field that the set does not name is called by its own name with capitals: `parent_salutation` is
  /// "ParentSalutation".
  public func token(for field: String) -> String { open + (names[field] ?? Self.capitalised(field)) + close }

  /// Reads `merge:` of a set's manifest.
  init(_ map: YAMLMapping) {
    open = map.mark("open") ?? open
    close = map.mark("close") ?? close
    let tokens = map.mapping("tokens")
    for field in tokens?.allKeys ?? [] {
      guard let name = tokens?.text(field) else { continue }
      let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0xF0000 }
      if isPlain, !name.isEmpty, name.utf8.count <= 80, !name.contains(close) {
        names[field] = name
      } else {
        tokens?.reportInvalid(field, "a merge field's name is a short text on one line without '\(close)'")
      }
    }
  }

  private static func capitalised(_ field: String) -> String {
    field.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension YAMLMapping {
  /// One to eight signs that no word is made of.
  fileprivate func mark(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let isMark = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0xF0000 && !$0.properties.isAlphabetic && !$0.properties.isWhitespace
    }
    guard isMark, (1...8).contains(text.count) else {
      reportInvalid(key, "the mark around a merge field is one to eight signs, no letters", hint: "for example \"{{\"")
      return nil
    }
    return text
  }
}
