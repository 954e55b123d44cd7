import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of a template set, or a single letter, as they stand in a folder or stood in a revision.
///
/// Nothing is checked here but that the files are text, so that an old set can be compared whatever is wrong with it.
public struct SetContents: Sendable {
  /// What the person called it.
  public let name: String
  /// By their paths in the set: "set.yaml", "letters/omegle.md".
  private(set) var files: [String: SourceText]
  /// Whether it is one letter and no set; letters are then compared by their text alone.
  let isSingleLetter: Bool

  init(name: String, files: [String: SourceText], isSingleLetter: Bool = false) {
    (self.name, self.files, self.isSingleLetter) = (name, files, isSingleLetter)
  }

  /// Reads a folder of a set, or one letter.
  /// - Throws: `LetterError` `.unreadableInput` if there is neither, `.invalidInput` if a file is no text.
  public init(at path: String) throws(LetterError) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw LetterError(.unreadableInput, "there is no file or folder '\(path)'")
    }
    guard isFolder else {
      self.init(
        name: path, files: [Self.path(ofLetter: path): try InputFile.text(at: path)], isSingleLetter: true)
      return
    }
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var files: [String: SourceText] = [:]
    for file in Self.paths(in: folder) { files[file] = try InputFile.text(at: "\(folder)/\(file)") }
    guard files.keys.contains(where: { $0.hasPrefix("letters/") }) else {
      throw LetterError(.unreadableInput, "there are no letters in '\(path)': a set has them in its folder 'letters'")
    }
    self.init(name: path, files: files)
  }

  /// The ids of the letters, sorted.
  var letterIDs: [String] { names(in: "letters/") }

  /// The names of the shared parts, sorted.
  var partNames: [String] { names(in: "parts/") }

  /// The lock; nil without one, or for one that can't be read.
  var lock: SetLock? { files["set.lock"].flatMap { try? SetLock(from: $0) } }

  /// The manifest; nil without one, or for one that can't be read.
  var manifest: SetManifest? { files["set.yaml"].flatMap { try? SetManifest(from: $0) } }

  /// The catalogue; nil without one, or for one that can't be read.
  var catalogue: Catalogue? {
    guard let services = files["catalogue/services.yaml"], let lines = files["catalogue/helplines.yaml"] else {
      return nil
    }
    return try? Catalogue(services: services, helplines: lines)
  }

  /// A letter's file.
  func letter(_ id: String) -> SourceText? { files["letters/\(id).md"] }

  /// A part's file.
  func part(_ name: String) -> SourceText? { files["parts/\(name).md"] }

  /// Whether a file of a set has this path; others, a picture or a note beside the letters, are left alone.
  static func isOfSet(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("set.yaml", 1), ("set.lock", 1): return true
    case ("letters", 2), ("parts", 2): return parts[1].hasSuffix(".md") && isPlain(parts[1].dropLast(3))
    case ("catalogue", 2): return parts[1].hasSuffix(".yaml") && isPlain(parts[1].dropLast(5))
    default: return false
    }
  }

  /// The path in a set of a letter that stands somewhere else.
  static func path(ofLetter path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return "letters/" + (file.hasSuffix(".md") ? file : file + ".md")
  }

  private static func isPlain(_ name: Substring) -> Bool { !name.isEmpty && FrontMatter.isIdentifier(String(name)) }

  private static func paths(in folder: String) -> [String] {
    let inner = ["letters", "parts", "catalogue"].flatMap { name in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []).map { "\(name)/\($0)" }
    }
    let top = ["set.yaml", "set.lock"].filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    return (inner + top).filter(isOfSet).sorted()
  }

  private func names(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count).dropLast(3)) }.sorted()
  }
}
