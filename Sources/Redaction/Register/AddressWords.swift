/// The ways of writing an address of a register.
enum AddressWords {
  /// The whole, each stretch from a number to the street's name, and both with the street's last word cut short.
  static func forms(of words: [[UInt8]]) -> [[[UInt8]]] {
    var stretches = [words]
    for end in words.indices where end > 0 && StreetWord.isStreet(words[end][...]) {
      for start in 0..<end where isNumber(words[start]) || start == 0 { stretches.append(Array(words[start...end])) }
    }
    return stretches.flatMap { [$0] + shortened($0) }
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
