/// A filled template before its Markdown is parsed: the adviser's words with a slot character wherever a value goes,
/// and the values beside it.
///
/// A slot is one private-use character, so it passes through a Markdown parser in text, emphasis, code, link text and
/// link targets, and no value ever meets the parser: a value can't become markup (see docs/decisions).
public struct SlottedText: Sendable, Hashable {
  /// UTF-8: template text with slot characters in it. Equal for two letters that take the same branches.
  public var bytes: [UInt8]
  /// The value of slot n at index n.
  public var slots: [Slot]

  /// Starts with the given text and values.
  public init(bytes: [UInt8] = [], slots: [Slot] = []) {
    self.bytes = bytes
    self.slots = slots
  }

  /// Adds one value at the end.
  public mutating func append(_ slot: Slot) {
    SlotCharacter.append(slots.count, to: &bytes)
    slots.append(slot)
  }

  /// Adds other text at the end; its slots are numbered on.
  /// - Complexity: O(bytes of `other`).
  public mutating func append(_ other: SlottedText) {
    let base = slots.count
    let start = bytes.count
    slots += other.slots
    bytes += other.bytes
    guard base > 0 else { return }
    bytes.withUnsafeMutableBufferPointer { bytes in
      let read = UnsafeBufferPointer(bytes)
      var offset = start
      while let found = read.offset(of: 0xF3, from: offset) {
        offset = found + 1
        guard let number = SlotCharacter.number(in: read, offset: found) else { continue }
        SlotCharacter.put(base + number, into: bytes, at: found)
        offset = found + SlotCharacter.byteCount
      }
    }
  }
}

/// One value that goes into a letter.
public struct Slot: Sendable, Hashable {
  /// How the value enters the tree.
  public enum Form: UInt8, Sendable, Hashable {
    /// Words: never markup. A value of several lines alone in its paragraph becomes paragraphs, elsewhere line breaks.
    case text
    /// Markdown of its own, parsed by itself in safe mode and hung into the tree.
    case markdown
  }

  /// UTF-8.
  public var bytes: [UInt8]
  /// Whose words they are; `template` for the facts of the adviser's catalogue.
  public var mark: SourceMark
  /// How the value enters the tree.
  public var form: Form
  /// The dotted path the template asked for ("school.name"), for previews and reports; empty if computed.
  public var name: String

  /// A value with its source.
  public init(bytes: [UInt8], mark: SourceMark, form: Form = .text, name: String = "") {
    self.bytes = bytes
    self.mark = mark
    self.form = form
    self.name = name
  }
}

/// The slot characters: U+F0000 + number, in Supplementary Private Use Area-A.
///
/// Four UTF-8 bytes, F3 B0 80 80 to F3 BF BF BD. CommonMark treats them as ordinary letters. Input that holds one is
/// refused, so a value can't forge a slot.
public enum SlotCharacter {
  /// How many slots one text can have: U+F0000 ... U+FFFFD.
  public static let capacity = 0xFFFE

  /// The UTF-8 length of every slot character.
  public static let byteCount = 4

  /// Adds the slot character of a number, `0..<capacity`, to the end of UTF-8 bytes.
  @inlinable
  public static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: character(number).bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes the slot character of a number over the four bytes at an offset.
  static func put(_ number: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int) {
    let character = character(number)
    for index in 0..<byteCount { bytes[offset + index] = UInt8(truncatingIfNeeded: character >> (24 - 8 * index)) }
  }

  /// The bytes of the slot character of a number as one, the first highest.
  @inlinable
  static func character(_ number: Int) -> UInt32 {
    UInt32(0xF3B0_8080) | UInt32(truncatingIfNeeded: number >> 12) << 16
      | UInt32(truncatingIfNeeded: number >> 6 & 0x3F) << 8 | UInt32(truncatingIfNeeded: number & 0x3F)
  }

  /// The number of the slot character that starts at an offset, or nil if none does.
  @inlinable
  public static func number(in bytes: UnsafeBufferPointer<UInt8>, offset: Int) -> Int? {
    guard offset >= 0, offset + 4 <= bytes.count, bytes[offset] == 0xF3, bytes[offset + 1] & 0xF0 == 0xB0 else {
      return nil
    }
    let number =
      Int(bytes[offset + 1] & 0x0F) << 12 | Int(bytes[offset + 2] & 0x3F) << 6 | Int(bytes[offset + 3] & 0x3F)
    return number < capacity ? number : nil
  }

  /// The offset of the first slot character, or nil: to refuse input that holds one.
  public static func firstOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.first { buffer[$0] == 0xF3 && number(in: buffer, offset: $0) != nil }
    }
  }
}
