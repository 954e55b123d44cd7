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

/// A temporary folder that nobody else can look into, gone with all that is in it when it is let go.
struct PrivateFolder: ~Copyable {
  /// Absolute, without a slash at the end.
  let path: String

  init() throws(LetterError) {
    var template = Array((Self.base + "/parentletter-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw LetterError(.cannotCreate, "no temporary folder can be made: \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file for reading and writing that has no name, so that it is gone when it is closed.
  borrowing func namelessFile() throws(LetterError) -> Int32 {
    var template = Array((path + "/XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw LetterError(.cannotCreate, "no temporary file can be made") }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static var base: String {
    let named = ProcessInfo.processInfo.environment["TMPDIR"] ?? ""
    return named.hasPrefix("/") ? named : "/tmp"
  }
}
