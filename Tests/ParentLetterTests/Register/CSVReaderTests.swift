import Foundation
import TestSupport
import Testing

@testable import ParentLetter

/// A file and what is read of it: fields with bars between, faults with their line.
struct CSVCase: NamedCase {
  let name: String
  let text: String
  let read: [String]
}

@Suite("CSVReader")
struct CSVReaderTests {
  private func read(_ text: [UInt8]) throws -> [String] {
    let path = try TemporaryFolders.new() + "/register.csv"
    try Data(text).write(to: URL(fileURLWithPath: path))
    var reader = CSVReader(try ByteStream(at: path))
    var read: [String] = []
    while let step = try reader.next() {
      switch step {
      case .fault(let line, let message): read.append("\(line)! \(message)")
      case .record(let record):
        let fields = (0..<record.count).map { WindowsText.decoded(record[$0]) }
        read.append("\(record.line): " + fields.joined(separator: "|"))
      }
    }
    return read
  }

  static let cases: [CSVCase] = [
    CSVCase(name: "nothing", text: "", read: []),
    CSVCase(name: "empty lines", text: "\n\r\na\n\n", read: ["3: a"]),
    CSVCase(name: "no line end at the end", text: "a,b\r\nc,d", read: ["1: a|b", "2: c|d"]),
    CSVCase(name: "empty fields", text: ",,\n\"\",\"\"", read: ["1: ||", "2: |"]),
    CSVCase(
      name: "a comma, a quotation mark, a line end", text: "\"a,b\",\"c\"\"d\",\"e\nf\"\nx",
      read: ["1: a,b|c\"d|e\nf", "3: x"]),
    CSVCase(name: "only quotation marks", text: "\"\"\"\"\n", read: ["1: \""]),
    CSVCase(
      name: "words after a quotation mark", text: "\"a\"b,c\nd\n",
      read: ["1! there are words after a closing quotation mark", "2: d"]),
    CSVCase(
      name: "a quotation mark inside", text: "a\"b,c\nd\n",
      read: ["1! there is a quotation mark inside a field that is not quoted", "2: d"]),
    CSVCase(name: "never closed", text: "a\n\"b\nc", read: ["1: a", "2! a quotation mark is never closed"]),
    CSVCase(name: "one empty field behind a comma", text: "a,", read: ["1: a|"]),
    CSVCase(
      name: "lines that end with a carriage return alone", text: "a,b\rc,d\r\r\"e\rf\",g\rh\"i\rj\r",
      read: [
        "1: a|b", "2: c|d", "4: e\rf|g", "6! there is a quotation mark inside a field that is not quoted", "7: j",
      ]),
    CSVCase(
      name: "line ends of all sorts", text: "a\r\n\"b\r\nc\"\r\n\nd\re", read: ["1: a", "2: b\r\nc", "5: d", "6: e"]),
  ]

  @Test("records are read, and faults stop no others", arguments: cases)
  func records(_ file: CSVCase) throws { #expect(try read(Array(file.text.utf8)) == file.read) }

  @Test("where the buffer ends makes no difference", arguments: (0..<12).map { (1 << 18) - 6 + $0 })
  func chunks(_ length: Int) throws {
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: length)
    let text = filler + Array(",\"q\"\"r,s\",t\r\nu,\"v\"\n".utf8)
    #expect(
      try read(text).map { $0.replacing(String(repeating: "x", count: length), with: "X") } == [
        "1: X|q\"r,s|t", "2: u|v",
      ])
  }

  @Test("a carriage return and a line feed are one line end, also with the end of the buffer between them")
  func lineEndAcrossChunks() throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: (1 << 18) - 1)
    #expect(try read(line + Array("\r\na\n".utf8)).last == "2: a")
  }

  @Test("a quotation mark that is never closed costs at most a mebibyte")
  func limit() throws {
    let lines = Array(String(repeating: "name,town\n", count: 300_000).utf8)
    let read = try read(Array("a,\"b\n".utf8) + lines)
    #expect(read[0].hasPrefix("1! "))
    #expect(read.count > 150_000)
    #expect(read.last == "300001: name|town")
  }
}
