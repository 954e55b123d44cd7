/// How a value is written into an address, so that it can't end the address or change which part of it is which.
enum AddressPart {
  /// The value begins the address: it keeps its own structure, and what can't stand in an address is encoded.
  case start
  /// The value stands in a path.
  case path
  /// The value stands after the first `?` or `#`.
  case query
  /// The value is a telephone number after `tel:`; its spaces go.
  case telephone

  /// The part that comes after what stands already.
  init(after address: ArraySlice<UInt8>) {
    if address.isEmpty {
      self = .start
    } else if address.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      self = .query
    } else {
      self = address.elementsEqual("tel:".utf8) ? .telephone : .path
    }
  }

  /// A value as it stands in this part; equal to the value where nothing needs encoding.
  ///
  /// Characters beyond ASCII stay:
  /// libcmark encodes them in HTML.
  func encoding(_ value: [UInt8]) -> [UInt8] {
    if value.allSatisfy(allows) { return value }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(value.count)
    let trimmed = value.trimmed
    for index in trimmed.indices {
      let byte = trimmed[index]
      if self == .telephone, byte == UInt8(ascii: " ") { continue }
      if allows(byte) || self == .start && Self.isEscape(trimmed[index...]) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    return encoded
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"): self != .query
    case UInt8(ascii: "?"), UInt8(ascii: "#"): self == .start
    default: false
    }
  }

  /// A per cent sign and two hexadecimal digits.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let escape = bytes.prefix(3)
    return escape.first == UInt8(ascii: "%") && escape.count == 3
      && escape.dropFirst().allSatisfy { digits.contains($0 >= UInt8(ascii: "a") ? $0 & 0xDF : $0) }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// Without the spaces, tabs, line ends and other control characters at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}
