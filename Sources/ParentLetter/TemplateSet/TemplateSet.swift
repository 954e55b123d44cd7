public import Liquid
import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of letter templates with their shared parts, the catalogue and the manifest.
///
/// Letters and parts are read when asked for; the manifest and the catalogue at once.
public struct TemplateSet: Sendable {
  /// The folder, as the person named it.
  public let folder: String
  /// Who publishes the set.
  public let manifest: SetManifest
  /// The facts that letters may print.
  public private(set) var catalogue: Catalogue
  /// What no letter may name or lead to.
  let avoid: AvoidList
  /// What each letter was when it was approved, if the set keeps a lock.
  public let lock: SetLock?
  /// The facts of the catalogue as its files have them that nobody has approved.
  let facts: FactCheck
  /// Letters that are tried out before they are written, by id.
  private var trials: [String: SourceText] = [:]

  /// Reads a set's manifest and catalogue.
  /// - Throws: `LetterError`: `.unreadableInput` if the folder is no template set, `.invalidInput` if a file is wrong.
  public init(folder: String) throws(LetterError) {
    self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard FileManager.default.fileExists(atPath: self.folder + "/set.yaml") else {
      throw LetterError(.unreadableInput, "there is no template set in '\(self.folder)': it has no set.yaml")
    }
    manifest = try SetManifest(from: InputFile.text(at: self.folder + "/set.yaml"))
    catalogue = try Catalogue(
      services: InputFile.text(at: self.folder + "/catalogue/services.yaml"),
      helplines: InputFile.text(at: self.folder + "/catalogue/helplines.yaml"))
    avoid = try Self.optional(self.folder + "/catalogue/avoid.yaml", AvoidList.init(from:)) ?? AvoidList()
    lock = try Self.optional(self.folder + "/set.lock", SetLock.init(from:))
    facts = FactCheck(of: catalogue, lock)
  }

  /// What a file that a set need not have holds.
  private static func optional<Content>(
    _ path: String, _ content: (SourceText) throws(LetterError) -> Content
  ) throws(LetterError) -> Content? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try content(InputFile.text(at: path))
  }

  /// The ids of all letters, sorted.
  public var letterIDs: [String] { Self.names(in: folder + "/letters") }

  /// The names of files beside the letters that are none, for want of the ending `.md`, sorted.
  package var strayFiles: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/letters")) ?? []
    return files.filter { file in Self.endingsOfTexts.contains { file.hasSuffix($0) } }.sorted()
  }

  private static let endingsOfTexts = [".txt", ".markdown", ".MD", ".docx", ".doc", ".odt", ".rtf"]

  /// The names of all parts, sorted.
  public var partNames: [String] { Self.names(in: folder + "/parts") }

  /// One letter.
  /// - Throws: `LetterError`: `.usage` with the likely id if there is none, `.invalidInput` if it is wrong.
  public func letter(_ id: String) throws(LetterError) -> LetterTemplate {
    let template = try read(id)
    return try template.lacking { () throws(LetterError) in try VersionCheck(self)?.unreadPart(of: template, in: self) }
      .lacking { () throws(LetterError) in try facts.unread(in: template, of: self) }
  }

  /// One letter to be looked at, not sent: whether its parts and facts are as they were approved is not asked.
  func read(_ id: String) throws(LetterError) -> LetterTemplate { try letter(id, in: source(of: id)) }

  /// The file of a letter.
  func source(of id: String) throws(LetterError) -> SourceText {
    let path = "\(folder)/letters/\(id).md"
    guard FrontMatter.isIdentifier(id) || !FileManager.default.fileExists(atPath: path) else {
      throw LetterError(
        .invalidInput,
        "a letter's file is named with small letters, digits and hyphens: rename '\(path)', or take it out")
    }
    guard FrontMatter.isIdentifier(id), FileManager.default.fileExists(atPath: path) else {
      let hint = Spelling.hint(for: id, among: letterIDs).map { "; \($0)" } ?? ""
      throw LetterError(
        .usage, "there is no template '\(id)'\(hint) (parentletter templates list shows them all)")
    }
    return try text(of: id, at: path)
  }

  /// A letter of the set as a text has it, which need not be saved.
  func letter(_ id: String, in source: SourceText) throws(LetterError) -> LetterTemplate {
    let template = try LetterTemplate(parsing: source)
    try check(template, id)
    return try template.lacking { VersionCheck(self).flatMap { $0.problem(of: template) ?? $0.lack(of: template) } }
  }

  private func text(of id: String, at path: String) throws(LetterError) -> SourceText {
    if let trial = trials[id] { return trial }
    return try InputFile.text(at: path)
  }

  /// The shared parts by name; one with mistakes is an error only where a letter calls it.
  /// - Throws: `LetterError` `.unreadableInput` or `.invalidInput` if a part is no text file.
  public func parts() throws(LetterError) -> PartialSet {
    var parsed: [String: Template] = [:]
    var broken: [String: TemplateError] = [:]
    for name in partNames {
      let source = try InputFile.text(at: "\(folder)/parts/\(name).md")
      do { parsed[name] = try Template(parsing: source) } catch { broken[name] = error }
    }
    return PartialSet(parsed, broken: broken)
  }

  private func check(_ template: LetterTemplate, _ id: String) throws(LetterError) {
    let head = template.frontMatter
    var problems: [Diagnostic] = []
    func report(_ code: String, _ message: String, _ hint: String?, at range: SourceRange) {
      problems.append(Diagnostic(code: code, message: message, at: range, in: template.source, hint: hint))
    }
    let source = template.source
    if head.id != id {
      report(
        "id-differs", "the id '\(head.id)' is not the file's name", "rename one of them", at: source.value(of: "id"))
    }
    for service in head.services where catalogue.service(service) == nil {
      let hint = Spelling.hint(for: service, among: catalogue.services.map(\.id))
      report(
        "unknown-service", "the catalogue has no service '\(service)'", hint,
        at: source.value(of: "services", word: service))
    }
    guard problems.isEmpty else {
      throw LetterError(.invalidInput, "'\(template.source.name)' has mistakes", problems: problems)
    }
  }

  private static func names(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.map { String($0.dropLast(3)) }.sorted()
  }

  // MARK: Trying things out

  /// The set with another text in the place of a letter's file.
  func replacing(letter id: String, with source: SourceText) -> TemplateSet {
    var copy = self
    copy.trials[id] = source
    return copy
  }

  /// The set with another record in the place of a service's own.
  func replacing(service: ServiceRecord) -> TemplateSet {
    var copy = self
    copy.catalogue.services = catalogue.services.map { $0.id == service.id ? service : $0 }
    return copy
  }

  /// The set with another record in the place of a helpline's own.
  func replacing(helpline: HelplineRecord) -> TemplateSet {
    var copy = self
    copy.catalogue.helplines = catalogue.helplines.map { $0.id == helpline.id ? helpline : $0 }
    return copy
  }

  /// A line for each file of the set with the time of its last change, to tell whether anything has changed.
  public var fileTimes: [String] {
    let files = ["", "/letters", "/parts", "/catalogue"].flatMap { inner in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder + inner)) ?? []).map { inner + "/" + $0 }
    }
    return files.sorted().map { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + file)
      let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(file) \(time) \(attributes?[.size] as? Int ?? 0)"
    }
  }
}
