/// The check digits and check letters of British identifiers, each in one place.
///
/// All take values, not text: digits 0...9, in writing order.
enum Checksum {
  /// The letters that serve as check letters of pupil numbers and court references: no I, O or S.
  ///
  /// Position in this list is the value of a letter in a temporary pupil number.
  static let letters: [UInt8] = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  /// The value of a check letter, 0...22; nil for I, O, S and what is no capital letter.
  static func value(ofLetter letter: UInt8) -> Int? { letters.firstIndex(of: letter) }

  /// The check letter of a unique pupil number, from the twelve characters behind it.
  ///
  /// Department for Education, "Unique pupil numbers": the sum of values times weights 2...13, modulo 23, into the
  /// alphabet without I, O and S. The last value of a temporary number is that of its letter.
  static func pupilNumberLetter(_ values: [Int]) -> UInt8 {
    var sum = 0
    for (index, value) in values.enumerated() { sum += value * (index + 2) }
    return letters[sum % 23]
  }

  /// Whether ten digits are a unique learner number: the sum with weights 10...1 leaves 10 modulo 11 (HESA, "ULN").
  static func isLearnerNumber(_ digits: some Collection<UInt8>) -> Bool {
    digits.count == 10 && digits.first != 0 && weightedSum(digits) % 11 == 10
  }

  /// Whether ten digits are an NHS number: the sum with weights 10...1 divides by 11 (NHS Data Dictionary).
  ///
  /// Scotland's CHI number is built the same way on a date of birth.
  static func isHealthNumber(_ digits: some Collection<UInt8>) -> Bool {
    digits.count == 10 && weightedSum(digits) % 11 == 0 && digits.contains { $0 != digits.first }
  }

  /// Whether digits end with their Luhn check digit (ISO/IEC 7812-1): payment cards and IMEIs.
  static func isLuhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    var sum = 0
    var doubled = false
    for digit in digits.reversed() {
      let value = Int(digit) * (doubled ? 2 : 1)
      sum += value > 9 ? value - 9 : value
      doubled.toggle()
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }

  /// Whether an IBAN's letters and digits, without spaces, leave 1 modulo 97 (ISO 13616, ISO 7064 MOD 97-10).
  ///
  /// The first four characters count last; letters count 10 (A) ... 35 (Z).
  static func isBankAccountNumber(_ characters: [UInt8]) -> Bool {
    guard (15...34).contains(characters.count) else { return false }
    var remainder = 0
    for character in characters[4...] + characters[..<4] {
      if character.isDigit {
        remainder = (remainder * 10 + Int(character - 48)) % 97
      } else {
        remainder = (remainder * 100 + Int(character.uppercased) - 55) % 97
      }
    }
    return remainder == 1
  }

  /// The check letter of a court case reference or PNC identifier: its digits as one number, modulo 23.
  ///
  /// Remainder 0 is Z, then A, B, C … without I, O and S (Criminal Justice data standards catalogue).
  static func policeLetter(_ digits: some Collection<UInt8>) -> UInt8 {
    var remainder = 0
    for digit in digits { remainder = (remainder * 10 + Int(digit)) % 23 }
    return remainder == 0 ? UInt8(ascii: "Z") : letters[remainder - 1]
  }

  private static func weightedSum(_ digits: some Collection<UInt8>) -> Int {
    var sum = 0
    var weight = 10
    for digit in digits {
      sum += Int(digit) * weight
      weight -= 1
    }
    return sum
  }
}
