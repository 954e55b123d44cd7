import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A terminal that a test sits at: what it types is read by a program that takes it for a person.
final class PseudoTerminal {
  private let master: Int32
  /// The end that the program has.
  let program: FileHandle

  /// Swift's Glibc leaves `posix_openpt` and its kin out, so the kernel is asked directly.
  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (locked, number) = (Int32(0), UInt32(0))
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0,
      let handle = FileHandle(forUpdatingAtPath: "/dev/pts/\(number)")
    else { throw CocoaError(.fileReadUnknown) }
    program = handle
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
  }

  /// Types something; `\u{4}` is the end of the input.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// What has come on the screen since it was last looked at.
  func screen() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { text += buffer[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  deinit { close(master) }
}

extension Tool {
  /// Runs a command for somebody at a terminal who types some lines, each when a question stands there.
  /// - Returns: the run; its messages are what stood on the screen, what was typed included.
  func talk(_ arguments: [String], typing lines: [String], in directory: String? = nil) throws -> Run {
    let terminal = try PseudoTerminal()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? folder)
    process.standardInput = terminal.program
    process.standardError = terminal.program
    _ = FileManager.default.createFile(atPath: path(".out"), contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: path(".out"))
    try process.run()
    var screen = ""
    var asked = 0
    var rest = lines[...]
    let end = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < end {
      let new = terminal.screen()
      screen += new
      let isAsking = screen.utf8.count > asked && (screen.hasSuffix("? ") || screen.hasSuffix("] "))
      if isAsking, let line = rest.popFirst() {
        asked = screen.utf8.count
        terminal.type(line.hasSuffix("\u{4}") ? line : line + "\n")
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    screen += terminal.screen()
    return Run(status: process.terminationStatus, output: text(".out"), messages: screen.replacing("\r\n", with: "\n"))
  }
}
