/// Names of letters' files: lower-case ASCII, so that they are the same on every disk, and never two the same.
struct LetterName {
  private var taken: Set<String> = []

  /// A name for a school, by its number in the register if it has one, and its name.
  ///
  /// Two that would be the same, also where capitals don't count, get -2, -3 … in the order they come.
  mutating func unused(_ text: String) -> String {
    let plain = Self.plain(text)
    let base = plain.isEmpty ? "school" : Self.reserved.contains(plain) ? plain + "-school" : plain
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }

  /// A name for a row of requests: its number and nothing of what is in it, which may name somebody.
  static func row(_ number: Int) -> String {
    let digits = String(number)
    return "row-" + String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
  }

  /// Letters and digits in ASCII, accents taken off, hyphens for the rest; at most 60 of them.
  static func plain(_ text: String) -> String {
    var name: [UInt8] = []
    var needsHyphen = false
    for scalar in text.lowercased().unicodeScalars {
      guard let sign = sign(scalar) else {
        if !joins(scalar) { needsHyphen = true }
        continue
      }
      guard name.count < 60 else { break }
      if needsHyphen, !name.isEmpty { name.append(UInt8(ascii: "-")) }
      needsHyphen = false
      name.append(sign)
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> UInt8? {
    let bare = bareLetters[scalar] ?? scalar
    let value = UInt8(truncatingIfNeeded: bare.value)
    guard bare.isASCII, (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) else { return nil }
    return value
  }

  /// Apostrophes and accents of their own part no words.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The letters under the accents of names in the British Isles and near them.
  private static let bareLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "àáâäãå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôöõø"), ("u", "ùúûü"),
      ("w", "ŵẁẃẅ"), ("y", "ŷỳýÿ"),
    ]
    return Dictionary(rows.flatMap { bare, row in row.unicodeScalars.map { ($0, bare) } }) { $1 }
  }()

  /// Names that Windows keeps for devices.
  private static let reserved: Set<String> = {
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()
}
