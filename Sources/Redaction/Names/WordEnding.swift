/// What the ending of an unlisted word says of it.
enum WordEnding {
  /// Of English and Welsh towns and villages.
  private static let places = spellings(
    """
    ham ton ford bury borough burgh wick wich mouth hurst stead field combe thorpe bourne burn minster church gate den
    well dale pool port bridge chester caster cester shire stow wold hithe hythe marsh mere land sea ness wood down
    cliffe ley leigh worth by stone head hill cote holt grove green lea
    """)

  /// Of adjectives and nouns made from proper names.
  private static let adjectives = spellings(
    "ian ians ean eans ish ese ism isms ist ists ite ites ise ize ic ics an ans")

  static func isPlace(_ word: some BidirectionalCollection<UInt8>) -> Bool { places.contains { ends(word, in: $0) } }

  static func isAdjective(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    adjectives.contains { ends(word, in: $0) }
  }

  private static func ends(_ word: some BidirectionalCollection<UInt8>, in ending: [UInt8]) -> Bool {
    word.count > ending.count + 1 && zip(word.reversed(), ending.reversed()).allSatisfy { $0.lowercased == $1 }
  }

  private static func spellings(_ list: StaticString) -> [[UInt8]] {
    "\(list)".split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }
}
