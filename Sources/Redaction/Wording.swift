/// Chooses the words that take the place of findings.
struct Wording {
  private let mode: Policy.Mode

  init(_ mode: Policy.Mode) { self.mode = mode }

  /// The words for one finding; called in order of the text.
  mutating func words(for settled: Settled, in text: ReaderText) -> String {
    switch settled.category {
    case .child: "a child"
    case .family: "a family member"
    case .investigation, .other: "a person"
    }
  }
}
