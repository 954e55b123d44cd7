import ParentLetter
import TestSupport
import Testing
import TextCore

/// A change to a small catalogue that it refuses, with the place and words of the refusal.
struct CatalogueFault: NamedCase {
  let name: String
  let words: String
  let others: String
  /// `file:line:column`.
  let place: String
  let says: [String]

  static let all: [CatalogueFault] = [
    CatalogueFault(
      name: "another schema", words: "parentletter.services/1", others: "parentletter.services/2",
      place: "services.yaml:1:9", says: ["this file should have the schema 'parentletter.services/1'"]),
    CatalogueFault(
      name: "no records", words: "helplines:\n  talkline:", others: "x-helplines:\n  talkline:",
      place: "helplines.yaml:1:1", says: ["'helplines' is missing: the records"]),
    CatalogueFault(
      name: "a misspelt key", words: "    minimum_age: 13", others: "    minimum_aeg: 13", place: "services.yaml:8:5",
      says: ["unknown key 'services.chatter.minimum_aeg'", "did you mean 'minimum_age'?"]),
    CatalogueFault(
      name: "a status that there is not", words: "status: running", others: "status: closed",
      place: "services.yaml:6:13", says: ["one of: running, changed, retired, unknown"]),
    CatalogueFault(
      name: "a day that is none", words: "since: 2024-04", others: "since: last spring", place: "services.yaml:7:12",
      says: ["'since' should be a day, a month or a year", "for example 2023-11-08"]),
    CatalogueFault(
      name: "an age that can't be", words: "minimum_age: 13", others: "minimum_age: 31", place: "services.yaml:8:18",
      says: ["an age is given in years, from 3 to 25"]),
    CatalogueFault(
      name: "an age in words", words: "minimum_age: 13", others: "minimum_age: thirteen", place: "services.yaml:8:18",
      says: ["whole number"]),
    CatalogueFault(
      name: "a basis that there is not", words: "minimum_age_basis: terms", others: "minimum_age_basis: guess",
      place: "services.yaml:9:24", says: ["one of: terms, order, advice"]),
    CatalogueFault(
      name: "an address without https", words: "safety_url: https://", others: "safety_url: http://",
      place: "services.yaml:10:17", says: ["a web address starts with https://"]),
    CatalogueFault(
      name: "a certainty that there is not", words: "certainty: {minimum_age: unverified}",
      others: "certainty: {minimum_age: maybe}", place: "services.yaml:11:30",
      says: ["one of: verified, unverified, conflicting"]),
    CatalogueFault(
      name: "no source", words: "    source: https://chatter.example\n", others: "", place: "services.yaml:5:5",
      says: ["'services.chatter.source' is missing: where the facts were read"]),
    CatalogueFault(
      name: "no day of review", words: "    review_by: 2027-05-01\n", others: "", place: "services.yaml:5:5",
      says: ["'services.chatter.review_by' is missing"]),
    CatalogueFault(
      name: "a number with letters", words: "phone: \"0800 1111\"", others: "phone: \"0800 CHILD\"",
      place: "helplines.yaml:5:12", says: ["this is no telephone number as it is printed here"]),
    CatalogueFault(
      name: "a number that is too long", words: "phone: \"0800 1111\"", others: "phone: \"0800 1111 0800 1111\"",
      place: "helplines.yaml:5:12", says: ["this is no telephone number as it is printed here"]),
    CatalogueFault(
      name: "a number with a digit too few", words: "phone: \"0800 1111\"", others: "phone: \"01632 96019\"",
      place: "helplines.yaml:5:12", says: ["eleven digits"]),
    CatalogueFault(
      name: "a number that YAML would count", words: "phone: \"0800 1111\"", others: "phone: [0800, 1111]",
      place: "helplines.yaml:5:12", says: ["should be text"]),
    CatalogueFault(
      name: "an email address that is none", words: "email: help@talk.example", others: "email: help at talk.example",
      place: "helplines.yaml:6:12", says: ["this is no email address"]),
    CatalogueFault(
      name: "nobody whom it is for", words: "    for: [parents, children]\n", others: "", place: "helplines.yaml:4:5",
      says: ["'helplines.talkline.for' is missing: who may be given it"]),
    CatalogueFault(
      name: "for somebody else", words: "[parents, children]", others: "[parents, teachers]",
      place: "helplines.yaml:7:10", says: ["a helpline is for parents, children or professionals"]),
    CatalogueFault(
      name: "a record that stands there twice", words: "helplines:\n", others: "helplines:\n  talkline: {}\n",
      place: "helplines.yaml:4:3", says: ["the key 'talkline' stands here more than once"]),
  ]
}

@Suite("reading the catalogue")
struct CatalogueTests {
  private static let services = """
    schema: parentletter.services/1

    services:
      chatter:
        name: Chatter
        status: running
        since: 2024-04
        minimum_age: 13
        minimum_age_basis: terms
        safety_url: https://chatter.example/safety
        certainty: {minimum_age: unverified}
        what: an app for messages
        source: https://chatter.example
        reviewed: 2026-11-02
        review_by: 2027-05-01

    """

  private static let helplines = """
    schema: parentletter.helplines/1
    helplines:
      talkline:
        name: Talkline
        phone: "0800 1111"
        email: help@talk.example
        for: [parents, children]
        what_for: a talk
        source: a leaflet
        reviewed: 2026-11-02
        review_by: 2027-05-01

    """

  private static func read(_ services: String, _ helplines: String) throws(LetterError) -> Catalogue {
    try Catalogue(
      services: SourceText(name: "services.yaml", text: services),
      helplines: SourceText(name: "helplines.yaml", text: helplines))
  }

  @Test("what is right is read")
  func right() throws {
    let catalogue = try Self.read(Self.services, Self.helplines)
    #expect(catalogue.service("chatter")?.since == .month(year: 2024, month: 4))
    #expect(catalogue.service("chatter")?.review.doubts == ["minimum_age": .unverified])
    #expect(catalogue.helpline("talkline")?.shortName == "Talkline")
    #expect(catalogue.helpline("talkline")?.isForParents == true)
  }

  @Test("what can't be right is refused, each at its place", arguments: CatalogueFault.all)
  func fault(_ fault: CatalogueFault) throws {
    let texts = [Self.services, Self.helplines].map {
      $0.replacing(fault.words, with: fault.others, maxReplacements: 1)
    }
    #expect(texts != [Self.services, Self.helplines])
    let error = #expect(throws: LetterError.self) { try Self.read(texts[0], texts[1]) }
    let report = (error?.problems ?? []).map { DiagnosticRenderer().line($0) }.joined(separator: "\n")
    #expect(error?.kind == .invalidInput && error?.problems.count == 1, "\(report)")
    #expect(report.hasPrefix(fault.place + ": error: "), "\(report)")
    for words in fault.says { #expect(report.contains(words), "\(report)") }
  }

  @Test("every problem of a file is told at once")
  func all() {
    let text = Self.services.replacing("status: running", with: "status: closed")
      .replacing("minimum_age: 13", with: "minimum_age: 31")
    let error = #expect(throws: LetterError.self) { try Self.read(text, Self.helplines) }
    #expect(error?.problems.count == 2)
  }
}
