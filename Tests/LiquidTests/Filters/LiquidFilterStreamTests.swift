import Foundation
import TestSupport
import Testing

@testable import ParentLetter

/// A line for the filter `liquid --ndjson`, and the line that answers it.
struct FilterLine: NamedCase {
  var name: String
  var line: String
  var answer: String
}

private let filterLines = [
  FilterLine(
    name: "a template with data", line: #"{"id":"a","template":"Dear {{ n }},","data":{"n":"Alex"},"strict":true}"#,
    answer: #"{"id":"a","result":"Dear Alex,"}"#),
  FilterLine(name: "no data at all", line: #"{"id":1,"template":"x"}"#, answer: #"{"id":1,"result":"x"}"#),
  FilterLine(name: "no id", line: #"{"template":"x"}"#, answer: #"{"id":null,"result":"x"}"#),
  FilterLine(
    name: "keys in their order", line: #"{"id":2,"template":"{{ o }}","data":{"o":{"b":1,"a":2.0}}}"#,
    answer: #"{"id":2,"result":"{\"b\"=>1, \"a\"=>2.0}"}"#),
  FilterLine(
    name: "partials",
    line: #"{"id":3,"template":"{% render 'p', x: 1 %}","templates":{"p":"[{{ x }}]"},"strict":true}"#,
    answer: #"{"id":3,"result":"[1]"}"#),
  FilterLine(
    name: "a broken partial",
    line: #"{"id":4,"template":"\n {% render 'p' %}","templates":{"p":"{% if %}","q":5},"strict":true}"#,
    answer: #"{"id":4,"error":{"message":"the partial 'p' has errors","line":2,"column":12}}"#),
  FilterLine(
    name: "a problem inside a partial is told where it is called",
    line: #"{"id":5,"template":"\n {% render 'p' %}","templates":{"p":"\n\n{{ y }}"},"strict":true}"#,
    answer: #"{"id":5,"error":{"message":"nothing is called 'y' here","line":2,"column":5}}"#),
  FilterLine(
    name: "an unknown name, strict", line: #"{"id":6,"template":"é {{ x }}","strict":true}"#,
    answer: #"{"id":6,"error":{"message":"nothing is called 'x' here","line":1,"column":6}}"#),
  FilterLine(
    name: "an unknown name, lax", line: #"{"id":7,"template":"[{{ x }}]"}"#, answer: #"{"id":7,"result":"[]"}"#),
  FilterLine(
    name: "a misspelt tag", line: #"{"id":8,"template":"{% iff x %}","strict":true}"#,
    answer: #"{"id":8,"error":{"message":"unknown tag 'iff' (did you mean 'if'?)","line":1,"column":4}}"#),
  FilterLine(
    name: "the date of today", line: #"{"id":9,"template":"{{ 'now' | date: '%Y-%m-%d' }}"}"#,
    answer: #"{"id":9,"result":"2025-11-14"}"#),
]

private let badLines = [
  FilterLine(
    name: "no JSON", line: "{", answer: #"{"id":null,"error":{"message":"the JSON ends too early (byte 2)"}}"#),
  FilterLine(
    name: "no template", line: #"{"id":"x"}"#,
    answer: #"{"id":"x","error":{"message":"the line must be an object with a \"template\" that is a string"}}"#),
  FilterLine(
    name: "no object", line: "[1]",
    answer: #"{"id":null,"error":{"message":"the line must be an object with a \"template\" that is a string"}}"#),
]

@Suite("The filter for the bare language")
struct LiquidFilterStreamTests {
  private static func answer(_ line: String) -> (text: String, badLines: Int) {
    var stream = LiquidFilterStream(now: 1_763_121_600)
    let bytes = stream.answer(to: Array(line.utf8)[...])
    return (String(decoding: bytes, as: UTF8.self), stream.badLines)
  }

  @Test("every line has its answer", arguments: filterLines)
  func answers(_ item: FilterLine) {
    let answer = Self.answer(item.line)
    #expect(answer.text == item.answer + "\n")
    #expect(answer.badLines == 0)
  }

  @Test("a line that is no request says so, and is counted", arguments: badLines)
  func bad(_ item: FilterLine) {
    let answer = Self.answer(item.line)
    #expect(answer.text == item.answer + "\n")
    #expect(answer.badLines == 1)
  }

  @Test("one line leaves nothing behind for the next")
  func separate() {
    var stream = LiquidFilterStream(now: 0)
    _ = stream.answer(to: Array(#"{"template":"{% assign x = 1 %}{{ x }}","data":{"y":2}}"#.utf8)[...])
    let answer = stream.answer(to: Array(#"{"id":1,"template":"[{{ x }}{{ y }}]"}"#.utf8)[...])
    #expect(String(decoding: answer, as: UTF8.self) == #"{"id":1,"result":"[]"}"# + "\n")
  }
}

@Suite("Lines of a stream")
struct LineReaderTests {
  /// What comes out of a file with a text in it.
  private static func lines(_ text: String, limit: Int = 100) throws -> [String] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    fputs(text, file)
    rewind(file)
    var reader = LineReader(fileno(file), limit: limit)
    var lines: [String] = []
    while let step = try reader.next() {
      switch step {
      case .whole(let line): lines.append(String(decoding: line, as: UTF8.self))
      case .tooLong: lines.append("(too long)")
      case .pause: continue
      }
    }
    return lines
  }

  @Test("lines are whole, and the last one may have no end")
  func whole() throws {
    #expect(try Self.lines("ab\n\ncd\ne\rf\n") == ["ab", "", "cd", "e\rf"])
    #expect(try Self.lines("ab\ncd") == ["ab", "cd"])
    #expect(try Self.lines("") == [])
  }

  @Test("a line over the limit is skipped, and those beside it are not")
  func tooLong() throws {
    #expect(try Self.lines("ab\ncdefg\nhi\n", limit: 4) == ["ab", "(too long)", "hi"])
    #expect(try Self.lines("ab\ncdefg", limit: 4) == ["ab", "(too long)"])
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try Self.lines("ab\n\(long)\nhi\n\(long)", limit: 1 << 19) == ["ab", "(too long)", "hi", "(too long)"])
  }
}
