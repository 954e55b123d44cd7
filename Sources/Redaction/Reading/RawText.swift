import TextCore

extension ReaderText {
  /// Reads text or Markdown as typed.
  ///
  /// Offsets of the source are bytes of `raw`.
  /// - Parameter raw: UTF-8, at most `byteLimit` bytes; bytes that are no UTF-8 read as U+FFFD.
  /// - Complexity: O(bytes).
  package init(raw: [UInt8]) { self.init(raw, readsMarkup: true) }

  /// Reads text in which nothing is markup.
  package init(plain: [UInt8]) { self.init(plain, readsMarkup: false) }

  private init(_ text: [UInt8], readsMarkup: Bool) {
    precondition(text.count <= Self.byteLimit, "the caller refuses longer text")
    self = text.withUnsafeBufferPointer { buffer in
      var decoder = TextDecoder(buffer, readsMarkup: readsMarkup, into: ReaderTextBuilder(capacity: buffer.count))
      decoder.decodeAll()
      var builder = decoder.finish()
      builder.close(.letter)
      return ReaderText(builder)
    }
  }

  /// Reads text or Markdown as typed.
  package init(raw text: String) { self.init(raw: Array(text.utf8)) }
}
