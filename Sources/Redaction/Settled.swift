/// A finding in read text, before it is led back to the source and gets its words.
package struct Settled: Sendable, Hashable {
  /// Byte range in `ReaderText.bytes`; disjoint from all others.
  package var range: Range<Int>
  package var category: Finding.Category
  package var kind: Kind
  package var layer: Candidate.Layer
  package var rule: String
  package var person: Int

  init(_ candidate: Candidate) {
    range = candidate.range
    category = candidate.category
    kind = candidate.kind
    layer = candidate.layer
    rule = candidate.rule
    person = candidate.person
  }
}

extension Settled {
  /// "Jayden W. came", "J.T. saw it", "J.T.'s": the stop of the initial ends no sentence, so it goes with the name.
  fileprivate func endsInInitial(_ text: ReaderText) -> Bool {
    guard kind == .name || kind == .nickname || kind == .officer || kind == .initials else { return false }
    let bytes = text.bytes
    let end = range.upperBound
    guard end + 2 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end - 1].isUpper,
      end < 2 || !bytes[end - 2].isLetterOrDigit
    else { return false }
    return bytes[end + 1] == UInt8(ascii: ",") || bytes[end + 1] == UInt8(ascii: "'")
      || bytes[end + 1] == 32 && bytes[end + 2].isLower
  }
}

/// Settles what several layers found into findings that do not overlap.
struct Settlement {
  /// In order of the text, disjoint.
  private(set) var settled: [Settled] = []
  /// The candidate that names the last finding.
  private var longest = 0

  /// Joins overlapping candidates: the earliest layer says whom the finding concerns, the longest candidate what it is.
  ///
  /// An address and the postcode behind it are one finding.
  init(_ candidates: [Candidate], in text: ReaderText) {
    let sorted = candidates.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.layer.rawValue) < (
        $1.range.lowerBound, $0.range.upperBound, $1.layer.rawValue
      )
    }
    for candidate in sorted where !candidate.range.isEmpty { add(candidate, text) }
    for index in settled.indices where settled[index].endsInInitial(text) {
      settled[index].range = settled[index].range.lowerBound..<settled[index].range.upperBound + 1
    }
  }

  private mutating func add(_ candidate: Candidate, _ text: ReaderText) {
    guard let last = settled.last,
      candidate.range.lowerBound < last.range.upperBound || isOneAddress(last, candidate, text)
    else {
      settled.append(Settled(candidate))
      longest = candidate.range.count
      return
    }
    var joined = last
    joined.range = last.range.lowerBound..<max(last.range.upperBound, candidate.range.upperBound)
    if candidate.range.count > longest {
      joined.kind = candidate.kind
      joined.rule = candidate.rule
      longest = candidate.range.count
    }
    if candidate.layer < last.layer {
      joined.category = candidate.category
      joined.person = candidate.person
      joined.layer = candidate.layer
      if candidate.layer == .register { joined.rule = candidate.rule }
    }
    settled[settled.count - 1] = joined
  }

  private func isOneAddress(_ last: Settled, _ next: Candidate, _ text: ReaderText) -> Bool {
    guard last.kind == .address, next.kind == .postcode || next.kind == .address else { return false }
    let between = text.bytes[last.range.upperBound..<next.range.lowerBound]
    return between.count <= 3 && between.allSatisfy { $0 == UInt8(ascii: ",") || $0.isSpace }
      && between.count { $0 == 10 } < 2
  }
}
