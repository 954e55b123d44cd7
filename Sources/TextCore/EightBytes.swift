/// Eight bytes of a text, looked at together.
public struct EightBytes {
  @usableFromInline let word: UInt64

  /// Those from an offset on, which must all be there.
  @inlinable @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    assert(offset >= 0 && offset + 8 <= bytes.count)
    let base = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// One of them, 0...7.
  @inlinable @inline(__always)
  public subscript(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }

  /// How many of them are ASCII letters, from the first on.
  @inlinable @inline(__always)
  public var leadingLetters: Int {
    let low = (word | Self.each(0x20)) & Self.each(0x7F)
    // The highest bit of each byte is set in the first sum from "a" on, in the second past "z".
    let letters = (low &+ Self.each(0x1F)) & ~(low &+ Self.each(0x05)) & ~word
    return (~letters & Self.each(0x80)).trailingZeroBitCount >> 3
  }

  /// Which of the first `count`, at most seven letters, are small: all, none, or neither.
  @inlinable @inline(__always)
  public func letterCase(ofFirst count: Int) -> (isSmall: Bool, isCapital: Bool) {
    let bits = Self.each(0x20) & (1 << UInt64(8 * count) &- 1)
    return (word & bits == bits, word & bits == 0)
  }

  /// Whether all of them are ASCII.
  @inlinable @inline(__always) public var areASCII: Bool { word & Self.each(0x80) == 0 }

  /// Whether one of them is a certain byte.
  @inlinable @inline(__always)
  public func hold(_ byte: UInt8) -> Bool { Self.holdsLess(word ^ Self.each(byte), than: 1) }

  /// Whether one of them is below 0x20.
  @inlinable @inline(__always) public var holdControl: Bool { Self.holdsLess(word, than: 0x20) }

  /// How many of them continue a character of UTF-8.
  @inlinable @inline(__always)
  public var continuations: Int {
    // Each byte is 1 where the highest bit is set and the next is not; the product adds all eight up.
    let ones = word >> 7 & ~(word >> 6) & Self.each(1)
    return Int(truncatingIfNeeded: (ones &* Self.each(1)) >> 56)
  }

  /// Whether one of eight bytes is less than a number up to 128: a borrow reaches only bytes above such a one.
  @inlinable @inline(__always)
  static func holdsLess(_ word: UInt64, than limit: UInt8) -> Bool {
    (word &- each(limit)) & ~word & each(0x80) != 0
  }

  @inlinable @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
