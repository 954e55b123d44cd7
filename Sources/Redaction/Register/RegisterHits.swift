/// Joins the hits of a register that lie together, and makes them candidates.
///
/// "Wetherby" and "Tamsin" in "Wetherby, Tamsin" are one person; a title, an initial or a middle name belongs to the name;
/// an ordinary word ("Hope") counts where another part of the name is beside it.
struct RegisterHits {
  private typealias Hit = RegisterMatcher.Hit

  private let hits: [RegisterMatcher.Hit]
  private let initials: Initials
  private let text: ReaderText

  /// The hits in order of their starts.
  init(_ hits: [RegisterMatcher.Hit], initials: Initials, in text: ReaderText) {
    self.hits = hits
    self.initials = initials
    self.text = text
  }

  /// One candidate for each group that is sure, in order.
  var candidates: [Candidate] {
    var candidates: [Candidate] = []
    var index = 0
    while index < hits.count {
      var group = Group(hits[index])
      index += 1
      while index < hits.count, group.overlaps(hits[index]) || joins(group, hits[index]) {
        if !group.endsBefore(hits[index]) { group.add(hits[index]) }
        index += 1
      }
      if group.isSure || hasInitial(group) || index < hits.count && isListed(group, before: hits[index]) {
        candidates.append(candidate(of: group))
      }
    }
    return candidates
  }

  /// Hits that are one term together.
  private struct Group {
    var range: Range<Int>
    var first: Int
    var last: Int
    var strongest: Hit
    var lastHit: Hit
    var place: Pattern.Place
    var isSure: Bool
    var isName: Bool

    init(_ hit: Hit) {
      range = hit.range
      first = hit.first
      last = hit.last
      strongest = hit
      lastHit = hit
      place = hit.place
      isSure = hit.isSure
      isName = hit.role.isName
    }

    func overlaps(_ hit: Hit) -> Bool { hit.range.lowerBound < range.upperBound }

    /// "Megan Ashworth, Megan": the group's surname and the next given name are not one name, surname first.
    func endsBefore(_ hit: Hit) -> Bool {
      hit.place.contains(.swapped) && strongest.role == .whole && !strongest.place.contains(.swapped)
        && overlaps(hit) && hit.range.upperBound > range.upperBound
    }

    mutating func add(_ hit: Hit) {
      // Two ordinary words that are parts of one name make it sure.
      isSure = isSure || hit.isSure || hit.term == lastHit.term && !overlaps(hit)
      isName = isName && hit.role.isName
      range = range.lowerBound..<max(range.upperBound, hit.range.upperBound)
      last = max(last, hit.last)
      place.formUnion(hit.place)
      if hit.isSure && !strongest.isSure || hit.isSure == strongest.isSure && hit.role < strongest.role {
        strongest = hit
      }
      lastHit = hit
    }
  }

  // MARK: - What belongs together

  private func joins(_ group: Group, _ hit: Hit) -> Bool {
    guard group.isName, hit.role.isName, hit.first > group.last, hit.first - group.last <= 3,
      !(group.last + 1...hit.first).contains(where: { text.tokens[$0].gap == .blockBreak })
    else { return false }
    let between = Array(text.tokens[(group.last + 1)..<hit.first])
    switch between.count {
    case 0: return text.tokens[hit.first].gap != .none || hit.first == group.last + 1
    case 1: return joins(between[0], group, hit)
    default:
      return isInitial(between[0]) && isMark(between[1], ".") || isMark(between[0], ".") && isMark(between[1], ",")
    }
  }

  private func joins(_ token: Token, _ group: Group, _ hit: Hit) -> Bool {
    if isMark(token, "-") || isMark(token, "_") || isInitial(token) { return true }
    if isMark(token, ",") { return isSurnameAlone(group) && hit.place.contains(.given) && !isSurnameAlone(hit) }
    guard token.kind == .word else { return false }
    if Lexicon.terms(for: WordKey(text.bytes[token.range])).contains(.particle) { return token.gap == .space }
    // A middle name.
    return token.shape == .capitalised && group.lastHit.place.contains(.given) && hit.place.contains(.surname)
      && group.lastHit.term == hit.term && group.lastHit.role == .part
  }

  private func isSurnameAlone(_ hit: Hit) -> Bool {
    hit.role == .part && hit.place.contains(.surname) && !hit.place.contains(.given)
  }

  private func isSurnameAlone(_ group: Group) -> Bool {
    isSurnameAlone(group.strongest) && !group.place.contains(.given)
  }

  /// "M Park", "Lane, I.", "Grace K": a doubtful name beside the initial of its other half.
  private func hasInitial(_ group: Group) -> Bool {
    guard group.isName, !initials.known.isEmpty else { return false }
    let around = NameSurroundings(group.first, group.last, group.range, text, initials)
    return group.place.contains(.surname) && around.hasInitialOfGivenName
      || group.place.contains(.given) && around.hasInitialOfSurname
  }

  /// "Hope and Megan": a doubtful name in one breath with a sure one.
  private func isListed(_ group: Group, before hit: Hit) -> Bool {
    guard hit.isSure, hit.role.isName, hit.first == group.last + 2 else { return false }
    let token = text.tokens[group.last + 1]
    return isMark(token, ",") || isMark(token, "&") || isWord(token, "and")
  }

  private func isMark(_ token: Token, _ mark: Character) -> Bool {
    token.kind == .mark && token.length == 1 && mark.asciiValue == text.bytes[Int(token.start)]
  }

  private func isWord(_ token: Token, _ word: String) -> Bool {
    token.kind == .word && token.length == word.utf8.count
      && text.bytes[token.range].elementsEqual(word.utf8) { $0.lowercased == $1 }
  }

  private func isInitial(_ token: Token) -> Bool { token.kind == .word && token.length == 1 && token.shape == .upper }

  // MARK: - What belongs to it

  private func candidate(of group: Group) -> Candidate {
    let hit = group.strongest
    var surroundings = NameSurroundings(group.first, group.last, group.range, text, initials)
    if group.isName {
      surroundings.widen(
        isSurname: group.place.contains(.surname),
        isSurnameAlone: group.place.intersection([.given, .surname]) == .surname)
    } else {
      surroundings.widenNumber()
    }
    return Candidate(
      range: surroundings.range,
      category: category(hit.categories, hasTitle: surroundings.hasTitle && group.place.contains(.surname)),
      kind: surroundings.hasRank ? .officer : hit.kind, layer: .register, rule: hit.rule.rawValue, person: Int(hit.term)
    )
  }

  /// "Mrs Ashworth" is of the family, though the register may name only the child.
  private func category(_ categories: CategorySet, hasTitle: Bool) -> Finding.Category {
    hasTitle && !categories.isDisjoint(with: [.child, .family]) ? .family : categories.first
  }
}

extension Pattern.Role {
  /// A person's name, whole or in part.
  var isName: Bool {
    switch self {
    case .whole, .single, .part, .nickname: true
    case .number, .account, .place, .backwards: false
    }
  }
}
