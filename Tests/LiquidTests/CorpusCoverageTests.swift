import TestSupport
import TextCore
import Testing

@testable import Liquid

/// Whether the corpus leaves anything out: it is read for what each of its cases uses and reports.
@Suite("What the corpus covers")
struct CorpusCoverageTests {
  private static let cases = CorpusFile.all.flatMap(\.cases)

  @Test("every tag is used")
  func everyTag() {
    let used = Set(Self.cases.flatMap { Self.templates(of: $0).flatMap { $0.uses.tags.map(\.name) } })
    #expect(TagName.allCases.map(\.rawValue).filter { !used.contains($0) } == [])
  }

  @Test("every filter is used, and goes wrong where it can")
  func everyFilter() {
    let used = Set(Self.cases.flatMap { Self.templates(of: $0).flatMap { $0.uses.filters.map(\.name) } })
    #expect(Filter.names.filter { !used.contains($0) } == [])
  }

  @Test("every code is reported by a case of the corpus, of the checks or of the limits")
  func everyCode() {
    let reported = Set(Self.cases.flatMap(\.codes)).union(CheckCase.codes).union(CostlyTemplate.codes)
      .union(SlotsTests.codes)
    #expect(ProblemKind.samples.map(\.code).filter { !reported.contains($0) } == [])
  }

  @Test("every message is plain: no code, no full stop, no data")
  func everyMessage() {
    for kind in ProblemKind.samples {
      #expect(kind.message != kind.code && !kind.message.hasSuffix(".") && !kind.message.isEmpty)
      if let hint = kind.hint { #expect(!hint.hasSuffix(".") || hint.hasSuffix("…")) }
    }
  }

  private static func templates(of item: CorpusCase) -> [Template] {
    ([item.template] + item.partials.map(\.source)).compactMap {
      try? Template(parsing: SourceText(name: "t", text: $0), grammar: item.grammar)
    }
  }
}

extension ProblemKind {
  /// One of each kind.
  static let samples: [ProblemKind] = {
    var samples: [ProblemKind] = []
    var next: ProblemKind? = .openOutput
    while let kind = next {
      samples.append(kind)
      next = kind.following
    }
    return samples
  }()

  /// The kind after this one, in the order of the declaration; a new kind does not compile before it stands here.
  private var following: ProblemKind? {
    switch self {
    case .openOutput: .openTag
    case .openTag: .namelessTag
    case .namelessTag: .hardSpace
    case .hardSpace: .unknownTag("x", suggestion: "y")
    case .unknownTag: .strayTag("else")
    case .strayTag: .wrongEnd("endif", block: "for")
    case .wrongEnd: .openBlock("if")
    case .openBlock: .nestedDoc
    case .nestedDoc: .looseCommentLine
    case .looseCommentLine: .unexpectedCharacter("@")
    case .unexpectedCharacter: .curlyQuote
    case .curlyQuote: .singleEquals
    case .singleEquals: .openText
    case .openText: .notAnOperator("is", instead: nil)
    case .notAnOperator: .bracketsInCondition
    case .bracketsInCondition: .notBeforeTest
    case .notBeforeTest: .missingValue(after: nil)
    case .missingValue: .unexpected("x")
    case .unexpected: .expected("a name")
    case .expected: .bareBrackets
    case .bareBrackets: .badRange
    case .badRange: .assignForm
    case .assignForm: .nameMissing(tag: "capture")
    case .nameMissing: .loopForm
    case .loopForm: .inMissing
    case .inMissing: .unknownParameter("x", tag: "for", suggestion: nil)
    case .unknownParameter: .takesNothing(tag: "raw")
    case .takesNothing: .partialNameForm(tag: "render")
    case .partialNameForm: .unknownFilter("x", suggestion: nil)
    case .unknownFilter: .argumentCount(filter: "upcase", least: 0, most: 0, given: 1)
    case .argumentCount: .filterFault(filter: "x", fault: .dividedByZero)
    case .filterFault(_, let fault):
      fault.following.map { .filterFault(filter: "x", fault: $0) } ?? .undefinedVariable("x", suggestion: nil)
    case .undefinedVariable: .undefinedKey("x", in: "y", suggestion: nil)
    case .undefinedKey: .undefinedComputedKey(in: "y")
    case .undefinedComputedKey: .unlikeComparison("text", "a number")
    case .unlikeComparison: .notAnInteger
    case .notAnInteger: .counterNotNumber("x")
    case .counterNotNumber: .unknownPartial(nil, suggestion: nil)
    case .unknownPartial: .partialNameNotText
    case .partialNameNotText: .brokenPartial("x")
    case .brokenPartial: .includeInsideRender
    case .includeInsideRender: .optionalPrinted("x")
    case .optionalPrinted: .groupPrinted("x", shape: "a list")
    case .groupPrinted: .datePrinted("x")
    case .datePrinted: .datePattern("x")
    case .datePattern: .minutesInDate("x")
    case .minutesInDate: .monthFirst("x")
    case .monthFirst: .requiredTested("x")
    case .requiredTested: .unusedField("x")
    case .unusedField: .loopOverValue("x", shape: "text")
    case .loopOverValue: .filterShape(filter: "date", shape: "text", wanted: "a date")
    case .filterShape: .noSuchChoice("x", words: ["y"])
    case .noSuchChoice: .flagAsText("x")
    case .flagAsText: .literalAsTest("'x'", beside: nil)
    case .literalAsTest: .partialCycle("x")
    case .partialCycle: .templateTooLong(limit: 1)
    case .templateTooLong: .nestingTooDeep(limit: 1)
    case .nestingTooDeep: .outputTooLong(limit: 1)
    case .outputTooLong: .tooManySteps(limit: 1)
    case .tooManySteps: .tooMuchWork(limit: 1)
    case .tooMuchWork: .partialsTooDeep(limit: 1)
    case .partialsTooDeep: .tooManyValues(limit: 1)
    case .tooManyValues: .slotCharacter
    case .slotCharacter: nil
    }
  }
}

extension ProblemKind.Fault {
  fileprivate var following: ProblemKind.Fault? {
    switch self {
    case .dividedByZero: .numberTooLong(limit: 1)
    case .numberTooLong: .notFinite
    case .notFinite: .notAnInteger
    case .notAnInteger: .badBase64
    case .badBase64: .badEncoding
    case .badEncoding: .notAList
    case .notAList: .noProperty
    case .noProperty: .unlikeValues
    case .unlikeValues: .unreadable(wanted: "a date")
    case .unreadable: .outputTooLong
    case .outputTooLong: .badPattern
    case .badPattern: nil
    }
  }
}
