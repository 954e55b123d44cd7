import ParentLetter
import TestSupport
import Testing
import TextCore

/// One row of the release table: a change to a letter that passes, and what must follow.
struct GateRow: NamedCase {
  let name: String
  let rules: [String]
  let status: ReleaseGate.Status
  let change: @Sendable (inout ReleaseGate.Circumstances) -> Void

  init(
    _ name: String, _ rules: [String], _ status: ReleaseGate.Status,
    _ change: @escaping @Sendable (inout ReleaseGate.Circumstances) -> Void
  ) {
    self.name = name
    self.rules = rules
    self.status = status
    self.change = change
  }
}

@Suite("release gate")
struct ReleaseGateTests {
  @Test("a word that does not count is told, with the reason")
  func lacks() {
    func texts(_ change: (inout ReleaseGate.Circumstances) -> Void) -> String {
      var letter = ReleaseGate.Circumstances(
        scope: .generic, sensitivity: .low, answers: ReleaseAnswers(), letterDate: day)
      letter.answers.factsChecked = true
      change(&letter)
      return ReleaseGate.decision(on: letter).reasons.map(\.text).joined()
    }
    #expect(
      texts { ($0.answers.police, $0.answers.advice, $0.hasNote) = (.live, given, true) }
        .contains("Advice is recorded, but the letter has a note of your own."))
    #expect(
      texts { ($0.answers.realChild, $0.answers.advice) = (true, .init(from: "Adviser", date: after)) }
        .contains("The advice that is recorded is dated after the letter's own date, 2026-11-20."))
    #expect(
      texts { ($0.answers.releaseClass, $0.answers.approval) = (.incident, .init(role: .head, date: day)) }
        .contains("The approval that is recorded is the head's"))
    #expect(
      texts { ($0.answers.releaseClass, $0.answers.approval) = (.incident, .init(role: .dsl)) }
        .contains("The approval that is recorded has no date."))
    #expect(!texts { $0.answers.releaseClass = .incident }.contains("that is recorded"))
  }

  static let rows: [GateRow] = [
    GateRow("a routine generic letter is ready", [], .ready) { _ in },
    GateRow("live police matter, no advice", ["G1"], .withheld) { $0.answers.police = .live },
    GateRow("live police matter, advice, generic", [], .ready) {
      $0.answers.police = .live; $0.answers.advice = given
    },
    GateRow("live police matter, advice, names a service", ["G1"], .withheld) {
      ($0.answers.police, $0.answers.advice, $0.scope) = (.live, given, .named)
    },
    GateRow("live police matter, advice, with a note", ["G1"], .withheld) {
      ($0.answers.police, $0.answers.advice, $0.hasNote) = (.live, given, true)
    },
    GateRow("live police matter, clearance, named, with a note", [], .ready) {
      ($0.answers.police, $0.answers.clearance, $0.scope, $0.hasNote) = (.live, given, .named, true)
    },
    GateRow("live police matter, clearance without a date", ["G1"], .withheld) {
      ($0.answers.police, $0.answers.clearance) = (.live, .init(from: "Inspector on duty"))
    },
    GateRow("live police matter, clearance dated after the letter", ["G1"], .withheld) {
      ($0.answers.police, $0.answers.clearance) = (.live, .init(from: "Inspector on duty", date: after))
    },
    GateRow("closed police matter", [], .ready) { $0.answers.police = .closed },
    GateRow("real child, no advice", ["G2"], .review) { $0.answers.realChild = true },
    GateRow("real child, advice from nobody", ["G2"], .review) {
      ($0.answers.realChild, $0.answers.advice) = (true, .init(from: " ", date: day))
    },
    GateRow("real child, advice", [], .ready) { ($0.answers.realChild, $0.answers.advice) = (true, given) },
    GateRow("facts from a parent, with a note", ["G3"], .withheld) {
      ($0.answers.source, $0.hasNote) = (.parent, true)
    },
    GateRow("facts from the media, no note", [], .ready) { $0.answers.source = .media },
    GateRow("facts from the police, with a note", [], .ready) { ($0.answers.source, $0.hasNote) = (.police, true) },
    GateRow("sexual offence with a note", ["G4"], .withheld) { ($0.answers.sexualOffence, $0.hasNote) = (true, true) },
    GateRow("sexual offence without a note", [], .ready) { $0.answers.sexualOffence = true },
    GateRow("court with a note", ["G5"], .withheld) { ($0.answers.court, $0.hasNote) = (true, true) },
    GateRow("arrest with a note", ["G6"], .review) { ($0.answers.arrest, $0.hasNote) = (true, true) },
    GateRow("facts not checked", ["G7"], .review) { $0.answers.factsChecked = false },
    GateRow("about this school, not approved", ["G8"], .withheld) { $0.answers.releaseClass = .schoolAware },
    GateRow("about this school, approved by the head", ["G8"], .withheld) {
      ($0.answers.releaseClass, $0.answers.approval) = (.schoolAware, .init(role: .head, date: day))
    },
    GateRow("an incident, approved by the lead", [], .ready) {
      ($0.answers.releaseClass, $0.answers.approval) = (.incident, approved)
    },
    GateRow("public, about this school, approved", ["C1"], .withheld) {
      ($0.answers.releaseClass, $0.answers.approval, $0.answers.channel) = (.schoolAware, approved, .public)
    },
    GateRow("public and generic", [], .ready) { $0.answers.channel = .public },
    GateRow("one year group, harm", ["J2"], .review) { $0.narrowAudience = true },
    GateRow("one year group, an invitation", [], .ready) { ($0.narrowAudience, $0.sensitivity) = (true, .low) },
    GateRow("words were taken out", ["C3"], .review) { $0.redacted = true },
    GateRow("words were taken out, and accepted", ["C3"], .ready) {
      ($0.redacted, $0.redactionsAccepted) = (true, true)
    },
    GateRow("words were taken out, approved but not accepted", ["C3"], .review) {
      ($0.redacted, $0.answers.approval) = (true, approved)
    },
    GateRow("details combine", ["J1"], .review) { $0.noticed = true },
    GateRow("details combine, redactions accepted", ["J1"], .review) {
      ($0.noticed, $0.redactionsAccepted) = (true, true)
    },
    GateRow("details combine, approved", ["J1"], .ready) { ($0.noticed, $0.answers.approval) = (true, approved) },
    GateRow("a language that the search does not read", ["L1"], .review) { $0.unknownLanguage = true },
    GateRow("a language that the search does not read, redactions accepted", ["L1"], .review) {
      ($0.unknownLanguage, $0.redactionsAccepted) = (true, true)
    },
    GateRow("a language that the search does not read, read and approved by the lead", ["L1"], .ready) {
      ($0.unknownLanguage, $0.answers.approval) = (true, approved)
    },
    GateRow("approval does not lift what is withheld", ["G3"], .withheld) {
      ($0.answers.source, $0.hasNote, $0.answers.approval) = (.media, true, approved)
    },
    GateRow("the worst wins, every reason is told", ["G2", "G4", "G6", "J2"], .withheld) {
      ($0.answers.realChild, $0.answers.sexualOffence, $0.answers.arrest) = (true, true, true)
      ($0.hasNote, $0.narrowAudience) = (true, true)
    },
  ]

  @Test("each row of the table", arguments: rows)
  func row(_ row: GateRow) {
    var letter = Self.routine
    row.change(&letter)
    let decision = ReleaseGate.decision(on: letter)
    #expect(decision.reasons.map(\.rule.rawValue) == row.rules)
    #expect(decision.status == row.status)
  }

  @Test("random combinations agree with the table, written a second time")
  func randomCombinations() {
    var random = SeededRandom(seed: 17_05_2016)
    for _ in 0..<20_000 {
      let letter = Self.random(&random)
      let decision = ReleaseGate.decision(on: letter)
      let expected = Oracle(letter)
      #expect(Set(decision.reasons.map(\.rule.rawValue)) == expected.rules)
      #expect(decision.status == expected.status)
    }
  }

  @Test("every reason says what the person can do", arguments: ReleaseRule.allCases)
  func advice(_ rule: ReleaseRule) {
    #expect(rule.advice.hasSuffix("."))
    #expect(
      ["ake", "ask", "record", "approv", "send", "check", "read"].contains { rule.advice.lowercased().contains($0) })
  }

  static let routine = ReleaseGate.Circumstances(
    scope: .generic, sensitivity: .high, answers: ReleaseAnswers(), letterDate: day)

  static func random(_ random: inout SeededRandom) -> ReleaseGate.Circumstances {
    var letter = routine
    letter.scope = random.one(of: ReleaseGate.Scope.allCases)
    letter.sensitivity = random.one(of: ReleaseGate.Sensitivity.allCases)
    letter.hasNote = random.flag()
    letter.narrowAudience = random.flag()
    letter.redacted = random.flag()
    letter.noticed = random.flag()
    letter.redactionsAccepted = random.flag()
    letter.unknownLanguage = random.flag()
    letter.answers.releaseClass = random.one(of: ReleaseAnswers.ReleaseClass.allCases)
    letter.answers.police = random.one(of: ReleaseAnswers.Police.allCases)
    letter.answers.source = random.one(of: ReleaseAnswers.ConcernSource.allCases)
    letter.answers.channel = random.one(of: ReleaseAnswers.Channel.allCases)
    letter.answers.realChild = random.flag()
    letter.answers.sexualOffence = random.flag()
    letter.answers.court = random.flag()
    letter.answers.arrest = random.flag()
    letter.answers.factsChecked = random.flag()
    letter.answers.advice = random.one(of: words)
    letter.answers.clearance = random.one(of: words)
    letter.answers.approval = random.one(of: approvals)
    return letter
  }
}

