import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A change to a shipped letter, and what the check says of its services.
struct ServicesCase: NamedCase {
  let name: String
  let letter: String
  let changes: [(words: String, others: String)]
  /// `rule line:column words of the message`; nil where nothing is said.
  let says: (rule: String, place: String, words: String)?

  private static let heading = "\n## What you can do at home"
  private static func sentence(_ words: String) -> (words: String, others: String) {
    (heading, "\n\(words)\n\(heading)")
  }

  static let all: [ServicesCase] = [
    ServicesCase(
      name: "named in plain words", letter: "cyberbullying",
      changes: [("scope: generic", "scope: named"), sentence("Some children see unkind words on Snapchat.")],
      says: (
        "services-list", "43:35", "the letter names Snapchat, and its 'services' does not list it: services: [snapchat]"
      )),
    ServicesCase(
      name: "named in plain words, of generic scope", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on Snapchat.")],
      says: (
        "scope-generic", "43:35",
        "the letter names Snapchat, so it is no generic one: write scope: named and services: [snapchat]"
      )),
    ServicesCase(
      name: "named by the catalogue", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on {{ services.snapchat.name }}.")],
      says: ("scope-generic", "43:35", "services: [snapchat]")),
    ServicesCase(
      name: "named by one half of its name", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on Messenger.")],
      says: ("scope-generic", "43:35", "the letter names Facebook and Messenger")),
    ServicesCase(
      name: "named by its old name", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on Twitter.")],
      says: ("scope-generic", "43:35", "the letter names X (once called Twitter)")),
    ServicesCase(
      name: "named in small letters", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on snapchat.")],
      says: ("scope-generic", "43:35", "the letter names Snapchat")),
    ServicesCase(
      name: "named for short", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on Insta.")],
      says: ("scope-generic", "43:35", "the letter names Instagram")),
    ServicesCase(
      name: "named in two words", letter: "cyberbullying",
      changes: [sentence("Some children see unkind words on Whats App.")],
      says: ("scope-generic", "43:35", "the letter names WhatsApp")),
    ServicesCase(
      name: "named as an owner", letter: "cyberbullying", changes: [sentence("Ask about Snapchat's settings.")],
      says: ("scope-generic", "43:11", "the letter names Snapchat")),
    ServicesCase(
      name: "named at the start of a sentence by an ordinary word, doing what apps do", letter: "cyberbullying",
      changes: [sentence("Discord lets players talk to each other.")],
      says: ("scope-generic", "43:1", "the letter names Discord")),
    ServicesCase(
      name: "named at the start of a sentence by an ordinary word, as an app", letter: "cyberbullying",
      changes: [sentence("Discord is an app for groups.")], says: ("scope-generic", "43:1", "the letter names Discord")),
    ServicesCase(
      name: "words of names in other senses", letter: "cyberbullying",
      changes: [
        sentence("Mark your answer with an X. Be real with your child. Birds twitter here, and a messenger came.")
      ], says: nil),
    ServicesCase(
      name: "named beside another that is listed", letter: "discord",
      changes: [sentence("It is not like TikTok.")], says: ("services-list", "47:16", "services: [discord, tiktok]")),
    ServicesCase(
      name: "named in a shared part alone", letter: "discord",
      changes: [sentence("{% render 'service-risks', service: services.kik %}")],
      says: ("services-list", "12:11", "the letter names Kik")),
    ServicesCase(
      name: "named in the subject", letter: "cyberbullying",
      changes: [("subject: \"", "subject: \"WhatsApp: ")], says: ("scope-generic", "17:11", "services: [whatsapp]")),
    ServicesCase(
      name: "named in two places: the first is told", letter: "cyberbullying",
      changes: [sentence("Snapchat is one app. Snapchat is popular.")], says: ("scope-generic", "43:1", "Snapchat")),
    ServicesCase(
      name: "listed and never named", letter: "cyberbullying",
      changes: [("services: []", "services: [snapchat]"), ("scope: generic", "scope: named")],
      says: ("services-list", "12:12", "the letter never names 'snapchat': take it out")),
    ServicesCase(
      name: "listed and named, of generic scope", letter: "discord", changes: [("scope: named", "scope: generic")],
      says: ("scope-generic", "13:8", "write scope: named")),
    ServicesCase(
      name: "listed and named, of the scope named", letter: "cyberbullying",
      changes: [
        ("services: []", "services: [snapchat]"), ("scope: generic", "scope: named"),
        sentence("Some children see unkind words on Snapchat."),
      ], says: nil),
    ServicesCase(
      name: "a name that is an ordinary word, at the start of a sentence", letter: "cyberbullying",
      changes: [
        sentence("Signal to your child that you listen. Monkey bars are fun. Discord between friends is natural.")
      ], says: nil),
    ServicesCase(
      name: "beside another fault, which is told first", letter: "cyberbullying",
      changes: [sentence("Snapchat is full of sexting.")], says: ("sexting", "43:21", "sharing nudes")),
  ]
}

@Suite("services that a letter lists and names")
struct ServicesCheckTests {
  @Test("the list is compared with the words", arguments: ServicesCase.all)
  func services(_ row: ServicesCase) throws {
    let set = try SetCopy()
    for change in row.changes { try set.replace(change.words, with: change.others, in: "letters/\(row.letter).md") }
    let problems = try set.check([row.letter]).problems
    let found = problems.map { "\($0.code) \($0.start.line):\($0.start.column) \($0.message)" }
    guard let says = row.says else {
      #expect(found == [])
      return
    }
    #expect(found.count == 1 && found.first?.hasPrefix("\(says.rule) \(says.place) ") == true, "\(found)")
    #expect(found.first?.contains(says.words) == true, "\(found)")
  }

  @Test("a generic letter whose part names a service is told")
  func inPart() throws {
    let set = try SetCopy()
    try set.replace("any worry, large or small.", with: "any worry, on Snapchat too.", in: "parts/dsl-contact.md")
    let problems = try set.check(["cyberbullying"]).problems
    #expect(problems.map(\.code) == ["scope-generic"])
    #expect(problems.first?.start == SourcePosition(line: 13, column: 8))
    #expect(problems.first?.message.contains("scope: named and services: [snapchat]") == true)
  }

  @Test("neither a warning nor an allowed fault in the same line hides that a generic letter names a service")
  func besideWarning() throws {
    let allowed = "{% comment %}check: allow sexting because the policy is called so{% endcomment %}\n"
    for words in [
      "WARNING: there are unkind words on Snapchat.", allowed + "Our policy on sexting is for Snapchat too.",
    ] {
      let set = try SetCopy()
      _ = try set.plant(words, before: "## What you can do at home", in: "cyberbullying")
      let problems = try set.check(["cyberbullying"]).problems
      #expect(problems.map(\.code).contains("scope-generic"), "\(words)")
    }
  }

  @Test("the shipped letters list what they name")
  func shipped() throws {
    let check = try TemplateCheck(of: TemplateSet(folder: ProjectFiles.path("templates")), on: SetCopy.day)
    #expect(check.problems.filter { ["services-list", "scope-generic"].contains($0.code) } == [])
  }
}
