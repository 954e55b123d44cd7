/// What one recogniser believes it has found, before overlaps are settled.
package struct Candidate: Sendable, Hashable {
  /// The layers of the engine, from certain to suspected; where candidates overlap, the earlier layer names the finding.
  package enum Layer: UInt8, Sendable, Comparable {
    case register, structured, context, suspicion

    package static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
  }

  /// Byte range in `ReaderText.bytes`.
  package var range: Range<Int>
  package var category: Finding.Category
  package var kind: Kind
  package var layer: Layer
  /// Stable id of the rule; each stands once in the rule table, with its sentence.
  package var rule: String
  /// Which person or thing it is, so that the same one gets the same words; -1 if that is not known.
  ///
  /// The register numbers its terms from 0; the names layer counts down from -2.
  package var person: Int

  package init(
    range: Range<Int>, category: Finding.Category, kind: Kind, layer: Layer, rule: String, person: Int = -1
  ) {
    self.range = range
    self.category = category
    self.kind = kind
    self.layer = layer
    self.rule = rule
    self.person = person
  }

  /// One word of a registered name, what it is shortened to, or an address, whose street others live in too.
  var isPartOfRegistered: Bool {
    layer == .register
      && (rule == RegisterRule.part.rawValue || rule == RegisterRule.nickname.rawValue || kind == .address)
  }
}
