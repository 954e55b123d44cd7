import CLexicon

/// How each Unicode scalar is read: the embedded table of compatibility forms, look-alikes and accents.
///
/// Made by `Sources/CLexicon/scripts/make-fold-table.py`, where the layout is described.
enum FoldTable {
  /// What becomes of a scalar.
  enum Reading {
    /// Invisible or a combining mark.
    case dropped
    /// One ASCII character.
    case ascii(UInt8)
    /// UTF-8 bytes.
    case text(UnsafeBufferPointer<UInt8>)
    /// The scalar itself.
    case same
  }

  /// What a scalar that a fold leaves in the text counts as.
  enum Class {
    case letter, capital, symbol
  }

  /// Constant time.
  static func reading(of scalar: UInt32) -> Reading {
    let value = Tables.shared.value(of: scalar)
    switch value {
    case 0: return .dropped
    case 1..<0x80: return .ascii(UInt8(value))
    case 0xFFFD...: return .same
    default:
      let start = Tables.shared.pool + Int(value)
      return .text(UnsafeBufferPointer(start: start + 1, count: Int(start[0] & 0x3F)))
    }
  }

  /// Whether a scalar, as it stands after the fold, is a letter.
  static func kind(of scalar: UInt32) -> Class {
    switch Tables.shared.value(of: scalar) {
    case 0xFFFE: .letter
    case 0xFFFD: .capital
    default: .symbol
    }
  }

  /// The one or two scalars of an HTML character reference, without `&` and `;`; nil if there is no such name.
  static func entity(_ name: UnsafeBufferPointer<UInt8>) -> (UInt32, UInt32)? {
    var low = 0
    var high = Tables.shared.entityCount
    while low < high {
      let middle = (low + high) / 2
      let record = Tables.shared.entities + middle * 12
      let start = Tables.shared.names + Int(record.loadUnaligned(as: UInt16.self))
      let order = compare(
        name, UnsafeBufferPointer(start: start, count: Int(record.load(fromByteOffset: 2, as: UInt8.self))))
      if order == 0 {
        return (
          record.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          record.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        )
      }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Negative if `left` comes first in byte order.
  private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
  }

  /// Where the parts of the table begin.
  private struct Tables: @unchecked Sendable {
    static let shared = Tables(parentletter_fold_table())

    // Read-only memory of the program itself, so it may be shared.
    let pages: UnsafePointer<UInt8>
    let values: UnsafeRawPointer
    let pool: UnsafePointer<UInt8>
    let entities: UnsafeRawPointer
    let names: UnsafePointer<UInt8>
    let entityCount: Int

    init(_ base: UnsafePointer<UInt8>) {
      let header = UnsafeRawPointer(base)
      func offset(_ index: Int) -> Int { Int(header.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)) }
      pages = base + offset(0)
      values = header + offset(1)
      pool = base + offset(2)
      entities = header + offset(3)
      names = base + offset(4)
      entityCount = offset(5)
    }

    func value(of scalar: UInt32) -> UInt16 {
      guard scalar < 0x110000 else { return 0xFFFF }
      let page = Int(pages[Int(scalar >> 8)])
      return values.loadUnaligned(fromByteOffset: (page << 8 | Int(scalar & 0xFF)) * 2, as: UInt16.self)
    }
  }
}
