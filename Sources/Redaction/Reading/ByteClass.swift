/// Tests on ASCII bytes, as the recognisers need them.
extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
  @inline(__always) var isUpper: Bool { self &- 65 < 26 }
  @inline(__always) var isLower: Bool { self &- 97 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }
  @inline(__always) var isSpace: Bool { self == 32 || self == 10 || self == 9 || self == 13 }
  @inline(__always) var isHexDigit: Bool { isDigit || (self | 0x20) &- 97 < 6 }
  /// Letters to small ones, the rest as it is.
  @inline(__always) var lowercased: UInt8 { isUpper ? self | 0x20 : self }
  /// From 0 to 15 for a hexadecimal digit.
  var hexValue: UInt32? { isDigit ? UInt32(self - 48) : isHexDigit ? UInt32((self | 0x20) - 87) : nil }
}
