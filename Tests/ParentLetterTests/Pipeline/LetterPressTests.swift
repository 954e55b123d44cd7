import ParentLetter
import Redaction
import TestSupport
import Testing
import TextCore

@Suite("Letter press")
struct LetterPressTests {
  @Test("makes the very letters of a pipeline, whatever is in them", arguments: 0..<60)
  func sameLetters(seed: Int) throws {
    var cases = RandomLetters(seed: UInt64(seed))
    let set = try Self.set
    var press = try LetterPress(set: set)
    let templates = try cases.templates(of: set)
    for _ in 0..<12 {
      let letter = try cases.letter(templates)
      let slow = Outcome { () throws(LetterError) in
        try LetterPipeline(set: set, school: letter.school).letter(letter.template, for: letter.request, letter.options)
      }
      // Twice at least, so that a mould is made and used.
      for _ in 0..<3 {
        let fast = Outcome { () throws(LetterError) in
          try press.letter(letter.template, for: letter.request, from: letter.school, letter.options)
        }
        #expect(fast == slow, "\(letter.template.frontMatter.id) \(letter.options.format)")
      }
    }
  }

  @Test("makes the very letters of a pipeline for one school after another", arguments: 0..<40)
  func manySchools(seed: Int) throws {
    var cases = RandomLetters(seed: UInt64(1_000 + seed))
    let set = try Self.set
    var press = try LetterPress(set: set)
    let letter = try cases.letter(cases.templates(of: set))
    for _ in 0..<12 {
      let school = try cases.school()
      let slow = Outcome { () throws(LetterError) in
        try LetterPipeline(set: set, school: school).letter(letter.template, for: letter.request, letter.options)
      }
      let fast = Outcome { () throws(LetterError) in
        try press.letter(letter.template, for: letter.request, from: school, letter.options)
      }
      #expect(fast == slow, "\(letter.template.frontMatter.id) \(letter.options.format)")
    }
  }

  @Test(
    "plans the letters of one request, also with a reference and a note of harmless words",
    arguments: [
      (nil, nil, true), ("AB/2026/11", nil, true), ("AB/2026/11", "We talk about this in assembly on Friday.", true),
      // A permitted name, and what is a matter for a person: both are made in the ordinary way.
      (nil, "Mrs Okafor-Bell will answer questions.", false), (nil, "A pupil in Year 5 was hurt.", false),
      (nil, "A Year 3 pupil found a snake.", false), (nil, "We have had a case of vaping in Otters.", false),
    ] as [(String?, String?, Bool)])
  func planned(reference: String?, note: String?, isPlanned: Bool) throws {
    let set = try Self.set
    var press = try LetterPress(set: set)
    let file = try SchoolFile(at: ProjectFiles.path("examples/school.yaml"))
    var request = LetterRequest()
    request.date = CalendarDate(iso: "2026-11-24")
    (request.reference, request.note) = (reference, note)
    for number in 0..<8 {
      var details = file.details
      details.school.name = "School number \(number)"
      details.people.head.lastName = "Okafor-Bell"
      details.people.head.title = "Mrs"
      let school = SchoolFile(details: details)
      let template = try set.letter("omegle")
      let fast = try press.letter(template, for: request, from: school, LetterOptions())
      let slow = try LetterPipeline(set: set, school: school).letter(template, for: request, LetterOptions())
      #expect(fast.output == slow.output)
      #expect(fast.report == slow.report)
    }
    #expect(press.plannedLetters == (isPlanned ? 6 : 0))
  }

  @Test("every permitted term begins with the first word of one of its beginnings", arguments: 0..<50)
  func beginnings(seed: Int) throws {
    var cases = RandomLetters(seed: UInt64(2_000 + seed))
    let details = try cases.school().details
    // An initial is the same word with a full stop and without.
    func first(_ text: String) -> String { text.split(separator: " ").first.map { $0.filter { $0 != "." } } ?? "" }
    let beginnings = Set(details.permittedBeginnings.map(first))
    for term in details.permittedTerms { #expect(beginnings.contains(first(term)), "\(term)") }
  }

  @Test("a letter after one with an error is made as ever")
  func afterAnError() throws {
    let set = try Self.set
    let template = try set.letter("omegle")
    let school = try SchoolFile(at: ProjectFiles.path("examples/school.yaml"))
    var press = try LetterPress(set: set)
    var request = LetterRequest()
    #expect(throws: LetterError.self) { try press.letter(template, for: request, from: school, LetterOptions()) }
    request.date = CalendarDate(iso: "2026-11-24")
    let letter = try press.letter(template, for: request, from: school, LetterOptions())
    #expect(letter.report.status == .ready)
  }

  private static var set: TemplateSet {
    get throws { try TemplateSet(folder: ProjectFiles.path("templates")) }
  }
}

/// What came of making a letter.
private enum Outcome: Equatable {
  case letter(output: String?, LetterReport, warnings: [String], removed: [String])
  case error(String)

