public import ArgumentParser
public import ParentLetter
import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the template set is.
struct TemplateSetOptions: ParsableArguments {
  @Option(name: .customLong("templates"), help: "The folder of the template set.")
  var folder: String?

  /// The set named, or else the first of: $PARENTLETTER_TEMPLATES, `templates` here, the set that this folder lies
  /// in, `templates` in a folder above, the one installed with the command.
  func set() throws(LetterError) -> TemplateSet {
    try TemplateSet(folder: existingPath())
  }

  /// The set for an adviser's work: it is said if it is the one that came with the command.
  func keptSet() throws(LetterError) -> TemplateSet {
    let path = try existingPath()
    if isInstalled(path) {
      Terminal.say("There is no set here, so this is about the one that came with the command: \(path)")
    }
    return try TemplateSet(folder: path)
  }

  /// The set for a command that writes into it.
  /// - Throws: `LetterError` `.usage` for the set that came with the command: the next version of the command replaces it.
  func ownSet() throws(LetterError) -> TemplateSet {
    let path = try existingPath()
    guard !isInstalled(path) else {
      throw LetterError(
        .usage,
        "there is no set of your own here: parentletter templates copy templates makes one, "
          + "or name its folder with --templates")
    }
    return try TemplateSet(folder: path)
  }

  private func isInstalled(_ path: String) -> Bool { folder == nil && path == Self.installedFolder }

  /// Where the set is; nil if none is named and there is none in the usual places.
  func path() -> String? {
    if let folder { return folder }
    let isSet = { (path: String) in FileManager.default.fileExists(atPath: path + "/set.yaml") }
    // A name that leads to no set is an error, and no reason to take another one.
    if let named = ProcessInfo.processInfo.environment["PARENTLETTER_TEMPLATES"], !named.isEmpty { return named }
    return ["templates"].first(where: isSet)
      ?? Self.foldersAbove.first(where: isSet) ?? Self.installedFolder.flatMap { isSet($0) ? $0 : nil }
  }

  /// Where the set is.
  func existingPath() throws(LetterError) -> String {
    if let found = path() { return found }
    throw LetterError(.unreadableInput, "no template set was found; name its folder with --templates")
  }

  /// The folder itself and those above it, each as a set and as one that holds `templates`.
  private static var foldersAbove: [String] {
    var folder = FileManager.default.currentDirectoryPath
    var found: [String] = []
    while folder.count > 1 {
      found += [folder, folder + "/templates"]
      folder = folder.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    }
    return found
  }

  /// `share/parentletter/templates` beside the `bin` that holds the command, links followed.
  private static var installedFolder: String? {
    guard let command = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let parts = command.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return parts.joined(separator: "/") + "/share/parentletter/templates"
  }
}

/// A date on the command line.
struct DateArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(typed: argument) else { return nil }
    self.date = date
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension ReleaseAnswers.Police: ExpressibleByArgument {}
