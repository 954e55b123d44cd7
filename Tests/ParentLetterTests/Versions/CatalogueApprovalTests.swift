import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A change to the shipped catalogue, and what the check says of it.
struct FactChange: NamedCase {
  let name: String
  let file: String
  let words: String
  let others: String
  /// `line:column`, and pieces of the message and its hint; nil where nothing is said.
  let place: String?
  var says: [String] = []

  static let all: [FactChange] = [
    FactChange(
      name: "a wrong digit in a number", file: "helplines", words: "phone: \"0800 1111\"",
      others: "phone: \"0800 1112\"", place: "53:12",
      says: [
        "the record of Childline has changed since version 1.0.0 of the set was approved",
        "(phone: '0800 1112', was '0800 1111')",
        "it is in 29 letters: ai-companions, ", "compare it with its source (https://www.nspcc.org.uk/",
        "parentletter catalogue approve childline",
      ]),
    FactChange(
      name: "another name", file: "helplines", words: "name: Childline\n", others: "name: Child Line\n", place: "51:11",
      says: ["(name: 'Child Line', was 'Childline')"]),
    FactChange(
      name: "another address of safety pages", file: "services",
      words: "safety_url: https://parents.snapchat.com/?lang=en-GB",
      others: "safety_url: https://parents.snapchat.com/", place: "",
      says: ["the record of Snapchat", "(safety pages: 'https"]),
    FactChange(
      name: "another status", file: "services", words: "status: retired", others: "status: running", place: "56:13",
      says: ["(status: 'running', was 'retired')", "it is in one letter: omegle"]),
    FactChange(
      name: "a fact that is gone", file: "helplines", words: "    phone: \"0800 1111\"\n", others: "", place: "51:5",
      says: ["(phone: none, was '0800 1111')"]),
    FactChange(
      name: "a fact that is new", file: "helplines", words: "    phone: \"0800 1111\"\n",
      others: "    phone: \"0800 1111\"\n    email: help@northmarsh.example\n", place: "54:12",
      says: ["a fact that nobody has approved (email: 'help@northmarsh.example')", "no letter prints it"]),
    FactChange(
      name: "a fact that is in doubt now", file: "helplines", words: "    phone: \"0800 1111\"\n",
      others: "    phone: \"0800 1111\"\n    certainty: {phone: conflicting}\n", place: "54:16",
      says: ["a fact that nobody has approved (not sure of: 'phone')"]),
    FactChange(
      name: "a new record", file: "helplines", words: "  childline:\n",
      others:
        "  talkline:\n    name: Talkline\n    for: [parents]\n    what_for: a talk\n    source: a leaflet\n"
        + "    reviewed: 2026-11-02\n    review_by: 2027-05-01\n\n  childline:\n", place: "51:5",
      says: ["nobody has approved the record of Talkline yet; no letter prints it", "catalogue approve talkline"]),
    FactChange(
      name: "another day of review", file: "helplines", words: "review_by: 2027-05-01", others: "review_by: 2027-06-01",
      place: nil),
    FactChange(name: "a comment", file: "helplines", words: "helplines:\n", others: "helplines:  # all\n", place: nil),
  ]
}

@Suite("the approval of the catalogue's facts")
struct CatalogueApprovalTests {
  @Test("a fact that is not the approved one is told, with its letters and the command", arguments: FactChange.all)
  func change(_ change: FactChange) throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace(change.words, with: change.others, in: "catalogue/\(change.file).yaml")
    let problems = try copy.check().problems.filter { $0.code == "fact-unapproved" }
    #expect(problems.count == (change.place == nil ? 0 : 1), "\(problems.map(\.message))")
    guard let place = change.place, let problem = problems.first else { return }
    #expect(problem.severity == .warning && problem.file.hasSuffix("catalogue/\(change.file).yaml"))
    let line = DiagnosticRenderer().line(problem)
    if !place.isEmpty { #expect("\(problem.start.line):\(problem.start.column)" == place) }
    for words in change.says { #expect(line.contains(words), "\(line)") }
    #expect(try CatalogueReview(of: copy.set, on: #require(SetCopy.day)).problems == problems)
  }

  @Test("approved, nothing is told any more, and the lock names what it approved")
  func approved() throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace("phone: \"0800 1111\"", with: "phone: \"0800 1112\"", in: "catalogue/helplines.yaml")
    let approval = try CatalogueApproval(of: ["Childline"], in: copy.set)
    #expect(approval.summary.hasPrefix("Childline is approved: phone 0800 1112; it is in "))
    #expect(approval.summary.contains("compared with its source on 2026-11-02"))
    try approval.write()
    #expect(try copy.text("set.lock").contains("\nhelplines/childline.phone 1.0.0 0800%201112\n"))
    #expect(try copy.check().problems.isEmpty)
    #expect(
      try CatalogueApproval(of: ["childline"], in: copy.set).summary
        == "Childline: nothing has changed since it was approved.")
    #expect(
      try CatalogueApproval(of: ["ALL"], in: copy.set).summary
        == "Nothing in the catalogue has changed since it was approved.")
  }

  @Test("another record, approved, leaves the changed one open")
  func other() throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace("phone: \"0800 1111\"", with: "phone: \"0800 1112\"", in: "catalogue/helplines.yaml")
    try CatalogueApproval(of: ["nspcc", "omegle"], in: copy.set).write()
    #expect(try copy.check().problems.map(\.code) == ["fact-unapproved"])
  }

  @Test("the check of a letter tells of the facts that it prints, and of no others")
  func letter() throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace("status: retired", with: "status: running", in: "catalogue/services.yaml")
    #expect(try copy.check(["omegle"]).problems.map(\.code).contains("fact-unapproved"))
    #expect(try copy.check(["scams"]).problems.isEmpty)
  }

  @Test("a lock that was written before facts stood in it is read, and the check says what to do")
  func olderLock() throws {
    let copy = try SetCopy(keepingLock: true)
    let lines = try copy.text("set.lock").split(separator: "\n", omittingEmptySubsequences: false)
    try copy.write(
      lines.filter { !$0.hasPrefix("services/") && !$0.hasPrefix("helplines/") }.joined(separator: "\n"),
      to: "set.lock")
    let problem = try #require(try copy.check().problems.first)
    #expect(problem.code == "fact-unapproved" && problem.hint?.hasSuffix("parentletter catalogue approve ALL") == true)
    #expect(try copy.check(["omegle"]).problems.isEmpty)
    let approval = try CatalogueApproval(of: ["ALL"], in: copy.set)
    #expect(approval.summary == "The facts of 50 records are approved.")
    try approval.write()
    #expect(try copy.check().problems.isEmpty)
    #expect(try copy.text("set.lock") == String(lines.joined(separator: "\n")))
  }

  @Test("the shipped lock holds every fact of the shipped catalogue")
  func shipped() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    #expect(try CatalogueReview(of: set, on: #require(SetCopy.day)).problems == [])
  }

  @Test("a set without a lock and a name that there is not are refused")
  func refusals() throws {
    let copy = try SetCopy()
    let bare = #expect(throws: LetterError.self) { try CatalogueApproval(of: ["ALL"], in: copy.set) }
    #expect(bare?.kind == .usage && bare?.message.contains("parentletter templates approve") == true)
    let locked = try SetCopy(keepingLock: true)
    let wrong = #expect(throws: LetterError.self) { try CatalogueApproval(of: ["childlin"], in: locked.set) }
    #expect(wrong?.kind == .usage && wrong?.message.contains("did you mean 'childline'?") == true)
  }
}
