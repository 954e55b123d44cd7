import TextCore
import Yams

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
    guard let node = try composed(lines ?? source.bytes) else {
      return mapping([], path: "", at: DataTree.start)
    }
    return try root(tree(node))
  }

  private func tree(_ node: Node) throws(LetterError) -> DataTree {
    do throws(DataTree.Excess) {
      return try DataTree(node, limit: max(100_000, source.bytes.count))
    } catch {
      report("too-large", "this file nests too deep or repeats itself too often", at: error.place)
      throw failure()
    }
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
      let shown = disclosure == .placesOnly ? "" : " '\(path)'"
      report("unknown-key", "unknown key\(shown)", at: member.keyPlace, field: path, hint: keys.hint(for: name))
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

  private func composed(_ bytes: [UInt8]) throws(LetterError) -> Node? {
    do {
      return try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic).singleRoot()
    } catch let error as YamlError {
      describe(error)
    } catch {
      report("yaml", "this is not YAML that can be read", at: SourcePosition(line: 1, column: 1))
    }
    throw failure()
  }

  /// libyaml's own words name characters and structure, never values.
  private func describe(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = SourcePosition(line: mark.line, column: mark.column)
      if disclosure != .placesOnly, let slip = YAMLSlip.nearest(to: place, in: source) {
        return report("yaml", "this cannot be read: \(slip.message)", at: slip.place, hint: slip.advice)
      }
      let opening = context.map { " \($0.text) (line \($0.mark.line))" } ?? ""
      report("yaml", "this is not YAML that can be read: \(problem)\(opening)", at: place, hint: Self.advice(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let first = SourcePosition(line: context.mark.line, column: context.mark.column)
      let place = keys.sorted().first.map { second($0, from: first) } ?? first
      let key = disclosure == .placesOnly ? "a key" : "the key '\(keys.sorted().first ?? "")'"
      report("duplicate-key", "\(key) stands here more than once", at: place)
    default:
      report("yaml", "this is not YAML that can be read", at: SourcePosition(line: 1, column: 1))
    }
  }

  /// Where a key stands for the second time at its depth, in a block from a place on; that place if it does not.
  private func second(_ key: String, from place: SourcePosition) -> SourcePosition {
    guard place.line <= source.lineCount else { return place }
    let depth = source.line(place.line).prefix { $0 == " " }.count
    var seen = 0
    for number in place.line...source.lineCount {
      let line = source.line(number)
      guard line.prefix(while: { $0 == " " }).count == depth, line.dropFirst(depth).hasPrefix(key + ":") else {
        continue
      }
      seen += 1
      if seen == 2 { return SourcePosition(line: number, column: depth + 1) }
    }
    return place
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
