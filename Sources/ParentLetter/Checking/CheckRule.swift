public import TextCore

/// One thing that a check looks for, with all that a person may want to know of it.
public struct CheckRule: Sendable, Hashable {
  /// Words that show a rule, and where in a letter they stand.
  public enum Example: Sendable, Hashable {
    /// A paragraph of the letter's text.
    case text(String)
    /// A line of the front matter, in place of the one with the same key.
    case head(String)
    /// Told, not run: it needs more than a line.
    case told(String)

    /// The words.
    public var words: String {
      switch self {
      case .text(let words), .head(let words), .told(let words): words
      }
    }
  }

  /// Stable, lower case with hyphens: what findings and `check: allow` name.
  public var id: String
  /// The checks of the two lists that it stands for: T1 … T32 of the template language, L1 … L34 of
  /// the wording, or the rules of release that it applies.
  public var numbers: [String]
  /// How bad a finding is.
  public var severity: Diagnostic.Severity
  /// What is wrong and what to write instead, a sentence without a full stop.
  public var message: String
  /// Why.
  public var reason: String
  /// Where the rule comes from.
  public var source: String
  /// Words that it finds.
  public var bad: Example
  /// Words for the same that it does not.
  public var good: Example

  init(
    _ id: String, _ numbers: String, _ severity: Diagnostic.Severity, _ message: String, because reason: String,
    source: String, bad: Example, good: Example
  ) {
    self.id = id
    self.numbers = numbers.split(separator: " ").map(String.init)
    self.severity = severity
    self.message = message
    self.reason = reason
    self.source = source
    self.bad = bad
    self.good = good
  }

  /// Every rule, front matter first.
  public static let all: [CheckRule] = frontMatter + template + text + blame + amplification + facts + form

  /// The rule of an id.
  public static func named(_ id: String) -> CheckRule? { table[id] }

  private static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// All that `--explain` prints of it, several lines.
  public var explanation: String {
    """
    \(id) (\(severity.rawValue); \(numbers.joined(separator: ", ")))
      \(message).
      Why: \(reason)
      Source: \(source)
      Not: \(bad.words)
      But: \(good.words)
    """
  }
}

/// Where rules come from, in a few words each.
enum RuleSource {
  static let ours = "this project's own rule"
  static let language = "this project's template language"
  static let message = "Kent County Council, message to schools, 17 May 2016"
  static let identity = "Information Commissioner's Office, guidance on effective anonymisation"
  static let blame =
    "UK Council for Internet Safety, Challenging victim blaming language and behaviours (gov.uk)"
  static let words = "The Children's Society and others, Appropriate language: child exploitation guide"
  static let universal = "WeProtect Global Alliance, universal terminology"
  static let nudes = "UK Council for Internet Safety, Sharing nudes and semi-nudes, updated 11 March 2024 (gov.uk)"
  static let hoaxes = "Department for Education, Harmful online challenges and online hoaxes, 2021 (gov.uk)"
  static let samaritans = "Samaritans, briefing on online challenges relating to suicide and self-harm"
  static let ceop = "CEOP Safety Centre (ceop.police.uk)"
  static let nca = "National Crime Agency, alert on sextortion to schools, 29 April 2024"
  static let print = "UK Association for Accessible Formats, clear print"
  static let plain = "GOV.UK content design: writing for GOV.UK"
}
