public import TextCore

/// What the school says about a letter before it goes out: the `release` block of a request.
public struct ReleaseAnswers: Sendable, Hashable {
  /// How close the letter comes to something that happened.
  public enum ReleaseClass: String, Sendable, Hashable, CaseIterable {
    case generic
    case schoolAware = "school-aware"
    case incident
  }

  /// Whether the police have to do with it.
  public enum Police: String, Sendable, Hashable, CaseIterable { case none, live, closed }

  /// Where the concern came from.
  public enum ConcernSource: String, Sendable, Hashable, CaseIterable {
    case routine, school, police
    case localAuthority = "local-authority"
    case otherSchool = "other-school"
    case media, parent

    /// Passed on by somebody, even a trusted one.
    var isSecondHand: Bool { [.otherSchool, .media, .parent].contains(self) }
  }

  /// How the letter reaches its readers.
  public enum Channel: String, Sendable, Hashable, CaseIterable { case direct, `public` }

  /// A role that may approve.
  public enum Role: String, Sendable, Hashable, CaseIterable { case dsl, head }

  /// Somebody's word, and when it was given. It counts only with both.
  public struct Word: Sendable, Hashable {
    /// Who, by role; empty for nobody.
    public var from: String
    /// When; nil if not given.
    public var date: CalendarDate?

    /// Nobody's word, unless given.
    public init(from: String = "", date: CalendarDate? = nil) {
      self.from = from
      self.date = date
    }

    static let example = "{from: the council's adviser, date: 2026-11-30}"

    func counts(on day: CalendarDate) -> Bool {
      from.utf8.contains { $0 > 0x20 } && date.map { $0 <= day } == true
    }
  }

  /// Who approved the letter, and when. It counts only with both.
  public struct Approval: Sendable, Hashable {
    /// Who, by role; nil for nobody.
    public var role: Role?
    /// When; nil if not given.
    public var date: CalendarDate?

    /// Nobody's approval, unless given.
    public init(role: Role? = nil, date: CalendarDate? = nil) {
      self.role = role
      self.date = date
    }

    func counts(on day: CalendarDate) -> Bool { role != nil && date.map { $0 <= day } == true }
  }

  /// How close the letter comes to something that happened.
  public var releaseClass: ReleaseClass = .generic
  /// Whether the police have to do with it.
  public var police: Police = .none
  /// Whether the concern involves a real child.
  public var realChild = false
  /// Whether a sexual offence is alleged.
  public var sexualOffence = false
  /// Whether there is a young suspect or witness, a court case or an order.
  public var court = false
  /// Whether somebody was arrested.
  public var arrest = false
  /// Where the concern came from.
  public var source: ConcernSource = .routine
  /// Whether the facts have been checked.
  public var factsChecked = true
  /// Whom the school asked.
  public var advice = Word()
  /// Who cleared release in a live police matter.
  public var clearance = Word()
  /// Who approved the letter.
  public var approval = Approval()
  /// How the letter reaches its readers.
  public var channel: Channel = .direct

  /// A routine, generic letter.
  public init() {}
}

extension ReleaseAnswers {
  /// Reads the `release:` block of a request.
  init(_ map: YAMLMapping) {
    releaseClass = map.choice("class", ReleaseClass.self) ?? .generic
    police = map.choice("police", Police.self) ?? .none
    realChild = map.boolean("real_child") ?? false
    sexualOffence = map.boolean("sexual_offence") ?? false
    court = map.boolean("court") ?? false
    arrest = map.boolean("arrest") ?? false
    source = map.choice("source", ConcernSource.self) ?? .routine
    factsChecked = map.boolean("facts_checked") ?? true
    channel = map.choice("channel", Channel.self) ?? .direct
    advice = map.mapping("advice", example: Word.example).map(Word.init) ?? Word()
    clearance = map.mapping("clearance", example: Word.example).map(Word.init) ?? Word()
    approval =
      map.mapping("approved", example: "{role: dsl, date: 2026-11-30}").map {
        Approval(role: $0.optionalRole("role"), date: $0.optionalDate("date"))
      }
      ?? Approval()
  }
}

extension ReleaseAnswers.Word {
  fileprivate init(_ map: YAMLMapping) {
    self.init(from: map.text("from") ?? "", date: map.optionalDate("date"))
  }
}

extension YAMLMapping {
  /// A date that may also be an empty text, as in the blank request form.
  fileprivate func optionalDate(_ key: String) -> CalendarDate? {
    word(key) == "" ? nil : date(key)
  }

  fileprivate func optionalRole(_ key: String) -> ReleaseAnswers.Role? {
    word(key) == "" ? nil : choice(key, ReleaseAnswers.Role.self)
  }
}
