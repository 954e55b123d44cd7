import TextCore

/// Moulds, the least recently used of too many going first.
///
/// A mould is made when its branches are taken a second time: a letter that is the only one of its kind needs none.
struct MouldRack: Sendable {
  /// How many sets of branches are remembered.
  static let capacity = 64

  private struct Place: Sendable {
    let template: SourceText
    let markdown: [UInt8]
    let lines: [SlottedLetter.Line]
    var use: Use
    var lastUse: Int
  }

  private enum Use: Sendable {
    case metOnce
    /// No mould can be made.
    case unfit
    case mould(LetterMould)
  }

  private var places: [Place] = []
  private var time = 0
  /// Where the last mould was found.
  private var last = 0

  /// The mould of a letter's branches, made now if they were met before.
  /// - Complexity: O(bytes) for the branches that the last letter took.
  mutating func mould(for letter: SlottedLetter, _ template: LetterTemplate) -> LetterMould? {
    time += 1
    guard let index = index(of: letter, template.source) else {
      add(letter, template.source)
      return nil
    }
    last = index
    places[index].lastUse = time
    if case .metOnce = places[index].use {
      places[index].use = LetterMould(letter, template.frontMatter).map(Use.mould) ?? .unfit
    }
    guard case .mould(let mould) = places[index].use else { return nil }
    return mould
  }

  private func index(of letter: SlottedLetter, _ template: SourceText) -> Int? {
    if last < places.count, isOne(letter, template, places[last]) { return last }
    return places.firstIndex { isOne(letter, template, $0) }
  }

  private func isOne(_ letter: SlottedLetter, _ template: SourceText, _ place: Place) -> Bool {
    place.markdown.isSame(as: letter.text.bytes) && place.lines == letter.lines
      && place.template.bytes.isSame(as: template.bytes) && place.template.name == template.name
  }

  private mutating func add(_ letter: SlottedLetter, _ template: SourceText) {
    let place = Place(
      template: template, markdown: letter.text.bytes, lines: letter.lines, use: .metOnce, lastUse: time)
    guard places.count >= Self.capacity,
      let oldest = places.indices.min(by: { places[$0].lastUse < places[$1].lastUse })
    else { return places.append(place) }
    places[oldest] = place
  }
}
