import Testing
import TextCore

@testable import ParentLetter

@Suite("RequestRow")
struct RequestRowTests {
  @Test("a line of very many keys is read in time, and one that stands there twice is found", .timeLimit(.minutes(1)))
  func manyKeys() throws {
    let keys = (100_000..<190_000).map { "\"\($0)\":1" }
    let line = #"{"template":"omegle","fields":{"# + keys.joined(separator: ",") + "}}"
    #expect(try RequestRow(Array(line.utf8)).request.request.template == "omegle")
    let twice = #"{"template":"omegle","fields":{"# + (keys + keys.suffix(1)).joined(separator: ",") + "}}"
    let error = #expect(throws: LetterError.self) { try RequestRow(Array(twice.utf8)) }
    #expect(error?.problems.first?.field == "fields.189999")
  }
}
