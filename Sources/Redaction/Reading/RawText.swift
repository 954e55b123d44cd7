import TextCore

extension ReaderText {
  /// Reads text or Markdown as typed.
  ///
  /// Offsets of the source are bytes of `raw`.
  /// - Parameter raw: UTF-8, at most `byteLimit` bytes; bytes that are no UTF-8 read as U+FFFD.
  /// - Complexity: O(bytes).
  package init(raw: [UInt8]) {
    precondition(raw.count <= Self.byteLimit, "the caller refuses longer text")
    self = raw.withUnsafeBufferPointer { buffer in
      var decoder = TextDecoder(buffer, readsMarkup: true, into: ReaderTextBuilder(capacity: buffer.count))
      decoder.decodeAll()
      var builder = decoder.finish()
      builder.close(.letter)
      return ReaderText(builder)
    }
  }

  /// Reads text or Markdown as typed.
  package init(raw text: String) { self.init(raw: Array(text.utf8)) }
}
