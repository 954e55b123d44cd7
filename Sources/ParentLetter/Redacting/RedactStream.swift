public import Redaction
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers one JSON object a line, in order, from one file descriptor to another.
///
/// Every line is answered, a bad one with an error in its place. Memory holds one line and one answer, however long the
/// stream; answers are sent off whenever no more input is waiting.
public struct RedactStream {
  /// The longest line that is answered, in bytes: 64 MiB.
  public static let lineLimit = 64 << 20

  private let input: Int32
  private let output: Int32
  private let policy: Policy
  private let form: RedactionAnswer
  private let preset: (register: CaseRegister, permitted: [String])
  private let school: SchoolDetails?
  private var answers = JSONWriter()
  private var hasBadLines = false
  private var lastCase: (json: JSONValue?, register: CaseRegister)
  private var lastPermitted: (terms: [String], permitted: PermittedTerms)
  /// What the last line was redacted with.
  private var last: (case: JSONValue?, allow: JSONValue?, redactor: Redactor)?
  /// The last line's keys, in which there is no fault.
  private var lastKeys: [String] = []

  /// A stream between two file descriptors.
  /// - Parameters:
  ///   - input: where lines are read from.
  ///   - output: where answers go.
  ///   - policy: what is done with findings.
  ///   - register: what must never appear in any answer, beside the line's own case.
  ///   - permitted: terms that stay in every line, beside the line's own.
  ///   - school: what it says of itself stays too.
  ///   - form: what answers hold.
  public init(
    from input: Int32 = 0, to output: Int32 = 1, policy: Policy = .standard, register: CaseRegister = .empty,
    permitted: [String] = [], school: SchoolDetails? = nil, form: RedactionAnswer = RedactionAnswer()
  ) {
    self.input = input
    self.output = output
    self.policy = policy
    self.form = form
    preset = (register, permitted)
    lastCase = (nil, register)
    self.school = school
    lastPermitted = (permitted, Self.permits(permitted, school))
  }

  /// Answers all lines.
  /// - Returns: whether every line was good.
  /// - Throws: `LetterError` if reading or writing fails.
  public mutating func run() throws(LetterError) -> Bool {
    var lines = LineReader(input, limit: Self.lineLimit)
    while let line = try lines.next() {
      switch line {
      case .whole(let bytes): answer(bytes)
      case .tooLong: refuse(nil, "the line is longer than \(Self.lineLimit) bytes")
      case .pause: try flush()
      }
      if answers.bytes.count > 1 << 20 { try flush() }
    }
    try flush()
    return !hasBadLines
  }

  private mutating func flush() throws(LetterError) {
    guard !answers.bytes.isEmpty else { return }
    guard OutputFile.writeAll(answers.bytes, to: output) else {
      throw LetterError(.cannotWrite, "cannot write the answers")
    }
    answers.removeAll()
  }

  private mutating func answer(_ line: ArraySlice<UInt8>) {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    guard line.contains(where: { $0 != 32 && $0 != 13 && $0 != 9 }) else { return }
    do throws(JSONError) {
      answer(try JSONReader.value(of: line))
    } catch {
      refuse(nil, error.description)
    }
  }

  private mutating func answer(_ request: JSONValue) {
    let id = request["id"]
    guard case .object(let members) = request else {
      return refuse(nil, "a line must be a JSON object, not \(request.kind)")
    }
    let keys = members.map { String(decoding: $0.key, as: UTF8.self) }
    if keys != lastKeys, let fault = fault(in: keys) { return refuse(id, fault) }
    lastKeys = keys
    guard case .string(let text)? = request["text"] else {
      return refuse(id, "the key 'text' must be there and hold a string")
    }
    guard let redactor = redactor(for: request["case"], request["allow"], id) else { return }
    answers.write(form.json(redactor.redacted(text: text), of: text, id: id))
    answers.endLine()
  }

  /// What redacts a line, made anew only where it is another than for the line before; nil if the line was refused.
  private mutating func redactor(for case: JSONValue?, _ allow: JSONValue?, _ id: JSONValue?) -> Redactor? {
    if let last, last.case == `case`, last.allow == allow { return last.redactor }
    guard let register = register(`case`) else {
      refuse(id, "'case' must be an object with lists of strings: children, family, investigation")
      return nil
    }
    guard let permitted = permitted(allow) else {
      refuse(id, "'allow' must be a list of strings")
      return nil
    }
    let redactor = Redactor(register: register, permitted: permitted, policy: policy)
    last = (`case`, allow, redactor)
    return redactor
  }

  /// A misspelt "case" would leave a register out, and of two of them one.
  private func fault(in keys: [String]) -> String? {
    let known = ["id", "text", "case", "allow"]
    if known.contains(where: { key in keys.count { $0 == key } > 1 }) { return "a key stands there twice" }
    if let key = keys.first(where: { $0.contains("case_") || ["deny", "terms", "names", "cases"].contains($0) }) {
      return "'\(key)' is not known here: what must not appear is called 'case'"
    }
    if let key = keys.first(where: { $0 == "policy" || $0 == "mode" }) {
      return "'\(key)' is not known here: a policy is given with --policy for all lines"
    }
    if let part = keys.first(where: { ["children", "family", "investigation", "register"].contains($0) }) {
      return part == "register" ? "what must not appear is called 'case'" : "'\(part)' belongs inside 'case'"
    }
    guard
      let hint = keys.lazy.filter({ !known.contains($0) }).compactMap({ Spelling.hint(for: $0, among: known) }).first
    else { return nil }
    return "a key is not known here; \(hint)"
  }

  private mutating func refuse(_ id: JSONValue?, _ message: String) {
    hasBadLines = true
    answers.write(.members([("id", id ?? .null), ("error", .members([("message", .text(message))]))]))
    answers.endLine()
  }

  /// The register of a line; a register that is the one of the line before is not built again.
  private mutating func register(_ json: JSONValue?) -> CaseRegister? {
    guard let json, json != .null else { return preset.register }
    if lastCase.json == json { return lastCase.register }
    guard case .object(let members) = json, let children = texts(json["children"]), let family = texts(json["family"]),
      let investigation = texts(json["investigation"]),
      members.allSatisfy({ ["children", "family", "investigation"].contains(String(decoding: $0.key, as: UTF8.self)) })
    else { return nil }
    let own = CaseRegister(children: children, family: family, investigation: investigation)
    let register = preset.register.joined(with: own)
    lastCase = (json, register)
    return register
  }

  private mutating func permitted(_ json: JSONValue?) -> PermittedTerms? {
    guard let own = texts(json) else { return nil }
    let terms = preset.permitted + own
    if terms != lastPermitted.terms { lastPermitted = (terms, Self.permits(terms, school)) }
    return lastPermitted.permitted
  }

  private static func permits(_ terms: [String], _ school: SchoolDetails?) -> PermittedTerms {
    school?.permits(besides: terms) ?? PermittedTerms(terms)
  }

  /// The strings of a list; none for an absent one, nil for anything else.
  private func texts(_ json: JSONValue?) -> [String]? {
    guard let json, json != .null else { return [] }
    guard case .array(let items) = json else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}
