import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A letter that somebody starts.
struct StartedLetter: NamedCase {
  let name: String
  var services: [String] = []
  var sensitivity = ReleaseGate.Sensitivity.medium
  var routes: String?
}

@Suite("a letter that is started")
struct LetterSkeletonTests {
  @Test(
    "the check finds its places to write in, and nothing else",
    arguments: [
      StartedLetter(name: "generic"),
      StartedLetter(name: "high", sensitivity: .high), StartedLetter(name: "low", sensitivity: .low),
      StartedLetter(name: "of a service", services: ["instagram"], sensitivity: .high),
      StartedLetter(name: "of a service that has closed and another", services: ["omegle", "monkey"]),
      StartedLetter(name: "with a list of its own", routes: "bullying"),
    ])
  func started(_ letter: StartedLetter) throws {
    let copy = try SetCopy(keepingLock: true)
    var draft = LetterDraft(title: "It's \"new\": a test", on: try #require(SetCopy.day))
    (draft.services, draft.sensitivity, draft.concerns) = (letter.services, letter.sensitivity, ["bullying"])
    let skeleton = try LetterSkeleton(of: draft, for: copy.set, routes: letter.routes)
    #expect(skeleton.id == "it-s-new-a-test")
    _ = try skeleton.write()
    let problems = try copy.check([skeleton.id]).problems
    #expect(Set(problems.map(\.code)) == ["leftover"], "\(problems)")
    #expect(problems.count == skeleton.places)
    let filled = skeleton.text.replacing(/\[[A-Z][^\]]*\]/, with: "Some words that help")
    try copy.write(filled, to: "letters/\(skeleton.id).md")
    #expect(try copy.check([skeleton.id]).problems.isEmpty)
  }

  @Test("a set with no parts gets a letter that needs none")
  func bare() throws {
    let copy = try SetCopy(keepingLock: false)
    for part in try copy.set.partNames { try FileManager.default.removeItem(atPath: "\(copy.folder)/parts/\(part).md") }
    let draft = LetterDraft(title: "Plain", on: try #require(SetCopy.day))
    _ = try LetterSkeleton(of: draft, for: copy.set).write()
    #expect(try Set(copy.check(["plain"]).problems.map(\.code)) == ["leftover"])
  }

  @Test("what does not fit the set is refused with the likely word")
  func refused() throws {
    let copy = try SetCopy()
    let day = try #require(SetCopy.day)
    func message(_ change: (inout LetterDraft) -> Void) throws -> String {
      var draft = LetterDraft(title: "New", on: day)
      change(&draft)
      let error = #expect(throws: LetterError.self) { try LetterSkeleton(of: draft, for: copy.set) }
      #expect(error?.kind == .usage)
      return error?.message ?? ""
    }
    #expect(try message { $0.services = ["instagran"] }.contains("did you mean 'instagram'?"))
    #expect(try message { $0.concerns = ["scam"] }.contains("did you mean 'scams'?"))
    #expect(try message { $0.id = "omegle" }.contains("has a letter 'omegle' already"))
    #expect(try message { $0.id = "New Letter" }.contains("small letters, digits and hyphens"))
    #expect(try message { $0.title = "" }.contains("--title"))
  }

  @Test("a translation starts as a draft of the original's version, with a place to be seen to")
  func translation() throws {
    let copy = try SetCopy()
    let translation = try LetterTranslation(of: "workshop-invitation", into: "pl", for: copy.set)
    _ = try translation.write()
    let letter = try copy.set.letter("workshop-invitation-pl")
    #expect(letter.frontMatter.translationOf == "workshop-invitation@1.0.0")
    #expect(letter.frontMatter.status == .draft)
    #expect(letter.frontMatter.reviewed == nil)
    #expect(try copy.check(["workshop-invitation-pl"]).problems.map(\.code) == ["leftover"])
    #expect(throws: LetterError.self) { try LetterTranslation(of: "workshop-invitation", into: "pl", for: copy.set) }
  }

  @Test("a set is copied whole, and never over something else")
  func copied() throws {
    let copy = try SetCopy(keepingLock: true)
    let target = copy.folder + "/inner/own"
    try TemplateSet(folder: ProjectFiles.path("templates")).copy(to: target)
    let own = try SetContents(at: target)
    #expect(try SetDiff(from: SetContents(at: ProjectFiles.path("templates")), to: own).isEmpty)
    #expect(throws: LetterError.self) { try copy.set.copy(to: target) }
  }
}
