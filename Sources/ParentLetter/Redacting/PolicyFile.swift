public import Redaction
public import TextCore

/// Reads and writes the policy: a YAML file that says what is done with each sort of finding.
public enum PolicyFile {
  /// The policy in a file.
  /// - Throws: `LetterError`, with every problem of the file.
  public static func policy(at path: String) throws(LetterError) -> Policy {
    try policy(from: InputFile.text(at: path))
  }

  /// The policy in a text; what it leaves out is as in the standard policy.
  /// - Throws: `LetterError` `.invalidInput`, with every problem.
  public static func policy(from source: SourceText) throws(LetterError) -> Policy {
    let yaml = StrictYAML(source: source, disclosing: .lines)
    let root = try yaml.root()
    var policy = Policy.standard
    if let mode = root.choice("mode", Policy.Mode.self) { policy.mode = mode }
    if let action = root.choice("default", Policy.Action.self) { policy.action = action }
    if let categories = root.mapping("categories") {
      for category in Finding.Category.allCases {
        policy.categories[category] = categories.choice(category.rawValue, Policy.Action.self)
      }
    }
    if let kinds = root.mapping("kinds") {
      for kind in Kind.allCases { policy.kinds[kind] = kinds.choice(kind.rawValue, Policy.Action.self) }
    }
    try yaml.finish()
    return policy
  }

  /// A policy as a file that says all it could, with comments.
  public static func text(of policy: Policy) -> String {
    var lines = [
      "# What redaction does with what it finds.",
      "#   keep      it stays (a term of the case register never does)",
      "#   replace   other words take its place, and a person is asked to look",
      "#   withhold  other words take its place, and the letter may not go out",
      "",
      "# natural: words that read on (\"a child\"); label: \"[child's name removed]\";",
      "# remove-sentence: the whole sentence goes",
      "mode: \(policy.mode.rawValue)",
      "",
      "# For all that is not named below.",
      "default: \(policy.action.rawValue)",
      "",
      "# By whom it concerns.",
      "categories:",
    ]
    lines += Finding.Category.allCases.map { "  \($0.rawValue): \((policy.categories[$0] ?? policy.action).rawValue)" }
    lines += ["", "# By what it is; this goes before the category. Take the # away to use a line.", "kinds:"]
    lines += Kind.allCases.map { kind in
      let action = policy.kinds[kind]
      return "\(action == nil ? "  # " : "  ")\(kind.rawValue): \((action ?? policy.action).rawValue)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
