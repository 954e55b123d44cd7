public import TextCore

/// What kind of value a field is declared to hold.
public indirect enum FieldShape: Sendable, Hashable {
  case text
  case email
  case phone
  case url
  case date
  case time
  case postcode
  case address
  case number
  case boolean
  /// One of some words.
  case choice([String])
  /// Text that is Markdown of its own.
  case markdown
  /// Text that is filled in for each recipient.
  case merge
  case list(FieldShape)
  case object([DeclaredField])
  /// Fields of one shape under names that nobody declares; any of them may be missing.
  case keyed(FieldShape)
  /// Nothing is known about it, so nothing can be wrong with it.
  case anything

  /// The shape in words ("a telephone number").
  var words: String {
    switch self {
    case .text, .markdown, .merge: "text"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .url: "a web address"
    case .date: "a date"
    case .time: "a time"
    case .postcode: "a postcode"
    case .address: "an address"
    case .number: "a number"
    case .boolean: "yes or no"
    case .choice: "a word to choose"
    case .list: "a list"
    case .object, .keyed: "a group of fields"
    case .anything: "anything"
    }
  }

  /// Whether values of the shape are written as plain words.
  var isText: Bool {
    switch self {
    case .text, .email, .phone, .url, .time, .postcode, .address, .choice, .markdown, .merge: true
    case .date, .number, .boolean, .list, .object, .keyed, .anything: false
    }
  }
}

/// A field a template may use: one of its own, one of the school's details, a fact of the catalogue.
public struct DeclaredField: Sendable, Hashable {
  /// The name the template uses.
  public var name: String
  /// What it holds.
  public var shape: FieldShape
  /// Whether it is always there.
  public var isRequired: Bool
  /// Where in the template's file it is declared, if it is declared there.
  public var place: SourcePosition?

  /// A field that is always there, unless said otherwise.
  public init(_ name: String, _ shape: FieldShape, isRequired: Bool = true, place: SourcePosition? = nil) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.place = place
  }
}

/// All fields that a template may use.
public struct Declarations: Sendable, Hashable {
  /// The template's own; one that is never used is worth a warning.
  public var fields: [DeclaredField]
  /// Seen everywhere, also inside rendered partials.
  public var globals: [DeclaredField]

  /// The template's own fields and those that are seen everywhere.
  public init(fields: [DeclaredField], globals: [DeclaredField] = []) {
    self.fields = fields
    self.globals = globals
  }
}
