import Redaction

/// A labelled text beside the engine's answer to it; places are Unicode scalars.
struct LabelledText {
  /// Places inside a finding.
  let masked: Set<Int>
  /// Places inside a label.
  let labelled: Set<Int>
  /// Places inside a finding at which a letter or digit stands.
  let maskedLetters: Set<Int>
  /// Whether the answer is the text with its findings replaced and nothing else changed.
  let isRebuilt: Bool
  private let record: CorpusRecord
  private let scalars: [Unicode.Scalar]
  private let output: String
  private let outsideLabels: String

  init(_ record: CorpusRecord, _ answer: RedactedText) {
    self.record = record
    let scalars = Array(record.text.unicodeScalars)
    let labelled = Set(record.spans.flatMap { $0.start..<$0.end })
    let masked = Set(answer.findings.flatMap { $0.start..<$0.end })
    self.scalars = scalars
    self.labelled = labelled
    self.masked = masked
    output = String(decoding: answer.text, as: UTF8.self)
    maskedLetters = masked.filter { scalars.indices.contains($0) && Self.isLetter(scalars[$0]) }
    isRebuilt = Self.rebuilt(scalars, answer.findings) == output
    outsideLabels = String(
      String.UnicodeScalarView(scalars.indices.map { labelled.contains($0) ? "\0" : scalars[$0] }))
  }

  /// Whether every letter of a label is covered, and the label's text is nowhere left.
  func isMasked(_ span: CorpusRecord.Span) -> Bool {
    guard places(of: span).isSubset(of: masked) else { return false }
    return span.text.count < 3 || output.count(of: span.text) <= outsideLabels.count(of: span.text)
  }

  /// What has to be in the output as often as outside the labels; permitted strings inside a label need not.
  var stringsToKeep: [String] {
    record.mustKeep + (record.allow ?? []).filter { outsideLabels.count(of: $0) > 0 && !record.mustKeep.contains($0) }
  }

  /// Whether a string is in the output as often as outside the labels.
  func isKept(_ string: String) -> Bool { output.count(of: string) >= outsideLabels.count(of: string) }

  /// The places of a label that matter.
  private func places(of span: CorpusRecord.Span) -> Set<Int> {
    let letters = Set((span.start..<span.end).filter { Self.isLetter(scalars[$0]) })
    let spared = SparedWords.places(in: Array(scalars[span.start..<span.end]), span, of: record).map { $0 + span.start }
    let rest = letters.subtracting(spared)
    return rest.isEmpty ? letters : rest
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func rebuilt(_ scalars: [Unicode.Scalar], _ findings: [Finding]) -> String? {
    var out = String.UnicodeScalarView()
    var done = 0
    for finding in findings {
      guard finding.start >= done, finding.end >= finding.start, finding.end <= scalars.count else { return nil }
      out.append(contentsOf: scalars[done..<finding.start])
      out.append(contentsOf: finding.replacement.unicodeScalars)
      done = finding.end
    }
    out.append(contentsOf: scalars[done...])
    return String(out)
  }
}

extension String {
  /// How often another string stands in this one, byte for byte, without overlaps.
  func count(of other: String) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(other.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return 0 }
    var count = 0
    var place = 0
    while place <= bytes.count - wanted.count {
      if bytes[place] == first, bytes[place..<place + wanted.count].elementsEqual(wanted) {
        count += 1
        place += wanted.count
      } else {
        place += 1
      }
    }
    return count
  }
}
