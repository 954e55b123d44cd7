#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files all or nothing.
public enum OutputFile {
  /// Writes beside the target, syncs, and renames over it; on any failure the target is as it was.
  ///
  /// The new file has the permissions of the one that stood there. A link is followed, so that it stays one. What is
  /// no file (a device, a pipe) is written to as it stands.
  /// - Throws: `LetterError`: `.cannotCreate` if nothing can be made in that folder, `.cannotWrite` if writing fails.
  public static func write(_ bytes: [UInt8], to path: String) throws(LetterError) {
    guard !isSpecial(path) else { return try writeThrough(bytes, to: path) }
    let target = followed(path)
    let draft = temporaryPath(beside: target)
    let descriptor = opened(draft, for: target)
    guard descriptor >= 0 else {
      let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? ""
      let isMissing = errno == ENOENT && !folder.isEmpty
      throw LetterError(
        .cannotCreate, "cannot create '\(path)': " + (isMissing ? "there is no folder '\(folder)'" : reason()))
    }
    do throws(LetterError) {
      try fill(descriptor, with: bytes, path)
      guard rename(draft, target) == 0 else {
        throw LetterError(.cannotCreate, "cannot create '\(path)': \(reason())")
      }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Whether two paths lead to the same file, or would if it were there.
  public static func isSame(_ path: String, _ other: String) -> Bool {
    guard let first = status(path), let second = status(other) else { return path == other || isBeside(path, other) }
    return first.st_ino == second.st_ino && first.st_dev == second.st_dev && first.st_mode & S_IFMT == S_IFREG
  }

  /// Whether two paths, of which one leads nowhere yet, name the same place in the same folder.
  private static func isBeside(_ path: String, _ other: String) -> Bool {
    let (first, second) = (parts(of: path), parts(of: other))
    return first.name == second.name && isSameFolder(first.folder, second.folder)
  }

  private static func parts(of path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), path[path.index(after: slash)...])
  }

  /// Whether two paths lead to the same folder.
  public static func isSameFolder(_ path: String, _ other: String) -> Bool {
    guard let first = status(path), let second = status(other) else { return false }
    return first.st_ino == second.st_ino && first.st_dev == second.st_dev && first.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something stands at a path already.
  public static func exists(_ path: String) -> Bool { status(path) != nil }

  /// Whether an ordinary file stands at a path.
  public static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// Whether a folder stands at a path.
  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether a path leads into a folder, at any depth; links are followed.
  /// - Complexity: O(length of the paths), and what the system needs for them.
  public static func isInside(_ path: String, _ folder: String) -> Bool {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return (followed(parent) + "/").hasPrefix(followed(folder) + "/")
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(LetterError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LetterError(.cannotCreate, "cannot create '\(path)': \(reason())") }
    let isWritten = writeAll(bytes, to: descriptor)
    let problem = isWritten ? "" : reason()
    close(descriptor)
    guard isWritten else { throw LetterError(.cannotWrite, "cannot write '\(path)': \(problem)") }
  }

  /// Whether something stands there that is neither a file nor a folder.
  static func isSpecial(_ path: String) -> Bool {
    guard let kind = kind(of: path) else { return false }
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func kind(of path: String) -> mode_t? { status(path).map { $0.st_mode & S_IFMT } }

  /// What the system knows of what a path leads to; nil if nothing is there.
  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// What a link leads to; the path itself if it is none.
  static func followed(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8], _ path: String) throws(LetterError) {
    let written = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let problem = written ? "" : reason()
    let closed = close(descriptor) == 0
    guard written, closed else {
      throw LetterError(.cannotWrite, "cannot write '\(path)': \(written ? reason() : problem)")
    }
  }

  /// Writes all bytes to a file descriptor; false if the system refused, with `errno` set.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count > 0 { done += count } else if errno != EINTR { return false }
      }
      return true
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let start else { return count }
    #if canImport(Glibc)
      return Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, start, count)
    #else
      return Darwin.write(descriptor, start, count)
    #endif
  }

  /// A name in the same folder that nobody else uses, and that says nothing of the letter.
  static func temporaryPath(beside path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return folder + ".parentletter-\(getpid())-\(UInt32.random(in: .min ... .max)).part"
  }

  /// Opens a draft for what stands, or will stand, at `target`, with the permissions of the file that is there; -1 if
  /// the system refused, with `errno` set.
  static func opened(_ draft: String, for target: String) -> Int32 {
    let permissions = status(target).map { $0.st_mode & 0o777 }
    // At no moment more than these; those that the mask of the process takes away are given back.
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions ?? 0o666)
    // A disk that knows no permissions refuses, and has none to keep.
    if descriptor >= 0, let permissions { fchmod(descriptor, permissions) }
    return descriptor
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
