import ParentLetter
import Redaction
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where messages go and answers come from.
enum Terminal {
  /// Whether a person can be asked: both the input and the messages are on a terminal.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether messages may be coloured (no-color.org).
  static var hasColour: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Whether standard output is a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether messages are on a terminal.
  static var showsMessages: Bool { isatty(STDERR_FILENO) == 1 }

  /// Where programs are.
  static var searchPath: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin" }

  /// A message for the person, on standard error.
  static func say(_ message: String) { StandardStream.message(message + "\n") }

  /// A result, in a file, or on standard output where "-" is named.
  static func write(_ bytes: [UInt8], to path: String) throws(LetterError) {
    if path == "-" { try StandardStream.output(bytes) } else { try OutputFile.write(bytes, to: path) }
  }

  /// A result, on standard output.
  static func print(_ bytes: [UInt8]) throws(LetterError) { try StandardStream.output(bytes) }

  /// A result, on standard output, with a line end.
  static func print(_ text: String) throws(LetterError) { try print(Array((text + "\n").utf8)) }

  /// Asks until the answer is yes or no; an empty answer takes the default, the end of input means no.
  static func ask(_ question: String, default preset: Bool) -> Bool {
    while true {
      StandardStream.message("\(question) [\(preset ? "Y/n" : "y/N")] ")
      guard let line = readLine() else { return false }
      switch line.lowercased().filter({ $0 != " " }) {
      case "": return preset
      case "y", "yes", "true": return true
      case "n", "no", "false": return false
      default: say("Please answer yes or no.")
      }
    }
  }

  /// Asks until the answer is yes or no, without any that is taken for granted.
  /// - Throws: `LetterError` at the end of input.
  static func answer(to question: String) throws(LetterError) -> Bool {
    while true {
      StandardStream.message("\(question) [y/n] ")
      guard let line = readLine() else {
        say("")
        throw LetterError(.usage, "the questions were not answered, so nothing was written")
      }
      switch line.lowercased().filter({ $0 != " " }) {
      case "y", "yes", "true": return true
      case "n", "no", "false": return false
      default: say("Please answer yes or no.")
      }
    }
  }

  /// Asks for a line; signs that the keys for moving about leave in it are taken out.
  /// - Throws: `LetterError` `.usage` at the end of input: then nobody answers any more.
  static func answer(_ question: String) throws(LetterError) -> String {
    StandardStream.message("\(question) ")
    guard let line = readLine() else {
      say("")
      throw LetterError(.usage, "the answers ended here, so nothing was written")
    }
    return line.replacing(/\u{1B}\[[0-9;]*[A-Za-z~]/, with: "").filter { $0.isNewline || !($0.asciiValue ?? 32 < 32) }
  }

  /// Tells what there is to choose from, on lines that do not break within a word.
  static func list(_ heading: String, _ words: [String], between separator: String) {
    var lines = [heading]
    for (index, word) in words.enumerated() {
      let piece = word + (index + 1 < words.count ? separator : "")
      if word.hasPrefix("\n") {
        lines.append(String(piece.dropFirst()))
      } else if (lines.last ?? "").count + piece.count < 78 {
        lines[lines.count - 1] += (lines.last?.hasSuffix(" ") == true ? "" : " ") + piece
      } else {
        lines.append("  " + piece)
      }
    }
    say(lines.joined(separator: "\n"))
  }

  /// Draws problems with their places.
  static func show(_ problems: [Diagnostic]) {
    let renderer = DiagnosticRenderer(colour: hasColour)
    for problem in problems { say(renderer.report(problem)) }
  }

  /// Today, by the clock and the zone of this machine.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let date = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { preconditionFailure("the clock is outside the years 1 to 9999") }
    return date
  }

  /// The case register in a file; told if there is nothing in it, as whoever gives one believes that it protects.
  static func register(at path: String) throws(LetterError) -> CaseRegister {
    telling(try CaseFile.register(at: path), of: path)
  }

  /// The same of a file that has been read.
  static func register(in source: SourceText) throws(LetterError) -> CaseRegister {
    telling(try CaseRegister(from: source), of: source.name)
  }

  private static func telling(_ register: CaseRegister, of name: String) -> CaseRegister {
    if register.isEmpty {
      say("warning: '\(name)' holds no name or number, so nothing is looked for because of it")
    }
    return register
  }
}
