import TestSupport
import Testing

@testable import ParentLetter

@Suite("A letterhead") struct LetterheadTests {
  struct Case: NamedCase {
    let name: String
    let link: String?
    init(_ name: String, _ link: String?) {
      self.name = name
      self.link = link
    }
  }

  static let phones = [
    Case("01632 960014", "tel:01632960014"), Case("+44 (0)20 7946 0143", "tel:+442079460143"),
    Case("(01632) 960014", "tel:01632960014"), Case("01632 960014 ext. 2", nil), Case("none", nil), Case("", nil),
  ]
  static let emails = [
    Case("office@a.example", "mailto:office@a.example"), Case("a@b@c.example", nil), Case("a@b.example?cc=x", nil),
    Case("a b@c.example", nil), Case("office", nil),
  ]
  static let websites = [
    Case("https://a.example", "https://a.example"), Case("HTTP://a.example", "HTTP://a.example"),
    Case("www.a.example", "https://www.a.example"), Case("javascript:alert(1)", nil), Case("a b", nil), Case("", nil),
  ]

  @Test("links a number that can be dialled", arguments: phones)
  func phone(row: Case) {
    #expect(Letterhead(schoolName: "A", phone: row.name).phoneLink == row.link)
  }

  @Test("links a plain mail address", arguments: emails)
  func email(row: Case) {
    #expect(Letterhead(schoolName: "A", email: row.name).emailLink == row.link)
  }

  @Test("links a web address and nothing else", arguments: websites)
  func website(row: Case) {
    #expect(Letterhead(schoolName: "A", website: row.name).websiteLink == row.link)
  }
}