  init(_ make: () throws(LetterError) -> Letter) {
    do {
      let letter = try make()
      self = .letter(
        output: letter.output.map { String(decoding: $0, as: UTF8.self) }, letter.report, warnings: letter.warnings,
        removed: letter.removed)
    } catch {
      self = .error("\(error)")
    }
  }
}

/// Letters of every sort, most of them with something odd in them; the same ones for the same seed.
private struct RandomLetters {
  struct Case {
    var template: LetterTemplate
    var request: LetterRequest
    var school: SchoolFile
    var options: LetterOptions
  }

  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// Two letters of the set, and one with markup of all sorts.
  mutating func templates(of set: TemplateSet) throws -> [LetterTemplate] {
    let ids = ["omegle", "sextortion", "workshop-invitation", "video-chat-strangers-ur", "safer-internet-day"]
    let own = try LetterTemplate(parsing: SourceText(name: "odd.md", bytes: Array(Self.oddTemplate(&random).utf8)))
    return [try set.letter(random.one(of: ids)), try set.letter(random.one(of: ids)), own]
  }

  mutating func letter(_ templates: [LetterTemplate]) throws -> Case {
    let template = random.one(of: templates)
    return Case(
      template: template, request: request(template.frontMatter), school: try school(), options: options())
  }

  // MARK: - Words

  private static let words = [
    "Alder Brook School", "Mr D. Whitcombe", "01632 960 177", "office@alder.example", "https://alder.example/a?b=c&d",
    "Zoë 🙂", "مدرسة النور", "a & b <i>c</i> \"d\"", "*stars* [x](y)", "x", "Year 5", "(01632) 960014", "20 7946 0143",
    "AB12 3CD", "CR/12345/26", "javascript:alert(1)", "# head", "1. one", "\u{200F}right", "ISBN", "~t_i-l.d:e/@x",
  ]
  private static let odd = [
    "", " ", "one\ntwo", "one\n\ntwo\n", "Marnie Tolliver-Quaye", "Marnie", "Call her mum on 07700 900123.",
    "A girl in Year 5 was hurt on Monday.", "\u{1}", "//", "Ivy", "a\tb",
  ]
  private static let notes = [
    "Thank you.", "*Please* come.\n\n- one\n- [two](https://two.example)", "Marnie Tolliver-Quaye was upset.",
    "One of our girls was hurt in Year 5.", "# Head\n\n<b>x</b> `code`", "Ring 01632 960 177 or 07700 900123.",
    "قد يقابل الأطفال غرباء.", "",
  ]

  private mutating func text() -> String { random.one(of: isRare() ? Self.odd : Self.words) }
  private mutating func isRare() -> Bool { random.next() % 12 == 0 }
  private mutating func maybe(_ words: String) -> String? { random.next() % 3 == 0 ? nil : words }

  // MARK: - What a letter is made of

  mutating func school() throws -> SchoolFile {
    let path = ProjectFiles.path("examples/school.yaml")
    let file = try SchoolFile(at: path)
    if random.next() % 4 == 0 { return file }
    var details = file.details
    details.school.name = text()
    details.school.phone = text()
    details.school.email = text()
    details.school.website = maybe(text())
    details.school.addressLines = random.flag() ? [text(), text()] : []
    details.letterhead.motto = maybe(text())
    details.letterhead.footerLines = [text()]
    details.people.dsl.lastName = text()
    details.people.dsl.phone = maybe(text())
    details.people.dsl.email = maybe(text())
    details.people.head.jobTitle = text()
    details.audience.salutation = text()
    details.access.phone = maybe(text())
    details.access.largePrint = random.flag()
    if random.flag() { details.people.head.title = "" }
    details.people.head.firstName = isRare() ? "" : text()
    details.localServices.childrensServices?.phone = maybe(text())
    if random.flag() { details.links = [] }
    for index in details.links.indices where isRare() { details.links[index].url = text() }
    return SchoolFile(details: details)
  }

