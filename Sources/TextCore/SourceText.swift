/// One input file (or string) as bytes, with its line table.
///
/// Everything that reports a place holds byte offsets into one of these and turns them into lines and columns
/// only when a person has to see them.
public struct SourceText: Sendable {
  /// What people know the input by: a path as they typed it, or a word such as "standard input".
  public let name: String
  /// The whole input, UTF-8.
  public let bytes: [UInt8]
  /// Offset of the first byte of each line; never empty.
  private let lineStarts: [Int]

  /// Takes the input as it is; the line table is built at once, in O(bytes).
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineStarts = Self.lineStarts(of: bytes)
  }

  /// Takes a string as UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of lines; an empty input has one.
  public var lineCount: Int { lineStarts.count }

  /// The line and column of a byte offset, for a human: both 1-based, the column in Unicode scalars from the
  /// start of its line.
  ///
  /// Scalars, so that a curly quote or an é counts once, as the writer sees it. Offsets past the end mean the end.
  /// - Complexity: O(log lines + length of the line).
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let column = bytes[lineStarts[line]..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The byte offset of the first byte of a 1-based line; the end of the input for a line past the last.
  public func offset(ofLine line: Int) -> Int {
    line < 1 ? 0 : line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// The byte offset of a 1-based line and a 1-based column in Unicode scalars, kept within its line.
  public func offset(line: Int, column: Int) -> Int {
    var offset = offset(ofLine: line)
    let end = lineRange(line).upperBound
    var left = column - 1
    while left > 0, offset < end {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The text of a 1-based line without its line end; empty for a line that is not there.
  public func line(_ line: Int) -> String { String(decoding: lineBytes(line), as: UTF8.self) }

  /// The same in UTF-8.
  package func lineBytes(_ line: Int) -> ArraySlice<UInt8> { bytes[lineRange(line)] }

  private func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      while let end = bytes.offset(of: UInt8(ascii: "\n"), from: starts[starts.count - 1]) { starts.append(end + 1) }
      return starts
    }
  }
}

/// A place as people name it: 1-based line, 1-based column in Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// 1-based, counted from the top of the file, front matter included.
  public let line: Int
  /// 1-based, in Unicode scalars from the start of the line.
  public let column: Int

  /// Both numbers are 1-based.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
