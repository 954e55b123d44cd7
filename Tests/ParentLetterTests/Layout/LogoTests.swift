import TestSupport
import Testing

@testable import ParentLetter

@Suite("A school's logo") struct LogoTests {
  struct Case: NamedCase {
    let name: String
    let bytes: [UInt8]
    let kind: MediaType?
    init(_ name: String, _ bytes: [UInt8], _ kind: MediaType?) {
      self.name = name
      self.bytes = bytes
      self.kind = kind
    }
    init(_ name: String, svg: String, _ kind: MediaType?) { self.init(name, Array(svg.utf8), kind) }
  }

  static let kinds = [
    Case("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    Case("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    Case("GIF", Array("GIF89a;".utf8), .gif), Case("old GIF", Array("GIF87a;".utf8), .gif),
    Case("WebP", Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBPVP8 ".utf8), .webP),
    Case("a sound file", Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WAVEfmt ".utf8), nil),
    Case("PDF", Array("%PDF-1.7".utf8), nil), Case("half a PNG", [0x89, 0x50, 0x4E], nil),
    Case("SVG", svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", .svg),
    Case(
      "SVG with a head",
      svg:
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<svg></svg>",
      .svg),
    Case("SVG with a prefix", svg: "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>", .svg),
    Case("HTML", svg: "<!DOCTYPE html><html><svg/></html>", nil), Case("words", svg: "a logo <svg/>", nil),
    Case("words alone", svg: "thistle", nil), Case("nothing but space", svg: "  \n", nil),
    Case("SVG in UTF-16", [0xFF, 0xFE] + "<svg/>".utf16.flatMap { [UInt8($0), 0] }, nil),
  ]

  @Test("is told from its bytes", arguments: kinds)
  func kind(row: Case) {
    #expect(MediaType(of: row.bytes) == row.kind)
  }

  struct Danger: NamedCase {
    let name: String
    let inside: String
    let danger: DrawingDanger?
    init(_ inside: String, _ danger: DrawingDanger?) {
      name = inside
      self.inside = inside
      self.danger = danger
    }
  }

  static let dangers = [
    Danger("<path d=\"M0 0(a)\" fill=\"url(#g)\" transform=\"matrix(1 0 0 1 0 0)\"/>", nil),
    Danger("<use xlink:href=\"#a\"/><a href=\"\"/>", nil),
    Danger("<image href=\"data:image/png;base64,AAAA\"/>", nil),
    Danger("<style>.a{fill:url( '#g' )}</style><g style=\"fill:url(&quot;#g&quot;)\"/>", nil),
    Danger("<title>Tom &amp; Jerry's (old) @import \\ words</title>", nil),
    Danger("<style><![CDATA[.a{fill:red}]]></style>", nil), Danger("<metadata a:resource=\"http://a.example\"/>", nil),
    Danger("<script>alert(1)</script>", .script), Danger("<SCRIPT/>", .script),
    Danger("<x:script xmlns:x=\"y\"/>", .script),
    Danger("<g onclick=\"x()\"/>", .eventHandler), Danger("<g a=\"1\" ONLOAD = 'x'/>", .eventHandler),
    Danger("<image href=\"http://a.example/b.png\"/>", .externalReference),
    Danger("<image xlink:href=\"b.png\"/>", .externalReference),
    Danger("<a href=\"javascript:x\"/>", .externalReference),
    Danger("<a href=\" #a\"/>", .externalReference), Danger("<use href=\"data:image/svg+xml,x\"/>", .externalReference),
    Danger("<image href=\"data:text/html,x\"/>", .externalReference),
    Danger("<g xml:base=\"//a.example\"/>", .externalReference),
    Danger("<g fill=\"url(http://a.example/#b)\"/>", .externalReference),
    Danger("<g style='fill:URL( //a)'/>", .externalReference),
    Danger("<g fill=\"url(\u{301}x)\"/>", .externalReference),
    Danger("<style>@import 'a.css';</style>", .externalReference),
    Danger("<style>@IMPORT\u{301} 'a';</style>", .externalReference),
    Danger("<style><![CDATA[@import 'a']]></style>", .externalReference),
    Danger("<style>a{b:image-set('x' 1x)}</style>", .externalReference),
    Danger("<style>a{b:u\\72l(x)}</style>", .characterCode), Danger("<g fill=\"u&#114;l(x)\"/>", .characterCode),
    Danger("<foreignObject/>", .embeddedContent), Danger("<iframe src=\"#\"/>", .embeddedContent),
    Danger("<animate attributeName=\"href\"/>", .animation), Danger("<set to=\"1\"/>", .animation),
    Danger("<?xml-stylesheet href=\"a.css\"?>", .externalReference), Danger("<g a=1/>", .malformed),
    Danger("<g a/>", .malformed),
    Danger("<g a=\"1", .malformed), Danger("<!-- ", .malformed), Danger("< g/>", .malformed),
  ]

  @Test("is refused as a drawing that could run, fetch or hide something", arguments: dangers)
  func danger(row: Danger) {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">\(row.inside)</svg>"
    #expect(DrawingCheck(Array(svg.utf8)).danger == row.danger)
  }

  struct Head: NamedCase {
    let name: String
    let danger: DrawingDanger?
  }

  static let heads = [
    Head(name: "<!DOCTYPE svg [<!ENTITY a \"b\">]>", danger: .entity),
    Head(name: "<?xml version=\"1.0\" encoding=\"utf-7\"?>", danger: .encoding),
    Head(name: "<?xml version=\"1.0\"?>", danger: nil), Head(name: "<?php x ?>", danger: .externalReference),
  ]

  @Test("is refused for what stands before the drawing", arguments: heads)
  func head(row: Head) {
    #expect(DrawingCheck(Array("\(row.name)<svg/>".utf8)).danger == row.danger)
  }

  @Test("is refused with a reason that a person can use")
  func refusals() {
    #expect(throws: LogoError.empty) { try Logo(bytes: [], altText: "") }
    #expect(throws: LogoError.cutOff) {
      try Logo(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], altText: "")
    }
    #expect(throws: LogoError.cutOff) {
      try Logo(bytes: [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 1, count: 2_000), altText: "")
    }
    #expect(throws: LogoError.unknownKind) { try Logo(bytes: Array("BM".utf8), altText: "") }
    #expect(throws: LogoError.unsafeDrawing(.encoding)) { try Logo(bytes: Array("<svg>".utf8) + [0xFF], altText: "") }
    let large = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: Logo.largestSize)
    #expect(throws: LogoError.tooLarge(byteCount: 1_000_003, limit: 1_000_000)) { try Logo(bytes: large, altText: "") }
    #expect(
      LogoError.unsafeDrawing(.script).description == "the SVG logo contains a script; save it as PNG instead")
  }

  @Test("of the largest size is taken")
  func largest() throws {
    let bytes = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: Logo.largestSize - 5) + [0xFF, 0xD9]
    #expect(try Logo(bytes: bytes, altText: "").mediaType == .jpeg)
  }

  @Test("becomes a data address in base 64")
  func dataAddress() throws {
    let logo = try Logo(bytes: Array("GIF89a".utf8), altText: "A thistle")
    #expect(String(decoding: logo.dataAddress, as: UTF8.self) == "data:image/gif;base64,R0lGODlh")
  }

  @Test("in base 64 is padded as RFC 4648 has it")
  func base64() {
    // The test vectors of RFC 4648, section 10.
    let vectors = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE="]
    for (plain, encoded) in vectors {
      #expect(String(decoding: Base64.encoded(Array(plain.utf8)), as: UTF8.self) == encoded)
    }
    #expect(String(decoding: Base64.encoded([0xFB, 0xFF, 0xFE]), as: UTF8.self) == "+//+")
  }
}
