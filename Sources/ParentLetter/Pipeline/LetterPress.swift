/// Makes letters from one template set for many schools and many requests, one after another: what they share is made
/// once and kept.
///
/// Each letter is the one that `LetterPipeline` makes, byte for byte, with the same report, warnings and errors. A press
/// belongs to one worker; copies share what they had when they were copied. What it keeps is bounded.
public struct LetterPress: Sendable {
  private let set: PreparedSet
  /// The school of the last letter.
  private var school: PreparedSchool?

  /// A press for one set; the set's shared parts are read at once.
  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  public init(set: TemplateSet) throws(LetterError) {
    self.set = try PreparedSet(set)
  }

  /// Makes one letter, as `LetterPipeline.letter` does for a pipeline of the same school.
  ///
  /// Quickest for letters of one template in a row; letters for one school in a row share what is made of its details.
  /// `request`: must have a date.
  /// - Throws: `LetterError` as `LetterPipeline.letter`; the press can be used on.
  public mutating func letter(
    _ template: LetterTemplate, for request: LetterRequest, from school: SchoolFile, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    try LetterWork(set: set, school: prepared(school)).letter(template, for: request, options)
  }

  private mutating func prepared(_ file: SchoolFile) -> PreparedSchool {
    if let school, school.file == file { return school }
    let prepared = PreparedSchool(file)
    school = prepared
    return prepared
  }
}
