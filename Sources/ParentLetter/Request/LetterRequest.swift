public import TextCore

/// Everything about one letter: the request file, the command line's additions to it, or a caller's own.
public struct LetterRequest: Sendable, Hashable {
  /// Id of the template.
  public var template: String?
  /// The date on the letter; must be given before a letter is made. The command takes today where it is nil.
  public var date: CalendarDate?
  /// The school's own reference.
  public var reference: String?
  /// Year groups it goes to; empty means the whole school.
  public var yearGroups: [String]
  /// Who signs; the school's default if nil.
  public var signatory: SignatoryRole?
  /// A few lines of the school's own, Markdown.
  public var note: String?
  /// Values for the template's own fields.
  public var fields: [FieldPart]
  /// What the school says about the release.
  public var release: ReleaseAnswers
  /// Whether the request says anything about the release.
  public var hasReleaseBlock: Bool

  /// An empty request.
  public init() {
    yearGroups = []
    fields = []
    release = ReleaseAnswers()
    hasReleaseBlock = false
  }

  /// What a field was given; nil for one that was left out.
  func value(of field: String) -> FieldValue? {
    fields.firstIndex { $0.name == field }.map { fields[$0].value }
  }

  /// Whether there is a note with anything in it.
  public var hasNote: Bool { note.map { $0.unicodeScalars.contains { !$0.properties.isWhitespace } } ?? false }

  /// The most characters a note may have, in Unicode scalars: a few lines, not a letter of its own.
  public static let maximumNoteLength = 5_000
}

/// A request file before its template is known: its fields can be checked only against the template.
public struct RequestFile {
  /// What the file says, but for the fields.
  public private(set) var request: LetterRequest
  /// The file.
  public var source: SourceText { yaml.source }
  let yaml: StrictYAML
  private let fields: YAMLMapping?
  private let root: YAMLMapping
  private let release: YAMLMapping?
  /// Questions of the release block that stand in the file without an answer, as in the blank form.
  public let openQuestions: [ReleaseQuestion]

  /// Reads a request; its problems are thrown later, together with those of its fields.
  /// - Throws: `LetterError` `.invalidInput` if the file is no YAML mapping.
  public init(from source: SourceText) throws(LetterError) {
    let yaml = StrictYAML(source: source, disclosing: .keys, isOfOffice: true)
    let root = try yaml.root()
    if root.word("schema") == SchoolDetails.schemaName {
      throw LetterError(
        .invalidInput, "'\(source.name)' holds a school's details: give it behind --school, and a request here")
    }
    self.init(yaml, root, asksForAnswers: true)
  }

  /// Reads a request that was no YAML but has the same keys.
  /// `name`: what its problems call it.
  /// - Throws: `LetterError` `.invalidInput` if the tree is no mapping.
  init(tree: DataTree, name: String) throws(LetterError) {
    let yaml = StrictYAML(source: SourceText(name: name, bytes: []), disclosing: .keys)
    // Programs write null for what they leave out.
    self.init(yaml, try yaml.root(tree), asksForAnswers: false)
  }

  private init(_ yaml: StrictYAML, _ root: YAMLMapping, asksForAnswers: Bool) {
    self.yaml = yaml
    self.root = root
    request = LetterRequest()
    request.template = root.text("template")
    request.date = root.date("date")
    request.reference = root.text("reference")
    request.yearGroups = Self.yearGroups(root)
    request.signatory = root.choice("signatory", SignatoryRole.self)
    request.note = root.text("note")
    request.hasReleaseBlock = root.has("release")
    release = root.mapping("release")
    openQuestions = asksForAnswers ? release?.openReleaseQuestions ?? [] : []
    request.release = release.map(ReleaseAnswers.init) ?? ReleaseAnswers()
    fields = root.mapping("fields")
    checkNote()
  }

  /// The request with its fields read as the template declares them.
  /// `given`: values that the command line gives, which replace those of the file. `answered`: those of the open questions
  /// that are answered otherwise; each other one is a problem.
  /// - Throws: `LetterError` `.invalidInput` with every problem of the file.
  public func request(
    for declarations: [FieldDeclaration], given: [FieldPart], answered: [ReleaseQuestion] = []
  ) throws(LetterError) -> LetterRequest {
    var complete = request
    for question in openQuestions where !answered.contains(question) { release?.reportOpen(question) }
    complete.fields = declarations.compactMap { declaration in
      guard let part = given.last(where: { $0.name == declaration.name }) else { return value(of: declaration) }
      // What the file says is known, and not read.
      _ = fields?.has(declaration.name)
      return part
    }
    try yaml.finish()
    return complete
  }

