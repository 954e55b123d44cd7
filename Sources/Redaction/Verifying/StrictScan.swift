/// Finds identifiers whose form is like nothing else, without looking at the words around them.
///
/// It shares no code with the recognisers, check digits and check letters included: what blinds one of the two must not
/// blind the other. So three of `Checksum`'s rules stand here once more, written in another way.
struct StrictScan {
  /// One identifier.
  struct Sighting: Hashable {
    var rule: String
    var range: Range<Int>
    var key: Key
  }

  /// The letters and digits of an identifier, small, a telephone number without its country code: to be compared with
  /// what is permitted.
  struct Key: Hashable, Sendable {
    private let characters: [UInt8]

    /// The key of an identifier as it is written.
    init(_ written: UnsafeBufferPointer<UInt8>) {
      var hasLetter = false
      let all = [UInt8](unsafeUninitializedCapacity: written.count) { buffer, count in
        for byte in written where byte.isLetterOrDigit {
          buffer[count] = byte.lowercased
          count += 1
          hasLetter = hasLetter || byte.isLetter
        }
      }
      characters = all.count > 10 && !hasLetter ? [UInt8(ascii: "0")] + PhoneDigits.national(all) : all
    }

    // All bytes at once: an array hashes them one by one.
    func hash(into hasher: inout Hasher) {
      characters.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let permitted: Set<Key>
  private let trusted: [[UInt8]]
  private(set) var sightings: [Sighting] = []

  /// Passes over identifiers whose key is permitted, or which are all of some trusted words.
  /// - Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>, permitted: Set<Key> = [], trusted: [[UInt8]] = []) {
    self.bytes = bytes
    self.permitted = permitted
    // An identifier has a digit or is an address of mail.
    self.trusted = trusted.filter { words in words.contains { $0.isDigit || $0 == UInt8(ascii: "@") } }
    scan()
  }

  private mutating func scan() {
    var index = nextBeginning(from: 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit || byte == UInt8(ascii: "+"), isStart(index) {
        index = scanNumber(at: index)
      } else if byte == UInt8(ascii: "@") {
        index = scanEmail(at: index)
      } else if byte.isUpper, isStart(index), index + 1 < bytes.count, !bytes[index + 1].isLower {
        index = scanCode(at: index)
      } else {
        index += 1
      }
      index = nextBeginning(from: index)
    }
  }

  /// The next byte that may begin an identifier, or be the sign within one; few bytes are.
  private func nextBeginning(from start: Int) -> Int {
    let bytes = bytes
    return Self.beginnings.withUnsafeBufferPointer { beginnings in
      var index = start
      while index < bytes.count, !beginnings[Int(bytes[index])] { index += 1 }
      return index
    }
  }

  private static let beginnings = (UInt8.min...UInt8.max).map {
    $0.isDigit || $0.isUpper || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "@")
  }

  private func isStart(_ index: Int) -> Bool { index == 0 || !bytes[index - 1].isLetterOrDigit }

  private mutating func see(_ rule: String, _ range: Range<Int>) {
    guard !isTrusted(range) else { return }
    let key = Key(UnsafeBufferPointer(rebasing: bytes[range]))
    guard !permitted.contains(key), !Self.isPublic(rule, range, in: bytes) else { return }
    sightings.append(Sighting(rule: rule, range: range, key: key))
  }

  /// Whether an identifier is all of some trusted words.
  private func isTrusted(_ range: Range<Int>) -> Bool {
    trusted.contains { isSame(range, as: $0) }
  }

  /// Letters and digits alone count, capitals as small ones.
  private func isSame(_ range: Range<Int>, as words: [UInt8]) -> Bool {
    var index = range.lowerBound
    for byte in words where byte.isLetterOrDigit {
      while index < range.upperBound, !bytes[index].isLetterOrDigit { index += 1 }
      guard index < range.upperBound, bytes[index].lowercased == byte.lowercased else { return false }
      index += 1
    }
    return bytes[index..<range.upperBound].allSatisfy { !$0.isLetterOrDigit }
  }

  // MARK: - Numbers

  /// A run of digits with single spaces, hyphens, dots, slashes and brackets between them.
  private mutating func scanNumber(at start: Int) -> Int {
    var end = start
    var count = 0
    var index = start
    while index < bytes.count, index - start < 40 {
      if bytes[index].isDigit {
        count += 1
        end = index + 1
      } else if !isJoint(index) {
        break
      }
      index += 1
    }
    guard end > start, end >= bytes.count || !bytes[end].isLetter else { return max(end, start + 1) }
    // No number that is looked for has less: four for an address of a computer, with its dots.
    if count >= 4, end - start >= 7, !isTrusted(start..<end) { judge(start..<end) }
    return end
  }

