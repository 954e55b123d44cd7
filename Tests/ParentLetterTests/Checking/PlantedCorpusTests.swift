import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// One line of the corpus of planted faults.
struct CorpusFault: NamedCase {
  let rule: String
  let letter: String
  let place: String
  let existing: String
  let words: String
  let number: Int
  var name: String { "line \(number): \(rule)" }

  static let all: [CorpusFault] = {
    let path = ProjectFiles.path("Tests/TestSupport/Corpus/checking/faults.tsv")
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, !line.hasPrefix("#") else { return nil }
      return CorpusFault(
        rule: cells[0], letter: cells[1], place: cells[2], existing: plain(cells[3]), words: plain(cells[4]),
        number: index + 1)
    }
  }()

  private static func plain(_ cell: String) -> String {
    cell.replacing("\\n", with: "\n").replacing("\\t", with: "\t")
  }

  /// The letter with the fault in it, mark and all.
  func planted(in text: String) throws -> String {
    switch place {
    case "before":
      let lines = text.ranges(of: "\n" + existing).filter { text[$0.lowerBound...].hasPrefix("\n") }
      let found = try #require(existing == "## " && lines.count > 1 ? lines.dropFirst().first : lines.first)
      let start = text.index(after: found.lowerBound)
      return text[..<start] + words + "\n\n" + text[start...]
    case "after":
      let body = try #require(text.firstRange(of: "\n---\n")).upperBound
      let found = try #require(text[body...].firstRange(of: "\n" + existing))
      let end = try #require(text[found.upperBound...].firstIndex(of: "\n"))
      return text[...end] + words + "\n" + text[text.index(after: end)...]
    default:
      let found = try #require(text.firstRange(of: existing))
      return text.replacingCharacters(in: found, with: words)
    }
  }
}

@Suite("the corpus of planted faults")
struct PlantedCorpusTests {
  private static let set = try? TemplateSet(folder: ProjectFiles.path("templates"))

  @Test("each is found by its rule alone, where it begins", arguments: CorpusFault.all)
  func planted(_ fault: CorpusFault) throws {
    let set = try #require(Self.set)
    let path = ProjectFiles.path("templates/letters/\(fault.letter).md")
    let marked = try fault.planted(in: String(contentsOfFile: path, encoding: .utf8))
    let source = SourceText(name: "\(fault.letter).md", text: marked.replacing("¦", with: ""))
    let check = try TemplateCheck(of: source, as: fault.letter, in: set, on: SetCopy.day)
    let found = check.problems.map { "\($0.code) \($0.start.line):\($0.start.column)" }
    #expect(check.problems.map(\.code) == [fault.rule], "\(found)")
    guard let mark = marked.unicodeScalars.firstIndex(of: "¦"), let problem = check.problems.first else { return }
    let before = marked.unicodeScalars[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(problem.start.line == before.count && problem.start.column == (before.last?.count ?? 0) + 1, "\(found)")
  }

  @Test("every kind of fault is there that a line can show")
  func kinds() {
    let rules = Set(CorpusFault.all.map(\.rule))
    // The letter as a whole, the lock, the catalogue, services and comments have tests of their own.
    let elsewhere: Set<String> = [
      "no-heading", "too-long", "version-unchanged", "never-approved", "part-unread", "letter-frame",
      "catalogue-review", "fact-unapproved", "services-list", "scope-generic", "silence", "duplicate-key", "quote-mix",
    ]
    #expect(CheckRule.all.map(\.id).filter { !rules.contains($0) && !elsewhere.contains($0) } == [])
  }

  @Test("harmless sentences are left alone")
  func harmless() throws {
    let set = try #require(Self.set)
    let sentences = try String(
      contentsOfFile: ProjectFiles.path("Tests/TestSupport/Corpus/checking/harmless.txt"), encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n\n")
    let path = ProjectFiles.path("templates/letters/cyberbullying.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("## What it is", with: sentences + "\n\n## What it is")
      // One of them names a service.
      .replacing("services: []", with: "services: [snapchat]").replacing("scope: generic", with: "scope: named")
    let source = SourceText(name: "cyberbullying.md", text: text)
    let check = try TemplateCheck(of: source, as: "cyberbullying", in: set, on: SetCopy.day)
    #expect(
      check.problems.filter { !["too-long", "version-unchanged"].contains($0.code) }.map {
        "\($0.code): \($0.sourceLine ?? "")"
      } == [])
  }

  @Test("what schools write every week tells of no case", arguments: ["harmless", "late-harmless"])
  func everyWeek(_ file: String) throws {
    let set = try #require(Self.set)
    let notes = try String(
      contentsOfFile: ProjectFiles.path("Tests/RedactionTests/Notices/\(file).txt"), encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n\n")
    let path = ProjectFiles.path("templates/letters/cyberbullying.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("## What it is", with: notes + "\n\n## What it is")
    let source = SourceText(name: "cyberbullying.md", text: text)
    let check = try TemplateCheck(of: source, as: "cyberbullying", in: set, on: SetCopy.day)
    let told = check.problems.filter { ["case-told", "details-combine"].contains($0.code) }
    #expect(told.map { "\($0.message): \($0.sourceLine ?? "")" } == [])
  }

  @Test("a letter of many words and no heading is told, and one of three pages")
  func wholeLetters() throws {
    let set = try #require(Self.set)
    let path = ProjectFiles.path("templates/letters/cyberbullying.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let body = try #require(text.firstRange(of: "{% render 'salutation' %}")).lowerBound
    let plain =
      text[..<body]
      + text[body...].replacing(/## [^\n]*\n\n/, with: "")
      .replacing("{% render 'reporting-routes-bullying' %}\n\n", with: "")
      .replacing("{% render 'dsl-contact' %}\n\n", with: "")
    let long = text.replacing(
      "## What it is",
      with: String(repeating: "Ask your child what they like to do. Let them show you how it works. ", count: 60)
        + "\n\n## What it is")
    for (rule, letter) in [("no-heading", String(plain)), ("too-long", long)] {
      let source = SourceText(name: "cyberbullying.md", text: letter)
      let check = try TemplateCheck(of: source, as: "cyberbullying", in: set, on: SetCopy.day)
      #expect(check.problems.map(\.code) == [rule])
      #expect(check.problems.first?.start == SourcePosition(line: 27, column: 1))
    }
  }
}
