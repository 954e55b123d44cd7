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
  @Test("they say how many letters they begin with, and how these are written")
  func letters() {
    var random = SeededRandom(seed: 9)
    // The letters at both ends of the alphabet, and the bytes beside them.
    let near: [UInt8] = [0x40, 0x41, 0x42, 0x59, 0x5A, 0x5B, 0x60, 0x61, 0x62, 0x79, 0x7A, 0x7B, 0xC1, 0xE1]
    for round in 0..<4_000 {
      let bytes = (0..<8).map { _ in
        round % 2 == 0 ? near.randomElement(using: &random)! : UInt8.random(in: 0x41...0x7A, using: &random)
      }
      let eight = bytes.withUnsafeBufferPointer { EightBytes($0, at: 0) }
      let letters = bytes.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
      #expect(eight.leadingLetters == letters.count, "\(bytes)")
      #expect((0..<8).map { eight[$0] } == bytes)
      guard (1...7).contains(letters.count) else { continue }
      let written = eight.letterCase(ofFirst: letters.count)
      #expect(written.isSmall == letters.allSatisfy { $0 > 0x60 }, "\(bytes)")
      #expect(written.isCapital == letters.allSatisfy { $0 < 0x60 }, "\(bytes)")
    }
  }
}
