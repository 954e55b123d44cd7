internal import TextCore

/// What tells near a place that a text speaks of somebody of the school, though nobody was found there for sure.
///
/// Letters about one child say "she", "her mum", "rang", or hold a telephone number; general information says "every",
/// "parents", "those". So a word that no list has is taken for a name only among such signs.
struct PersonSigns {
  /// How many tokens before and after a place are read; keeps hostile text linear.
  private static let reach = 40
  /// How much of such words is enough.
  private static let enough = 2

  let text: NameText
  /// Where identifiers and persons of the register were found, in reader bytes and in order of their starts.
  let identifiers: [Range<Int>]

  /// Whether an identifier or enough telling words stand near some tokens; only the letter's own words tell.
  func stand(near tokens: ClosedRange<Int>) -> Bool {
    if hasIdentifier(near: tokens) { return true }
    let near = around(tokens)
    var sum = 0
    for index in near where text.tokens[index].kind == .word && text.tokens[index].mark == .letter {
      sum += weight(index)
      if sum >= Self.enough { return true }
    }
    return false
  }

  /// Whether the words near some tokens are those of news, lessons and general information.
  func tellOfPublic(near tokens: ClosedRange<Int>) -> Bool {
    var sum = 0
    for index in around(tokens) where text.tokens[index].kind == .word && text.tokens[index].mark == .letter {
      sum += publicWeight(index)
      if sum >= Self.enough { return true }
    }
    return false
  }

  private func around(_ tokens: ClosedRange<Int>) -> Range<Int> {
    max(0, tokens.lowerBound - Self.reach)..<min(text.tokens.count, tokens.upperBound + 1 + Self.reach)
  }

  private func publicWeight(_ index: Int) -> Int {
    if text.stands(index, in: .publicFrame) || text.stands(index, in: .publicRoles) { return 2 }
    if text.stands(index, in: .signsOfAll) { return 1 }
    return text.isCapital(index) && text.terms(index).contains(.publicTerm) ? 1 : 0
  }

  /// Whether an identifier or somebody of the register stands near some tokens.
  func hasIdentifier(near tokens: ClosedRange<Int>) -> Bool {
    guard !identifiers.isEmpty else { return false }
    let near = around(tokens)
    let start = Int(text.tokens[near.lowerBound].start)
    let index = identifiers.firstIndex(endingAfter: start, \.upperBound)
    return index < identifiers.count && identifiers[index].lowerBound < Int(text.tokens[near.upperBound - 1].end)
  }

  private func weight(_ index: Int) -> Int {
    if text.stands(index, in: .signsOfSomebody) { return 2 }
    return text.stands(index, in: .signsOfAffairs) ? 1 : 0
  }
}

extension WordSet {
  /// Said of all rather than of one, and of what is shown and sold.
  static let signsOfAll = WordSet(
    """
    every each those parents families children pupils everyone everybody readers viewers fans tickets free costs cost
    online guidance talk talks report book books film films song songs show shows series programme radio tv interview
    campaign founder charity app apps game games website channel album tour team match won scored
    """)

  /// Said of one person of whom a letter speaks: hardly a word of general information.
  static let signsOfSomebody = WordSet(
    """
    he she him her his hers himself herself mum dad mam mummy daddy mother father stepdad stepmum stepfather stepmother nan
    gran grandad grandma grandmother grandfather brother sister cousin aunt auntie uncle niece nephew sibling twin
    upn uln dob surname forename rang rung boy girl lad scorers assists
    """)

  /// Said more often of one person's affairs than of everybody's.
  static let signsOfAffairs = WordSet(
    """
    mr mrs ms crying cried upset told spoke wants lives address contact passport man driver drives reported
    account tablet signed born concern dsl interpreter court partner statement witness suspect absent late suspended
    excluded detention accused collected collects fetched police officer worker arrested hurt bullied threatened messaged
    poorly social pupil parish dentist asthma allergy present apologies goals vegetarians nuts till leaves joins
    """)
}
