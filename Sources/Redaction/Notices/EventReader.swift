import TextCore

/// Reads what a sentence tells of one child, from the words that events and relations are known by.
///
/// No grammar, only what stands around a word: who before it, with which auxiliary, and what behind it. Every look is
/// bounded, so the whole is linear.
struct EventReader {
  let text: TellingText
  let sentences: [Sentence]
  let number: Int
  var tokens: Range<Int> { sentences[number].tokens }

  /// How many tokens back a person is looked for.
  static let reach = 18

  init(_ text: TellingText, _ sentences: [Sentence], _ number: Int) {
    self.text = text
    self.sentences = sentences
    self.number = number
  }

  /// The first thing told of one child, and whether anything happened to anybody.
  var reading: (notice: NoticeCandidate?, happened: Bool) {
    var happened = false
    for index in tokens where text.tokens[index].mark == .letter {
      let telling = text.telling(index).intersection([.event, .relation])
      guard !telling.isEmpty else { continue }
      for event in telling.contains(.event) ? Event.all(for: text.keys[index]) : []
      where isWith(event.with, index, event.way) {
        guard let somebody = who(event, index), !supposes(index) else { continue }
        happened = happened || event.rule == "J4"
        guard case .child(let child, _) = somebody, !isStory(index) else { continue }
        return (notice(event.rule, child, index), happened)
      }
      guard telling.contains(.relation), let end = Relation.end(at: index, in: self), !supposes(index), !isStory(index)
      else { continue }
      return (notice("J1", index, end), happened)
    }
    return (combination, happened)
  }

  private func notice(_ rule: String, _ first: Int, _ second: Int) -> NoticeCandidate {
    let range = Int(text.tokens[min(first, second)].start)..<Int(text.tokens[max(first, second)].end)
    return .oneChild(rule, range, sentences[number].details)
  }

  /// Who an event is told of; nil if it is not told at all.
  private func who(_ event: Event, _ index: Int) -> Somebody? {
    switch event.way {
    case .passive: return passive(index)
    case .active:
      let somebody = person(before: index)
      return happening(somebody, mayBeGeneral: isPresent(index) || isWho(somebody))
    case .state: return state(index)
    case .toward: return toward(index)
    case .about: return about(index)
    case .family: return family(index)
    }
  }

  /// A child or children; "a child" may be any where the verb is in the present.
  private func happening(_ somebody: Somebody, mayBeGeneral: Bool) -> Somebody? {
    switch somebody {
    case .child(_, let isDefinite): isDefinite || !mayBeGeneral ? somebody : nil
    case .children: mayBeGeneral ? nil : .children
    case .stranger, .other: nil
    }
  }

  private func passive(_ index: Int) -> Somebody? {
    let verb = verb(before: index)
    guard let verb, !text.part(verb).intersection([.past, .present]).isEmpty else { return nil }
    let somebody = person(before: verb)
    let isPresent = text.part(verb).contains(.present)
    return happening(somebody, mayBeGeneral: isPresent || isWho(somebody) && mayFollow(index))
  }

  /// "A child who was … can …".
  private func mayFollow(_ index: Int) -> Bool {
    (index..<min(tokens.upperBound, index + 8)).contains { text.part($0).contains(.modal) }
  }

  /// The token before a word, adverbs left out.
  private func verb(before index: Int) -> Int? {
    var at = index - 1
    while at > max(tokens.lowerBound, index - 4), text.part(at).contains(.adverb) { at -= 1 }
    return at >= tokens.lowerBound ? at : nil
  }

  private func isPresent(_ index: Int) -> Bool {
    text.tokens[index].length > 4 && text.bytes[Int(text.tokens[index].end) - 1] == UInt8(ascii: "s")
  }

  /// "A child who left home": any of them.
  private func isWho(_ somebody: Somebody) -> Bool {
    guard case .child(let child, false) = somebody, child + 1 < tokens.upperBound else { return false }
    return text.keys[child + 1] == WordKey("who")
  }

  private func state(_ index: Int) -> Somebody? {
    if text.part(index).contains(.care) {
      let before = (max(tokens.lowerBound, index - 2)..<index)
      guard before.contains(where: { text.part($0).contains(.inside) }) else { return nil }
    }
    guard case .child(let child, let isDefinite) = person(before: index), child < index,
      !text.part(child).contains(.kin)
    else { return nil }
    let between = (child + 1)..<index
    let wasSo = between.contains { text.part($0).contains(.past) }
    guard isDefinite || wasSo else { return nil }
    let isBare = between.allSatisfy { text.tokens[$0].kind == .mark }
    return isBare || between.contains { text.part($0).contains(.link) } ? .child(at: child, isDefinite: true) : nil
  }

