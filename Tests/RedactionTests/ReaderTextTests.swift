import TestSupport
import Testing

@testable import Redaction

@Suite("What a reader reads")
struct ReaderTextTests {
  struct Reading: NamedCase {
    var name: String
    var raw: String
    var read: String
  }

  static let readings: [Reading] = [
    Reading(name: "plain text", raw: "Megan rang.", read: "Megan rang."),
    Reading(
      name: "emphasis in mid-word", raw: "Me**ga**n and _Shanice Boateng_ *now*", read: "Megan and Shanice Boateng now"),
    Reading(
      name: "underscores of a handle stay", raw: "nice_guy_stu and xX_Owl_Xx", read: "nice_guy_stu and xX_Owl_Xx"),
    Reading(name: "an underscore with no partner stays", raw: "@stu_ wrote", read: "@stu_ wrote"),
    Reading(name: "code and strike in mid-word", raw: "Me`g`an M~~e~~gan", read: "Megan Megan"),
    Reading(name: "one tick in a name is an apostrophe", raw: "Mrs O`Shea", read: "Mrs O'Shea"),
    Reading(name: "backslash escapes", raw: "nice\\_guy \\*x\\*", read: "nice_guy *x*"),
    Reading(
      name: "entities", raw: "&#77;&#x65;gan &amp; &Zcaron;ana M&shy;egan &nosuch;", read: "Megan & Zana Megan &nosuch;"
    ),
    Reading(name: "empty tags and comments", raw: "Me<b></b>gan Me<!-- x -->gan", read: "Megan Megan\n\n x \n\n"),
    Reading(name: "a less-than sign is no tag", raw: "3 < 4 <a@b.example>", read: "3 < 4 <a@b.example>"),
    Reading(
      name: "link text, then its target", raw: "[Me](https://example.org/x)gan",
      read: "Megan\n\nhttps://example.org/x\n\n"),
    Reading(name: "brackets that are no link", raw: "[sic] 1.2[.]3.4", read: "[sic] 1.2.3.4"),
    Reading(name: "spelled marks", raw: "n.aziz [at] example (dot) org", read: "n.aziz@example.org"),
    Reading(
      name: "invisible characters", raw: "Me\u{200B}g\u{2060}a\u{AD}n\u{FEFF} M\u{E0065}egan", read: "Megan Megan"),
    Reading(
      name: "accents, composed and decomposed", raw: "Zaj\u{105}c Zaja\u{328}c \u{141}ukasz", read: "Zajac Zajac Lukasz"
    ),
    Reading(
      name: "look-alikes", raw: "М\u{435}g\u{430}n M\u{4D5}ve \u{FF2D}egan 𝕸𝖊𝖌𝖆𝖓 Ⓜⓔⓖⓐⓝ",
      read: "Megan Maeve Megan Megan Megan"),
    Reading(name: "ligatures", raw: "Gri\u{FB03}n \u{FB01}", read: "Griffin fi"),
    Reading(name: "typographic marks", raw: "O’Shea “x” – y\u{A0}z…", read: "O'Shea \"x\" - y z..."),
    Reading(name: "percent-escapes", raw: "/p/%4Degan%20Zaj%C4%85c 5%", read: "/p/Megan_Zajac 5%"),
    Reading(name: "text stored backwards", raw: "\u{202E}nageM\u{202C} rang", read: "Megan rang"),
    Reading(name: "a hyphen at the line end", raw: "Ash-\nworth Skyla-\n> Mae", read: "Ash-worth Skyla-Mae"),
    Reading(name: "a soft hyphen at the line end", raw: "Ash\u{AD}\nworth", read: "Ashworth"),
    Reading(name: "quote markers and hard breaks", raw: "> Megan\\\n> Ashworth  \nx", read: "Megan\nAshworth  \nx"),
    Reading(
      name: "lists and headings are blocks", raw: "# Trip\nAll:\n- Megan\n- Luke\n2. Ada",
      read: "Trip\n\nAll:\n\nMegan\n\nLuke\n\n2. Ada"),
    Reading(name: "other scripts stay", raw: "李 明 عمر", read: "李 明 عمر"),
    Reading(name: "stars between spaces stay", raw: "2 * 3", read: "2 * 3"),
  ]

  @Test("reads as a reader does", arguments: readings)
  func reads(_ reading: Reading) {
    let text = ReaderText(raw: reading.raw)
    #expect(text.text(0..<text.bytes.count) == reading.read)
  }

  struct Place: NamedCase {
    var name: String
    var raw: String
    var word: String
    var source: String
  }

  static let places: [Place] = [
    Place(name: "plain text", raw: "x Megan y", word: "Megan", source: "Megan"),
    Place(name: "markup in the word", raw: "x Me**ga**n y", word: "Megan", source: "Me**ga**n"),
    Place(name: "entities", raw: "x &#77;ega&#110; y", word: "Megan", source: "&#77;ega&#110;"),
    Place(
      name: "a link in the word", raw: "x [Me](https://e.example)gan y", word: "Megan",
      source: "Me](https://e.example)gan"),
    Place(name: "letters of several bytes", raw: "é 𝕸𝖊𝖌𝖆𝖓 y", word: "Megan", source: "𝕸𝖊𝖌𝖆𝖓"),
    Place(name: "stored backwards", raw: "x \u{202E}nageM\u{202C} y", word: "Megan", source: "nageM"),
    Place(name: "across a quoted line", raw: "> Ash-\n> worth", word: "Ash-worth", source: "Ash-\n> worth"),
    Place(name: "part of a ligature", raw: "x Gri\u{FB03}n y", word: "Grif", source: "Gri\u{FB03}"),
  ]

  @Test("a range leads back to all of its source", arguments: places)
  func leadsBack(_ place: Place) throws {
    let text = ReaderText(raw: place.raw)
    let found = try #require(text.range(of: place.word))
    let source = Array(place.raw.utf8)
    #expect(String(decoding: source[text.source(of: found)], as: UTF8.self) == place.source)
  }

  @Test("tokens know their kind, shape, gap and sentence")
  func tokens() {
    let text = ReaderText(raw: "Mrs. O'Shea's 9DMO\nrang 101. LADO-25 (Skyla-Mae) x\n\n- eBay")
    let drawn = text.tokens.map { token in
      "\(text.text(token)):\(token.kind):\(token.shape):\(token.gap)\(token.startsSentence ? ":S" : "")"
    }
    #expect(
      drawn == [
        "Mrs:word:capitalised:blockBreak:S", ".:mark:other:none", "O'Shea's:word:capitalised:space",
        "9DMO:mixed:upper:space", "rang:word:lower:lineBreak:S", "101:number:other:space", ".:mark:other:none",
        "LADO:word:upper:space:S", "-:mark:other:none", "25:number:other:none", "(:mark:other:space",
        "Skyla-Mae:word:capitalised:none", "):mark:other:none", "x:word:lower:space", "eBay:word:other:blockBreak:S",
      ])
  }

  @Test(
    "hostile input takes linear time",
    arguments: ["[", "_a ", "<a ", "`a`", "&#", "%4", "(at)", "\\", "[a](", "<!--", "> ", "\u{202E}a"])
  func hostile(_ unit: String) {
    let text = ReaderText(raw: String(repeating: unit, count: 8_000))
    #expect(text.bytes.count <= 8_000 * unit.utf8.count + 2)
  }
}

extension ReaderText {
  func range(of word: String) -> Range<Int>? {
    let wanted = Array(word.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { $0..<($0 + wanted.count) }
  }
}
