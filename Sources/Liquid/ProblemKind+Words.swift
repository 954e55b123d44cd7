import TextCore

/// The one place with the words for problems.
extension ProblemKind {
  /// Stable name of the kind, lower case with hyphens.
  public var code: String {
    switch self {
    case .openOutput: "unclosed-output"
    case .openTag: "unclosed-tag"
    case .namelessTag: "tag-name-missing"
    case .hardSpace: "hard-space"
    case .unknownTag: "unknown-tag"
    case .strayTag: "stray-tag"
    case .wrongEnd: "wrong-end"
    case .openBlock: "unclosed-block"
    case .nestedDoc: "nested-doc"
    case .looseCommentLine: "comment-line"
    case .unexpectedCharacter: "unexpected-character"
    case .curlyQuote: "curly-quote"
    case .singleEquals: "single-equals"
    case .openText: "unclosed-text"
    case .notAnOperator: "unknown-operator"
    case .bracketsInCondition: "brackets-in-condition"
    case .notBeforeTest: "not-before-test"
    case .missingValue: "value-missing"
    case .unexpected: "unexpected-word"
    case .expected: "something-missing"
    case .bareBrackets: "bare-brackets"
    case .badRange: "bad-range"
    case .assignForm: "assign-form"
    case .nameMissing: "name-missing"
    case .loopForm: "loop-form"
    case .inMissing: "in-missing"
    case .unknownParameter: "unknown-parameter"
    case .takesNothing: "takes-nothing"
    case .partialNameForm: "partial-name"
    case .unknownFilter: "unknown-filter"
    case .argumentCount: "argument-count"
    case .filterFault(_, let fault): fault.code
    case .undefinedVariable: "undefined-variable"
    case .undefinedKey, .undefinedComputedKey: "undefined-key"
    case .unlikeComparison: "unlike-values"
    case .notAnInteger: "whole-number-needed"
    case .counterNotNumber: "counter-not-number"
    case .unknownPartial: "unknown-partial"
    case .partialNameNotText: "partial-name"
    case .brokenPartial: "broken-partial"
    case .includeInsideRender: "include-in-render"
    case .optionalPrinted: "optional-printed"
    case .groupPrinted: "group-printed"
    case .datePrinted, .datePattern, .minutesInDate, .monthFirst: "date-form"
    case .requiredTested: "required-tested"
    case .unusedField: "unused-field"
    case .loopOverValue: "loop-over-value"
    case .filterShape: "filter-type"
    case .noSuchChoice: "no-such-choice"
    case .flagAsText: "flag-as-text"
    case .literalAsTest: "literal-as-test"
    case .partialCycle: "partial-cycle"
    case .templateTooLong: "template-too-long"
    case .nestingTooDeep: "nesting-too-deep"
    case .outputTooLong: "output-too-long"
    case .tooManySteps: "too-many-steps"
    case .tooMuchWork: "too-much-work"
    case .partialsTooDeep: "partials-too-deep"
    case .tooManyValues: "too-many-values"
    case .slotCharacter: "slot-character"
    }
  }

  /// What is wrong, as a plain sentence without a full stop.
  public var message: String {
    switch self {
    case .openOutput: "this '{{' is never closed"
    case .openTag: "this '{%' is never closed"
    case .namelessTag: "a tag needs a name"
    case .hardSpace: "there is a hard space here, as word processors put it in"
    case .unknownTag(let name, _): "unknown tag '\(name)'"
    case .strayTag(let name): Self.strayMessage(name)
    case .wrongEnd(let name, let block): "'\(name)' can't close '\(block)'"
    case .openBlock(let name): "this '\(name)' is never closed"
    case .nestedDoc: "a 'doc' can't stand inside another 'doc'"
    case .looseCommentLine: "every line of this comment must start with '#'"
    case .unexpectedCharacter(let character): "unexpected character '\(character)'"
    case .curlyQuote: "a curly quotation mark can't be used here"
    case .singleEquals: "a single '=' does not compare"
    case .openText: "this quotation mark is never closed"
    case .notAnOperator(let word, _): "'\(word)' is not a comparison"
    case .bracketsInCondition: "brackets can't stand in a condition"
    case .notBeforeTest: "'not' can't stand before a test"
    case .missingValue(let after): after.map { "a value is missing after '\($0)'" } ?? "a value is missing"
    case .unexpected(let word): "unexpected " + (word.first == "'" || word.first == "\"" ? word : "'\(word)'")
    case .expected(let what): "\(what) is missing"
    case .bareBrackets: "square brackets need a name before them"
    case .badRange: "a range goes from one whole number to another"
    default: laterMessage
    }
  }

