/// The ways of writing an address of a register.
enum AddressWords {
  /// The whole, each stretch from a number to the street's name, and both with the street's last word cut short.
  static func forms(of words: [[UInt8]]) -> [[[UInt8]]] {
    var stretches = [words]
    for end in words.indices where end > 0 && StreetWord.isStreet(words[end][...]) {
      for start in 0..<end where isNumber(words[start]) || start == 0 { stretches.append(Array(words[start...end])) }
    }
    stretches += stretches.compactMap(withSaint)
    return stretches.flatMap { [$0] + shortened($0) }
  }

  /// "St" for "Saint", and the other way round.
  private static func withSaint(_ words: [[UInt8]]) -> [[UInt8]]? {
    let (long, short) = (Array("saint".utf8), Array("st".utf8))
    guard let index = words.dropLast().firstIndex(where: { $0 == long || $0 == short }) else { return nil }
    var changed = words
    changed[index] = words[index] == long ? short : long
    return changed
  }

  private static func isNumber(_ word: [UInt8]) -> Bool { word.first.map(\.isDigit) ?? false }

  private static func shortened(_ words: [[UInt8]]) -> [[[UInt8]]] {
    guard let last = words.lastIndex(where: { StreetWord.isStreet($0[...]) }), last > 0 else { return [] }
    return StreetWord.otherForms(of: words[last]).map { form in
      var changed = words
      changed[last] = form
      return changed
    }
  }
}
