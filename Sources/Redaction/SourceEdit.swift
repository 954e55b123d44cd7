/// A finding led back to the source: the bytes that go, and the words that come.
struct SourceEdit: Sendable {
  var settled: Settled
  /// Byte range in the source.
  var source: Range<Int>
  var words: String

  init(_ settled: Settled, source: Range<Int>, words: String) {
    self.settled = settled
    self.source = source
    self.words = words
  }

  /// In order of the source, those that share source bytes joined into one.
  ///
  /// Text that stands out of order (link targets, text stored backwards) and characters that read as several letters make
  /// disjoint findings share source bytes.
  ///
  /// `isWithheld`: what must be known of a text whatever it is joined with.
  static func joined(_ edits: [SourceEdit], keeping isWithheld: (Settled) -> Bool = { _ in false }) -> [SourceEdit] {
    var joined: [SourceEdit] = []
    for edit in edits.sorted(by: {
      ($0.source.lowerBound, $1.source.upperBound) < ($1.source.lowerBound, $0.source.upperBound)
    })
    where !edit.source.isEmpty {
      guard let last = joined.last, edit.source.lowerBound < last.source.upperBound else {
        joined.append(edit)
        continue
      }
      if isWithheld(edit.settled), !isWithheld(last.settled) {
        joined[joined.count - 1].settled.category = edit.settled.category
        joined[joined.count - 1].settled.kind = edit.settled.kind
        joined[joined.count - 1].settled.rule = edit.settled.rule
      }
      joined[joined.count - 1].source = last.source.lowerBound..<max(last.source.upperBound, edit.source.upperBound)
    }
    return joined
  }
}

extension [SourceEdit] {
  /// Where children were named, in reader bytes and in order.
  var namedChildren: [Range<Int>] {
    filter { $0.settled.category == .child && ($0.settled.kind == .name || $0.settled.kind == .nickname) }
      .map(\.settled.range).sorted { $0.lowerBound < $1.lowerBound }
  }
}
