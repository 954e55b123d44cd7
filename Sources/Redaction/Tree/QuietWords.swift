package import CommonMark
import TextCore

/// Words typed for a letter in which nothing is found, whatever else stands in the letter and however large the groups of
/// the school are: what redaction would find out again for every school that sends the letter.
///
/// Terms that a school permits can change that only where they stand in these words.
package struct QuietWords: Sendable {
  /// The spellings of all tokens that were read.
  private let words: Set<WordKey>
  /// Whether a byte stands in them.
  private let bytes: [Bool]
  private let numbers: Numbers

  /// Nil if something is found, might be for another school, or if one of the varying slots stands in what is read.
  ///
  /// The document is the letter of any school, the varying slots those that have other values in the letters of others;
  /// `apart` is that of `Redactor.redacted(_:apart:)`.
  /// - Complexity: O(document).
  package init?(_ document: Document, apart: Int, policy: Policy, varying: Set<Int>) {
    let source = DocumentText(typedIn: document, apart: apart)
    guard !source.holds(varying) else { return nil }
    let text = ReaderText(raw: source.bytes, marks: source.marks)
    guard Redactor(policy: policy).settled(in: text).isEmpty, !NoticeFinder.mayTell(text) else { return nil }
    words = Set(text.keys)
    bytes = text.bytes.reduce(into: [Bool](repeating: false, count: 256)) { $0[Int($1)] = true }
    numbers = Numbers(text)
  }

  /// Whether a term that is permitted may stand in the words; if not, it does not.
  /// - Complexity: O(length of the term and of the digits).
  package func mayHold(_ term: String) -> Bool {
    var term = term
    return term.withUTF8 { term in
      guard let start = term.firstIndex(where: { !$0.isSpace }) else { return false }
      guard Self.isReadAsWritten(term[start...].prefix { !$0.isSpace }) else { return true }
      if !term.contains(where: \.isLetter), numbers.mayHold(term) { return true }
      if term.contains(UInt8(ascii: "@")), !bytes[Int(UInt8(ascii: "@"))] { return false }
      guard term[start].isLetterOrDigit else { return bytes[Int(term[start])] }
      var scan = WordScan()
      _ = scan.scan(term, from: start)
      return words.contains(scan.key)
    }
  }

  private static func isReadAsWritten(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.indices.allSatisfy { index in
      let byte = word[index]
      if byte == UInt8(ascii: "(") { return index + 1 < word.endIndex && word[index + 1].isDigit }
      return (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "%")
    }
  }
}

/// The digits of what was read, to tell which telephone numbers can't be in it.
private struct Numbers: Sendable {
  /// Digits in a row, whatever marks stand between them, a zero byte after each row.
  private var digits: [UInt8] = []
  /// Whether a digit may be spelled or written as a letter.
  private var isUncertain = false

  init(_ text: ReaderText) {
    for token in text.tokens {
      let bytes = text.bytes[token.range]
      switch token.kind {
      case .number: digits += bytes
      case .mark: continue
      case .mixed: isUncertain = isUncertain || token.length > 5
      case .word:
        let pieces = bytes.split(separator: UInt8(ascii: "-"))
        isUncertain = isUncertain || pieces.contains { NumberWord.meaning(of: $0) != nil }
      }
      if token.kind == .mixed || token.kind == .word { digits.append(0) }
    }
  }

  /// Every way to look for a telephone number ends with its last six digits.
  func mayHold(_ phone: UnsafeBufferPointer<UInt8>) -> Bool {
    if isUncertain { return true }
    let wanted = Array(phone.lazy.filter(\.isDigit).suffix(6))
    guard !wanted.isEmpty, digits.count >= wanted.count else { return false }
    return (0...(digits.count - wanted.count)).contains { digits[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
