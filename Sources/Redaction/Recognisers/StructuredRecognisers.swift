/// Finds structured identifiers: numbers, references, addresses and accounts that show by form, check digit and context.
package enum StructuredRecognisers {
  /// The identifiers of a text, in order, none overlapping another.
  ///
  /// One pass notes cue words and what has a form, a second weighs them; nothing backtracks.
  /// - Complexity: O(bytes), whatever the bytes.
  package static func candidates(in reader: ReaderText) -> [Candidate] {
    let scan = IdentifierScan(reader)
    guard !scan.sightings.isEmpty || !scan.numerals.isEmpty else { return [] }
    let owners = Ownership(scan)
    return Weighing(scan).claims().map { claim in
      Candidate(
        range: claim.range, category: owners.category(of: claim), kind: claim.identifier.kind, layer: .structured,
        rule: StructuredRule(identifier: claim.identifier, proof: claim.proof).id)
    }
  }
}
