/// A key or a variable's name as UTF-8, with its hash worked out once, so that a look-up compares one number.
struct Name: Sendable, Hashable {
  let bytes: [UInt8]
  /// FNV-1a.
  ///
  /// Only a quick way to say "different"; equal hashes are always followed by a comparison of the bytes.
  let quickHash: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    quickHash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  static let forloop = Name("forloop")
  static let tablerowloop = Name("tablerowloop")

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func == (left: Name, right: Name) -> Bool {
    left.quickHash == right.quickHash && left.bytes == right.bytes
  }

  /// Seeded, unlike `quickHash`: a dictionary keyed by names from outside must not be slowed down on purpose.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
