import TextCore

/// A school's details with the logo that stands beside them.
public struct SchoolFile: Sendable, Hashable {
  /// The details.
  public let details: SchoolDetails
  /// The logo, if the details name one.
  let logo: Logo?
  /// Where the logo was read.
  public let logoPath: String?

  /// Details that a caller has at hand, without a logo.
  public init(details: SchoolDetails) {
    self.details = details
    (logo, logoPath) = (nil, nil)
  }

  /// Reads `school.yaml` and the logo it names, whose path is relative to the file.
  /// - Throws: `LetterError`: `.unreadableInput` if a file is missing, `.invalidInput` with every problem.
  public init(at path: String) throws(LetterError) {
    try self.init(InputFile.text(at: path), at: path)
  }

  /// The same, of a file that has been read.
  init(_ source: SourceText, at path: String) throws(LetterError) {
    details = try SchoolDetails(from: source)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let letterhead = details.letterhead
    logoPath = letterhead.logoFile.map { $0.hasPrefix("/") ? $0 : folder + $0 }
    logo = try logoPath.map { path throws(LetterError) in try Self.logo(letterhead, at: path) }
  }

  private static func logo(_ letterhead: SchoolLetterhead, at path: String) throws(LetterError) -> Logo {
    guard OutputFile.exists(path) else {
      throw LetterError(
        .unreadableInput,
        "there is no file '\(path)', which the school details name as the logo: put the picture there, or take "
          + "letterhead.logo_file out of the details")
    }
    let bytes = try InputFile.bytes(at: path)
    do {
      return try Logo(bytes: bytes, altText: letterhead.logoAlternativeText ?? "")
    } catch {
      throw LetterError(.invalidInput, "the logo '\(path)' cannot be used: \(error)")
    }
  }
}
