import ParentLetter
import Redaction
import TestSupport
import Testing
import TextCore

@Suite("Lines before a letter's text")
struct FrontLinesTests {
  @Test("a line that redaction takes away moves no other into its place")
  func removedLine() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let school = try SchoolFile(at: ProjectFiles.path("examples/school.yaml"))
    var options = LetterOptions()
    options.format = .text
    options.redactionsAccepted = true
    options.policy.mode = .removeSentence
    options.register = CaseRegister(children: ["Marrow End"], family: [], investigation: [])
    var request = LetterRequest()
    request.date = CalendarDate(iso: "2026-11-24")
    request.reference = "TCPS/OS/2026-11"
    let template = try set.letter("grooming")
    let letter = try LetterPipeline(set: set, school: school).letter(template, for: request, options)
    #expect(letter.removed == ["Marrow End"])
    let head = """
      Thistlebourne Community Primary School
      Growing together
      14 Saltpan Lane, Thistlebourne, Northmarsh, QX1 1AA
      01632 960014
      office@thistlebourne.example
      www.thistlebourne.example

      24 November 2026
      Our reference: TCPS/OS/2026-11

      Parents and carers

      Online safety: when someone is not who they say

      Dear parent or carer,
      """
    #expect(String(decoding: letter.output ?? [], as: UTF8.self).hasPrefix(head))
  }
}