/// The table of the release gate, written again from its text.
private struct Oracle {
  var rules: Set<String> = []
  var status = ReleaseGate.Status.ready

  init(_ letter: ReleaseGate.Circumstances) {
    let it = letter.answers
    func counts(_ word: ReleaseAnswers.Word) -> Bool {
      !word.from.isEmpty && word.date != nil && word.date.map { $0 > day } == false
    }
    let lead = it.approval == .init(role: .dsl, date: day)
    let generic = it.releaseClass == .generic
    if it.police == .live, !counts(it.clearance), letter.scope == .named || letter.hasNote || !counts(it.advice) {
      withhold("G1")
    }
    if it.realChild, !counts(it.advice) { review("G2", lifted: lead) }
    if [.otherSchool, .media, .parent].contains(it.source), letter.hasNote { withhold("G3") }
    if it.sexualOffence, letter.hasNote { withhold("G4") }
    if it.court, letter.hasNote { withhold("G5") }
    if it.arrest, letter.hasNote { review("G6", lifted: lead) }
    if !it.factsChecked { review("G7", lifted: lead) }
    if !generic, !lead { withhold("G8") }
    if it.channel == .public, !generic { withhold("C1") }
    if letter.narrowAudience, letter.sensitivity != .low { review("J2", lifted: lead) }
    if letter.redacted { review("C3", lifted: letter.redactionsAccepted) }
    if letter.noticed { review("J1", lifted: lead) }
    if letter.unknownLanguage { review("L1", lifted: lead) }
  }

  mutating func withhold(_ rule: String) {
    rules.insert(rule)
    status = .withheld
  }

  mutating func review(_ rule: String, lifted: Bool) {
    rules.insert(rule)
    if !lifted { status = max(status, .review) }
  }
}

private let day = date("2026-11-20")
private let after = date("2026-11-21")
private let given = ReleaseAnswers.Word(from: "Education safeguarding adviser", date: day)
private let approved = ReleaseAnswers.Approval(role: .dsl, date: day)
private let words = [
  given, .init(), .init(from: "Adviser"), .init(from: "", date: day), .init(from: "Adviser", date: after),
]
private let approvals = [
  approved, .init(), .init(role: .dsl), .init(role: .head, date: day), .init(role: .dsl, date: after), .init(date: day),
]

private func date(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(iso: text) else { preconditionFailure("\(text) is no date") }
  return date
}
