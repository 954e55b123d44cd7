import TextCore

/// The value of one slot, looked at once and made safe to stand in a tree.
struct PreparedValue {
  enum Shape { case empty, line, lines, note }

  /// UTF-8; without zero bytes and other control characters, which would end or spoil a C string.
  let bytes: [UInt8]
  let mark: SourceMark
  let shape: Shape
  let slot: Int32

  /// - Throws: `slotCharacterInValue`.
  init(_ value: Slot, number: Int) throws(MarkdownError) {
    let look = Look(value.bytes)
    if look.mayHoldSlot, let offset = SlotCharacter.firstOffset(in: value.bytes) {
      throw MarkdownError(
        .slotCharacterInValue, range: SourceRange(offset, offset + SlotCharacter.byteCount), slot: number)
    }
    bytes = look.isPlain ? value.bytes : Self.repaired(value.bytes)
    mark = value.mark
    slot = Int32(truncatingIfNeeded: number)
    shape =
      !look.hasInk ? .empty : value.form == .markdown ? .note : look.hasLineEnd ? .lines : .line
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

  /// What the bytes of a value need.
  private struct Look {
    var isPlain = true
    var hasInk = false
    var hasLineEnd = false
    var mayHoldSlot = false

    init(_ bytes: [UInt8]) {
      for byte in bytes {
        if byte > 0x20, byte < 0x7F {
          hasInk = true
        } else if byte != 0x20 {
          note(byte)
        }
      }
    }

    private mutating func note(_ byte: UInt8) {
      switch byte {
      case 0x0A, 0x0D: hasLineEnd = true
      case 0x09: break
      default:
        isPlain = false
        hasInk = true
        if byte == 0xF3 { mayHoldSlot = true }
      }
    }
  }
}
