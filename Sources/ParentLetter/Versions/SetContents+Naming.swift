#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SetContents {
  /// What a person names: a folder, a letter's file, or else a revision that git keeps.
  ///
  /// `folder`: where the set is now, for a revision without a path.
  /// - Throws: `LetterError`: `.unreadableInput` if there is nothing of that name, `.missingProgram` if it could be a
  ///   revision and there is no git.
  public init(named words: String, folder: String, _ programs: HelperPrograms) throws(LetterError) {
    if FileManager.default.fileExists(atPath: words) {
      self = try SetContents(at: words)
    } else {
      self = try GitRevision(words, folder: folder, programs).contents()
    }
  }
}
