#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that grows beside its place and takes it when it is whole; what is let go before that is removed.
///
/// It has the permissions of the file that stood there. A link is followed, so that it stays one. What is no file (a
/// device, a pipe) is written to as it stands.
final class DraftFile {
  private let target: String
  /// Empty for what is written to as it stands.
  private let draft: String
  private var file: Int32 = -1
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  /// `path`: - is standard output, which has no place to take.
  init(beside path: String) {
    let isPassedThrough = path == "-" || OutputFile.isSpecial(path)
    target = isPassedThrough ? path : OutputFile.followed(path)
    draft = isPassedThrough ? "" : OutputFile.temporaryPath(beside: target)
  }

  deinit {
    guard file > STDERR_FILENO else { return }
    close(file)
    if !draft.isEmpty { unlink(draft) }
  }

  /// - Throws: `LetterError` `.cannotCreate`.
  func open() throws(LetterError) {
    if target == "-" {
      file = STDOUT_FILENO
    } else {
      // The draft could be opened all the same, and would find its place taken after the last letter.
      guard !OutputFile.isFolder(target) else {
        throw LetterError(.cannotCreate, "cannot create '\(target)': there is a folder of that name")
      }
      file = draft.isEmpty ? Self.opened(target) : OutputFile.opened(draft, for: target)
    }
    guard file >= 0 else {
      throw LetterError(.cannotCreate, "cannot create '\(target)': \(String(cString: strerror(errno)))")
    }
  }

  /// - Throws: `LetterError` `.cannotWrite`.
  func append(_ bytes: some Sequence<UInt8>) throws(LetterError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is waiting, tells the disk to keep it, and gives the file its name.
  /// - Throws: `LetterError` `.cannotWrite` or `.cannotCreate`.
  func finish() throws(LetterError) {
    try flush()
    guard !draft.isEmpty else { return }
    let isKept = fsync(file) == 0
    let isClosed = close(file) == 0
    file = -1
    guard isKept, isClosed, rename(draft, target) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw LetterError(.cannotWrite, "cannot write '\(target)': \(reason)")
    }
  }

  private func flush() throws(LetterError) {
    guard OutputFile.writeAll(buffer, to: file) else {
      let name = target == "-" ? "standard output" : "'\(target)'"
      throw LetterError(.cannotWrite, "cannot write \(name): \(String(cString: strerror(errno)))")
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func opened(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_WRONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      Musl.open(path, O_WRONLY | O_CLOEXEC)
    #else
      Darwin.open(path, O_WRONLY | O_CLOEXEC)
    #endif
  }
}
