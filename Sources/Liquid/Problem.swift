import TextCore

/// What went wrong with a template, before or while it is filled.
///
/// Closed, and without sentences: the words stand in `ProblemKind+Words.swift`. Never holds a value of the data.
public enum ProblemKind: Sendable, Hashable {
  // Delimiters and blocks.
  case openOutput
  case openTag
  case namelessTag
  case hardSpace
  case unknownTag(String, suggestion: String?)
  case strayTag(String)
  case wrongEnd(String, block: String)
  case openBlock(String)
  case nestedDoc
  case looseCommentLine

  // Expressions.
  case unexpectedCharacter(String)
  case curlyQuote
  case singleEquals
  case openText
  case notAnOperator(String, instead: String?)
  /// Round brackets around a part of a condition.
  case bracketsInCondition
  /// The word `not` before a test.
  case notBeforeTest
  case missingValue(after: String?)
  case unexpected(String)
  case expected(String)
  case bareBrackets
  case badRange

  // Tags.
  case assignForm
  case nameMissing(tag: String)
  case loopForm
  case inMissing
  case unknownParameter(String, tag: String, suggestion: String?)
  case takesNothing(tag: String)
  case partialNameForm(tag: String)

  // Filters.
  case unknownFilter(String, suggestion: String?)
  case argumentCount(filter: String, least: Int, most: Int, given: Int)
  case filterFault(filter: String, fault: Fault)

  // Names and values.
  case undefinedVariable(String, suggestion: String?)
  case undefinedKey(String, in: String, suggestion: String?)
  case undefinedComputedKey(in: String)
  case unlikeComparison(String, String)
  case notAnInteger
  case counterNotNumber(String)

  // Partials.
  /// Without the name where it comes from the data.
  case unknownPartial(String?, suggestion: String?)
  case partialNameNotText
  case brokenPartial(String)
  case includeInsideRender

  // Against the declared fields, without data.
  case optionalPrinted(String)
  case groupPrinted(String, shape: String)
  case datePrinted(String)
  case datePattern(String)
  /// A date's pattern with the minute, where there is no hour.
  case minutesInDate(String)
  /// A date's pattern with the month before the day.
  case monthFirst(String)
  case requiredTested(String)
  case unusedField(String)
  case loopOverValue(String, shape: String)
  case filterShape(filter: String, shape: String, wanted: String)
  case noSuchChoice(String, words: [String])
  /// A field that is true or false, compared with a text.
  case flagAsText(String)
  /// A text or a number, as written, in the place of a test; beside it the path of what the words before compare.
  case literalAsTest(String, beside: String?)
  case partialCycle(String)

  // Bounds.
  case templateTooLong(limit: Int)
  case nestingTooDeep(limit: Int)
  case outputTooLong(limit: Int)
  case tooManySteps(limit: Int)
  case tooMuchWork(limit: Int)
  case partialsTooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case slotCharacter

  /// Why a filter can't do its work.
  public enum Fault: Sendable, Hashable {
    case dividedByZero
    case numberTooLong(limit: Int)
    case notFinite
    case notAnInteger
    case badBase64
    case badEncoding
    case notAList
    case noProperty
    case unlikeValues
    case unreadable(wanted: String)
    case outputTooLong
    case badPattern
  }
}

/// One problem at a range of the template's source.
struct Problem: Error {
  /// A further place of the same source.
  struct Note {
    var message: String
    var offset: Int
  }

  var kind: ProblemKind
  var range: SourceRange
  var notes: [Note] = []

  init(_ kind: ProblemKind, _ range: SourceRange, notes: [Note] = []) {
    self.kind = kind
    self.range = range
    self.notes = notes
  }

  init(_ kind: ProblemKind, _ range: Range<Int>) {
    self.init(kind, SourceRange(range))
  }

  /// The problem as people see it.
  func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(
      code: kind.code, message: kind.message, at: range, in: source, hint: kind.hint,
      notes: notes.map {
        Diagnostic.Note(message: $0.message, file: source.name, start: source.position(at: $0.offset))
      })
  }
}
