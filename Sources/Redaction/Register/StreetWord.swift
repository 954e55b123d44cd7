/// The words that end a street's name, and how they are cut short.
enum StreetWord {
  /// Whether a word, in any case, ends a street's name.
  static func isStreet(_ word: ArraySlice<UInt8>) -> Bool {
    forms[String(decoding: word.map(\.lowercased), as: UTF8.self)] != nil
  }

  /// The other ways of writing such a word, small letters.
  static func otherForms(of word: [UInt8]) -> [[UInt8]] {
    (forms[String(decoding: word, as: UTF8.self)] ?? []).map { Array($0.utf8) }
  }

  private static let forms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for pair in pairs { forms[pair.0, default: []].append(pair.1) }
    for pair in pairs { forms[pair.1, default: []].append(pair.0) }
    for word in plain { forms[word] = [] }
    return forms
  }()

  private static let pairs = [
    ("road", "rd"), ("street", "st"), ("avenue", "ave"), ("lane", "ln"), ("drive", "dr"), ("close", "cl"),
    ("crescent", "cres"), ("court", "ct"), ("gardens", "gdns"), ("place", "pl"), ("square", "sq"), ("terrace", "ter"),
    ("terrace", "terr"),
    ("grove", "gr"), ("park", "pk"), ("parade", "pde"), ("mount", "mt"), ("cottages", "cotts"), ("buildings", "bldgs"),
  ]

  private static let plain = [
    "way", "rise", "walk", "hill", "row", "view", "green", "mews", "path", "yard", "wharf", "quay", "fields", "meadow",
    "meadows", "end", "gate", "circus", "parkway", "boulevard", "esplanade", "broadway", "heights", "villas", "cottage",
    "house", "farm", "lodge", "barn", "flats", "crossway", "bank", "croft", "drove", "causeway", "spinney", "copse",
    "vale",
    "dene", "ride", "chase", "bottom", "approach", "link", "loop", "alley", "wynd", "brae", "loan", "hatch", "strand",
  ]
}
