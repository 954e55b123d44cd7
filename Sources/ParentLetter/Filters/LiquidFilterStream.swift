import Liquid
import TextCore

/// Answers one line of `parentletter liquid --ndjson`: the bare template language, for tests and other programs.
///
/// In: `{"id", "template", "data", "templates", "strict"}`; out: `{"id", "result"}` or
/// `{"id", "error": {"message", "line", "column"}}`. Any number of lines; nothing is kept from one to the next.
public struct LiquidFilterStream: Sendable {
  /// Shopify's own bound on blocks; the bounds for letters are narrower.
  private static let limits = Limits(
    templateBytes: 4 << 20, outputBytes: 16 << 20, loopSteps: 1_000_000, nesting: 100, partialDepth: 90,
    workBytes: 1 << 30)

  private let now: Moment
  /// How many lines could not be answered as asked: not JSON, or not of the form above.
  public private(set) var badLines = 0
  private var writer = JSONWriter()

  /// - Parameter now: what `"now" | date` means, in seconds since 1 January 1970, 00:00 UTC.
  public init(now: Int) {
    self.now = Moment(secondsSince1970: now)
  }

  /// The longest line, in bytes: 64 MiB, as of the other filters.
  public static let lineLimit = 64 << 20

  /// Answers all lines of one file descriptor on another; what can be answered is, before more input is waited for.
  /// - Returns: whether every line was a request.
  /// - Throws: `LetterError` if reading or writing fails.
  public mutating func run(from input: Int32 = 0, to output: Int32 = 1) throws(LetterError) -> Bool {
    var lines = LineReader(input, limit: Self.lineLimit)
    var answers: [UInt8] = []
    while let line = try lines.next() {
      switch line {
      case .whole(let bytes): if bytes.contains(where: { $0 > 0x20 }) { answers += answer(to: bytes) }
      case .tooLong: answers += refusal("the line is longer than \(Self.lineLimit) bytes")
      case .pause: try send(&answers, to: output)
      }
      if answers.count > 1 << 20 { try send(&answers, to: output) }
    }
    try send(&answers, to: output)
    return badLines == 0
  }

  private func send(_ answers: inout [UInt8], to output: Int32) throws(LetterError) {
    guard OutputFile.writeAll(answers, to: output) else {
      throw LetterError(.cannotWrite, "cannot write the answers")
    }
    answers.removeAll(keepingCapacity: true)
  }

  private mutating func refusal(_ message: String) -> [UInt8] {
    badLines += 1
    writer.removeAll()
    writer.write(.members([("id", .null), ("error", .members([("message", .text(message))]))]))
    writer.endLine()
    return writer.bytes
  }

  /// The answer to a line, which is given without its line end; the answer has one.
  public mutating func answer(to line: ArraySlice<UInt8>) -> [UInt8] {
    writer.removeAll()
    writer.write(reply(to: line))
    writer.endLine()
    return writer.bytes
  }

  private mutating func reply(to line: ArraySlice<UInt8>) -> JSONValue {
    let request: JSONValue
    do throws(JSONError) {
      request = try JSONReader.value(of: line)
    } catch {
      badLines += 1
      return .members([("id", .null), ("error", .members([("message", .text(error.description))]))])
    }
    let id = request["id"] ?? .null
    guard case .string(let template)? = request["template"] else {
      badLines += 1
      let message = "the line must be an object with a \"template\" that is a string"
      return .members([("id", id), ("error", .members([("message", .text(message))]))])
    }
    do throws(Failure) {
      let result = try self.result(template, request)
      return .members([("id", id), ("result", .string(result))])
    } catch {
      return .members([("id", id), ("error", error.json)])
    }
  }

  /// Why a template has no result, at its place in the template of the line.
  private struct Failure: Error {
    var message: String
    var position: SourcePosition

    init(_ error: TemplateError) {
      message = error.diagnostics.first.map(Self.words) ?? ""
      position = error.diagnostics.first?.start ?? SourcePosition(line: 1, column: 1)
    }

    init(_ error: RenderError) {
      message = Self.words(error.diagnostic)
      position = error.outermost
    }

    private static func words(_ diagnostic: Diagnostic) -> String {
      diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? "")
    }

    var json: JSONValue {
      .members([
        ("message", .text(message)), ("line", .integer(position.line)), ("column", .integer(position.column)),
      ])
    }
  }

  private func result(_ template: [UInt8], _ request: JSONValue) throws(Failure) -> [UInt8] {
    let isStrict = request["strict"] == .bool(true)
    let grammar = isStrict ? Grammar.strict2 : .lax
    let parsed: Template
    do throws(TemplateError) {
      parsed = try Template(
        parsing: SourceText(name: "template", bytes: template), grammar: grammar, limits: Self.limits)
    } catch {
      throw Failure(error)
    }
    let input = RenderInput(
      data: request["data"].map(Value.init(json:)) ?? .object([]),
      partials: Self.partials(request["templates"], grammar), now: now, unknown: isStrict ? .error : .null)
    do throws(RenderError) {
      return try parsed.render(input).bytes
    } catch {
      throw Failure(error)
    }
  }

  private static func partials(_ templates: JSONValue?, _ grammar: Grammar) -> PartialSet {
    guard case .object(let members)? = templates else { return PartialSet() }
    var good: [String: Template] = [:]
    var broken: [String: TemplateError] = [:]
    for member in members {
      guard case .string(let bytes) = member.value else { continue }
      let name = String(decoding: member.key, as: UTF8.self)
      do throws(TemplateError) {
        good[name] = try Template(
          parsing: SourceText(name: name, bytes: bytes), grammar: grammar, limits: limits)
      } catch {
        broken[name] = error
      }
    }
    return PartialSet(good, broken: broken)
  }
}
