import TextCore

/// Reads one YAML file strictly: every key known, every type right, and all problems told at once.
///
/// Values are typed here, by what the caller asks for, not by YAML's own rules, so that `no` stays a word where a word
/// is wanted and a version is never a number.
final class StrictYAML {
  /// The file; for front matter, the whole template file.
  let source: SourceText
  /// Found so far, in no order.
  private(set) var problems: [Diagnostic] = []
  /// How much of the file problems may repeat.
  let disclosure: Disclosure
  private var keys: [AskedKeys] = []

  /// How much of a file its problems may repeat.
  enum Disclosure {
    /// Lines and keys: a file of the adviser's or the school's own details.
    case lines
    /// Keys only: the values may hold personal data.
    case keys
    /// Nothing but places: a case register.
    case placesOnly
  }

  /// Whether an office types the file: there "yes" answers a question as `true` does, and a day may stand first in a date.
  let isOfOffice: Bool

  init(source: SourceText, disclosing disclosure: Disclosure, isOfOffice: Bool = false) {
    self.source = source
    self.disclosure = disclosure
    self.isOfOffice = isOfOffice
  }

  /// The mapping that the file consists of.
  /// `lines`: what to read of the file, kept at its own line numbers; all of it if nil.
  /// - Throws: `LetterError` `.invalidInput` if it is no YAML, no mapping, or larger than any real file.
  func root(_ lines: [UInt8]? = nil) throws(LetterError) -> YAMLMapping {
    guard let tree = try tree(of: lines ?? source.bytes) else { return mapping([], path: "", at: DataTree.start) }
    return try root(tree)
  }

  /// The mapping that a tree consists of, whatever it was read from.
  /// - Throws: `LetterError` `.invalidInput` if it is no mapping.
  func root(_ tree: DataTree) throws(LetterError) -> YAMLMapping {
    guard case .group(let members, let place) = tree else {
      report("wrong-type", "this file should be a list of 'key: value' lines", at: tree.place)
      throw failure()
    }
    return mapping(members, path: "", at: place)
  }

  /// Reports what was never asked for, then throws if there was any problem.
  func finish() throws(LetterError) {
    for keys in keys { reportUnknown(keys) }
    if problems.contains(where: { $0.severity == .error }) { throw failure() }
  }

  /// All problems so far as one error, in the order of the file.
  func failure() -> LetterError {
    let sorted = problems.sorted { ($0.start, $0.message) < ($1.start, $1.message) }
    return LetterError(.invalidInput, "'\(source.name)' has \(counted(sorted.count))", problems: sorted)
  }

  func mapping(_ members: [DataTree.Member], path: String, at place: SourcePosition) -> YAMLMapping {
    let asked = AskedKeys(members, path: path)
    keys.append(asked)
    return YAMLMapping(yaml: self, members: members, keys: asked, place: place)
  }

  private func reportUnknown(_ keys: AskedKeys) {
    for member in keys.unknown {
      let name = member.key ?? "?"
      let path = keys.path(of: name)
      let hint = keys.hint(for: name)
      let isShown = mayShow(name, isLikeKnown: keys.isLikeKnown(name))
      report(
        "unknown-key", isShown ? "unknown key '\(path)'" : "unknown key", at: member.keyPlace,
        field: isShown ? path : nil, hint: hint)
    }
  }

  private func mayShow(_ name: String?) -> Bool {
    name.map { mayShow($0, isLikeKnown: false) } ?? (disclosure != .placesOnly)
  }

  /// Whether a key may be repeated: a line of a note that lost its indent has a key too, and that may be somebody's name.
  private func mayShow(_ key: String, isLikeKnown: Bool) -> Bool {
    switch disclosure {
    case .lines: true
    case .placesOnly: false
    case .keys:
      isLikeKnown
        || key.utf8.count <= 40
          && key.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || "_-".contains(Character($0))
          }
    }
  }

  func report(
    _ code: String, _ message: String, at place: SourcePosition, field: String? = nil, hint: String? = nil
  ) {
    let line = disclosure == .lines ? source.line(place.line) : nil
    var problem = Diagnostic(
      code: code, message: message, file: source.name, start: place, sourceLine: line, hint: hint)
    if disclosure != .placesOnly { problem.field = field }
    problems.append(problem)
  }

  /// What some bytes of the file hold; nil if nothing.
  /// - Throws: `LetterError` `.invalidInput` if they are no YAML, or more than any real file.
  func tree(of bytes: [UInt8]) throws(LetterError) -> DataTree? {
    do throws(YAMLReader.Fault) {
      let tree = try YAMLReader.tree(of: bytes, limit: max(100_000, source.bytes.count))
      // Advisers and programs know what a remark is.
      for slip in isOfOffice || disclosure == .placesOnly ? YAMLSlip.cutValues(in: bytes) : [] {
        report("cut-value", slip.message, at: slip.place, hint: slip.advice)
      }
      return tree
    } catch {
      describe(error)
    }
    throw failure()
  }

  private func describe(_ fault: YAMLReader.Fault) {
    switch fault {
    case .syntax(let problem, let opening, let place):
      if let slip = YAMLSlip.nearest(to: place, in: source), !slip.repeatsWords || mayShow(slip.name) {
        return report("yaml", "this cannot be read: \(slip.message)", at: slip.place, hint: slip.advice)
      }
      let opening = opening.map { " \($0.words) (line \($0.line))" } ?? ""
      report("yaml", "this is not YAML that can be read: \(problem)\(opening)", at: place, hint: Self.advice(problem))
    case .character(let place):
      report("yaml", "a character stands here that no text file should have", at: place, hint: "delete it")
    case .repeatedKey(let name, let place):
      let key = mayShow(name, isLikeKnown: false) ? "the key '\(name)'" : "a key"
      report("duplicate-key", "\(key) stands here more than once", at: place, hint: "take one of the two away")
    case .secondDocument(let place):
      report(
        "yaml", "a second document begins here", at: place, hint: "take the line '---' before it away, or what follows")
    case .excess(let place):
      report("too-large", "this file nests too deep or repeats itself too often", at: place)
    }
  }

  private static func advice(_ problem: String) -> String? {
    if problem.contains("tab") || problem.contains("cannot start any token") {
      return "indent with spaces, not tabs; put a value with a special first character in quotes"
    }
    if problem.contains("mapping values") { return "put a value that holds a colon in quotes" }
    return "look for a missing quote, colon or indent on this line or the one before"
  }

  private func counted(_ count: Int) -> String { count == 1 ? "a problem" : "\(count) problems" }
}
