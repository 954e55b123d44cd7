/// A question of the release block that the blank form leaves open: an answer that is there already is one that nobody
/// gave.
public struct ReleaseQuestion: Sendable, Hashable {
  /// In the release block.
  public let key: String
  /// In words, without a question mark.
  public let words: String
  /// What can be answered, as the request has it.
  public let answers: [String]
  /// What a routine letter answers.
  let routine: String

  private init(_ key: String, _ words: String, _ answers: [String], routine: String) {
    (self.key, self.words, self.answers, self.routine) = (key, words, answers, routine)
  }

  private static let yesOrNo = ["true", "false"]

  /// Whether the answer is yes or no.
  public var isYesOrNo: Bool { answers == Self.yesOrNo }

  /// Puts an answer in its place; false, and nothing changed, for one that is none.
  public func record(_ answer: String, in release: inout ReleaseAnswers) -> Bool {
    guard answers.contains(answer) else { return false }
    let isYes = answer == "true"
    switch key {
    case "class": release.releaseClass = .init(rawValue: answer) ?? release.releaseClass
    case "police": release.police = .init(rawValue: answer) ?? release.police
    case "real_child": release.realChild = isYes
    case "sexual_offence": release.sexualOffence = isYes
    case "court": release.court = isYes
    case "arrest": release.arrest = isYes
    case "source": release.source = .init(rawValue: answer) ?? release.source
    case "facts_checked": release.factsChecked = isYes
    default: return false
    }
    return true
  }

  /// In the order of the form.
  static let all: [ReleaseQuestion] = [
    ReleaseQuestion(
      "class", "is the letter general advice, about something at this school, or about an incident",
      ReleaseAnswers.ReleaseClass.allCases.map(\.rawValue), routine: "generic"),
    ReleaseQuestion(
      "police", "is there a police matter", ReleaseAnswers.Police.allCases.map(\.rawValue), routine: "none"),
    ReleaseQuestion("real_child", "does the concern involve a real child", yesOrNo, routine: "false"),
    ReleaseQuestion("sexual_offence", "has a sexual offence been alleged", yesOrNo, routine: "false"),
    ReleaseQuestion(
      "court", "is there a young suspect or witness, a court case or an order", yesOrNo, routine: "false"),
    ReleaseQuestion("arrest", "has anybody been arrested", yesOrNo, routine: "false"),
    ReleaseQuestion(
      "source", "where did the concern come from", ReleaseAnswers.ConcernSource.allCases.map(\.rawValue),
      routine: "routine"),
    ReleaseQuestion("facts_checked", "have the facts been checked", yesOrNo, routine: "true"),
  ]
}

extension YAMLMapping {
  /// The questions whose keys stand there without an answer; a key that is left out is no question.
  var openReleaseQuestions: [ReleaseQuestion] {
    ReleaseQuestion.all.filter { has($0.key) && (node($0.key) == nil || word($0.key) == "") }
  }

  /// Reports a question as open.
  func reportOpen(_ question: ReleaseQuestion) {
    reportInvalid(
      question.key, "the question '\(path).\(question.key)' is not answered: \(question.words)?",
      code: "missing-answer", hint: "write one of: \(question.answers.joined(separator: ", "))")
  }
}