  private func toward(_ index: Int) -> Somebody? {
    let ending = text.bytes[text.tokens[index].range].suffix(3)
    if !ending.elementsEqual("ing".utf8), let verb = verb(before: index),
      !text.part(verb).intersection([.past, .present]).isEmpty
    {
      return nil
    }
    guard person(before: index) != .other else { return nil }
    let behind = (index + 1)..<max(index + 1, min(tokens.upperBound, index + 9))
    for at in behind {
      guard let somebody = somebody(at: at) else { continue }
      if text.keys[at] == WordKey("he") || text.keys[at] == WordKey("she") { return nil }
      return somebody.isChild ? somebody : nil
    }
    return nil
  }

  /// "A child" may be any, unless something is said of the past.
  private func about(_ index: Int) -> Somebody? {
    let range = max(tokens.lowerBound, index - Self.reach)..<min(tokens.upperBound, index + Self.reach)
    guard let child = child(in: range), let somebody = somebody(at: child) else { return nil }
    return happening(somebody, mayBeGeneral: isWho(somebody) || !range.contains { isPast($0) })
  }

  private func isPast(_ index: Int) -> Bool {
    if !text.part(index).intersection([.past, .done]).isEmpty { return true }
    let bytes = text.bytes[text.tokens[index].range]
    // "Are speaking" tells of what happens now, not of what happens in general.
    if index > tokens.lowerBound, text.part(index - 1).contains(.present) {
      return bytes.suffix(3).elementsEqual("ing".utf8)
    }
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("ed".utf8)
  }

  private func family(_ index: Int) -> Somebody? {
    for at in (max(tokens.lowerBound, index - 10)..<index).reversed() where text.part(at).contains(.kin) {
      return isKinOfChild(at) ? .child(at: at, isDefinite: true) : nil
    }
    return nil
  }

  /// Whether one of some words stands soon behind an event's, or around it.
  private func isWith(_ parts: Part, _ index: Int, _ way: Event.Way) -> Bool {
    guard !parts.isEmpty else { return true }
    let reach = parts.isSubset(of: [.school, .away, .help, .group, .fled, .gift, .itself, .life]) ? 5 : 8
    let first = way == .about ? max(tokens.lowerBound, index - reach) : index + 1
    let range = first..<max(first, min(tokens.upperBound, index + reach))
    if range.contains(where: { $0 != index && !text.part($0).intersection(parts).isEmpty }) { return true }
    if parts.contains(.stranger), range.contains(where: endsInAge) { return true }
    // "The family have moved."
    return parts == .away && index + 1 < tokens.upperBound && text.bytes[Int(text.tokens[index + 1].start)] == 0x2E
  }

  /// Whether what stands at a token is only supposed: "if a child …", "children may …", but not "you may know that …".
  private func supposes(_ index: Int) -> Bool {
    var modal = false
    for at in max(tokens.lowerBound, index - 2 * Self.reach)..<index {
      let part = text.part(at)
      if part.contains(.condition) { return true }
      if part.contains(.modal) { modal = true }
      if part.contains(.reset) || text.bytes[Int(text.tokens[at].start)] == UInt8(ascii: ";") { modal = false }
    }
    return modal
  }

  /// "The story of a boy who ran away", "in 1939 children were sent away".
  private func isStory(_ index: Int) -> Bool {
    let range = max(tokens.lowerBound, index - Self.reach)..<min(tokens.upperBound, index + Self.reach)
    return range.contains { at in
      // "Mia's story" is no tale.
      if text.part(at).contains(.fiction), at == tokens.lowerBound || !text.isNamed(at - 1) { return true }
      let token = text.tokens[at]
      return token.kind == .number && token.length == 4 && text.bytes[Int(token.start)] == UInt8(ascii: "1")
    }
  }

  /// Details that single one child out though nothing happened: three, and one of them sensitive.
  private var combination: NoticeCandidate? {
    let sentence = sentences[number]
    guard !sentence.tells.contains(.supposing), !sentence.details.intersection(.sensitive).isEmpty,
      !sentence.details.intersection([.year, .age, .club, .newcomer, .origin]).isEmpty,
      sentence.details.detailNames.count >= NoticeFinder.usualThreshold,
      let first = sentence.firstDetail, let last = sentence.lastDetail,
      tokens.count <= 4 * Self.reach, let child = child(in: tokens), !isStory(child)
    else { return nil }
    return .oneChild("J1", first.lowerBound..<last.upperBound, sentence.details)
  }
}

