public import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads text files, whole, and refuses what is no text.
public enum InputFile {
  /// The most bytes that a template, school file, request or register may have: 1 MiB.
  public static let defaultLimit = 1 << 20

  /// The text of a file, named as the person typed it.
  ///
  /// A byte order mark at the start is dropped.
  /// - Throws: `LetterError`: `.unreadableInput` if it is missing, a folder or not readable; `.invalidInput` if it is
  ///   empty, too large, not UTF-8, or holds NUL or slot characters.
  public static func text(at path: String, limit: Int = defaultLimit) throws(LetterError) -> SourceText {
    try checked(SourceText(name: path, bytes: bytes(at: path, limit: limit)))
  }

  /// The bytes of a file, whatever they are.
  /// - Throws: `LetterError`: `.unreadableInput` or, over the limit, `.invalidInput`.
  public static func bytes(at path: String, limit: Int = defaultLimit) throws(LetterError) -> [UInt8] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw LetterError(.unreadableInput, "there is no file '\(path)'")
    }
    guard !isFolder else { throw LetterError(.unreadableInput, "'\(path)' is a folder, not a file") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, let bytes = contents(of: descriptor, limit: limit) else {
      throw LetterError(.unreadableInput, "'\(path)' cannot be read: look at its permissions")
    }
    guard bytes.count <= limit else {
      throw LetterError(.invalidInput, "'\(path)' is too large: at most \(limit) bytes are read")
    }
    return bytes
  }

  /// All that can be read from an open file or pipe, of what is longer than the limit only a little more than that; nil if
  /// the system refuses.
  static func contents(of descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(FileSize.of(descriptor) ?? 0, limit))
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 || errno == EINTR else { return nil }
      bytes.append(contentsOf: chunk[..<max(0, count)])
    }
    return bytes
  }

  /// Checks that a source is text that a letter can be made from.
  /// - Throws: `LetterError` `.invalidInput`, with the place of the first byte that is wrong.
  public static func checked(_ source: SourceText) throws(LetterError) -> SourceText {
    var source = source
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      source = SourceText(name: source.name, bytes: Array(source.bytes.dropFirst(3)))
    }
    try checkIsText(source)
    guard !source.bytes.isEmpty else { throw LetterError(.invalidInput, "'\(source.name)' is empty") }
    if let offset = source.bytes.firstIndex(of: 0) {
      throw problem("nul-byte", "there is a NUL byte here, so this is no text file", offset, source, nil)
    }
    if let offset = SlotCharacter.firstOffset(in: source.bytes) ?? MergeCharacter.firstOffset(in: source.bytes) {
      throw problem(
        "reserved-character", "there is a private-use character here that letters can't hold", offset, source,
        "delete it and type the text again")
    }
    return source
  }

  /// Checks that a source is text in UTF-8; it may be empty.
  /// - Throws: `LetterError` `.invalidInput`, with the place of the first byte that is wrong.
  public static func checkIsText(_ source: SourceText) throws(LetterError) {
    if isUTF16(source.bytes) {
      throw LetterError(.invalidInput, "'\(source.name)' is text in UTF-16: \(howToSave)")
    }
    if let format = knownFormat(source.bytes) {
      throw LetterError(
        .invalidInput, "'\(source.name)' is \(format), not a text file: copy its words into a plain text file")
    }
    guard let offset = source.bytes.withUnsafeBufferPointer(UTF8Check.firstFault) else { return }
    throw problem("not-utf8", "this is not UTF-8 text", offset, source, howToSave)
  }

  private static let howToSave =
    "save the file as UTF-8: in Notepad under Save as, Encoding; in Word as Plain text, Other encoding, Unicode (UTF-8)"

  /// Two bytes for each letter, with or without the mark that says so.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count > 3 else { return false }
    return bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0 && bytes[2] != 0
      || bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0
  }

  /// What a file is that somebody took for a text file, by its first bytes.
  private static func knownFormat(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "%PDF-".utf8) { return "a PDF document" }
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) { return "a Word document, a spreadsheet or a zip file" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old Word document or spreadsheet" }
    if bytes.starts(with: "{\\rtf".utf8) { return "a document in rich text" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "a picture" }
    return nil
  }

  private static func problem(
    _ code: String, _ message: String, _ offset: Int, _ source: SourceText, _ hint: String?
  ) -> LetterError {
    let place = source.position(at: offset)
    let problem = Diagnostic(code: code, message: message, file: source.name, start: place, hint: hint)
    return LetterError(.invalidInput, "'\(source.name)' cannot be used", problems: [problem])
  }
}
