import ParentLetter
import TestSupport
import Testing

struct JSONCase: NamedCase {
  let name: String
  let text: String
  let written: String
}

struct BadJSONCase: NamedCase {
  let name: String
  let text: [UInt8]
  let kind: JSONError.Kind
  let offset: Int

  init(_ name: String, _ text: String, _ kind: JSONError.Kind, _ offset: Int) {
    self.init(name, Array(text.utf8), kind, offset)
  }

  init(_ name: String, _ text: [UInt8], _ kind: JSONError.Kind, _ offset: Int) {
    self.name = name
    self.text = text
    self.kind = kind
    self.offset = offset
  }
}

let goodJSON = [
  JSONCase(name: "words", text: " [true, false ,null] ", written: "[true,false,null]"),
  JSONCase(name: "key order", text: #"{"b":1,"a":2}"#, written: #"{"b":1,"a":2}"#),
  JSONCase(name: "numbers as written", text: "[0,-1,1.0,1.50,2e3,-0.5E-2]", written: "[0,-1,1.0,1.50,2e3,-0.5E-2]"),
  JSONCase(name: "a long integer", text: "123456789012345678901234567890", written: "123456789012345678901234567890"),
  JSONCase(name: "escapes", text: #""\"\\\/\b\f\n\r\t\u0041\u00e9""#, written: #""\"\\/\u0008\u000c\n\r\tAé""#),
  JSONCase(name: "a surrogate pair", text: #""\ud83d\ude00""#, written: "\"😀\""),
  JSONCase(name: "empty ones", text: "[[],{}, \"\"]", written: #"[[],{},""]"#),
]

let badJSON = [
  BadJSONCase("nothing", "  ", .endOfInput, 2),
  BadJSONCase("a trailing comma", "[1,]", .unexpectedByte, 3),
  BadJSONCase("no colon", "{\"a\" 1}", .unexpectedByte, 5),
  BadJSONCase("a key without quotes", "{a:1}", .unexpectedByte, 1),
  BadJSONCase("text after the value", "1 x", .trailingText, 2),
  BadJSONCase("an open string", "\"abc", .endOfInput, 4),
  BadJSONCase("an open array", "[1", .endOfInput, 2),
  BadJSONCase("a line end in a string", "\"a\nb\"", .controlCharacter, 2),
  BadJSONCase("a made-up escape", #""\x41""#, .badEscape, 1),
  BadJSONCase("a bad hex digit", #""\u00g0""#, .badEscape, 5),
  BadJSONCase("half a pair", #""\ud83d""#, .loneSurrogate, 1),
  BadJSONCase("a low half alone", #""\ude00""#, .loneSurrogate, 1),
  BadJSONCase("a high half before a letter", #""\ud83dabc""#, .loneSurrogate, 1),
  BadJSONCase("a leading zero", "01", .badNumber, 0),
  BadJSONCase("a bare point", "1.", .badNumber, 0),
  BadJSONCase("a bare exponent", "1e", .badNumber, 0),
  BadJSONCase("a bare sign", "-", .badNumber, 0),
  BadJSONCase("half a word", "tru", .unexpectedByte, 0),
  BadJSONCase("bytes that are not UTF-8", [0x22, 0xC3, 0x22], .badUTF8, 1),
  BadJSONCase("an overlong form", [0x22, 0xE0, 0x80, 0x80, 0x22], .badUTF8, 1),
  BadJSONCase("too deep", String(repeating: "[", count: 300), .tooDeep(limit: 256), 256),
]

@Suite("JSON")
struct JSONTests {
  @Test("is written as it was read", arguments: goodJSON)
  func roundTrip(_ item: JSONCase) throws {
    let value = try JSONReader.value(of: Array(item.text.utf8))
    #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == item.written)
  }

  @Test("that is not well formed is refused at its place", arguments: badJSON)
  func refused(_ item: BadJSONCase) {
    #expect(throws: JSONError.self) { try JSONReader.value(of: item.text) }
    do throws(JSONError) {
      _ = try JSONReader.value(of: item.text)
    } catch {
      #expect(error.kind == item.kind)
      #expect(error.offset == item.offset)
      #expect(error.description.hasSuffix("(byte \(item.offset + 1))"))
    }
  }

  @Test("keeps integers and fractions apart")
  func numbers() throws {
    #expect(try JSONReader.value(of: Array("1".utf8)) == .integer(1))
    #expect(try JSONReader.value(of: Array("1.0".utf8)) == .number("1.0"))
  }

  @Test("gives the last of two equal keys, and nil for an absent one")
  func lookup() throws {
    let value = try JSONReader.value(of: Array(#"{"a":1,"a":"x"}"#.utf8)[...])
    #expect(value["a"]?.text == "x")
    #expect(value["b"] == nil)
    #expect(JSONValue.null["a"] == nil)
    #expect(value["a"]?["b"] == nil)
  }
}