  private func isJoint(_ index: Int) -> Bool {
    switch bytes[index] {
    case 32, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
      index + 1 < bytes.count && (bytes[index + 1].isDigit || bytes[index + 1] == UInt8(ascii: "("))
    case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  private mutating func judge(_ range: Range<Int>) {
    let text = bytes[range]
    let dots = text.count { $0 == UInt8(ascii: ".") }
    let slashes = text.count { $0 == UInt8(ascii: "/") }
    if dots == 3, isAddress(Array(text)) { return see("verify-address", range) }
    if slashes == 2, isReference(Array(text)) { return see("verify-reference", range) }
    if dots + slashes > 0 { return }
    let digits = text.filter(\.isDigit).map { $0 - 48 }
    if isPhone(text.first, digits) { return see("verify-phone", range) }
    if digits.count == 10, isHealthNumber(digits), text.contains(32) { return see("verify-health-number", range) }
    if digits.count == 15 || digits.count == 16, isLuhn(digits) { return see("verify-device-or-card", range) }
  }

  private func isPhone(_ first: UInt8?, _ digits: [UInt8]) -> Bool {
    if first == UInt8(ascii: "+") { return (10...15).contains(digits.count) }
    guard digits.first == 0, digits.count >= 10, digits.count <= 14 else { return false }
    if digits[1] == 0 { return digits.count >= 12 }
    return digits.count <= 11 && digits[1] != 0 && digits[1] != 4 && digits[1] != 6
  }

  /// Two digits, four to seven, two: a crime reference as most forces write it.
  private func isReference(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isDigit) } && parts[0].count == 2
      && (4...7).contains(parts[1].count) && parts[2].count == 2
  }

  private func isAddress(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isDigit) && part.reduce(0) { $0 * 10 + Int($1) - 48 } < 256
      }
  }

  private func isHealthNumber(_ digits: [UInt8]) -> Bool {
    digits.enumerated().reduce(0) { $0 + Int($1.element) * (10 - $1.offset) } % 11 == 0
  }

  private func isLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      let double = Int(digit) * 2
      sum += offset % 2 == 0 ? Int(digit) : double > 9 ? double - 9 : double
    }
    return sum % 10 == 0
  }

  // MARK: - Emails and codes

  private mutating func scanEmail(at index: Int) -> Int {
    var start = index
    while start > 0, index - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
    var end = index + 1
    while end < bytes.count, end - index < 128, isHost(bytes[end]) { end += 1 }
    while end > index + 1, !bytes[end - 1].isLetterOrDigit { end -= 1 }
    let hasDot = (index + 1..<max(end, index + 1)).contains { bytes[$0] == UInt8(ascii: ".") }
    if start < index, hasDot { see("verify-email", start..<end) }
    return max(end, index + 1)
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  private func isHost(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// A run of capitals and digits, with what follows after one space: postcode, pupil number, national insurance number.
  private mutating func scanCode(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isUpper || bytes[end].isDigit { end += 1 }
    if end < bytes.count, bytes[end].isLower { return end }
    let run = (start..<end).map { bytes[$0] }
    if isPupilNumber(run) { see("verify-pupil-number", start..<end) }
    if isInsuranceNumber(run) { see("verify-insurance-number", start..<end) }
    if let close = postcodeEnd(start, end, run) {
      see("verify-postcode", start..<close)
      return close
    }
    return end
  }

  private func postcodeEnd(_ start: Int, _ end: Int, _ run: [UInt8]) -> Int? {
    if isInward(run.suffix(3)), isOutward(run.dropLast(3)) { return end }
    guard isOutward(run[...]), end + 3 < bytes.count, bytes[end] == 32 else { return nil }
    let close = end + 4
    guard close >= bytes.count || !bytes[close].isLetterOrDigit else { return nil }
    return isInward((end + 1..<close).map { bytes[$0] }[...]) ? close : nil
  }

  private func isOutward(_ part: ArraySlice<UInt8>) -> Bool {
    guard (2...4).contains(part.count) else { return false }
    let letters = part.prefix { $0.isUpper }
    let rest = part.dropFirst(letters.count)
    guard (1...2).contains(letters.count), let figure = rest.first, figure.isDigit, rest.count <= 2 else {
      return false
    }
    return true
  }

  private func isInward(_ part: ArraySlice<UInt8>) -> Bool {
    part.count == 3 && part.first.map(\.isDigit) ?? false
      && part.dropFirst().allSatisfy { $0.isUpper && !"CIKMOV".utf8.contains($0) }
  }

  private func isPupilNumber(_ run: [UInt8]) -> Bool {
    guard run.count == 13, run[0].isUpper, run[1...11].allSatisfy(\.isDigit) else { return false }
    let alphabet = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
    guard let last = run[12].isDigit ? Int(run[12]) - 48 : alphabet.firstIndex(of: run[12]) else { return false }
    var sum = last * 13
    for index in 1...11 { sum += (Int(run[index]) - 48) * (index + 1) }
    return alphabet[sum % 23] == run[0]
  }

  private func isInsuranceNumber(_ run: [UInt8]) -> Bool {
    run.count == 9 && run[0].isUpper && run[1].isUpper && run[2...7].allSatisfy(\.isDigit)
      && "ABCD".utf8.contains(run[8])
  }
}
