import Liquid

/// Makes letters from one template set for one school: fill, parse, redact, decide, render, verify.
///
/// Every step takes a value and returns one. No global state, no clock, no files but the set's.
public struct LetterPipeline: Sendable {
  private let work: LetterWork
  private let values: [Value]
  private let guarding: SchoolGuard

  /// A pipeline for one school; the set's shared parts are read at once.
  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  public init(set: TemplateSet, school: SchoolFile) throws(LetterError) {
    work = LetterWork(set: try PreparedSet(set), school: school)
    values = LetterData.values(of: school.details)
    guarding = SchoolGuard(school.details)
  }

  /// Makes one letter.
  ///
  /// Same input, same bytes. A withheld letter is a result, not an error.
  /// `request`: must have a date.
  /// - Throws: `LetterError`: `.invalidInput` for a template or values that can't be used, `.unsafeOutput` if the check
  ///   of the finished output finds something that should not be there.
  public func letter(
    _ template: LetterTemplate, for request: LetterRequest, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let (request, date) = try work.checked(request, template, options)
    let data = work.data(template, values, request, date)
    let filled = try FilledLetter(work.slotted(template, data, request), template)
    return try work.letter(filled, guarding, template, request, date, options)
  }
}
