/// Work on UTF-8 bytes that the text filters share. All of it takes linear time.
extension [UInt8] {
  /// The offset of every character (Unicode scalar), and the end.
  var characterStarts: [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(count + 1)
    StepCount.add(count)
    for (offset, byte) in enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
    starts.append(count)
    return starts
  }

  /// The words between white space, up to a number of them, and whether more follow.
  func words(limit: Int) -> (ranges: [Range<Int>], hasMore: Bool) {
    var ranges: [Range<Int>] = []
    var offset = 0
    defer { StepCount.add(offset) }
    while offset < count {
      while offset < count, self[offset].isSpace { offset += 1 }
      guard offset < count else { break }
      if ranges.count == limit { return (ranges, true) }
      let start = offset
      while offset < count, !self[offset].isSpace { offset += 1 }
      ranges.append(start..<offset)
    }
    return (ranges, false)
  }

  /// The pieces between a separator, without empty ones at the end.
  func pieces(between separator: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    let search = PatternSearch(separator)
    while let found = search.next(in: self, from: start) {
      ranges.append(start..<found)
      start = found + separator.count
    }
    ranges.append(start..<count)
    while let last = ranges.last, last.isEmpty { ranges.removeLast() }
    return ranges
  }

  // MARK: Replacing

  /// - Throws: `FilterFault.outputTooLong`.
  func replacingAll(_ pattern: [UInt8], with replacement: [UInt8], byteLimit: Int) throws(FilterFault) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    let search = PatternSearch(pattern)
    while let found = search.next(in: self, from: start) {
      output += self[start..<found]
      appendReplacement(replacement, for: found..<(found + pattern.count), to: &output)
      guard output.count <= byteLimit else { throw .outputTooLong }
      start = found + pattern.count
      if pattern.isEmpty {
        let end = characterEnd(after: start)
        output += self[start..<end]
        start = end
        if found == count { return output }
      }
    }
    return output + self[start...]
  }

  func replacingFirst(_ pattern: [UInt8], with replacement: [UInt8]) -> [UInt8] {
    let search = PatternSearch(pattern)
    guard let found = search.next(in: self, from: 0) else { return self }
    var output = Array(self[..<found])
    appendReplacement(replacement, for: found..<(found + pattern.count), to: &output)
    return output + self[(found + pattern.count)...]
  }

  func replacingLast(_ pattern: [UInt8], with replacement: [UInt8]) -> [UInt8] {
    let search = PatternSearch(pattern.reversed())
    guard let found = search.next(in: reversed(), from: 0) else { return self }
    let end = count - found
    return self[..<(end - pattern.count)] + replacement + self[end...]
  }

  /// Ruby takes backslashes in a replacement as references to what was found.
  private func appendReplacement(_ replacement: [UInt8], for found: Range<Int>, to output: inout [UInt8]) {
    guard replacement.contains(UInt8(ascii: "\\")) else { return output += replacement }
    var index = 0
    while index < replacement.count {
      guard replacement[index] == UInt8(ascii: "\\"), index + 1 < replacement.count else {
        output.append(replacement[index])
        index += 1
        continue
      }
      switch replacement[index + 1] {
      case UInt8(ascii: "0"), UInt8(ascii: "&"): output += self[found]
      case UInt8(ascii: "1")...UInt8(ascii: "9"): break
      case UInt8(ascii: "\\"): output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "`"): output += self[..<found.lowerBound]
      case UInt8(ascii: "'"): output += self[found.upperBound...]
      default: output += replacement[index...(index + 1)]
      }
      index += 2
    }
  }

  // MARK: Lines and spaces

  /// Every line end, LF or CR LF, replaced.
  func replacingNewlines(with replacement: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count)
    for (index, byte) in enumerated() {
      if byte == 0x0A {
        output += replacement
      } else if byte != 0x0D || index + 1 == count || self[index + 1] != 0x0A {
        output.append(byte)
      }
    }
    return output
  }

  /// Without white space at the ends, and one space for any within.
  var squished: [UInt8] {
    Array(
      TextValue(self, .literal).stripped(start: true, end: true).bytes.split(whereSeparator: \.isSpace).joined(
        separator: [0x20]))
  }

  // MARK: Letters

  var uppercased: [UInt8] { mappingScalars { $0.uppercaseMapping } }

  /// Every character by itself, so that a sigma at the end of a word is one like any other, as in Ruby.
  var lowercased: [UInt8] { mappingScalars { $0.lowercaseMapping } }

  /// The first character in its title case, the others in lower case.
  var capitalized: [UInt8] {
    let end = characterEnd(after: 0)
    return Array(self[..<end]).mappingScalars { $0.titlecaseMapping } + Array(self[end...]).lowercased
  }

  private func mappingScalars(_ mapping: (Unicode.Scalar.Properties) -> String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count)
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars { output += mapping(scalar.properties).utf8 }
    return output
  }
}

/// Finds a pattern again and again, in linear time whatever the pattern (Knuth, Morris and Pratt).
struct PatternSearch {
  private let pattern: [UInt8]
  /// For every prefix of the pattern, the length of the longest proper prefix that also ends it.
  private let borders: [Int]

  init(_ pattern: [UInt8]) {
    self.pattern = pattern
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
    StepCount.add(pattern.count)
  }

  /// The offset of the first occurrence at or after a start; an empty pattern is found at once.
  func next(in text: [UInt8], from start: Int) -> Int? {
    guard !pattern.isEmpty else { return start <= text.count ? start : nil }
    var length = 0
    var offset = start
    defer { StepCount.add(offset - start) }
    while offset < text.count {
      while length > 0, text[offset] != pattern[length] { length = borders[length - 1] }
      if text[offset] == pattern[length] { length += 1 }
      offset += 1
      if length == pattern.count { return offset - length }
    }
    return nil
  }
}
