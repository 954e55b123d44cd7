import ArgumentParser
import ParentLetter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs `parentletter liquid --ndjson`.
struct LiquidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liquid",
    abstract: "Fills Liquid templates given as JSON lines; for tests and other programs.",
    discussion: """
      One JSON object a line on standard input: {"id", "template", "data", "templates", "strict"}.
      One a line on standard output: {"id", "result"} or {"id", "error": {"message", "line", "column"}}.
      """)

  @Flag(help: "Read and write one JSON object a line.")
  var ndjson = false

  func validate() throws {
    guard ndjson else { throw ValidationError("say --ndjson") }
  }

  func run() throws {
    try ExitStatus.reporting {
      var stream = LiquidFilterStream(now: time(nil))
      guard try stream.run() else { throw ExitStatus.wrongInput }
    }
  }
}
