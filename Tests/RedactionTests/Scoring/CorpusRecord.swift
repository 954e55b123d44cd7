import Foundation
import Redaction

/// One labelled text of the corpus; the format is described in `Corpus/README.md`.
struct CorpusRecord: Decodable {
  /// An identifier that has to go, in Unicode scalars of the text.
  struct Span: Decodable {
    var start: Int
    var end: Int
    var kind: String
    var text: String
  }

  /// The case register of the text.
  struct Case: Decodable {
    var children: [String]
    var family: [String]
    var investigation: [String]
  }

  var id: String
  var text: String
  var spans: [Span]
  var mustKeep: [String]
  var `case`: Case?
  var allow: [String]?
  var label: String?
  var group: String?

  enum CodingKeys: String, CodingKey {
    case id, text, spans, `case`, allow, label, group
    case mustKeep = "must_keep"
  }

  /// All records of a file of the corpus, in order.
  static func records(of file: String) throws -> [CorpusRecord] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Corpus/\(file).jsonl"))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(CorpusRecord.self, from: $0) }
  }

  var register: CaseRegister {
    CaseRegister(
      children: `case`?.children ?? [], family: `case`?.family ?? [], investigation: `case`?.investigation ?? [])
  }

  /// What the engine makes of the text, given its register and its permitted terms.
  var redacted: RedactedText {
    Redactor(register: register, permitted: PermittedTerms(allow ?? [])).redacted(text: Array(text.utf8))
  }
}
