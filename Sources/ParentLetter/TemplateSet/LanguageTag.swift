import TextCore

/// The tag of a language, as `en-GB`, `cy` or `pt-BR`: two or three small letters, and perhaps more behind hyphens.
enum LanguageTag {
  /// What is wrong with a tag, in words; nil if nothing is.
  static func fault(_ tag: String) -> String? {
    if let known = names[tag.lowercased()] { return "\(tag) is written \(known)" }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isRight =
      parts.first.map { (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (97...122).contains($0) } } == true
      && parts.dropFirst().allSatisfy {
        (2...8).contains($0.utf8.count) && $0.allSatisfy { $0.isLetter || $0.isNumber }
      }
    return isRight ? nil : "a language is given as its tag, for example cy for Welsh or ur for Urdu"
  }

  /// Whether two tags are of one language, whatever the country.
  static func isSame(_ one: String, _ other: String) -> Bool {
    one.prefix { $0 != "-" }.lowercased() == other.prefix { $0 != "-" }.lowercased()
  }

  private static let names = [
    "english": "en-GB", "welsh": "cy", "cymraeg": "cy", "urdu": "ur", "panjabi": "pa", "punjabi": "pa", "bengali": "bn",
    "gujarati": "gu", "somali": "so", "polish": "pl", "arabic": "ar", "portuguese": "pt", "turkish": "tr",
    "tamil": "ta",
    "romanian": "ro", "ukrainian": "uk", "farsi": "fa", "persian": "fa", "kurdish": "ku", "french": "fr",
    "spanish": "es", "german": "de", "italian": "it", "hindi": "hi", "nepali": "ne", "pashto": "ps", "irish": "ga",
    "gaelic": "gd", "chinese": "zh", "russian": "ru", "lithuanian": "lt", "bulgarian": "bg", "hungarian": "hu",
    "albanian": "sq", "slovak": "sk", "czech": "cs",
  ]
}
