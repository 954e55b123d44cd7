import TextCore

/// The rules of the release gate, in the order of their table.
public enum ReleaseRule: String, Sendable, Hashable, CaseIterable {
  case livePoliceMatter = "G1"
  case realChildWithoutAdvice = "G2"
  case factsFromElsewhere = "G3"
  case sexualOffence = "G4"
  case court = "G5"
  case arrest = "G6"
  case factsUnchecked = "G7"
  case classUnapproved = "G8"
  case publicChannel = "C1"
  case narrowAudience = "J2"
  case redactionsMade = "C3"
  case detailsCombine = "J1"
  case unknownLanguage = "L1"

  /// What the letter becomes if the rule fires.
  public var status: ReleaseGate.Status {
    switch self {
    case .livePoliceMatter, .factsFromElsewhere, .sexualOffence, .court, .classUnapproved, .publicChannel: .withheld
    case .realChildWithoutAdvice, .arrest, .factsUnchecked, .narrowAudience, .redactionsMade, .detailsCombine,
      .unknownLanguage:
      .review
    }
  }

  func fires(in letter: ReleaseGate.Circumstances) -> Bool {
    let answers = letter.answers
    return switch self {
    case .livePoliceMatter:
      answers.police == .live && !letter.cleared && (letter.scope == .named || letter.hasNote || !letter.advised)
    case .realChildWithoutAdvice: answers.realChild && !letter.advised
    case .factsFromElsewhere: answers.source.isSecondHand && letter.hasNote
    case .sexualOffence: answers.sexualOffence && letter.hasNote
    case .court: answers.court && letter.hasNote
    case .arrest: answers.arrest && letter.hasNote
    case .factsUnchecked: !answers.factsChecked
    case .classUnapproved: answers.releaseClass != .generic && !letter.approvedByDSL
    case .publicChannel: answers.channel == .public && answers.releaseClass != .generic
    case .narrowAudience: letter.narrowAudience && letter.sensitivity != .low
    case .redactionsMade: letter.redacted
    case .detailsCombine: letter.noticed
    case .unknownLanguage: letter.unknownLanguage
    }
  }

  /// What happened and what the person can do, in a sentence or two.
  public var advice: String {
    switch self {
    case .livePoliceMatter:
      "There is a live police matter. Take advice first and record it (release: advice); then send only a letter "
        + "that names no service and has no note of your own, or record who cleared more (release: clearance)."
    case .realChildWithoutAdvice:
      "The concern involves a real child. Ask your safeguarding adviser before you write to parents, and record who "
        + "advised you and when (release: advice)."
    case .factsFromElsewhere:
      "The facts came to you from somebody else, so they can't be passed on. Take out the note and send the letter as it is."
    case .sexualOffence:
      "A sexual offence has been alleged, and the law forbids anything that could identify the child, the school "
        + "included. Take out the note."
    case .court:
      "There is a court case or an order, or a young suspect or witness. Nothing may be said about it. Take out the note."
    case .arrest:
      "Somebody has been arrested. The note must not suggest guilt or describe evidence. Take it out, or have the "
        + "designated safeguarding lead read and approve the letter (release: approved)."
    case .factsUnchecked:
      "The facts have not been checked. Check them with the people who know (release: facts_checked), or have the "
        + "designated safeguarding lead approve the letter (release: approved)."
    case .classUnapproved:
      "A letter about something at this school needs the approval of the designated safeguarding lead, with a date "
        + "(release: approved: {role: dsl, date: 2026-11-30})."
    case .publicChannel:
      "Only a generic letter may go on a website or social media. Send this one to parents directly."
    case .narrowAudience:
      "Sending this to some year groups only tells readers where the concern is. Send it to the whole school, or have "
        + "the designated safeguarding lead approve the letter (release: approved)."
    case .redactionsMade:
      "Words that identify somebody were taken out of what you typed. Read this draft first: it has the changes in it. "
        + "If it is right so, make the letter again with --accept-redactions; if not, change what you typed and make it "
        + "again."
    case .detailsCombine:
      "Details in what you typed could together point to one child, or describe an incident. Take them out, or have "
        + "the designated safeguarding lead approve the letter (release: approved)."
    case .unknownLanguage:
      "The letter, or something typed for it, is not in English, and the search for names and details reads English "
        + "only. Have somebody who reads the language look for them, then have the designated safeguarding lead "
        + "approve the letter (release: approved)."
    }
  }

  /// The advice, with what is wrong with the word that was given so that the rule should not hold the letter.
  func advice(in letter: ReleaseGate.Circumstances) -> String {
    if self == .livePoliceMatter, letter.advised {
      let rest = [letter.scope == .named ? "names a service" : nil, letter.hasNote ? "has a note of your own" : nil]
      return "There is a live police matter. Advice is recorded, but the letter "
        + rest.compactMap { $0 }.joined(separator: " and ")
        + ". Send one that does not, or record who cleared more (release: clearance)."
    }
    guard let lack = lack(in: letter) else { return advice }
    return "\(advice) \(lack)"
  }

  /// Why the word that was given does not count.
  private func lack(in letter: ReleaseGate.Circumstances) -> String? {
    let answers = letter.answers
    switch self {
    case .livePoliceMatter, .realChildWithoutAdvice:
      guard !letter.advised, !answers.advice.from.isEmpty else { return nil }
      return "The advice that is recorded \(Self.fault(answers.advice.date, letter.letterDate))."
    case .redactionsMade, .factsFromElsewhere, .sexualOffence, .court, .publicChannel: return nil
    case .arrest, .factsUnchecked, .classUnapproved, .narrowAudience, .detailsCombine, .unknownLanguage:
      guard !letter.approvedByDSL, let role = answers.approval.role else { return nil }
      return role == .dsl
        ? "The approval that is recorded \(Self.fault(answers.approval.date, letter.letterDate))."
        : "The approval that is recorded is the head's; it must be the designated safeguarding lead's (role: dsl)."
    }
  }

  private static func fault(_ date: CalendarDate?, _ letterDate: CalendarDate) -> String {
    date == nil ? "has no date" : "is dated after the letter's own date, \(letterDate)"
  }
}