  private var laterMessage: String {
    switch self {
    case .assignForm: "'assign' needs a name, '=' and a value"
    case .nameMissing(let tag): "'\(tag)' needs a name"
    case .loopForm: "a loop needs a name, 'in' and a list"
    case .inMissing: "'in' is missing"
    case .unknownParameter(let name, let tag, _): "'\(tag)' has no parameter '\(name)'"
    case .takesNothing(let tag): "nothing may stand behind '\(tag)'"
    case .partialNameForm(let tag): "'\(tag)' needs the name of a partial in quotation marks"
    case .unknownFilter(let name, _): "unknown filter '\(name)'"
    case .argumentCount(let filter, let least, let most, let given):
      "'\(filter)' takes \(Self.count(least, most)), but is given \(given)"
    case .filterFault(let filter, let fault): fault.message(filter)
    case .undefinedVariable(let name, _): "nothing is called '\(name)' here"
    case .undefinedKey(let name, let path, _): "'\(path)' has no '\(name)'"
    case .undefinedComputedKey(let path): "'\(path)' has nothing under this key"
    case .unlikeComparison(let left, let right): "\(left) and \(right) can't be put in order"
    case .notAnInteger: "a whole number is needed here"
    case .counterNotNumber(let name): "'\(name)' is not a whole number, so it can't count"
    case .unknownPartial(let name, _): name.map { "there is no partial '\($0)'" } ?? "there is no such partial"
    case .partialNameNotText: "the name of a partial must be text"
    case .brokenPartial(let name): "the partial '\(name)' has errors"
    case .includeInsideRender: "'include' can't be used inside a rendered partial"
    default: checkMessage
    }
  }

  private var checkMessage: String {
    switch self {
    case .optionalPrinted(let path): "'\(path)' may be missing here"
    case .groupPrinted(let path, let shape): "'\(path)' is \(shape), which can't be printed as it is"
    case .datePrinted(let path): "'\(path)' is a date, and prints as 2027-01-21"
    case .datePattern(let pattern): "'\(pattern)' has no sign of a date, or an unknown one, and prints as it stands"
    case .minutesInDate(let pattern): "'\(pattern)' prints the minute: %M is none of a date's"
    case .monthFirst(let pattern): "'\(pattern)' puts the month before the day, as in America"
    case .requiredTested(let path): "'\(path)' is always there, so the answer is always the same"
    case .unusedField(let name): "the field '\(name)' is declared but never used"
    case .loopOverValue(let path, let shape): "'\(path)' is \(shape), not a list"
    case .filterShape(let filter, let shape, _): "'\(filter)' does not work on \(shape)"
    case .noSuchChoice(let word, _): "'\(word)' is none of the words to choose from"
    case .flagAsText(let path): "'\(path)' is true or false, and never a word"
    case .literalAsTest(let written, _): "\(written) alone is always true, so the answer is always the same"
    case .partialCycle(let name): "the partial '\(name)' calls itself"
    default: boundMessage
    }
  }

  private var boundMessage: String {
    switch self {
    case .templateTooLong(let limit): "the template is longer than \(limit) bytes"
    case .nestingTooDeep(let limit): "blocks are nested more than \(limit) deep"
    case .outputTooLong(let limit): "the output is longer than \(limit) bytes"
    case .tooManySteps(let limit): "loops and calls of other files take more than \(limit) steps in all"
    case .tooMuchWork(let limit): "the template works through more than \(limit) bytes of values"
    case .partialsTooDeep(let limit): "partials call each other more than \(limit) deep"
    case .tooManyValues(let limit): "the template prints more than \(limit) values"
    case .slotCharacter: "the template holds a character that is kept for values (U+F0000 to U+FFFFD)"
    default: code
    }
  }

