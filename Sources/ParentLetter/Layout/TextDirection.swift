/// The direction in which a letter's language is written.
package enum TextDirection: String, Sendable, Hashable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a language, from its BCP 47 tag: by its script if the tag names one, else by its usual script.
  package init(language tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    let script = parts.dropFirst().first { $0.utf8.count == 4 && $0.utf8.allSatisfy { (97...122).contains($0) } }
    let isRightToLeft = script.map(Self.scripts.contains) ?? Self.languages.contains(parts.first ?? "")
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// Arabic (and its Nastaliq form), Hebrew, Syriac, Thaana, N'Ko, Adlam, Hanifi Rohingya.
  private static let scripts: Set = ["arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"]

  /// Arabic, Urdu, Farsi, Dari, Pashto, Sorani Kurdish, Sindhi, Uyghur, Western Panjabi, Saraiki, Kashmiri, Hebrew,
  /// Yiddish, Dhivehi, Syriac, Rohingya.
  private static let languages: Set = [
    "ar", "ur", "fa", "prs", "ps", "ckb", "sd", "ug", "pnb", "skr", "ks", "he", "yi", "dv", "syr", "rhg",
  ]
}
