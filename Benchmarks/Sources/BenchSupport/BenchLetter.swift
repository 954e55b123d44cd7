import CommonMark
public import Liquid
public import ParentLetter
public import TextCore

/// A template, read once, and the data of one letter: what every measurement of a letter begins with.
public struct BenchLetter: Sendable {
  /// The template.
  public let template: Template
  /// The letter's data, all of it the school's.
  public let input: RenderInput

  /// - Parameters:
  ///   - source: the template, without front matter.
  ///   - json: the letter's data.
  /// - Throws: `TemplateError` or `JSONError`.
  public init(template source: [UInt8], json: [UInt8]) throws {
    template = try Template(parsing: SourceText(name: "letter.liquid", bytes: source))
    input = RenderInput(data: Value(json: try JSONReader.value(of: json), .school))
  }

  /// `letter.liquid` and `data.json` of a folder.
  public init(folder: String) throws {
    try self.init(template: contents(folder + "/letter.liquid"), json: contents(folder + "/data.json"))
  }

  /// The template with its values set in, as every byte of a letter is before its Markdown is read.
  public func filled() throws -> SlottedText { try template.renderSlotted(input) }

  /// The letter's HTML by the way every letter goes, but for redaction: fill, read the Markdown, set the values in, draw.
  public func html() throws -> [UInt8] {
    let text = try filled()
    return try Self.html(text)
  }

  /// The HTML of a template that is filled already.
  public static func html(_ text: SlottedText) throws -> [UInt8] {
    try Document(parsing: text.bytes).filled(with: text.slots).html()
  }
}

extension Value {
  /// A JSON value as data of a letter.
  public init(json: JSONValue, _ mark: SourceMark) {
    switch json {
    case .null: self = .null
    case .bool(let flag): self = .flag(flag, mark)
    case .integer(let integer): self = .number(integer, mark)
    case .number(let text): self = .number(written: text, mark) ?? .null
    case .string(let bytes): self = .text(bytes, mark)
    case .array(let items): self = .list(items.map { Value(json: $0, mark) })
    case .object(let members):
      self = .object(members.map { (String(decoding: $0.key, as: UTF8.self), Value(json: $0.value, mark)) })
    }
  }
}
