public import TextCore

/// A set as a small static site for its adviser to read: a page for all letters, one for each, and each letter as
/// families get it.
///
/// No server, no script, nothing from another computer: the pages are read from the disk. Same set, same day, same
/// bytes.
public struct PreviewSite: Sendable {
  /// One file of the site.
  public struct File: Sendable, Hashable {
    /// Its path in the site's folder.
    public var path: String
    /// What is in it.
    public var bytes: [UInt8]
  }

  /// Sorted by path.
  public let files: [File]
  /// How many letters the site shows.
  public let letterCount: Int
  /// What the check of the set found, in the order of files and lines.
  public let problems: [Diagnostic]

  /// Lays a set out.
  /// - Parameters:
  ///   - set: letters with mistakes are shown as their source.
  ///   - school: whose details fill the letters; an invented school's if nil.
  ///   - requests: values to show in place of the examples that letters declare, each for the template it names.
  ///   - date: today, for reviews and for the letters.
  /// - Throws: `LetterError` if a part can't be read, or a request is wrong.
  public init(
    of set: TemplateSet, school: SchoolFile? = nil, requests: [RequestFile] = [], on date: CalendarDate
  ) throws(LetterError) {
    let check = try TemplateCheck(of: set, on: date)
    let parts = try PreviewParts(set, school ?? SampleSchool.file, date)
    var letters: [PreviewLetter] = []
    for id in set.letterIDs {
      let request = requests.first { $0.request.template == id }
      letters.append(try PreviewLetter(id, set, parts, request, check.problems))
    }
    let site = PreviewContents(set: set, letters: letters, check: check, date: date)
    files = try Self.files(site).sorted { $0.path < $1.path }
    letterCount = letters.count
    problems = check.problems
  }

  private static func files(_ site: PreviewContents) throws(LetterError) -> [File] {
    var files = [
      File(path: "index.html", bytes: PreviewIndex(site).html),
      File(path: "catalogue.html", bytes: try PreviewCatalogue(site).html),
      File(path: "parts.html", bytes: try PreviewPartList(site).html),
      File(path: "style.css", bytes: PreviewStyle.bytes),
    ]
    for letter in site.letters {
      files.append(File(path: "letters/\(letter.id)/index.html", bytes: PreviewLetterPage(letter, site).html))
      for (name, bytes) in letter.sheets { files.append(File(path: "letters/\(letter.id)/\(name)", bytes: bytes)) }
    }
    return files
  }
}

/// All that the pages of a site tell.
struct PreviewContents {
  let set: TemplateSet
  /// In the order of the ids.
  let letters: [PreviewLetter]
  let check: TemplateCheck
  /// Today.
  let date: CalendarDate

  /// Where a problem's line stands, from the site's folder.
  func address(of problem: Diagnostic) -> String? {
    if let letter = letters.first(where: { $0.path == problem.file }) {
      return "letters/\(letter.id)/index.html#line-\(problem.start.line)"
    }
    guard let part = set.partNames.first(where: { set.partPath($0) == problem.file }) else { return nil }
    return "parts.html#\(part)-\(problem.start.line)"
  }
}

extension TemplateSet {
  /// The file of a letter.
  func letterPath(_ id: String) -> String { "\(folder)/letters/\(id).md" }

  /// The file of a shared part.
  func partPath(_ name: String) -> String { "\(folder)/parts/\(name).md" }
}
