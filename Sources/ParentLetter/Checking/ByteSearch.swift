extension ArraySlice<UInt8> {
  /// Where some bytes stand for the first time.
  /// - Complexity: O(bytes) where the first of the words is rare.
  func place(of words: some Collection<UInt8>) -> Range<Int>? {
    guard let first = words.first else { return nil }
    let count = words.count
    return withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset + count <= bytes.count {
        if bytes[offset] == first, bytes[offset..<offset + count].elementsEqual(words) {
          return startIndex + offset..<startIndex + offset + count
        }
        offset += 1
      }
      return nil
    }
  }
}

extension [UInt8] {
  /// Where some bytes stand for the first time.
  func place(of words: some Collection<UInt8>) -> Range<Int>? { self[...].place(of: words) }
}
