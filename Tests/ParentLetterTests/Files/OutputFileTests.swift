import TestSupport
import Testing

@testable import ParentLetter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("OutputFile")
struct OutputFileTests {
  private func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test("what is written over keeps its permissions", arguments: [mode_t(0o600), 0o640, 0o664, 0o444])
  func permissionsKept(_ mode: mode_t) throws {
    let path = try TemporaryFolders.new() + "/letter.html"
    try OutputFile.write(Array("old".utf8), to: path)
    #expect(chmod(path, mode) == 0)
    try OutputFile.write(Array("new".utf8), to: path)
    #expect(permissions(of: path) == mode)
    let draft = DraftFile(beside: path)
    try draft.open()
    try draft.append("newer".utf8)
    try draft.finish()
    #expect(permissions(of: path) == mode)
    #expect(try InputFile.bytes(at: path) == Array("newer".utf8))
  }
}
