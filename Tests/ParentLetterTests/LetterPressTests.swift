import ParentLetter
import TestSupport
import Testing

@Suite("Letter press")
struct LetterPressTests {
  @Test("makes the letters of a pipeline, for one school and the next")
  func sameLetters() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let template = try set.letter("omegle")
    let file = try RequestFile(from: InputFile.text(at: ProjectFiles.path("examples/requests/omegle.yaml")))
    let request = try file.request(for: template.frontMatter.fields, given: [])
    let one = try SchoolFile(at: ProjectFiles.path("examples/school.yaml"))
    var details = one.details
    details.school.name = "Alder Brook School"
    let two = SchoolFile(details: details)
    var press = try LetterPress(set: set)
    for school in [one, two, two, one] {
      let pressed = try press.letter(template, for: request, from: school, LetterOptions())
      let plain = try LetterPipeline(set: set, school: school).letter(template, for: request, LetterOptions())
      #expect(pressed.output == plain.output)
      #expect(pressed.report == plain.report)
    }
  }
}
