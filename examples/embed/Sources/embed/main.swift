import ParentLetter

// Run in the project's folder: the template set and the school are those of the examples.
let set = try TemplateSet(folder: "templates")
let pipeline = try LetterPipeline(set: set, school: SchoolFile(at: "examples/school.yaml"))
let template = try set.letter("omegle")

let file = try RequestFile(from: InputFile.text(at: "examples/requests/omegle.yaml"))
var request = try file.request(for: template.frontMatter.fields, given: [])
request.note = "Marnie Tolliver-Quaye in Year 5 was upset. Her mum rang us on 07700 900123."

let letter = try pipeline.letter(template, for: request, LetterOptions())
print("status: \(letter.report.status.rawValue)")
for finding in letter.report.findings {
  print("\(finding.source) \(finding.place.line):\(finding.place.column) \(finding.kind) -> \(finding.replacement)")
}
print("bytes: \(letter.output?.count ?? 0)")
