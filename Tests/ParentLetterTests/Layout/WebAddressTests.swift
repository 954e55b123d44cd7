import TestSupport
import Testing

@testable import ParentLetter

@Suite("Addresses on paper") struct WebAddressTests {
  struct Case: NamedCase {
    let name: String
    let text: String
    let address: String
    let beside: String?
    init(_ text: String, _ address: String, _ beside: String?) {
      name = "\(text) -> \(address)"
      self.text = text
      self.address = address
      self.beside = beside
    }
  }

  static let cases = [
    Case("our page", "https://www.a.example/x", "www.a.example/x"),
    Case("our page", "https://www.a.example/", "www.a.example"),
    Case("our pages", "https://www.a.example/x/", "www.a.example/x/"),
    Case("our page", "http://a.example/x?a=1&amp;b=2", "http://a.example/x?a=1&amp;b=2"),
    Case("https://www.a.example/x", "https://www.a.example/x", nil),
    Case("www.a.example", "https://www.a.example/", nil),
    Case("WWW.A.example", "https://www.a.example", nil), Case("write to us", "mailto:a@b.example", "a@b.example"),
    Case("a@b.example", "mailto:a@b.example", nil), Case("call us", "tel:01632960014", nil), Case("top", "#top", nil),
    Case("nothing", "", nil), Case("nothing", "https://", nil),
  ]

  @Test("stand beside the words that don't give them", arguments: cases)
  func beside(row: Case) {
    let beside = WebAddress.besideText(Array(row.text.utf8)[...], of: Array(row.address.utf8)[...])
    #expect(beside.map { String(decoding: $0, as: UTF8.self) } == row.beside)
  }
}
