import TextCore

/// Who is spoken of in a sentence: one child, or somebody who must not be taken for one.
enum Somebody: Equatable {
  /// Definite: "the girl", "he", "her son"; not "a girl", which may be any.
  case child(at: Int, isDefinite: Bool)
  /// Several children.
  case children
  /// A stranger, or one who is not known.
  case stranger
  /// Somebody else, or nobody.
  case other

  var isChild: Bool { if case .child = self { true } else { false } }
}

extension EventReader {
  /// The person named last before a token.
  /// - Complexity: bounded: `reach` tokens back, and for a pronoun three sentences.
  func person(before index: Int) -> Somebody {
    var at = index - 1
    while at >= max(tokens.lowerBound, index - Self.reach) {
      if let somebody = somebody(at: at) { return somebody }
      if text.bytes[Int(text.tokens[at].start)] == UInt8(ascii: ";") { return .other }
      at -= 1
    }
    return .other
  }

  /// The one child named in a range, or a pronoun for one.
  func child(in range: Range<Int>) -> Int? {
    for at in range {
      if case .child(let place, _)? = somebody(at: at) { return place }
    }
    return nil
  }

  /// The person a token names; nil if it names none.
  func somebody(at index: Int) -> Somebody? {
    let part = text.part(index)
    let isAge = text.tokens[index].length > 9 && text.tokens[index].kind == .word && endsInAge(index)
    guard isAge || !part.intersection(.persons).isEmpty else { return nil }
    if part.contains(.pronoun) { return isChild(pronoun: index) ? .child(at: index, isDefinite: true) : .other }
    if part.contains(.adult) { return .other }
    if part.contains(.child) || isAge { return reference(index, isPlural: false) }
    if part.contains(.children) { return reference(index, isPlural: true) }
    if part.contains(.childs) { return reference(index, isPlural: false) }
    if part.contains(.kin) {
      return isKinOfChild(index) ? .child(at: index, isDefinite: true) : .other
    }
    if part.contains(.stranger) { return isOwned(index) ? nil : .stranger }
    // "A member of Year 10".
    if text.keys[index] == WordKey("member"), index + 2 < tokens.upperBound,
      text.telling(index + 2).contains(.yearWord)
    {
      return .child(at: index, isDefinite: false)
    }
    // "Class" and "year" are of a person: "a girl in Year 5".
    return text.telling(index).contains(.yearWord) ? nil : .other
  }

  /// What a noun for a child refers to, by what stands before it: "a … girl", "one of our … girls", "each child".
  private func reference(_ index: Int, isPlural: Bool) -> Somebody? {
    if text.isNamed(index) { return .child(at: index, isDefinite: true) }
    // "One child in six".
    if index + 2 < tokens.upperBound, text.keys[index + 1] == WordKey("in"), text.part(index + 2).contains(.number) {
      return .other
    }
    var at = index - 1
    var definite = false
    while at >= max(tokens.lowerBound, index - 6) {
      let part = text.part(at)
      if part.contains(.general), !isPlural { return .other }
      if part.contains(.number), !isPlural || !isOneOf(at) { return .children }
      if isPlural {
        if isOneOf(at) { return .child(at: index, isDefinite: true) }
      } else if part.contains(.indefinite) {
        return .child(at: index, isDefinite: text.keys[at] == WordKey("one"))
      } else if part.contains(.definite) {
        if part.contains(.pronoun), !isChild(pronoun: at) { return .other }
        definite = true
        break
      } else if text.tokens[at].kind == .mark {
        break
      }
      at -= 1
    }
    if isPlural { return .children }
    return definite || isBare(index) ? .child(at: index, isDefinite: true) : .other
  }

  /// "Her account".
  private func isOwned(_ index: Int) -> Bool {
    index > tokens.lowerBound && (text.keys[index - 1] == WordKey("her") || text.keys[index - 1] == WordKey("his"))
  }

  private func isOneOf(_ index: Int) -> Bool {
    text.keys[index] == WordKey("one") && index + 1 < tokens.upperBound && text.part(index + 1).contains(.of)
  }

  /// "Yr5 girl, twin, has autism", "Child B is …": as in notes, at the start and not before another noun.
  private func isBare(_ index: Int) -> Bool {
    guard index - tokens.lowerBound <= 2, index + 1 < tokens.upperBound else { return false }
    for before in tokens.lowerBound..<index
    where text.tokens[before].kind == .word && !text.telling(before).contains(.yearWord) { return false }
    let next = text.part(index + 1)
    return text.tokens[index + 1].kind == .mark || !next.intersection([.link, .past, .present, .joins]).isEmpty
  }

  func endsInAge(_ index: Int) -> Bool {
    text.bytes[text.tokens[index].range].suffix(9).elementsEqual("-year-old".utf8)
  }

  /// "Her mother", "the boy's father", "the mother of a girl", "a Y6 parent", "Mum".
  func isKinOfChild(_ index: Int) -> Bool {
    if index == tokens.lowerBound, text.keys[index] == WordKey("mum") || text.keys[index] == WordKey("dad") {
      return true
    }
    if index > tokens.lowerBound {
      if text.isYear(index - 1), text.bytes[Int(text.tokens[index].end) - 1] != UInt8(ascii: "s") { return true }
      let before = text.part(index - 1)
      if before.contains(.childs) { return reference(index - 1, isPlural: false)?.isChild ?? false }
      if text.keys[index - 1] == WordKey("her") || text.keys[index - 1] == WordKey("his") {
        return isChild(pronoun: index - 1)
      }
    }
    guard index + 1 < tokens.upperBound, text.part(index + 1).contains(.of) else { return false }
    for at in (index + 2)..<max(index + 2, min(index + 8, tokens.upperBound)) where text.part(at).contains(.child) {
      return reference(at, isPlural: false)?.isChild ?? false
    }
    return false
  }

  /// Whether a pronoun stands for a child: by the person named last, in this sentence or one of the three before it.
  /// If nobody was named, the reader knows who it is, so it is taken for one.
  private func isChild(pronoun index: Int) -> Bool {
    if let answer = names(max(tokens.lowerBound, index - Self.reach)..<index) { return answer }
    var sentence = number
    while sentence > max(0, number - 3), sentences[sentence - 1].isTyped {
      sentence -= 1
      let all = sentences[sentence].tokens
      if let answer = names(all.lowerBound..<min(all.upperBound, all.lowerBound + 2 * Self.reach)) { return answer }
    }
    return true
  }

  /// Whether a range names a child, or else an adult; nil for neither.
  private func names(_ range: Range<Int>) -> Bool? {
    var answer: Bool?
    for index in range where text.tokens[index].mark == .letter {
      let part = text.part(index)
      if !part.intersection([.child, .childs]).isEmpty, !follows(general: index, from: range.lowerBound) {
        return true
      }
      if part.contains(.adult) { answer = false }
    }
    return answer
  }

  private func follows(general index: Int, from start: Int) -> Bool {
    (max(start, index - 2)..<index).contains { text.part($0).contains(.general) }
  }
}

extension Part {
  fileprivate static let persons: Part = [.child, .children, .childs, .kin, .adult, .stranger, .others, .pronoun]
}
