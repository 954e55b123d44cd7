import ParentLetter
import Redaction
import TestSupport
import Testing
import TextCore

/// One of the shipped examples and the form it comes out in.
struct ExampleRun: NamedCase {
  let request: String
  let format: OutputFormat
  let ending: String
  var name: String { "\(request).\(ending)" }
}

@Suite("examples")
struct ExamplesTests {
  static let runs = ["omegle", "sextortion", "workshop-invitation"].flatMap { request in
    [
      ExampleRun(request: request, format: .html, ending: "html"),
      ExampleRun(request: request, format: .text, ending: "txt"),
      ExampleRun(request: request, format: .markdown, ending: "md"),
    ]
  }

  @Test("each example comes out as it is kept in examples/expected", arguments: runs)
  func example(_ run: ExampleRun) throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let pipeline = try LetterPipeline(set: set, school: SchoolFile(at: ProjectFiles.path("examples/school.yaml")))
    let template = try set.letter(run.request)
    let file = try RequestFile(from: InputFile.text(at: ProjectFiles.path("examples/requests/\(run.request).yaml")))
    var options = LetterOptions()
    options.format = run.format
    options.register = try CaseRegister(from: InputFile.text(at: ProjectFiles.path("examples/case.yaml")))
    let letter = try pipeline.letter(template, for: file.request(for: template.frontMatter.fields, given: []), options)
    #expect(letter.decision.status == .ready)
    let text = String(decoding: letter.output ?? [], as: UTF8.self)
    Golden.expect(text, matches: ProjectFiles.path("examples/expected/\(run.name)"))
  }

  @Test("the same input gives the same bytes")
  func deterministic() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let pipeline = try LetterPipeline(set: set, school: SchoolFile(at: ProjectFiles.path("examples/school.yaml")))
    var request = LetterRequest()
    request.date = CalendarDate(iso: "2026-11-24")
    request.note = "Orla Penhallow told Mrs Adeyinka of it."
    let template = try set.letter("grooming")
    let letters = try (0..<3).map { _ in try pipeline.letter(template, for: request, LetterOptions()).output }
    #expect(letters[0] == letters[1])
    #expect(letters[1] == letters[2])
  }

  @Test("every approved letter is ready when its form is filled with its own examples")
  func formsWithExamples() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let pipeline = try LetterPipeline(set: set, school: SchoolFile(at: ProjectFiles.path("examples/school.yaml")))
    for id in set.letterIDs {
      let template = try set.letter(id)
      guard template.frontMatter.status == .approved else { continue }
      let form = RequestForm(for: template.frontMatter, withExamples: true).yaml
      let file = try RequestFile(from: SourceText(name: "\(id).yaml", text: form))
      var request = try file.request(for: template.frontMatter.fields, given: [])
      request.date = CalendarDate(iso: "2026-11-24")
      // A routine letter has no values that go only with other answers about the release.
      let others = template.frontMatter.fields.filter { !$0.onlyWith.allSatisfy { $0.answer == "false" } }
      request.fields.removeAll { part in others.contains { $0.name == part.name } }
      let letter = try pipeline.letter(template, for: request, LetterOptions())
      #expect(letter.decision.status == .ready, "\(id): \(letter.report.findings)")
    }
  }
}
