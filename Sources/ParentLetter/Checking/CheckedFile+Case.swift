import Redaction
import TextCore

/// Details of a case that stand in a letter's own words.
///
/// What is typed for one letter is read for them when it is made; words of the template are taken for reviewed then, so
/// they are read here, by the same finder.
extension CheckedFile {
  /// Reads the passages of one way through the file. The name of a service stands as itself; in the place of every other
  /// value stands a word of its length that tells of no child.
  mutating func checkCase(_ passages: [PassageWords], _ reading: TemplateReading) {
    guard context.isEnglish else { return }
    let lines = Set(reading.paths.filter { $0.path.hasPrefix("helplines.") }.map(\.place))
    var text: [UInt8] = []
    var starts: [Int] = []
    for passage in passages {
      starts.append(text.count)
      text += passage.wordsForValues { reading.place(of: passage.sourceRange($0)).map(lines.contains) ?? false }
      text += "\n\n".utf8
    }
    guard readTexts.insert(text).inserted else { return }
    for told in CaseFinding.all(in: text, passages.indices.map { starts[$0]..<starts[$0] + passages[$0].bytes.count }) {
      guard let index = starts.lastIndex(where: { $0 <= told.range.lowerBound }) else { continue }
      let passage = passages[index]
      let end = min(told.range.upperBound - starts[index], passage.bytes.count)
      let inside = told.range.lowerBound - starts[index]..<end
      if GeneralSpeech(inside, in: passage)?.isNoCase(of: told.number) == true { continue }
      reportCase(told, passage.sourceRange(inside), reading)
    }
  }

  /// One fault in a line is told once.
  private mutating func reportCase(_ told: CaseFinding, _ range: Range<Int>, _ reading: TemplateReading) {
    guard let line = reading.place(of: range).map({ source.position(at: $0.range.lowerBound).line }) else { return }
    // A gap to fill and a scare with somebody's name are told as what they are.
    let alike = told.number.isEmpty ? [told.rule, "leftover", "named-scare"] : CaseFinding.rules
    guard !problems.contains(where: { alike.contains($0.code) && $0.start.line == line }) else { return }
    report(told.rule, range, reading, message: told.number.isEmpty ? nil : "\(told.message) (\(told.number))")
  }
}

/// Words that tell of a case.
struct CaseFinding {
  static let rules = ["case-told", "details-combine"]

  /// The check's own rule.
  let rule: String
  /// The rule of release: I1, J1, …; empty for what stands in no letter, whatever it is about.
  let number: String
  let message: String
  /// In the text that was read.
  let range: Range<Int>

  /// Who is told of may have been named in the paragraph before; details combine within one, not with a list below it.
  static func all(in text: [UInt8], _ passages: [Range<Int>]) -> [CaseFinding] {
    notices(in: text[...]).filter { $0.rule == "case-told" } + identifiers(in: text)
      + passages.flatMap { notices(in: text[$0]).filter { $0.rule == "details-combine" } }
  }

  private static func notices(in words: ArraySlice<UInt8>) -> [CaseFinding] {
    let text = ReaderText(plain: Array(words))
    return NoticeFinder().notices(in: text).map { notice in
      let range = text.source(of: notice.range)
      return CaseFinding(
        rule: notice.kind == .jigsaw ? "details-combine" : "case-told", number: notice.rule, message: notice.message,
        range: words.startIndex + range.lowerBound..<words.startIndex + range.upperBound)
    }
  }

  /// Persons, their accounts and homes, and what belongs to an inquiry.
  private static func identifiers(in words: [UInt8]) -> [CaseFinding] {
    let text = ReaderText(plain: words)
    return LiteralNames.redactor.settled(in: text).compactMap { found in
      let range = text.source(of: found.range)
      if found.category == .investigation || accounts.contains(found.kind) {
        return CaseFinding(
          rule: "case-told", number: "I1", message: "this belongs to an inquiry: leave it out", range: range)
      }
      guard found.kind == .name || found.kind == .nickname else { return nil }
      return CaseFinding(rule: "literal-name", number: "", message: "", range: range)
    }
  }

  private static let accounts: Set<Kind> = [.handle, .gametag, .dateOfBirth, .address]
}

/// Persons who are named in words that are read by many.
enum LiteralNames {
  /// Knows no school: every name is one too many.
  static let redactor = Redactor()

  static func ranges(in words: [UInt8]) -> [Range<Int>] {
    let text = ReaderText(plain: words)
    return redactor.settled(in: text).filter { $0.kind == .name || $0.kind == .nickname || $0.kind == .officer }
      .map { text.source(of: $0.range) }
  }
}

extension PassageWords {
  private static let word = Array("head".utf8)

  /// The words with a grown-up's title in the place of each value, and a word that says nothing in that of each word of
  /// a name.
  fileprivate func wordsForValues(isName: (Range<Int>) -> Bool) -> [UInt8] {
    var text = bytes
    for word in words {
      if word.slot != nil, word.range.count == Self.word.count {
        text.replaceSubrange(word.range, with: Self.word)
      } else if isName(word.range) {
        text.replaceSubrange(word.range, with: repeatElement(UInt8(ascii: "x"), count: word.range.count))
      }
    }
    return text
  }
}
