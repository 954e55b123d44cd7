import TextCore

/// The values of a document's slots, each looked at once and made safe to stand in a tree.
struct SlotValues {
  enum Shape: UInt8 {
    /// Nothing but spaces and line ends.
    case empty
    /// Words without a line end.
    case line
    /// Words of several lines, or with line ends around them.
    case lines
    /// Markdown with something in it.
    case note
  }

  /// The value of slot n at index n: UTF-8, without zero bytes and other control characters, which would end or spoil a
  /// C string.
  private(set) var slots: [Slot]
  /// The shape of the value of slot n at index n.
  private(set) var shapes: [Shape] = []

  /// - Throws: `slotCharacterInValue`.
  init(_ slots: [Slot]) throws(MarkdownError) {
    self.slots = slots
    shapes.reserveCapacity(slots.count)
    for number in slots.indices { shapes.append(try look(at: number)) }
  }

  /// Puts another value in the place of one.
  /// - Throws: `slotCharacterInValue`.
  mutating func replace(_ slot: Int, with bytes: [UInt8]) throws(MarkdownError) {
    slots[slot].bytes = bytes
    shapes[slot] = try look(at: slot)
  }

  /// Makes a value safe, and tells its shape.
  private mutating func look(at slot: Int) throws(MarkdownError) -> Shape {
    var look = ValueLook(slots[slot].bytes)
    if !look.isPlain { try look.readAgain(&slots[slot].bytes, slot: slot) }
    return look.isBlank ? .empty : slots[slot].form == .markdown ? .note : look.hasLineEnd ? .lines : .line
  }

  /// The value of one slot.
  subscript(slot: Int32) -> SlotValue {
    let number = Int(slot)
    return SlotValue(bytes: slots[number].bytes, mark: slots[number].mark, shape: shapes[number], slot: slot)
  }
}

/// The value of one slot.
struct SlotValue {
  let bytes: [UInt8]
  let mark: SourceMark
  let shape: SlotValues.Shape
  let slot: Int32
}

/// What the bytes of a value are.
private struct ValueLook {
  /// Printable ASCII and nothing else.
  private(set) var isPlain = true
  private(set) var isBlank = true
  private(set) var hasLineEnd = false

  /// Reads eight bytes at a time, until one of them is more than plain.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if !Self.isPlain(eight) { return isPlain = false }
        if eight != Self.spaces { isBlank = false }
        offset += 8
      }
      for byte in bytes[offset...] {
        if byte < 0x20 || byte >= 0x7F { return isPlain = false }
        if byte != 0x20 { isBlank = false }
      }
    }
  }

  /// Reads all of a value that is more than plain, byte by byte, and makes it safe.
  mutating func readAgain(_ bytes: inout [UInt8], slot: Int) throws(MarkdownError) {
    if let offset = SlotCharacter.firstOffset(in: bytes) {
      throw MarkdownError(
        .slotCharacterInValue, range: SourceRange(offset, offset + SlotCharacter.byteCount), slot: slot)
    }
    let repaired = Self.repaired(bytes)
    if repaired != bytes { bytes = repaired }
    isBlank = bytes.allSatisfy { $0 <= 0x20 }
    hasLineEnd = bytes.contains { $0 == 0x0A || $0 == 0x0D }
  }

  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  /// Whether each of eight bytes lies in 0x20...0x7E.
  private static func isPlain(_ eight: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Without a top bit anywhere no byte can carry into the next: below 0x20 the subtraction borrows into its top bit,
    // at 0x7F the addition reaches it.
    guard eight & high == 0 else { return false }
    return ((eight | high) - Self.spaces) & high == high && (eight + ones) & high == 0
  }

  /// Bytes that are not UTF-8, and control characters but tabs and line ends, as U+FFFD.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    for byte in String(decoding: bytes, as: UTF8.self).utf8 {
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
        repaired += [0xEF, 0xBF, 0xBD]
      } else {
        repaired.append(byte)
      }
    }
    return repaired
  }
}