  private func value(of declaration: FieldDeclaration) -> FieldPart? {
    guard let fields, fields.node(declaration.name) != nil else {
      // "Fields:" is told as what it is, and not each field as missing.
      if declaration.required, fields != nil || !root.hasSlip(for: "fields") {
        yaml.report(
          "missing-field", "the field '\(declaration.name)' is missing: \(declaration.description)",
          at: (fields ?? root).place, field: "fields.\(declaration.name)",
          hint: "for example \(declaration.name): \(declaration.example.shown)")
      }
      return nil
    }
    guard declaration.type != .merge else {
      let message = "the field '\(declaration.name)' should be left out: the system that sends the letter fills it in"
      yaml.report(
        "merge-field", message, at: fields.place(of: declaration.name), field: "fields.\(declaration.name)")
      return nil
    }
    let reader = FieldReader(declaration: declaration, place: fields.place(of: declaration.name))
    return reader.value(declaration.name, in: fields).map { FieldPart(name: declaration.name, value: $0) }
  }

  private func checkNote() {
    guard let note = request.note else { return }
    let length = note.unicodeScalars.count
    if length > LetterRequest.maximumNoteLength {
      let limit = LetterRequest.maximumNoteLength
      root.reportInvalid("note", "a note has at most \(limit) characters; this one has \(length)")
    }
    if note.unicodeScalars.contains(where: \.turnsText) {
      root.reportInvalid("note", "the note holds an invisible mark that turns text", hint: "type the line again")
    }
    let bytes = Array(note.utf8)
    if SlotCharacter.firstOffset(in: bytes) ?? MergeCharacter.firstOffset(in: bytes) != nil {
      root.reportInvalid("note", "the note holds a private-use character", hint: "delete it and type the text again")
    }
  }

  private static func yearGroups(_ root: YAMLMapping) -> [String] {
    let words = root.entries("audience")
    return words.count == 1 && namesOfAll.contains(words[0].lowercased()) ? [] : words
  }

  /// The audience that is everybody.
  static let wholeSchool = "whole school"
  private static let namesOfAll: Set<String> = [
    wholeSchool, "the whole school", "all", "all parents", "everyone", "everybody",
  ]
}

extension LetterRequest {
  /// What to say where nobody answered for the release of a letter whose subject may be a case; nil for others.
  package func unansweredRelease(of template: LetterTemplate) -> String? {
    guard !hasReleaseBlock, template.frontMatter.sensitivity == .high else { return nil }
    return "none of the questions about the release was answered, so each counts as nothing to tell: "
      + "'parentletter templates fields \(template.frontMatter.id)' prints them, for --request"
  }
}

extension LetterRequest {
  /// A request made without a file, on the command line or by a caller, checked as a file's would be.
  /// - Throws: `LetterError` `.invalidInput` naming every required field that is missing, or for a note that is too
  ///   long, or seen otherwise than it is stored.
  func checked(for declarations: [FieldDeclaration]) throws(LetterError) -> LetterRequest {
    if note?.unicodeScalars.contains(where: \.turnsText) ?? false {
      throw LetterError(.invalidInput, "the note holds an invisible mark that turns text: type the line again")
    }
    if let note, note.unicodeScalars.count > Self.maximumNoteLength {
      throw LetterError(
        .invalidInput,
        "a note has at most \(Self.maximumNoteLength) characters; this one has \(note.unicodeScalars.count)")
    }
    let missing = declarations.filter { declaration in
      declaration.required && !fields.contains { $0.name == declaration.name }
    }
    guard missing.isEmpty else {
      let problems = missing.map { field in
        Diagnostic(
          code: "missing-field", message: "the field '\(field.name)' is missing: \(field.description)",
          file: "request", start: SourcePosition(line: 1, column: 1),
          hint: "for example \(field.name): \(field.example.shown)")
      }
      throw LetterError(.invalidInput, "this letter needs more than was given", problems: problems)
    }
    return self
  }
}