/// What ties a child to somebody whom readers know, or makes it the only one.
enum Relation {
  /// The words it is known by.
  static let words =
    ("son daughter grandson granddaughter niece nephew brother sister child twin stepson stepdaughter only pupil family "
    + "girl boy student whose").split(separator: " ").map { WordKey($0.utf8) }

  /// Whether one may begin at a token; false for nearly all "child" and "family" of prose.
  static func mayBegin(at index: Int, in tokens: Range<Int>, _ text: TellingText) -> Bool {
    guard index + 1 < tokens.upperBound else { return false }
    let next = text.tokens[index + 1]
    return next.length <= 2 && next.gap == .space || text.part(index).contains(.only)
      || text.part(index + 1).contains(.kin) || index > tokens.lowerBound && isRolesOwn(index - 1, text)
  }

  /// The last token of a relation that begins at a token, or nil.
  static func end(at index: Int, in reader: EventReader) -> Int? {
    let text = reader.text
    let end = reader.tokens.upperBound
    guard index + 1 < end else { return nil }
    let part = text.part(index)
    if text.keys[index] == WordKey("whose") { return whoseFather(index, in: reader) }
    if part.contains(.only) { return onlyOne(index, in: reader) }
    guard part.contains(.child) else { return nil }
    if isInitial(index + 1, text) { return index + 1 }
    if index > reader.tokens.lowerBound, isRolesOwn(index - 1, text) { return index }
    guard text.part(index + 1).contains(.of), index + 2 < end else { return nil }
    if isInitial(index + 2, text) { return index + 2 }
    return (index + 2..<min(index + 6, end)).first { text.part($0).contains(.role) }
  }

  /// "The only girl in the class who …".
  private static func onlyOne(_ index: Int, in reader: EventReader) -> Int? {
    let text = reader.text
    guard index > reader.tokens.lowerBound, text.part(index - 1).contains(.definite) else { return nil }
    if text.keys[index + 1] == WordKey("one") { return onlyOneOf(index, in: reader) }
    let isOurs = text.keys[index - 1] == WordKey("our")
    for at in (index + 1)..<min(index + 4, reader.tokens.upperBound - 1) where text.part(at).contains(.child) {
      if isOurs { return at }
      return text.part(at + 1).contains(.joins) ? at : nil
    }
    return nil
  }

  /// "He is the only one in a wheelchair", but not "you are not the only one who …".
  private static func onlyOneOf(_ index: Int, in reader: EventReader) -> Int? {
    let text = reader.text
    guard index + 2 < reader.tokens.upperBound, text.part(index + 2).contains(.joins),
      index - 3 >= reader.tokens.lowerBound, !text.part(index - 2).isDisjoint(with: [.present, .past])
    else { return nil }
    return reader.somebody(at: index - 3)?.isChild == true ? index + 2 : nil
  }

  /// "Whose father is the vicar".
  private static func whoseFather(_ index: Int, in reader: EventReader) -> Int? {
    let text = reader.text
    guard text.part(index + 1).contains(.kin) else { return nil }
    return (index + 2..<max(index + 2, min(index + 8, reader.tokens.upperBound))).first {
      text.part($0).contains(.role)
    }
  }

  /// "E." or "B": one capital.
  private static func isInitial(_ index: Int, _ text: TellingText) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.length == 1 && token.shape == .upper && token.gap == .space
      && text.bytes[Int(token.start)] != UInt8(ascii: "I")
  }

  /// "The caretaker's".
  private static func isRolesOwn(_ index: Int, _ text: TellingText) -> Bool {
    let bytes = text.bytes[text.tokens[index].range]
    guard bytes.count > 3, bytes.suffix(2).elementsEqual("'s".utf8) else { return false }
    return Part.words.meaning(of: WordKey(bytes.dropLast(2))).contains(.role)
  }
}

extension NoticeCandidate {
  /// One child told of (J4), or singled out (J1), with the details that stand with it.
  static func oneChild(_ rule: String, _ range: Range<Int>, _ details: Telling) -> NoticeCandidate {
    let names = details.detailNames.joined(separator: ", ")
    let message =
      rule == "J4"
      ? "this tells of one child or family and what happened\(names.isEmpty ? "" : " (with \(names))"): "
        + "say what children in general may meet, and leave the incident out"
      : "readers could tell from this which child is meant\(names.isEmpty ? "" : " (by \(names))"): "
        + "say 'some children', or leave it out"
    return NoticeCandidate(
      kind: rule == "J4" ? .narrative : .jigsaw, rule: rule, range: range, message: message)
  }
}
