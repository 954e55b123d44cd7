import TextCore

/// What a field of Notify becomes: one of the letter's own, or something that every letter knows already.
struct NotifyField: Sendable, Hashable {
  /// How it is taken over.
  enum Kind: Sendable, Hashable {
    /// A field that the office fills in.
    case own(FieldDeclaration.FieldType)
    /// Something of the school's details: the expression that prints it.
    case known(String)
    /// Left out, since the letterhead has it.
    case letterhead
  }

  /// As Notify has it.
  let original: String
  /// As our language has it.
  let name: String
  let kind: Kind
  /// Whether it decides on an optional text.
  var isFlag = false
  /// Whether it is printed.
  var isPrinted = false

  /// Notify takes no notice of case, spaces, hyphens and underscores.
  init(_ original: String) {
    self.original = original
    let name = Self.name(from: original)
    kind = Self.kind(of: name)
    self.name = FrontMatter.reservedNames.contains(name) ? name + "_text" : name
  }

  /// A name of our language; empty if nothing of it is left.
  static func name(from text: String) -> String {
    let name = text.plainWords.joined(separator: "_")
    return name.utf8.first.map { (48...57).contains($0) } == true ? "field_" + name : name
  }

  private static func kind(of name: String) -> Kind {
    if let expression = known[name] { return .known(expression) }
    if name.hasPrefix("address_line") { return .letterhead }
    let words = name.split(separator: "_").map(String.init)
    for (word, type) in types where words.contains(word) { return .own(type) }
    let isPersonal = words.contains {
      ["child", "childs", "pupil", "pupils", "parent", "parents", "carer"].contains($0)
    }
    return .own(isPersonal && words.contains("name") || personal.contains(name) ? .merge : .text)
  }

  private static let personal: Set = ["name", "first_name", "last_name", "full_name", "surname", "salutation", "child"]

  private static let types: [(String, FieldDeclaration.FieldType)] = [
    ("date", .date), ("email", .email), ("phone", .phone), ("telephone", .phone), ("mobile", .phone), ("url", .url),
    ("link", .url), ("website", .url), ("postcode", .postcode), ("time", .time),
  ]

  private static let known: [String: String] = [
    "school": "school.name", "school_name": "school.name", "name_of_school": "school.name",
    "school_phone": "school.phone", "school_phone_number": "school.phone", "school_telephone": "school.phone",
    "school_email": "school.email", "school_address": "school.address", "headteacher": "head.name",
    "head_teacher": "head.name", "headteacher_name": "head.name", "head_teacher_name": "head.name", "head": "head.name",
    "dsl": "dsl.name", "dsl_name": "dsl.name",
    // A bare "date" may be the day of what the letter is about, so it is asked for.
    "letter_date": "letter.date | date: \"%-d %B %Y\"", "date_of_letter": "letter.date | date: \"%-d %B %Y\"",
  ]

  /// The tag that prints it; empty for what the letterhead has.
  var output: String {
    switch kind {
    case .known(let expression): "{{ \(expression) }}"
    case .own(.date): "{{ \(name) | date: \"%-d %B %Y\" }}"
    case .own: "{{ \(name) }}"
    case .letterhead: ""
    }
  }

  /// The type that it is declared with: what is only asked for is yes or no.
  var type: FieldDeclaration.FieldType? {
    guard case .own(let type) = kind else { return nil }
    return isFlag && !isPrinted ? .boolean : type
  }

  /// Lines of YAML that declare it; empty if it is no field of the letter's own.
  var declaration: [String] {
    guard let type else { return [] }
    let words = original.split { $0 == " " || $0 == "_" }.joined(separator: " ")
    var lines = ["  \(name):", "    type: \(type.rawValue)"]
    if type != .merge { lines += ["    required: \(!isFlag)", "    source: letter"] }
    let question = type == .boolean ? "Whether to print the words about: \(words)" : Self.capitalised(words)
    return lines + [
      "    description: \(YAMLWord.quoted(question))", "    example: \(Self.example(type, words))",
    ]
  }

  private static func example(_ type: FieldDeclaration.FieldType, _ words: String) -> String {
    switch type {
    case .date: "2027-01-21"
    case .email: "office@thistlebourne.example"
    case .phone: "\"01632 960014\""
    case .url: "https://www.thistlebourne.example/page"
    case .postcode: "QX1 1AA"
    case .time: "\"6pm\""
    case .boolean: "true"
    default: YAMLWord.quoted(capitalised(words))
    }
  }

  private static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
