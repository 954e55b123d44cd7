/// Filters on texts. What they make comes from where the text and the arguments come from.
extension Value {
  /// The text with its bytes changed.
  ///
  /// A text of several sources takes the least trusted one.
  func mapText(_ change: ([UInt8]) -> [UInt8]) -> Value {
    let text = text
    return .text(TextValue(change(text.bytes), text.origin))
  }

  // MARK: Replacing

  /// Which occurrences are replaced.
  enum Occurrences {
    case all, first, last
  }

  /// - Throws: `FilterFault.outputTooLong`.
  func replacing(
    _ pattern: Value, with replacement: Value?, _ which: Occurrences, _ context: FilterContext
  ) throws(FilterFault) -> Value {
    let (text, pattern, replacement) = (text, pattern.text, replacement.text)
    let origin = text.origin.mixed(with: pattern.origin).mixed(with: replacement.origin)
    let bytes: [UInt8]
    switch which {
    case .all:
      bytes = try text.bytes.replacingAll(pattern.bytes, with: replacement.bytes, byteLimit: context.byteLimit)
    case .first: bytes = text.bytes.replacingFirst(pattern.bytes, with: replacement.bytes)
    case .last: bytes = text.bytes.replacingLast(pattern.bytes, with: replacement.bytes)
    }
    return .text(TextValue(bytes, origin))
  }

  // MARK: Cutting

  /// A part of a list or a text, counted in items or characters; a negative start counts from the end.
  /// - Throws: `FilterFault.notAnInteger`.
  func sliced(_ start: Value, _ length: Value?) throws(FilterFault) -> Value {
    let offset = try start.strictInteger()
    let count = if let length, length.isTruthy { try length.strictInteger() } else { 1 }
    let taint = start.origin.mixed(with: length?.origin ?? .literal)
    if case .array(let array) = self {
      let range = Self.sliceRange(offset, count, of: array.count)
      return .array(
        ArrayValue(range.map { Array(array.items[$0]) } ?? [], lengthOrigin: array.lengthOrigin.mixed(with: taint)))
    }
    let text = text.blurred
    let starts = text.bytes.characterStarts
    guard let range = Self.sliceRange(offset, count, of: starts.count - 1) else {
      return .text(TextValue([], text.origin.mixed(with: taint)))
    }
    return .text(text[starts[range.lowerBound]..<starts[range.upperBound]].tainted(by: taint))
  }

  private static func sliceRange(_ offset: Int, _ length: Int, of count: Int) -> Range<Int>? {
    let start = offset < 0 ? count + Swift.max(offset, -count - 1) : offset
    guard start >= 0, start <= count, length >= 0 else { return nil }
    return start..<(length > count - start ? count : start + length)
  }

  /// The first characters and an ellipsis, together of a length (50); nil stays nil.
  /// - Throws: `FilterFault.notAnInteger`.
  func truncated(_ length: Value?, _ ellipsis: Value?) throws(FilterFault) -> Value {
    if isNull { return .null }
    let limit = try length?.strictInteger() ?? 50
    let text = text.blurred
    let tail = (ellipsis?.text ?? TextValue("...", .literal)).tainted(by: text.origin)
    let starts = text.bytes.characterStarts
    guard starts.count - 1 > limit else { return .text(text.tainted(by: length?.origin)) }
    let kept = Swift.max(0, Swift.max(0, limit) - (tail.bytes.characterStarts.count - 1))
    return .text(text[0..<starts[Swift.min(kept, starts.count - 1)]].appending(tail).tainted(by: length?.origin))
  }

  /// The first words (15) with one space between, and an ellipsis; nil stays nil.
  /// - Throws: `FilterFault.notAnInteger`.
  func truncatedWords(_ count: Value?, _ ellipsis: Value?) throws(FilterFault) -> Value {
    if isNull { return .null }
    let limit = Swift.max(1, try count?.strictInteger() ?? 15)
    let text = text.blurred
    let words = text.bytes.words(limit: limit)
    let endsInSpace = text.bytes.last?.isSpace == true
    guard words.hasMore || (endsInSpace && words.ranges.count == limit) else {
      return .text(text.tainted(by: count?.origin))
    }
    var result = TextValue([], .literal)
    for (index, range) in words.ranges.enumerated() {
      if index > 0 { result.append(TextValue(" ", text.origin)) }
      result.append(text[range])
    }
    result.append((ellipsis?.text ?? TextValue("...", .literal)).tainted(by: text.origin))
    return .text(result.tainted(by: count?.origin))
  }

  /// The pieces between a separator; a single space stands for any white space, nothing for every place.
  /// - Throws: `FilterFault.outputTooLong`.
  func split(by separator: Value, _ context: FilterContext) throws(FilterFault) -> Value {
    let text = text.blurred
    let pattern = separator.text
    let ranges: [Range<Int>]
    if pattern.bytes.isEmpty {
      let starts = text.bytes.characterStarts
      ranges = zip(starts, starts.dropFirst()).map { $0..<$1 }
    } else if pattern.bytes == [0x20] {
      ranges = text.bytes.words(limit: .max).ranges
    } else {
      ranges = text.bytes.pieces(between: pattern.bytes)
    }
    if ranges.count > context.itemLimit { throw .outputTooLong }
    return .array(
      ArrayValue(
        ranges.map { .text(text[$0].tainted(by: pattern.origin)) },
        lengthOrigin: text.origin.mixed(with: pattern.origin)))
  }

  /// The value, or a default for nil, false and what is empty.
  func orDefault(_ replacement: Value?, _ second: Value?, last: Value?) -> Value {
    var allowsFalse = false
    if case .object(let options)? = second, case .object = last {
      allowsFalse = options[Name("allow_false")]?.isTruthy == true
    }
    let isMissing = allowsFalse ? isNull : !isTruthy
    return isMissing || isEmptyCollection ? replacement ?? .text(TextValue([], .literal)) : self
  }

  private var isEmptyCollection: Bool {
    switch self {
    case .text, .array, .object: isEmpty(.empty)
    default: false
    }
  }
}

extension TextValue {
  func appending(_ other: TextValue) -> TextValue {
    var copy = plain
    copy.append(other)
    return copy
  }

  /// The same text with one source for all of it, the least trusted: where a cut falls depends on every part.
  var blurred: TextValue { TextValue(bytes, origin) }

  /// The same text, no part of it more trusted than a certain origin: what was cut or found by a value of the data.
  func tainted(by origin: Origin?) -> TextValue {
    guard let origin, origin > .literal else { return self }
    var copy = self
    copy.origin = copy.origin.mixed(with: origin)
    for index in copy.runs.indices { copy.runs[index].origin = copy.runs[index].origin.mixed(with: origin) }
    return copy
  }

  /// Without white space and NUL at its ends.
  func stripped(start: Bool, end: Bool) -> TextValue {
    var range = 0..<bytes.count
    while start, let first = range.first, bytes[first].isStripped { range = (first + 1)..<range.upperBound }
    while end, let last = range.last, bytes[last].isStripped { range = range.lowerBound..<last }
    return self[range]
  }
}
