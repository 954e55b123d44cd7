import TestSupport
import Testing

@testable import ParentLetter

@Suite("The check of a page's structure") struct PageStructureTests {
  struct Case: NamedCase {
    /// What is found.
    let name: String
    /// A piece of a sound page, and what it is turned into.
    let piece: String
    let broken: String
    init(_ name: String, _ piece: String, _ broken: String) {
      self.name = name
      self.piece = piece
      self.broken = broken
    }
  }

  static let cases = [
    Case("does not start with the document type and html", "<!DOCTYPE html>", "<!DOCTYPE  html>"),
    Case("no lang", "lang=\"en-GB\"", "class=\"\""), Case("no dir", "dir=\"ltr\"", "dir=\"up\""),
    Case("no viewport", "name=\"viewport\"", "name=\"port\""),
    Case("no title", "<title>Staying safe", "<title></title><title>"),
    Case("2 <h1>", "</h1>", "</h1><h1>Again</h1>"), Case("0 <main>", "<main>", "<div>"),
    Case("</main> closes nothing", "<main>", "<div>"), Case("<body> is not closed", "</body>\n", ""),
    Case("two elements with one id", "<main>", "<main><div id=\"draft\"></div><div id=\"draft\"></div>"),
    Case("img without alt", "alt=", "title="), Case("attribute onclick", "<main>", "<main onclick=\"x\">"),
    Case("<script>", "<main>", "<main><script></script>"), Case("<p> in <p>", "<p>Dear", "<p><p>Dear"),
    Case("<li> outside a list", "<main>", "<main><li></li>"),
    Case("'&' stands for itself", "Dear parent", "Dear & parent"),
    Case("asks for logo.png", "src=\"data:", "src=\"logo.png\" class=\"data:"),
    Case("style asks for a file", "</style>", "@import 'a'</style>"),
    Case("text stands directly in <main>", "<main>", "<main>x"),
    Case("<p> has two class", "<p class=\"date\"", "<p class=\"date\" class=\"b\""),
    Case("<p> has a malformed attribute", "<p class=\"date\"", "<p class=date"),
    Case("link in a link", "<main>", "<main><p><a href=\"#\"><a href=\"#\">x</a></a></p>"),
  ]

  @Test("finds what is broken", arguments: cases)
  func broken(row: Case) {
    let sound = String(decoding: SamplePage.standard.html, as: UTF8.self)
    let page = sound.replacing(row.piece, with: row.broken, maxReplacements: 1)
    #expect(page != sound)
    let problems = PageStructure(Array(page.utf8)).problems
    #expect(problems.contains { $0.hasPrefix(row.name) })
  }
}
