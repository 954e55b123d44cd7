#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Two files that belong together: both are written, or both stay as they were.
enum FilePair {
  /// Writes the second file, then the first; if that fails, the second is put back.
  ///
  /// `before`: what the files hold now; nil for a second file that is not there yet.
  /// A stop between the two leaves the new second file beside the old first one, so the caller puts second what
  /// harms nobody by itself.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  static func write(
    _ first: (bytes: [UInt8], path: String), _ second: (bytes: [UInt8], path: String),
    before: (first: [UInt8], second: [UInt8]?)
  ) throws(LetterError) {
    try OutputFile.write(second.bytes, to: second.path)
    do throws(LetterError) {
      if first.bytes != before.first { try OutputFile.write(first.bytes, to: first.path) }
    } catch {
      if let old = before.second { try OutputFile.write(old, to: second.path) } else { unlink(second.path) }
      throw error
    }
  }
}
