extension TemplateSet {
  /// What to tell a school that sends a translation whose original has moved on; nil if it has not.
  func staleness(of head: FrontMatter) -> String? {
    guard let parts = head.translationOf?.split(separator: "@").map(String.init), parts.count == 2,
      let original = try? letter(parts[0]).frontMatter, original.version != parts[1]
    else { return nil }
    return "the template '\(head.id)' translates version \(parts[1]) of '\(original.id)', which is now "
      + "\(original.version); ask your adviser for the new translation"
  }
}
