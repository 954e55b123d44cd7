import TextCore

/// A template set as it stood in a revision that git keeps: "HEAD~3", "v1.0.0:templates".
struct GitRevision {
  /// Seconds that git may take.
  private static let limit = 20

  private let git: String
  private let environment: [String]
  /// Where git is asked; a path after a colon is from the top of its working tree.
  private let folder: String
  private let revision: String
  /// Nil for the folder of the set.
  private let path: String?
  private let words: String

  /// `folder`: where the set is now, for a revision without a path.
  /// - Throws: `LetterError` `.missingProgram` if there is no git, `.usage` for words that are no revision.
  init(_ words: String, folder: String, _ programs: HelperPrograms) throws(LetterError) {
    guard let git = programs.path(of: .git) else {
      throw LetterError(
        .missingProgram,
        "there is no file or folder '\(words)', and a revision needs the program 'git', which is not installed: "
          + "apt-get install git")
    }
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let revision = parts.first, !revision.isEmpty, !revision.hasPrefix("-") else {
      throw LetterError(.usage, "'\(words)' is no file, no folder and no revision")
    }
    self.git = git
    environment = programs.gitEnvironment
    self.folder = parts.count > 1 ? "." : folder
    self.revision = revision
    path = parts.count > 1 ? parts[1] : nil
    self.words = words
  }

  /// The set's files as they stood.
  /// - Throws: `LetterError`: `.unreadableInput` if git knows no such revision or it has no letters there,
  ///   `.unsafeOutput` if git fails or takes too long.
  func contents() throws(LetterError) -> SetContents {
    let commit = try commit()
    let top = try top()
    let base = top.hasSuffix("/") ? String(top.dropLast()) : top
    let paths = try listed(in: commit)
    if paths.contains(base) {
      let file = SetContents.path(ofLetter: base)
      let text = try texts(of: [base], in: commit)[base]
      guard let text else { throw nothingThere }
      return SetContents(name: words, files: [file: text], isSingleLetter: true)
    }
    let inside = base.isEmpty || base == "." ? "" : base + "/"
    let ours = paths.filter { $0.hasPrefix(inside) && SetContents.isOfSet(String($0.dropFirst(inside.count))) }
    guard ours.contains(where: { $0.hasPrefix(inside + "letters/") }) else { throw nothingThere }
    let texts = try texts(of: ours, in: commit)
    let files = texts.map { (String($0.key.dropFirst(inside.count)), $0.value) }
    return SetContents(name: words, files: Dictionary(files) { first, _ in first })
  }

  private var nothingThere: LetterError {
    LetterError(
      .unreadableInput, "there are no letters in '\(words)'; name their folder behind a colon: \(revision):templates")
  }

  // MARK: What git is asked

  private func commit() throws(LetterError) -> String {
    let answer: [UInt8]
    do {
      answer = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    } catch {
      guard error.kind == .unsafeOutput else { throw error }
      throw LetterError(
        .unreadableInput,
        "'\(words)' is no file or folder, and git knows no revision '\(revision)' here (git log shows them)")
    }
    return String(decoding: answer.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// The set's folder from the top of its working tree; empty for the top itself.
  private func top() throws(LetterError) -> String {
    if let path { return path }
    return String(decoding: try run(["rev-parse", "--show-prefix"]).prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private func listed(in commit: String) throws(LetterError) -> [String] {
    let names = try run(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit])
    return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The texts of files, by their paths; what is no text is left out.
  private func texts(of paths: [String], in commit: String) throws(LetterError) -> [String: SourceText] {
    let input = paths.map { "\(commit):\($0)\n" }.joined()
    var answers = BlobReader(try run(["cat-file", "--batch"], input: input))
    var texts: [String: SourceText] = [:]
    for path in paths {
      guard let bytes = answers.next(), bytes.count <= InputFile.defaultLimit else { continue }
      let source = SourceText(name: "\(revision):\(path)", bytes: Array(bytes))
      texts[path] = try? InputFile.checked(source)
    }
    return texts
  }

  /// Only commands that read, with nothing that a repository's own settings could start.
  private func run(_ arguments: [String], input: String = "") throws(LetterError) -> [UInt8] {
    let run = ProgramRun(
      path: git, arguments: ["-C", folder, "-c", "core.fsmonitor=false", "--no-pager"] + arguments,
      environment: environment, limit: Self.limit)
    return try run.output(for: Array(input.utf8), in: PrivateFolder())
  }
}

/// Reads the answers of `git cat-file --batch`: a line with the kind and the size, the bytes, a line end.
private struct BlobReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next file's bytes; nil for one that is missing or no file.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
    rest = rest[(end + 1)...]
    guard words.count == 3, let size = Int(words[2]), size < rest.count else { return nil }
    let bytes = rest.prefix(size)
    rest = rest.dropFirst(size + 1)
    return words[1] == "blob" ? bytes : nil
  }
}

extension HelperPrograms {
  /// What git sees: the person's own settings, which may say whose folders are trusted, and no way to ask or to fetch.
  fileprivate var gitEnvironment: [String] {
    environment(folder: "/", seconds: 0).filter { !$0.hasPrefix("HOME=") && !$0.hasPrefix("XDG_") } + [
      "HOME=\(Self.homeFolder)", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
    ]
  }
}
