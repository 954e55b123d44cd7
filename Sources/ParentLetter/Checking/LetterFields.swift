import Liquid
import TextCore

/// What a letter may ask for, as the template language checks it.
struct LetterFields {
  let globals: [DeclaredField]

  init(_ set: TemplateSet) {
    let text = FieldShape.text
    func group(_ required: [String], _ optional: [String] = []) -> FieldShape {
      .object(required.map { DeclaredField($0, text) } + optional.map { DeclaredField($0, text, isRequired: false) })
    }
    let person = group(["name", "job_title"], ["phone", "email"])
    let local = group(["name"], ["phone", "out_of_hours_phone", "email", "url"])
    globals = [
      DeclaredField("school", Self.school),
      DeclaredField("head", person), DeclaredField("dsl", person),
      DeclaredField("deputy_dsl", person, isRequired: false),
      DeclaredField("online_safety_lead", person, isRequired: false),
      DeclaredField(
        "local",
        .object([
          DeclaredField("childrens_services", local, isRequired: false),
          DeclaredField("early_help", local, isRequired: false),
          DeclaredField("police", group(["force"], ["web"]), isRequired: false),
        ])),
      DeclaredField("links", .keyed(group(["text", "url"]))),
      DeclaredField("access", Self.access),
      DeclaredField("services", .object(set.catalogue.services.map(Self.service))),
      DeclaredField("helplines", .object(set.catalogue.helplines.filter(\.isForParents).map(Self.helpline))),
      DeclaredField("set", group(["title", "version"])),
      DeclaredField("letter", Self.letter(person)),
      DeclaredField("note", .markdown, isRequired: false),
    ]
  }

  /// The letter's own fields, at the places of their names; what another system fills in is there for it.
  static func own(_ head: FrontMatter) -> [DeclaredField] {
    head.fields.map { DeclaredField($0.name, $0.shape, isRequired: $0.required || $0.type == .merge, place: $0.place) }
  }

  private static var school: FieldShape {
    .object(
      ["name", "short_name", "phone", "email", "address"].map { DeclaredField($0, .text) } + [
        DeclaredField("phase", choice(of: Phase.self)), DeclaredField("learner_word", choice(of: LearnerWord.self)),
        DeclaredField("website", .text, isRequired: false),
      ])
  }

  /// The words that a value can be: another one in a test is a slip, and the test never true.
  private static func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) -> FieldShape where Choice.RawValue == String {
    .choice(type.allCases.map(\.rawValue))
  }

  private static var access: FieldShape {
    .object(
      ["large_print", "audio", "translation"].map { DeclaredField($0, .boolean) }
        + ["contact_phone", "contact_email"].map { DeclaredField($0, .text, isRequired: false) })
  }

  private static func letter(_ person: FieldShape) -> FieldShape {
    .object(
      [
        DeclaredField("date", .date), DeclaredField("reference", .text, isRequired: false),
        DeclaredField("signatory", person),
      ]
        + ["audience", "addressee", "salutation", "valediction", "language"].map { DeclaredField($0, .text) })
  }

  private static func service(_ service: ServiceRecord) -> DeclaredField {
    let texts = ["status_note", "successor", "rating", "age_note", "safety_url"]
    let numbers = ["closed_year", "minimum_age", "live_minimum_age"]
    return DeclaredField(
      service.id,
      .object(
        [
          DeclaredField("id", .text), DeclaredField("name", .text),
          DeclaredField("what", .text, isRequired: service.review.isVerified("what")),
          DeclaredField("status", choice(of: ServiceRecord.Status.self)),
          DeclaredField("minimum_age_basis", choice(of: AgeBasis.self), isRequired: false),
          DeclaredField("since", .date, isRequired: false), DeclaredField("closed", .date, isRequired: false),
          DeclaredField("report_steps", .list(.text), isRequired: false),
          DeclaredField("risks", .list(.text), isRequired: false),
        ] + texts.map { DeclaredField($0, .text, isRequired: false) }
          + numbers.map { DeclaredField($0, .number, isRequired: false) }))
  }

  private static func helpline(_ line: HelplineRecord) -> DeclaredField {
    let known: [(String, String?)] = [("phone", line.phone), ("email", line.email), ("url", line.url)]
    return DeclaredField(
      line.id,
      .object(
        ["id", "name", "short_name", "what_for"].map { DeclaredField($0, .text) }
          + known.map { DeclaredField($0, .text, isRequired: $1 != nil && line.review.isVerified($0)) }))
  }
}

extension FieldDeclaration {
  /// What the template language knows of the field's type.
  var shape: FieldShape {
    switch type {
    case .text: .text
    case .email: .email
    case .phone: .phone
    case .url: .url
    case .date: .date
    case .time: .time
    case .postcode: .postcode
    case .address: .address
    case .number: .number
    case .boolean: .boolean
    case .choice: .choice(choices)
    case .markdown: .markdown
    case .merge: .merge
    case .list: .list(parts.isEmpty ? .text : .object(parts.map(Self.part)))
    case .object: .object(parts.map(Self.part))
    }
  }

  private static func part(_ part: FieldDeclaration) -> DeclaredField {
    DeclaredField(part.name, part.shape, isRequired: part.required)
  }
}