  private mutating func request(_ head: FrontMatter) -> LetterRequest {
    var request = LetterRequest()
    request.date = isRare() ? nil : CalendarDate(iso: "2026-11-24")
    request.reference = maybe(text())
    request.note = random.flag() ? nil : random.one(of: Self.notes)
    request.yearGroups = isRare() ? ["Year 5"] : isRare() ? ["Year 99"] : []
    request.signatory = random.flag() ? nil : .dsl
    request.release.factsChecked = !isRare()
    if isRare() { request.release.police = .live }
    request.fields = head.fields.compactMap { field in
      !field.required && random.flag() ? nil : FieldPart(name: field.name, value: value(field))
    }
    return request
  }

  private mutating func value(_ field: FieldDeclaration) -> FieldValue {
    switch field.type {
    case .text, .email, .phone, .url, .time, .postcode, .address: .text(text())
    case .markdown: .text(random.one(of: Self.notes))
    case .list: field.parts.isEmpty ? .list([.text(text()), .text(text())]) : field.example
    default: field.example
    }
  }

  private mutating func options() -> LetterOptions {
    var options = LetterOptions()
    options.format = random.next() % 3 == 0 ? random.one(of: [.text, .markdown, .eml]) : .html
    options.isFragment = options.format == .html && random.flag()
    options.isLargePrint = random.flag()
    options.isDraft = isRare()
    options.redactionsAccepted = random.flag()
    options.outputName = random.one(of: [nil, "out/letter.html", "07700 900123.html", "ivy-dunmore.html"])
    if isRare() {
      options.register = CaseRegister(
        children: ["Ivy Dunmore", "Marnie Tolliver-Quaye"], family: [], investigation: [])
    }
    return options
  }

  private static func oddTemplate(_ random: inout SeededRandom) -> String {
    let blocks = [
      "Dear {{ letter.salutation }},", "# {{ school.name }}", "## About {{ thing }}", "{{ thing }}", "{{ typed }}",
      "<{{ school.website }}> and <{{ school.email }}>", "[{{ thing }}]({{ place }})", "`{{ thing }}` & *{{ typed }}*",
      "- {{ thing }}\n- two\n- {{ typed }}", "> {{ typed }}", "![{{ thing }}](https://alder.example/x.png)",
      "ISBN\n\n{{ school.phone }}", "[x](tel:{{ school.phone }}) {{ school.phone }} 0800 1111", "<!-- {{ typed }} -->",
      "**{{ school.name }}**\\\n{{ head.job_title }}", "Call 0800 1111 or 01632 960 555.", "<b>{{ thing }}</b>",
      "[mail](mailto:{{ dsl.email }})", "```\n{{ typed }}\n```", "{% if typed %}{{ typed }}{% endif %} {{ words }}",
      "{{ words }}", "***", "{{ school.name | upcase }}", "{{ typed }}{{ thing }}",
    ]
    let body = (0..<Int.random(in: 2...8, using: &random)).map { _ in random.one(of: blocks) }
    let subject = random.one(of: ["About {{ thing }}", "A letter", "{{ typed }}", "*{{ school.name }}*"])
    return """
      ---
      parentletter: 1
      id: odd
      title: A letter with everything
      version: 1.0.0
      language: \(random.one(of: ["en-GB", "ur", "cy"]))
      status: approved
      author: A
      reviewer: B
      reviewed: 2026-11-02
      review-by: 2027-05-01
      services: []
      scope: generic
      audience: {phase: [primary], ages: 3-18, recipients: parents}
      concern: [family-learning]
      sensitivity: \(random.one(of: ["low", "high"]))
      subject: "\(subject)"
      layout: letter
      sources: []
      fields:
        thing: {type: text, required: true, source: school, multiline: true, description: x, example: x}
        typed: {type: text, required: false, source: letter, multiline: true, description: x, example: x}
        place: {type: url, required: true, source: school, description: x, example: https://a.example}
        words: {type: markdown, required: false, source: letter, description: x, example: x}
      ---
      \(body.joined(separator: "\n\n"))

      """
  }
}
