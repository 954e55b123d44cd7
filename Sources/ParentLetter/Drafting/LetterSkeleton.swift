/// A new letter with everything but its words: the places to write in stand in square brackets, which the check finds.
public struct LetterSkeleton: Sendable {
  /// The whole file.
  public let text: String
  /// The letter's id.
  public let id: String
  private let path: String

  /// The skeleton of a draft, with the parts that the set has.
  ///
  /// `routes`: which list of places to get help it ends with, the part `reporting-routes-NAME`; by the sensitivity if
  /// nil.
  /// - Throws: `LetterError` `.usage` for a draft that does not fit the set.
  public init(of draft: LetterDraft, for set: TemplateSet, routes: String? = nil) throws(LetterError) {
    try draft.check(for: set)
    id = draft.id
    path = "\(set.folder)/letters/\(draft.id).md"
    let known = set.partNames.filter { $0.hasPrefix("reporting-routes-") }.map { String($0.dropFirst(17)) }
    if let routes, !known.contains(routes) {
      throw LetterError(
        .usage, "the set has no part 'reporting-routes-\(routes)'; known: \(known.joined(separator: ", "))")
    }
    let help = routes ?? (known.isEmpty ? nil : Self.usualRoutes(for: draft, among: known))
    text = draft.frontMatter + Self.body(draft, set, help)
  }

  /// The list of help that suits a letter if nobody says another; "" if there is none.
  public static func usualRoutes(for draft: LetterDraft, among known: [String]) -> String {
    let usual = draft.sensitivity == .high ? "abuse" : "general"
    return known.contains(usual) ? usual : known.first ?? ""
  }

  /// How many places there are to write in.
  public var places: Int { text.utf8.count { $0 == UInt8(ascii: "[") } - headBrackets }

  private var headBrackets: Int {
    text.split(separator: "---\n").first.map { $0.utf8.count { $0 == UInt8(ascii: "[") } } ?? 0
  }

  /// Writes the letter into its set.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  /// - Returns: the path of the new file.
  public func write() throws(LetterError) -> String {
    try OutputFile.write(Array(text.utf8), to: path)
    return path
  }

  private static func body(_ draft: LetterDraft, _ set: TemplateSet, _ help: String?) -> String {
    let parts = Set(set.partNames)
    let call = { (part: String) in parts.contains(part) ? "{% render '\(part)' %}" : nil }
    let facts = draft.services.flatMap { service in
      ["retired-note", "service-facts"].filter(parts.contains).suffix(1).map {
        "{% render '\($0)', service: services.\(service) %}"
      }
    }
    let blocks: [String?] =
      [
        call("salutation") ?? "{{ letter.salutation }},",
        "[Say in one or two sentences why you write and what the letter is about.]",
        call("note") ?? "{% if note %}{{ note }}{% endif %}",
        "## [A heading: what it is]",
        "[Say what it is, as you would to a parent who has never seen it.]",
      ] + facts + [
        "## What can go wrong",
        "- [What others may do. Not what a child does wrong.]\n- [Another risk. Three to six are enough.]",
        "When this happens, the person who does it is to blame. The child is not.",
        "## What you can do at home",
        "- [The first thing to do. Talking comes before taking away.]" + (call("home-tips").map { "\n" + $0 } ?? ""),
        call("if-something-happens"), help.map { "{% render 'reporting-routes-\($0)' %}" },
        call("dsl-contact") ?? "You can talk to us at any time. Contact {{ dsl.name }} ({{ dsl.job_title }}).",
        call("closing") ?? "{{ letter.valediction }},\n\n**{{ letter.signatory.name }}**",
      ]
    return blocks.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }
}
