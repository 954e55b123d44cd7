import TestSupport
import Testing

@testable import ParentLetter

/// A message and its digest, from the examples that NIST publishes with FIPS 180-4.
struct Digest: NamedCase {
  let name: String
  let message: [UInt8]
  let digest: String
}

@Suite("SHA-256")
struct SHA256Tests {
  static let digests = [
    Digest(
      name: "nothing", message: [],
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Digest(
      name: "abc", message: Array("abc".utf8),
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Digest(
      name: "two blocks", message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Digest(
      name: "a million letters", message: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test("published examples", arguments: digests)
  func example(_ example: Digest) {
    #expect(SHA256.hexadecimal(of: example.message) == example.digest)
  }
}
