import TestSupport
import Testing

@testable import ParentLetter

/// What a school is called and what its letter's file is.
struct NameCase: NamedCase {
  let name: String
  let plain: String
}

@Suite("LetterName")
struct LetterNameTests {
  static let cases: [NameCase] = [
    NameCase(name: "999998 Saint Zoë’s Church of England School", plain: "999998-saint-zoes-church-of-england-school"),
    NameCase(name: "Ysgol Tŷ Gw\u{0302}yn", plain: "ysgol-ty-gwyn"),
    NameCase(name: "../../etc/passwd", plain: "etc-passwd"),
    NameCase(name: "  A\u{0}B\n\u{202E}C  ", plain: "a-b-c"),
    NameCase(name: "学校", plain: ""),
    NameCase(name: String(repeating: "long ", count: 40), plain: String(repeating: "long-", count: 12) + "l"),
  ]

  @Test("a name is lower-case ASCII and no path", arguments: cases)
  func plain(_ school: NameCase) {
    let plain = LetterName.plain(school.name)
    #expect(plain == school.plain)
    #expect(plain.utf8.count <= 61)
  }

  @Test("no two names are the same, and the order decides who gets a number")
  func unused() {
    var names = LetterName()
    #expect(
      ["A", "a", "a-2", "学", "校", "NUL"].map { names.unused($0) } == [
        "a", "a-2", "a-2-2", "school", "school-2", "nul-school",
      ])
  }

  @Test("rows have at least seven digits")
  func rows() {
    #expect(LetterName.row(17) == "row-0000017")
    #expect(LetterName.row(12_345_678) == "row-12345678")
  }
}
