import TextCore

/// Files in the form of POSIX.1-1988 `ustar` archives, which every `tar` reads.
///
/// Names of a batch are short ASCII and its letters small, so no longer form is ever needed.
enum TarArchive {
  /// One file of an archive.
  /// - Parameters:
  ///   - name: at most 100 bytes, ASCII.
  ///   - contents: less than 8 GiB.
  ///   - date: the day that is told as the time of its last change.
  /// - Returns: header, contents and padding.
  static func entry(_ name: String, _ contents: [UInt8], date: CalendarDate) -> [UInt8] {
    precondition(name.utf8.count <= 100, "names of letters are shorter")
    var bytes = header(name, size: contents.count, seconds: max(0, date.daysSince1970) * 86_400)
    bytes.reserveCapacity(bytes.count + contents.count + block)
    bytes += contents
    bytes.append(contentsOf: repeatElement(0, count: (block - contents.count % block) % block))
    return bytes
  }

  /// Two empty blocks.
  static let end = [UInt8](repeating: 0, count: 2 * block)

  private static let block = 512

  private static func header(_ name: String, size: Int, seconds: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at offset: Int) {
      header.replaceSubrange(offset..<(offset + text.utf8.count), with: text.utf8)
    }
    put(name, at: 0)
    for (number, offset, digits) in [(0o644, 100, 7), (0, 108, 7), (0, 116, 7), (size, 124, 11), (seconds, 136, 11)] {
      put(octal(number, digits), at: offset)
    }
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\u{0}00", at: 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6) + "\u{0} ", at: 148)
    return header
  }

  private static func octal(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
