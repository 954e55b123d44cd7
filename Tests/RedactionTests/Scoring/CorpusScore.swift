import Redaction

/// Counts of how a redacted corpus agrees with its labels.
///
/// A span counts as masked only if its every letter and digit is, save those of a title or of the markup that disguises
/// it, and if it is not left elsewhere. A text is clean if all its spans are masked.
struct CorpusScore {
  /// A share of a whole, as it is printed.
  struct Share: CustomStringConvertible {
    var part = 0
    var whole = 0
    var percent: Double { whole == 0 ? 100 : 100 * Double(part) / Double(whole) }
    var description: String { "\((percent * 100).rounded() / 100) % (\(part)/\(whole))" }

    mutating func count(_ isPart: Bool) {
      whole += 1
      if isPart { part += 1 }
    }
  }

  var cleanTexts = Share()
  var spans = Share()
  var precision = Share()
  var kept = Share()
  var spansByGroup: [String: Share] = [:]
  var keptByGroup: [String: Share] = [:]
  var falseFindings = 0
  var cleanWords = 0
  var brokenAnswers = 0

  var falsePerThousandWords: Double { cleanWords == 0 ? 0 : 1000 * Double(falseFindings) / Double(cleanWords) }

  /// The groups' shares as one line: of spans masked, and of strings kept.
  var groups: String {
    let masked = spansByGroup.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let kept = keptByGroup.sorted { $0.key < $1.key }.map { "\($0.key) kept \($0.value)" }
    return (masked + kept).joined(separator: ", ")
  }

  /// The figures of one file of the corpus.
  init(of file: String) throws {
    for record in try CorpusRecord.records(of: file) { add(record, record.redacted) }
  }

  private mutating func add(_ record: CorpusRecord, _ answer: RedactedText) {
    let reading = LabelledText(record, answer)
    if !reading.isRebuilt { brokenAnswers += 1 }
    let group = record.label ?? record.group ?? ""
    let masked = record.spans.map(reading.isMasked)
    for isMasked in masked {
      spans.count(isMasked)
      spansByGroup[group, default: Share()].count(isMasked)
    }
    if !masked.isEmpty { cleanTexts.count(!masked.contains(false)) }
    for string in reading.stringsToKeep {
      let isKept = reading.isKept(string)
      keptByGroup[group, default: Share()].count(isKept)
      if group != "neg_soft" { kept.count(isKept) }
    }
    if group != "neg_soft" { addPrecision(record, reading, findings: answer.findings.count) }
  }

  private mutating func addPrecision(_ record: CorpusRecord, _ reading: LabelledText, findings: Int) {
    precision.whole += reading.maskedLetters.count
    precision.part += reading.maskedLetters.intersection(reading.labelled).count
    guard record.spans.isEmpty else { return }
    falseFindings += findings
    cleanWords += record.text.split { !$0.isLetter && !$0.isNumber }.count
  }
}
