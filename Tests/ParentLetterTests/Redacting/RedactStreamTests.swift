import ParentLetter
import Redaction
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Redacting a stream of JSON lines")
struct RedactStreamTests {
  /// What a stream answers to some lines.
  private func answers(to lines: [String], form: RedactionAnswer = RedactionAnswer(), register: CaseRegister = .empty)
    throws -> (
      lines: [JSONValue], good: Bool
    )
  {
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    #expect(pipe(&input) == 0 && pipe(&output) == 0)
    let bytes = Array(lines.joined(separator: "\n").utf8)
    #expect(write(input[1], bytes, bytes.count) == bytes.count)
    close(input[1])
    var stream = RedactStream(from: input[0], to: output[1], register: register, form: form)
    let good = try stream.run()
    close(output[1])
    var buffer = [UInt8](repeating: 0, count: 60_000)
    let count = read(output[0], &buffer, buffer.count)
    close(input[0])
    close(output[0])
    return (try buffer[..<max(0, count)].split(separator: 10).map { try JSONReader.value(of: $0) }, good)
  }

  @Test("each line is answered in its place, with its own register and permissions")
  func lines() throws {
    let (answers, good) = try answers(to: [
      #"{"id": "a", "text": "We saw Tamsin.", "case": {"children": ["Tamsin Wetherby"]}}"#,
      "", #"{"id": 7, "text": "Ring Mrs Quillfeather.", "allow": ["Mrs Quillfeather"]}"#,
      #"{"id": [1], "text": "Nothing here."}"#,
    ])
    #expect(good)
    #expect(answers.map { $0["id"] } == [.text("a"), .integer(7), .array([.integer(1)])])
    #expect(answers.map { $0["text"]?.text } == ["We saw a child.", "Ring Mrs Quillfeather.", "Nothing here."])
    guard case .array(let findings)? = answers[0]["findings"] else { return #expect(Bool(false)) }
    #expect(findings.map { $0["start"] } == [.integer(7)])
    #expect(findings.map { $0["end"] } == [.integer(13)])
    #expect(findings.map { $0["category"] } == [.text("child")])
  }

  @Test("a line's own register adds to that of the command; a misspelt or repeated key is an error")
  func registers() throws {
    let register = CaseRegister(children: [], family: [], investigation: ["NM/26/048213"])
    let (answers, good) = try answers(
      to: [
        "\u{FEFF}" + #"{"text": "our NM/26/048213 fox and Tamsin", "case": {"children": ["Tamsin Wetherby"]}}"#,
        #"{"text": "our NM/26/048213", "case": {}}"#, #"{"text": "x", "cases": {}}"#,
        #"{"text": "x", "case": {}, "case": {}}"#, #"{"text": "x", "source": 1}"#,
        #"{"text": "x", "children": ["Tamsin"]}"#, #"{"text": "x", "register": {}}"#,
      ], register: register)
    #expect(!good)
    #expect(answers.map { $0["error"] == nil } == [true, true, false, false, true, false, false])
    for answer in answers { #expect(answer["text"]?.text?.contains("048213") != true) }
    #expect(answers[0]["text"]?.text?.contains("Tamsin") == false)
  }

  @Test("a bad line is answered with an error in its place, and the stream goes on")
  func badLines() throws {
    let (answers, good) = try answers(to: [
      "{", #"{"id": 1}"#, #"{"id": 2, "text": 5}"#, #"{"id": 3, "text": "x", "case": {"kids": []}}"#,
      #"{"id": 4, "text": "x", "allow": "y"}"#, "[]", #"{"id": 5, "text": "Fine."}"#,
    ])
    #expect(!good)
    #expect(answers.count == 7)
    #expect(answers.map { $0["error"] == nil } == [false, false, false, false, false, false, true])
    #expect(
      answers.map { $0["id"] } == [.null, .integer(1), .integer(2), .integer(3), .integer(4), .null, .integer(5)])
  }

  @Test("an explained answer says why, and holds what was removed only if asked")
  func explained() throws {
    let line = #"{"id": 1, "text": "Ring 07700 900482 at home.", "case": {"family": ["07700 900482"]}}"#
    let plain = try answers(to: [line], form: RedactionAnswer(explains: true)).lines
    #expect(!String(describing: JSONWriter.bytes(of: plain[0])).contains("900482"))
    let text = String(decoding: JSONWriter.bytes(of: plain[0]), as: UTF8.self)
    #expect(text.contains("\"layer\":\"register\"") && text.contains("case register") && !text.contains("900482"))
    let revealed = try answers(to: [line], form: RedactionAnswer(explains: true, reveals: true)).lines
    #expect(String(decoding: JSONWriter.bytes(of: revealed[0]), as: UTF8.self).contains("\"removed\":\"07700 900482\""))
  }
}
