#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Programs of the system that make what this library can't make itself; each is looked up once.
public struct HelperPrograms: Sendable {
  /// What may be needed.
  enum Program: String, Sendable, CaseIterable {
    case weasyprint, pandoc
  }

  private let paths: [Program: String]
  private let searchPath: String

  /// Looks the programs up.
  /// `searchPath`: folders with colons between them, as in `PATH`; folders that are not absolute are left out.
  public init(searchPath: String = "/usr/local/bin:/usr/bin:/bin") {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    self.searchPath = folders.joined(separator: ":")
    var paths: [Program: String] = [:]
    for program in Program.allCases {
      paths[program] = folders.map { "\($0)/\(program.rawValue)" }.first { access($0, X_OK) == 0 }
    }
    self.paths = paths
  }

  /// Where a program is.
  /// - Throws: `LetterError` `.missingProgram` with how to get it.
  func path(of program: Program, for format: OutputFormat) throws(LetterError) -> String {
    if let path = paths[program] { return path }
    throw LetterError(
      .missingProgram,
      "\(format.rawValue) needs the program '\(program.rawValue)', which is not installed: "
        + "apt-get install \(program.rawValue)")
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
