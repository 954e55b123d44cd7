import TextCore

/// Names and addresses that no letter should hold, kept by the adviser in `catalogue/avoid.yaml`.
struct AvoidList: Sendable {
  /// Hoaxes and challenges, as they are known.
  var scareStories: [String]
  /// Hosts of sites that are gone.
  var deadHosts: [String]
  /// Hosts of sites that no letter should lead to.
  var harmfulHosts: [String]

  /// Reads the file of a set; a set without one avoids nothing by name.
  /// - Throws: `LetterError` `.invalidInput` with every problem.
  init(from source: SourceText) throws(LetterError) {
    let yaml = StrictYAML(source: source, disclosing: .lines)
    let root = try yaml.root()
    if root.requiredText("schema", "which format this file has", example: "parentletter.avoid/1")
      != "parentletter.avoid/1"
    {
      root.reportInvalid("schema", "this file should have the schema 'parentletter.avoid/1'")
    }
    scareStories = root.texts("scare_stories")
    deadHosts = root.texts("dead_hosts")
    harmfulHosts = root.texts("harmful_hosts")
    try yaml.finish()
  }

  init() { (scareStories, deadHosts, harmfulHosts) = ([], [], []) }

  /// Whether a host is one of some hosts or below one.
  static func holds(_ hosts: [String], _ host: String) -> Bool {
    hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