  /// What to do about it, in a few words.
  public var hint: String? {
    switch self {
    case .openOutput: "add '}}'"
    case .openTag: "add '%}'"
    case .hardSpace: "delete the spaces of the tag and type them again"
    case .namelessTag: "write the tag's name first, as in {% if … %}"
    case .unknownTag(_, let name?), .unknownParameter(_, _, let name?), .unknownFilter(_, let name?),
      .undefinedVariable(_, let name?), .undefinedKey(_, _, let name?), .unknownPartial(_, let name?):
      "did you mean '\(name)'?"
    case .wrongEnd(_, let block): "use 'end\(block)'"
    case .openBlock(let name): "add {% end\(name) %}"
    case .looseCommentLine: "put '#' in front"
    case .bracketsInCondition: "write one {% if … %} within another"
    case .notBeforeTest, .unexpectedCharacter("!"): "write {% unless … %} in its place, or compare with !="
    case .unexpectedCharacter("}"): "a tag ends with '%}', an output with '}}'"
    case .curlyQuote: "use a straight one: ' or \""
    case .singleEquals: "use '=='"
    case .openText: "add the closing quotation mark"
    case .notAnOperator(_, let instead): instead.map { "use '\($0)'" } ?? "use ==, !=, <, >, <=, >= or contains"
    case .bareBrackets: "write a name, as in school['name']"
    case .badRange: "as in (1..5)"
    case .unexpected(let word) where word.count > 2 && word.allSatisfy(\.isLetter):
      "one name is wanted here, as in {{ school.name }}; plain words need no braces"
    case .unknownFilter("bold", nil), .unknownFilter("strong", nil): "for bold write **words** without a filter"
    case .assignForm: "as in {% assign name = value %}"
    case .loopForm, .inMissing: "as in {% for item in items %}"
    case .partialNameForm(let tag): "as in {% \(tag) 'sign-off' %}"
    case .filterFault(_, .unreadable(let wanted)): "give it \(wanted)"
    case .optionalPrinted(let path): "put it inside {% if \(path) %}, or add a default: {{ \(path) | default: '…' }}"
    case .groupPrinted(_, "a list"): "use a loop, or a filter such as list_and"
    case .groupPrinted(let path, _): "print one of its fields, as in {{ \(path).name }}"
    case .datePrinted(let path): "say how: {{ \(path) | gb_date }}"
    case .datePattern, .minutesInDate, .monthFirst: "write date: \"%-d %B %Y\" for 21 January 2027, or use gb_date"
    case .noSuchChoice(let word, let words):
      Spelling.hint(for: word, among: words) ?? "the words are \(words.joined(separator: ", "))"
    case .literalAsTest(let written, let path?): "compare it too: \(path) == \(written)"
    case .literalAsTest(_, nil): "say what it is compared with, as in school.phase == \"primary\""
    case .flagAsText(let path): "write {% if \(path) %} for yes, {% unless \(path) %} for no"
    case .requiredTested: "take the test away, or declare the field as not required"
    case .unusedField: "use it, or take it out of the front matter"
    case .filterShape(_, _, let wanted): "it needs \(wanted)"
    default: nil
    }
  }

  private static func strayMessage(_ name: String) -> String {
    switch name {
    case "else": "'else' belongs inside if, unless, case or for"
    case "elsif": "'elsif' belongs inside if or unless"
    case "when": "'when' belongs inside case"
    default: "'\(name)' closes nothing"
    }
  }

  private static func count(_ least: Int, _ most: Int) -> String {
    let words = ["no arguments", "1 argument", "2 arguments", "3 arguments"]
    if least == most { return most < words.count ? words[most] : "\(most) arguments" }
    return most == 1 ? "at most 1 argument" : least == 0 ? "at most \(most) arguments" : "\(least) to \(most) arguments"
  }
}

extension ProblemKind.Fault {
  var code: String {
    switch self {
    case .dividedByZero: "divided-by-zero"
    case .numberTooLong: "number-too-long"
    case .notFinite: "not-finite"
    case .notAnInteger: "whole-number-needed"
    case .badBase64: "bad-base64"
    case .badEncoding: "bad-encoding"
    case .notAList: "list-needed"
    case .noProperty: "no-property"
    case .unlikeValues: "unlike-values"
    case .unreadable: "unreadable-value"
    case .outputTooLong: "output-too-long"
    case .badPattern: "bad-pattern"
    }
  }

  func message(_ filter: String) -> String {
    switch self {
    case .dividedByZero: "'\(filter)' can't divide by zero"
    case .numberTooLong(let limit): "'\(filter)' makes a number of more than \(limit) digits"
    case .notFinite: "'\(filter)' can't round a number without end"
    case .notAnInteger: "'\(filter)' needs a whole number here"
    case .badBase64: "'\(filter)' was given something that is not Base64"
    case .badEncoding: "'\(filter)' makes something that is not text"
    case .notAList: "'\(filter)' needs a list here"
    case .noProperty: "'\(filter)' looks for a key in something that has no keys"
    case .unlikeValues: "'\(filter)' can't put values of different kinds in order"
    case .unreadable: "'\(filter)' can't read this"
    case .outputTooLong: "'\(filter)' makes too much text"
    case .badPattern: "'\(filter)' needs a letter behind the last '%'"
    }
  }
}
