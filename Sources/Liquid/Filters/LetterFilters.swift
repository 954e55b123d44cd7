/// Filters for letters: lists in words, articles, plurals, telephone numbers.
extension Value {
  /// "Omegle, Skype and YouNow": the items with commas, and a word before the last ("and").
  /// - Throws: `FilterFault.notAList`, `.outputTooLong`.
  func listInWords(_ word: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    guard isNull || isArrayOrRange else { throw .notAList }
    let items = try items(context)
    let comma = TextValue(", ", .literal).tainted(by: lengthOrigin)
    let space = TextValue(" ", .literal)
    let and = space.appending(word?.text ?? TextValue("and", .literal)).appending(space).tainted(by: lengthOrigin)
    var result = TextValue([], .literal)
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(index == items.count - 1 ? and : comma) }
      result.append(item.text)
      if result.bytes.count > context.byteLimit { throw .outputTooLong }
    }
    return .text(result)
  }

  private var isArrayOrRange: Bool {
    switch self {
    case .array, .range: true
    default: false
    }
  }

  /// "an Instagram account", "a YouTube channel": the text with its article; an empty text stays empty.
  var withArticle: Value {
    let text = text
    guard let article = Article.article(for: text.bytes) else { return .text(text) }
    return .text(TextValue(article + " ", text.origin).appending(text))
  }

  /// The first word for 1, the second for any other number; without a second, the first with an s.
  /// - Throws: `FilterFault.unreadable` for what is no number and no list.
  func plural(_ singular: Value, _ plural: Value?) throws(FilterFault) -> Value {
    let isOne: Bool
    switch self {
    case .integer(let count, _): isOne = count == 1
    case .float(let count, _): isOne = count == 1
    case .array(let array): isOne = array.count == 1
    case .text(let text):
      guard let count = RubyInteger.value(of: text.bytes)?.int else { throw .unreadable(wanted: "a number or a list") }
      isOne = count == 1
    default: throw .unreadable(wanted: "a number or a list")
    }
    let word = singular.text
    let many = plural?.text ?? word.appending(TextValue("s", word.origin))
    return .text((isOne ? word : many).tainted(by: origin))
  }

  /// A telephone number set out as Ofcom sets out numbers of its kind, its groups held together by no-break spaces.
  /// - Throws: `FilterFault.unreadable` for what is no telephone number.
  func phoneNumber() throws(FilterFault) -> Value {
    if isNull { return .null }
    let text = text
    guard let number = PhoneFormat.setOut(text.bytes) else {
      throw .unreadable(wanted: "a telephone number such as 01632 960014")
    }
    return .text(TextValue(number, text.origin))
  }
}

/// The English indefinite article.
enum Article {
  /// Words that begin with a silent h.
  private static let silent = ["heir", "honest", "honour", "hour"]
  /// Words that begin with a vowel letter but the sound of y or w.
  private static let consonantal = [
    "eu", "ewe", "one", "once", "ouija", "u-", "ubi", "uk", "ukr", "uni", "ura", "uri", "use", "usi", "usu", "uten",
    "uto",
  ]
  /// "unimportant" and its like sound as they are written.
  private static let vowelAfterAll = ["unim", "unin", "unid", "unill"]
  /// Letters whose names begin with a vowel sound.
  private static let vowelLetters = Array("AEFHILMNORSX".utf8)

  /// "a" or "an"; nil for a text without a letter or digit.
  static func article(for text: [UInt8]) -> String? {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.drop { !isPartOfWord($0) }
    let word = scalars.prefix { isPartOfWord($0) || $0 == "-" }
    guard let first = word.first else { return nil }
    // An accent does not change how a word begins: "élève" is taken as "elève".
    let base = String(first).decomposedBase
    return isVowelSound(Array((base + String(String.UnicodeScalarView(word.dropFirst()))).utf8)) ? "an" : "a"
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func isVowelSound(_ word: [UInt8]) -> Bool {
    if word[0].isDigit { return isVowelNumber(word) }
    if isInitials(word) { return vowelLetters.contains(word[0]) }
    let lower = word.map(\.lowercasedASCII)
    if silent.contains(where: { lower.starts(with: $0.utf8) }) { return true }
    if vowelAfterAll.contains(where: { lower.starts(with: $0.utf8) }) { return true }
    if consonantal.contains(where: { lower.starts(with: $0.utf8) }) { return false }
    return "aeiou".utf8.contains(lower[0])
  }

  /// 8, 80, 800 …, 11, 18 and their thousands.
  private static func isVowelNumber(_ word: [UInt8]) -> Bool {
    let digits = word.prefix { $0.isDigit }
    if digits.first == UInt8(ascii: "8") { return true }
    return digits.count % 3 == 2 && (digits.starts(with: "11".utf8) || digits.starts(with: "18".utf8))
  }

  /// Capitals that are read letter by letter: "SMS", "FAQ", "X".
  private static func isInitials(_ word: [UInt8]) -> Bool {
    let letters = word.prefix { $0.isLetter }
    guard letters.allSatisfy({ $0 & 0x20 == 0 }), letters.count <= 4, !letters.isEmpty else { return false }
    return letters.count < 4 || !letters.contains { "AEIOU".utf8.contains($0) }
  }
}

extension String {
  /// A Latin letter without its accent, as far as the Latin-1 letters go; anything else as it is.
  fileprivate var decomposedBase: String {
    switch self {
    case "À"..."Å", "à"..."å": "a"
    case "È"..."Ë", "è"..."ë": "e"
    case "Ì"..."Ï", "ì"..."ï": "i"
    case "Ò"..."Ö", "ò"..."ö": "o"
    case "Ù"..."Ü", "ù"..."ü": "u"
    default: self
    }
  }
}
