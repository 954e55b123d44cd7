extension String {
  /// The words of a name in small ASCII letters and digits, letters with accents by their plain forms: "Crèche (free)"
  /// is "creche" and "free".
  var plainWords: [String] {
    let plain = unicodeScalars.map { $0.isASCII ? $0 : Self.plain($0) }
    var text = UnicodeScalarView()
    text.append(contentsOf: plain)
    return String(text).lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }

  /// By its name in Unicode: "LATIN SMALL LETTER E WITH GRAVE" is e; a space for what is no Latin letter.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1 else { return " " }
    return words[3].unicodeScalars.first ?? " "
  }
}
