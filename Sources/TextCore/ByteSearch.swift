#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first such byte at or behind another offset, or nil.
  /// - Complexity: O(bytes passed over), many of them at a time.
  package func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}

extension [UInt8] {
  /// Whether two texts are the same, many bytes compared at a time: an array compares them one by one.
  package func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress, mine != theirs else { return true }
        return memcmp(mine, theirs, count) == 0
      }
    }
  }
}
