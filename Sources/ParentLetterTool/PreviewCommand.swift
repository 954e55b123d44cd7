import ArgumentParser
import ParentLetter
import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `parentletter templates preview`.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Lay the letters out as pages to read in a browser, filled with examples.")
  @OptionGroup var templates: TemplateSetOptions
  @Option(name: .shortAndLong, help: "The folder to write; a new one, an empty one, or one of an earlier preview.")
  var output: String
  @Option(help: "The details of the school whose letters to show, YAML; an invented school if left out.")
  var school: String?
  @Option(help: "A folder of requests whose values to show in place of the declared examples.") var requests: String?
  @Option(help: "The day to lay out for, YYYY-MM-DD; today if left out.") var date: DateArgument?
  @Flag(help: "Lay out again whenever a file of the set changes.") var watch = false

  func run() throws {
    try ExitStatus.reporting {
      if watch {
        try SetWatch(templates).forever { () throws(LetterError) in try write() }
      } else {
        try write()
      }
    }
  }

  private func write() throws(LetterError) {
    let site = try PreviewSite(
      of: templates.set(), school: readSchool(), requests: readRequests(), on: date?.date ?? Terminal.today)
    try PreviewFolder.write(site, to: output)
    let problems = site.problems.isEmpty ? "" : " Problems: \(site.problems.count)."
    Terminal.say("\(site.letterCount) letters are laid out.\(problems) Open \(output)/index.html in a browser.")
  }

  private func readSchool() throws(LetterError) -> SchoolFile? {
    guard let school else { return nil }
    return try SchoolFile(at: school)
  }

  private func readRequests() throws(LetterError) -> [RequestFile] {
    guard let requests else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: requests) else {
      throw LetterError(.unreadableInput, "cannot read the folder '\(requests)'")
    }
    var files: [RequestFile] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      files.append(try RequestFile(from: InputFile.text(at: "\(requests)/\(name)")))
    }
    return files
  }
}
