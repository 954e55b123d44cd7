import TestSupport
import TextCore
import Testing

@testable import ParentLetter

/// A value as the register has it and as letters need it.
struct RegisterValueCase: NamedCase {
  let name: String
  let raw: String
  let mended: String?
}

@Suite("SchoolRegister")
struct SchoolRegisterTests {
  @Test("one bad row does not stop the others, and names its line")
  func badRows() throws {
    var register = try SchoolRegister(at: ProjectFiles.path("Tests/TestSupport/Corpus/register/register-utf8.csv"))
    var names: [String] = []
    var faults: [String] = []
    while let row = try register.next() {
      switch row {
      case .school(let school): names.append(school.urn)
      case .fault(let problem): faults.append("\(problem.start.line): \(problem.message)")
      }
    }
    #expect(names == ["999999", "999998", "999997", "999996", "999995"])
    #expect(
      faults == [
        "5: this row has 2 fields, but there are 34 columns", "6: there are words after a closing quotation mark",
      ])
  }

  static let phones: [RegisterValueCase] = [
    .init(name: "no leading 0", raw: "1632960014", mended: "01632 960014"),
    .init(name: "London", raw: "020 79460143", mended: "020 7946 0143"),
    .init(name: "country code", raw: "+44 1632 960014", mended: "01632 960014"),
    .init(name: "large town", raw: "1134960123", mended: "0113 496 0123"),
    .init(name: "nothing", raw: "n/a", mended: nil),
  ]

  @Test("telephone numbers get their 0 and their groups", arguments: phones)
  func phone(_ phone: RegisterValueCase) { #expect(RegisterValue.phone(phone.raw) == phone.mended) }

  static let websites: [RegisterValueCase] = [
    .init(name: "no scheme", raw: "www.a.example", mended: "https://www.a.example"),
    .init(name: "http, capitals, slash", raw: "HTTP://WWW.A.example/Home/", mended: "https://www.a.example/Home"),
    .init(name: "https", raw: "https://a.example/x?y=1", mended: "https://a.example/x?y=1"),
    .init(name: "no address", raw: "none", mended: nil),
    .init(name: "another scheme", raw: "javascript:alert(1)", mended: nil),
  ]

  @Test("websites get https", arguments: websites)
  func website(_ site: RegisterValueCase) { #expect(RegisterValue.website(site.raw) == site.mended) }

  @Test("bytes are UTF-8 where they are that, else Windows-1252")
  func encodings() {
    #expect(WindowsText.decoded([0x5A, 0x6F, 0xEB, 0x92, 0x73]) == "Zoë’s")
    #expect(WindowsText.decoded(Array("Zoë’s".utf8)[...]) == "Zoë’s")
    #expect(WindowsText.decoded([0x81]) == "\u{FFFD}")
  }
}
