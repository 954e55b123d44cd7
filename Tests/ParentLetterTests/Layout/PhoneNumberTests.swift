import TestSupport
import Testing

@testable import ParentLetter

@Suite("Telephone numbers") struct PhoneNumberTests {
  struct Case: NamedCase {
    let name: String
    /// The numbers, each in brackets that are not part of the text.
    let marked: String
    init(_ marked: String) {
      self.marked = marked
      name = marked
    }
  }

  static let cases = [
    Case("Call [01632 960014]."), Case("[0800 1111]"), Case("[0808 800 5000], or 101"), Case("[03000 41 11 11]"),
    Case("[+44 1632 960014]"), Case("[+44 (0)20 7946 0143] today"), Case("[(01632) 960014]"), Case("([01632 960014])"),
    Case("[01632 960014], [01632 960021]"), Case("999 or 101"), Case("01632960014"), Case("14 November 2025"),
    Case("2025 11 14 08 30"), Case("room 0 12"), Case("[020 7946 0143] x2"), Case("01632  960014"),
    Case("0123 4567 8901 2345"), Case("A01632 960014"), Case("01632 960014b"), Case("+"), Case("("), Case(""),
    Case("0"), Case("é[01632 960014]é"), Case("[0800 1111] "), Case("+(+(+( 0800 11"),
  ]

  @Test("are found where a reader sees them", arguments: cases)
  func found(row: Case) {
    let text = Array(row.marked.utf8).filter { !"[]".utf8.contains($0) }
    var shown: [UInt8] = []
    var offset = 0
    while let number = PhoneNumber.first(in: text, from: offset, to: text.count) {
      shown += text[offset..<number.lowerBound] + "[".utf8 + text[number] + "]".utf8
      offset = number.upperBound
    }
    #expect(String(decoding: shown + text[offset...], as: UTF8.self) == row.marked)
  }

  @Test("are not looked for past the end that is given")
  func end() {
    let text = Array("call 01632 960014".utf8)
    #expect(PhoneNumber.first(in: text, from: 0, to: 12) == nil)
    #expect(PhoneNumber.first(in: text, from: 0, to: 17) == 5..<17)
  }
}
