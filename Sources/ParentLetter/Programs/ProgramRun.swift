#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of a program: bytes in, bytes out, with a time limit.
///
/// Input and output are files that have no name any more when the program starts, so nothing stays behind whatever
/// happens. Not Foundation's `Process`: that would link all of Foundation into a command that must start at once.
struct ProgramRun {
  let path: String
  let arguments: [String]
  /// `NAME=value`; the program sees nothing else.
  let environment: [String]
  /// Seconds after which the program is ended.
  var limit = 60

  /// What the program writes for an input.
  /// - Throws: `LetterError`: `.cannotCreate` if there is no room for temporary files, `.unsafeOutput` if the program
  ///   fails or takes too long. Its own words are not repeated: they could hold the letter's.
  ///
  /// `folder`: where the nameless files are made.
  func output(for input: [UInt8], in folder: borrowing PrivateFolder) throws(LetterError) -> [UInt8] {
    let (source, target) = (try folder.namelessFile(), try folder.namelessFile())
    defer {
      close(source)
      close(target)
    }
    guard OutputFile.writeAll(input, to: source), lseek(source, 0, SEEK_SET) == 0 else {
      throw LetterError(.cannotCreate, "there is no room for temporary files")
    }
    try wait(for: start(reading: source, writing: target))
    return try Self.contents(of: target)
  }

  private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  private func start(reading source: Int32, writing target: Int32) throws(LetterError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, target, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup($0) } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, nil, &words, &settings) == 0 else {
      throw LetterError(.missingProgram, "the program '\(path)' cannot be started")
    }
    return process
  }

  private func wait(for process: pid_t) throws(LetterError) {
    var status: Int32 = 0
    var waited = 0
    while true {
      let answer = waitpid(process, &status, WNOHANG)
      if answer == process { break }
      guard answer == 0 || errno == EINTR else { throw failure("was lost") }
      guard waited < limit * 1_000_000 else {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw failure("took longer than \(limit) seconds and was stopped")
      }
      usleep(2_000)
      waited += 2_000
    }
    guard status == 0 else { throw failure("failed") }
  }

  private func failure(_ what: String) -> LetterError {
    LetterError(.unsafeOutput, "the program '\(name)' \(what); nothing was written")
  }

  private static func contents(of file: Int32) throws(LetterError) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { throw LetterError(.cannotCreate, "a file was lost") }
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: done), size - done) }
      guard count > 0 else { break }
      done += count
    }
    return Array(bytes[..<done])
  }
}
