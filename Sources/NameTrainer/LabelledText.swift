import ParentLetter
import Redaction

/// A text of the corpus in which persons are marked.
struct LabelledText {
  /// A marked stretch, in Unicode scalars.
  struct Span {
    let start: Int
    let end: Int
    let isPerson: Bool
  }

  let scalars: [Unicode.Scalar]
  let spans: [Span]
  /// Who wrote it: the identity without its number.
  let writer: String
  /// With the register and the permitted terms of the text.
  let redactor: Redactor

  private static let personKinds: Set<String> = ["name", "nickname", "officer"]

  /// The texts of a file with one JSON object a line, as the corpus has them.
  static func all(in lines: [UInt8]) throws -> [LabelledText] {
    try lines.split(separator: 10).map { try LabelledText(JSONReader.value(of: $0)) }
  }

  private init(_ record: JSONValue) {
    writer = (record["id"]?.text ?? "").split(separator: "-").dropLast().joined(separator: "-")
    scalars = Array((record["text"]?.text ?? "").unicodeScalars)
    let spans = Self.items(record["spans"]).compactMap { span -> Span? in
      guard case .integer(let start)? = span["start"], case .integer(let end)? = span["end"] else { return nil }
      return Span(start: start, end: end, isPerson: Self.personKinds.contains(span["kind"]?.text ?? ""))
    }
    self.spans = spans.sorted { $0.start < $1.start }
    let names = record["case"]
    redactor = Redactor(
      register: CaseRegister(
        children: Self.texts(names?["children"]), family: Self.texts(names?["family"]),
        investigation: Self.texts(names?["investigation"])),
      permitted: PermittedTerms(Self.texts(record["allow"])))
  }

  private static func texts(_ value: JSONValue?) -> [String] { items(value).compactMap(\.text) }

  private static func items(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let items)? = value { items } else { [] }
  }

  /// UTF-8.
  var bytes: [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }

  /// For each byte whether a person's name stands there; nil in other marked stretches.
  var persons: [Bool?] {
    var persons: [Bool?] = []
    var rest = spans[...]
    for (index, scalar) in scalars.enumerated() {
      while let first = rest.first, first.end <= index { rest.removeFirst() }
      let span = rest.first.flatMap { $0.start <= index ? $0 : nil }
      let isPerson: Bool? = span.map { $0.isPerson ? true : nil } ?? false
      persons += Array(repeating: isPerson, count: UTF8.width(scalar))
    }
    return persons
  }
}
