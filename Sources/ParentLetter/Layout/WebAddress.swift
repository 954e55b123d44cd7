/// Addresses of links as people read them on paper.
///
/// Works on bytes: plain text or escaped HTML, which come out alike.
enum WebAddress {
  /// Without `https://` or `mailto:`, and without a lone slash at the end: "www.thistlebourne.example".
  ///
  /// `http://` stays: a browser that is not given it asks for `https://`, which may not be there.
  static func asRead(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var address = address
    for scheme in schemes where starts(address, with: scheme) {
      address = address.dropFirst(scheme.utf8CodeUnitCount)
    }
    let slash = UInt8(ascii: "/")
    if address.last == slash, address.firstIndex(of: slash) == address.endIndex - 1 { address = address.dropLast() }
    return address
  }

  /// `asRead(_:)` for a string.
  static func asRead(_ address: String) -> String {
    String(decoding: asRead(Array(address.utf8)[...]), as: UTF8.self)
  }

  /// What paper must show beside the words of a link: nil where the words are the address, or a number to dial, already.
  static func besideText(_ text: ArraySlice<UInt8>, of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let isWritten = starts(address, with: "http") || starts(address, with: "mailto:")
    guard isWritten, !asRead(address).isEmpty else { return nil }
    return equal(asRead(text), asRead(address)) ? nil : asRead(address)
  }

  private static let schemes: [StaticString] = ["https://", "mailto:"]

  private static func starts(_ bytes: ArraySlice<UInt8>, with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in
      bytes.count >= prefix.count && zip(bytes, prefix).allSatisfy { lowercase($0) == $1 }
    }
  }

  private static func equal(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { lowercase($0) == lowercase($1) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
