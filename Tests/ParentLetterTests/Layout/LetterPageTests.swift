import TestSupport
import Testing

@testable import ParentLetter

@Suite("A letter's page") struct LetterPageTests {
  @Test("is the page on file", arguments: SamplePage.all)
  func golden(sample: SamplePage) {
    let html = String(decoding: sample.html, as: UTF8.self)
    Golden.expect(html, matches: SamplePage.folder + sample.name + ".html")
  }

  @Test("is well built", arguments: SamplePage.all)
  func structure(sample: SamplePage) {
    #expect(PageStructure(sample.html).problems == [])
  }

  @Test("shows hostile content as plain text and stays well built")
  func hostileContent() {
    let page = SamplePage.hostile
    let structure = PageStructure(page.html(trustedBody: []))
    #expect(structure.problems == [])
    #expect(
      structure.all("h1").map(\.text) == ["&lt;/h1&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &quot;x&quot;"])
    #expect(structure.all("a").isEmpty)
  }

  @Test("gives the same bytes for the same content")
  func sameBytes() {
    #expect(SamplePage.standard.html == SamplePage.standard.html)
  }

  @Test("keeps one main heading when the body brings its own")
  func bodyHeadings() {
    let body = "<h1>One</h1>\n<h2>Two</h2>\n<h6>Six</h6>\n"
    let structure = PageStructure(SamplePage.standard.page.html(trustedBody: Array(body.utf8)))
    #expect(structure.problems == [])
    #expect(structure.all("h2").map(\.text) == ["One"])
    #expect(structure.all("h3").map(\.text) == ["Two"])
    #expect(structure.all("h6").map(\.text) == ["Six"])
  }

  @Test("says DRAFT in the title, on the screen and on every sheet")
  func draft() {
    let structure = PageStructure(SamplePage.draft.html)
    #expect(structure.all("title").first?.text.hasPrefix("DRAFT: ") == true)
    #expect(structure.all("aside").count == 1)
    #expect(structure.elements.contains { $0.attributes["class"] == "watermark" && $0.text == "DRAFT" })
    #expect(structure.all("style").first?.text.contains(#"content:"DRAFT – do not send""#) == true)
    let reasons = structure.all("bdi").prefix(SamplePage.draft.page.draftReasons.count).map(\.text)
    #expect(reasons == SamplePage.draft.page.draftReasons)
  }

  @Test("says nothing of a draft when it is none")
  func noDraft() {
    let html = String(decoding: SamplePage.standard.html, as: UTF8.self)
    #expect(!html.contains("DRAFT") && !html.contains("draft") && !html.contains("watermark"))
  }

  @Test("is a draft without reasons when told so")
  func draftWithoutReasons() {
    var page = SamplePage.standard.page
    page.isMarkedDraft = true
    let structure = PageStructure(page.html(trustedBody: []))
    #expect(structure.problems == [])
    #expect(structure.all("aside").count == 1)
  }

  @Test("can't be broken out of by the words of its style")
  func styleWords() {
    var page = SamplePage.standard.page
    page.words.page = "\"}</style><script>\\"
    #expect(PageStructure(page.html(trustedBody: [])).problems == [])
  }
}
