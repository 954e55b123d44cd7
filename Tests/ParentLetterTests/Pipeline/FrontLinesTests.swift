import ParentLetter
import Redaction
import TestSupport
import Testing
import TextCore

@Suite("Lines before a letter's text")
struct FrontLinesTests {
  @Test(
    "a line that redaction takes away moves no other into its place", arguments: [OutputFormat.html, .text, .markdown])
  func removedLine(format: OutputFormat) throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let school = try SchoolFile(at: ProjectFiles.path("examples/school.yaml"))
    var options = LetterOptions()
    options.format = format
    options.redactionsAccepted = true
    options.policy.mode = .removeSentence
    options.register = CaseRegister(children: ["Marrow End"], family: [], investigation: [])
    var request = LetterRequest()
    request.date = CalendarDate(iso: "2026-11-24")
    request.reference = "TCPS/OS/2026-11"
    let template = try set.letter("grooming")
    let letter = try LetterPipeline(set: set, school: school).letter(template, for: request, options)
    let text = String(decoding: letter.output ?? [], as: UTF8.self)
    #expect(letter.removed == ["Marrow End"])
    #expect(!text.contains("Marrow End"))
    let lines = ["Thistlebourne Community Primary School", "14 Saltpan Lane", "Parents and carers"]
    for line in lines + ["TCPS/OS/2026-11", template.frontMatter.subject] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(text.contains("Dear parent or carer"), "and the text begins where it should")
  }
}
