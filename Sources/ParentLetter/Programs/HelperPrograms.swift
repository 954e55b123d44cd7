#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Programs of the system that make what this library can't make itself.
public struct HelperPrograms: Sendable {
  /// What may be needed.
  enum Program: String, Sendable {
    case weasyprint, pandoc, git
  }

  /// Absolute folders with colons between them.
  private let searchPath: String

  /// Programs are looked up when a form needs one, not before.
  /// `searchPath`: folders with colons between them, as in `PATH`; folders that are not absolute are left out.
  public init(searchPath: String = "/usr/local/bin:/usr/bin:/bin") {
    self.searchPath = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.joined(separator: ":")
  }

  /// Where a program is; nil if it is not installed.
  func path(of program: Program) -> String? {
    let places = searchPath.split(separator: ":").map { "\($0)/\(program.rawValue)" }
    return places.first { access($0, X_OK) == 0 }
  }

  /// The person's own folder, with their settings of programs.
  static var homeFolder: String { getenv("HOME").map { String(cString: $0) } ?? "/" }

  /// Where a program is.
  /// - Throws: `LetterError` `.missingProgram` with how to get it.
  func path(of program: Program, for format: OutputFormat) throws(LetterError) -> String {
    if let path = path(of: program) { return path }
    throw LetterError(
      .missingProgram,
      "\(format.rawValue) needs the program '\(program.rawValue)', which is not installed: "
        + "apt-get install \(program.rawValue)")
  }

  /// Looks up what a form needs, so that the lack of it is told before work begins.
  /// - Throws: `LetterError` `.missingProgram` with how to get it.
  func check(for format: OutputFormat) throws(LetterError) {
    switch format {
    case .pdf: _ = try path(of: .weasyprint, for: format)
    case .docx: _ = try path(of: .pandoc, for: format)
    case .html, .markdown, .text, .eml: break
    }
  }

  /// What a program sees of this process: nothing but where programs are, a folder of its own, the letter's day as
  /// the time, and a proxy that does not exist, so that it reaches no other computer.
  func environment(folder: String, seconds: Int) -> [String] {
    let noProxy = "http://127.0.0.1:9"
    return [
      "PATH=\(searchPath)", "HOME=\(folder)", "TMPDIR=\(folder)", "XDG_CACHE_HOME=\(folder)", "LC_ALL=C.UTF-8",
      "SOURCE_DATE_EPOCH=\(seconds)", "PYTHONHASHSEED=0", "http_proxy=\(noProxy)", "https_proxy=\(noProxy)",
      "all_proxy=\(noProxy)",
    ]
  }
}
