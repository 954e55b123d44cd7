import TestSupport
import Testing
import TextCore

@Suite("eight bytes together")
struct EightBytesTests {
  @Test("they say what each of them says")
  func sameAsOneByOne() {
    var random = SeededRandom(seed: 8)
    // Bytes near the bounds are more telling than any.
    let near: [UInt8] = [
      0, 1, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0x81, 0xBF, 0xC0, 0xC1, 0xFF,
    ]
    for round in 0..<2_000 {
      let bytes = (0..<11).map { _ in
        round % 2 == 0 ? near.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
      }
      let offset = round % 4
      let seen = bytes[offset..<offset + 8]
      let eight = bytes.withUnsafeBufferPointer { EightBytes($0, at: offset) }
      #expect(eight.areASCII == seen.allSatisfy { $0 < 0x80 }, "\(seen)")
      #expect(eight.holdControl == seen.contains { $0 < 0x20 }, "\(seen)")
      #expect(eight.continuations == seen.count { $0 & 0xC0 == 0x80 }, "\(seen)")
      for byte in near { #expect(eight.hold(byte) == seen.contains(byte), "\(byte) in \(seen)") }
    }
  }
}
