import TextCore

/// A request as one JSON object: the keys of a request file, and beside them `id`, which comes back in the report, and
/// `school`, which names a school file.
struct RequestRow {
  /// What problems of a row call the file until its own name is put in.
  static let name = "request"

  /// As given; nil if there is none.
  let id: JSONValue?
  /// A school file's name without its ending; nil if the row names none.
  let school: String?
  let request: RequestFile

  /// - Throws: `LetterError` `.invalidInput` if the line is no JSON object, names a key twice or holds reserved
  ///   characters. What is wrong with the request's own keys is thrown later, when its template is known.
  init(_ line: [UInt8]) throws(LetterError) {
    let value = try Self.value(line)
    guard case .object(let members) = value else {
      throw Self.error("a line should be a JSON object, not \(value.kind)")
    }
    id = value["id"]
    if let id, !Self.isName(id) { throw Self.error("'id' should be a text or a number", field: "id") }
    school = value["school"]?.text
    if value["school"] != nil, school == nil {
      throw Self.error("'school' should be the name of a school file", field: "school")
    }
    let own = members.filter { !$0.key.elementsEqual("id".utf8) && !$0.key.elementsEqual("school".utf8) }
    if Self.count("id", in: members) > 1 || Self.count("school", in: members) > 1 {
      throw Self.error("a key stands in this line more than once")
    }
    request = try RequestFile(tree: RequestTree.node(.object(own), path: "").get(), name: Self.name)
  }

  private static func value(_ line: [UInt8]) throws(LetterError) -> JSONValue {
    do { return try JSONReader.value(of: line, depthLimit: 16) } catch {
      throw Self.error("this line cannot be read: \(error.description)", column: error.offset + 1)
    }
  }

  private static func isName(_ id: JSONValue) -> Bool {
    switch id {
    case .string, .integer, .number: true
    case .null, .bool, .array, .object: false
    }
  }

  private static func count(_ key: String, in members: [JSONValue.Member]) -> Int {
    members.count { $0.key.elementsEqual(key.utf8) }
  }

  static func error(_ message: String, field: String? = nil, column: Int = 1) -> LetterError {
    var problem = Diagnostic(
      code: "request-line", message: message, file: name, start: SourcePosition(line: 1, column: column))
    problem.field = field
    return LetterError(.invalidInput, message, problems: [problem])
  }
}

/// JSON as the tree that YAML of the same meaning gives: strings are quoted, all else is plain.
private enum RequestTree {
  static func node(_ value: JSONValue, path: String) -> Result<DataTree, LetterError> {
    switch value {
    case .null: .success(.plain("null"))
    case .bool(let flag): .success(.plain(flag ? "true" : "false"))
    case .integer(let number): .success(.plain(String(number)))
    case .number(let text): .success(.plain(text))
    case .string(let bytes): text(bytes, path)
    case .array(let items): list(items, path)
    case .object(let members): group(members, path)
    }
  }

  private static func text(_ bytes: [UInt8], _ path: String) -> Result<DataTree, LetterError> {
    if bytes.contains(0) || SlotCharacter.firstOffset(in: bytes) ?? MergeCharacter.firstOffset(in: bytes) != nil {
      let message = "'\(path)' holds a character that letters can't hold"
      return .failure(RequestRow.error(message, field: path))
    }
    return .success(.text(String(decoding: bytes, as: UTF8.self)))
  }

  private static func list(_ items: [JSONValue], _ path: String) -> Result<DataTree, LetterError> {
    var nodes: [DataTree] = []
    for (index, item) in items.enumerated() {
      switch node(item, path: "\(path)[\(index + 1)]") {
      case .success(let node): nodes.append(node)
      case .failure(let error): return .failure(error)
      }
    }
    return .success(.list(nodes))
  }

  private static func group(_ members: [JSONValue.Member], _ path: String) -> Result<DataTree, LetterError> {
    var pairs: [(String, DataTree)] = []
    var seen: Set<[UInt8]> = []
    for member in members {
      let key = String(decoding: member.key, as: UTF8.self)
      let inner = path.isEmpty ? key : "\(path).\(key)"
      guard seen.insert(member.key).inserted else {
        return .failure(RequestRow.error("the key '\(inner)' stands in this line more than once", field: inner))
      }
      switch node(member.value, path: inner) {
      case .success(let node): pairs.append((key, node))
      case .failure(let error): return .failure(error)
      }
    }
    return .success(.group(pairs))
  }
}
