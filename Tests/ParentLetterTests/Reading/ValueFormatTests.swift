import TestSupport
import Testing
import TextCore

@testable import ParentLetter

@Suite("Forms of values")
struct ValueFormatTests {
  @Test(
    "telephone numbers have as many digits as the country's plan gives them",
    arguments: [
      ("01632 960014", true), ("(01632) 960014", true), ("+44 1632 960014", true), ("+44 (0)1632 960014", true),
      ("020 7946 0143", true), ("07700 900123", true), ("0800 1111", true), ("0800 123 456", true), ("116 123", true),
      ("101", true), ("+353 1 555 0101", true), ("01632 96001", true),
      ("01632 9600", false), ("01632 9600145", false), ("07700 90012", false), ("020 7946 014", false),
      ("960014", false), ("04632 960014", false), ("O1632 960014", false), ("01632 960014 ext 2", false),
      ("1632 960014", false), ("+44 7700 90012", false), ("", false),
    ])
  func phones(text: String, isPhone: Bool) { #expect(ValueFormat.isPhone(text) == isPhone) }

  @Test(
    "only a number of ten digits from 01 may have lost one",
    arguments: [("01632 96001", true), ("+44 1632 96001", true), ("01632 960014", false), ("0800 123 456", false)])
  func shortPhones(text: String, isShort: Bool) { #expect(ValueFormat.isShortPhone(text) == isShort) }

  @Test("numbers that may have lost a digit are told, and people on one line")
  func remark() throws {
    let file = try InputFile.text(at: ProjectFiles.path("examples/school.yaml"))
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("01632 960014", with: "01632 96001")
      .replacing("- Miss Ottoline Fairweather", with: "- Mrs Ada Pym and Mr Tim Nash")
    let details = try SchoolDetails(from: SourceText(name: "school.yaml", text: text))
    #expect(details.remarks.contains { $0.contains("people.may_be_named") })
    #expect(details.remarks.contains { $0.contains("school.office.phone") && $0.contains("ten digits") })
  }
}
