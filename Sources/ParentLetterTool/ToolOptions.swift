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

  /// The set named, or else the first of: $PARENTLETTER_TEMPLATES, ./templates, the one installed with the command.
  func set() throws(LetterError) -> TemplateSet {
    try TemplateSet(folder: existingPath())
  }

  /// Where the set is; nil if none is named and there is none in the usual places.
  func path() -> String? {
    folder ?? Self.usualFolders.first { FileManager.default.fileExists(atPath: $0 + "/set.yaml") }
  }

  /// Where the set is.
  func existingPath() throws(LetterError) -> String {
    if let found = path() { return found }
    throw LetterError(.unreadableInput, "no template set was found; name its folder with --templates")
  }

  private static var usualFolders: [String] {
    let named = ProcessInfo.processInfo.environment["PARENTLETTER_TEMPLATES"]
    return [named, "templates", installedFolder].compactMap(\.self)
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
    guard let date = CalendarDate(iso: argument) else { return nil }
    self.date = date
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension ReleaseAnswers.Police: ExpressibleByArgument {}
