/// An answer about the release that a value goes with: "the police know about it" with `police: live`.
public struct AgreedAnswer: Sendable, Hashable {
  /// The question.
  public var question: ReleaseQuestion
  /// One of the question's answers.
  public var answer: String

  /// Reads `only_with: {police: live}`.
  static func all(in mapping: YAMLMapping) -> [AgreedAnswer] {
    mapping.allKeys.compactMap { key in
      let question = ReleaseQuestion.all.first { $0.key == key }
      let word = mapping.word(key) ?? ""
      let answer = YesOrNo.reading(word).map { $0 ? "true" : "false" } ?? word
      guard let question, question.answers.contains(answer) else {
        mapping.reportInvalid(key, "'only_with' wants a question of the release block and one of its answers")
        return nil
      }
      return AgreedAnswer(question: question, answer: answer)
    }
  }

  /// Whether it is what was answered.
  func isGiven(in release: ReleaseAnswers) -> Bool {
    var same = release
    return question.record(answer, in: &same) && same == release
  }
}

extension LetterRequest {
  /// - Throws: `LetterError` `.invalidInput` where a value and the answers about the release contradict each other.
  func checkAgreement(_ declared: [FieldDeclaration]) throws(LetterError) {
    for field in declared where !field.onlyWith.isEmpty {
      guard let value = fields.first(where: { $0.name == field.name })?.value, value != .boolean(false) else {
        continue
      }
      guard let missing = field.onlyWith.first(where: { !$0.isGiven(in: release) }) else { continue }
      throw LetterError(
        .invalidInput,
        "'\(field.name)' goes only with the answer '\(missing.question.key): \(missing.answer)' under 'release': one of "
          + "the two is wrong, or this is not the letter for it")
    }
  }
}
