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

/// The folder that a batch writes its letters to, with the journal that lets an interrupted batch go on.
///
/// Each letter is written beside its place and renamed, then noted in the journal. Disks are told to keep all of it
/// once, at the end: after a power cut a file that is not as long as the journal says is made again.
final class LetterFolder: Sendable {
  private let path: String
  private let folder: Int32
  /// Open for appending.
  private let journal: Int32
  /// Whether an earlier batch has been at work here.
  let isResumed: Bool

  /// The finished journal.
  private static let journalName = ".parentletter-batch"
  /// The journal of the run that is at work.
  private static let draftName = ".parentletter-batch-new"
  private static let partPrefix = ".parentletter-part-"

  /// Makes the folder if need be, and keeps other batches out of it.
  /// `kind`: what this batch must have in common with one that has been at work here.
  /// - Throws: `LetterError` `.cannotCreate` if the folder can't be made, holds other files, or is in use.
  init(at path: String, kind: String) throws(LetterError) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    folder = try Self.locked(self.path)
    let heading = "parentletter-batch 1 \(kind)\n"
    do throws(LetterError) {
      isResumed = try Self.isResumed(self.path, heading)
      try Self.mergeJournals(in: self.path)
      journal = try Self.journal(in: self.path, heading)
    } catch {
      // Nobody calls `deinit` of what never came to be, and the folder would stay locked as long as the program runs.
      close(folder)
      throw error
    }
  }

  deinit {
    close(folder)
    close(journal)
  }

  /// The folder, made if need be, open and locked.
  private static func locked(_ path: String) throws(LetterError) -> Int32 {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure(path) }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(path) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      close(folder)
      throw LetterError(.cannotCreate, "another batch is writing to '\(path)'")
    }
    return folder
  }

  /// A journal that holds its heading only.
  private static func journal(in path: String, _ heading: String) throws(LetterError) -> Int32 {
    let journal = open("\(path)/\(draftName)", O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o666)
    guard journal >= 0, OutputFile.writeAll(Array(heading.utf8), to: journal) else {
      let problem = failure(path)
      if journal >= 0 { close(journal) }
      throw problem
    }
    return journal
  }

  /// What an earlier run has noted.
  var earlier: EarlierJournal { EarlierJournal(at: "\(path)/\(Self.journalName)") }

  /// Whether a letter is there as an earlier run noted it.
  func holds(_ line: JournalLine) -> Bool { FileSize.of(path: "\(path)/\(line.name)") == line.size }

  /// Writes a letter, whole or not at all.
  /// `hand`: number of the thread, so that two don't write to the same place.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  func write(_ bytes: [UInt8], to name: String, hand: Int) throws(LetterError) {
    let part = "\(path)/\(Self.partPrefix)\(hand)"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.failure(path) }
    let isWritten = OutputFile.writeAll(bytes, to: file)
    let reason = String(cString: strerror(errno))
    guard close(file) == 0, isWritten else {
      unlink(part)
      throw LetterError(.cannotWrite, "cannot write to '\(path)': \(reason)")
    }
    guard rename(part, "\(path)/\(name)") == 0 else { throw Self.failure(path) }
  }

  /// Takes a letter away that no longer stands; false if there was none.
  @discardableResult
  func remove(_ name: String) -> Bool { unlink("\(path)/\(name)") == 0 }

  /// Notes letters that are in place.
  /// - Throws: `LetterError` `.cannotWrite` if the disk is full.
  func note(_ results: [BatchResult]) throws(LetterError) {
    var bytes: [UInt8] = []
    for result in results { bytes += JournalLine(result).bytes }
    guard OutputFile.writeAll(bytes, to: journal) else { throw unwritable }
  }

  /// Makes the journal the finished one, everything on disk.
  /// - Throws: `LetterError` `.cannotWrite`.
  func finish() throws(LetterError) {
    sync()
    guard fsync(journal) == 0, rename("\(path)/\(Self.draftName)", "\(path)/\(Self.journalName)") == 0,
      fsync(folder) == 0
    else {
      throw unwritable
    }
  }

  private var unwritable: LetterError {
    LetterError(.cannotWrite, "cannot write to '\(path)': \(String(cString: strerror(errno)))")
  }

  private static func failure(_ path: String) -> LetterError {
    LetterError(.cannotCreate, "cannot create letters in '\(path)': \(String(cString: strerror(errno)))")
  }
}

// MARK: - Going on

extension LetterFolder {
  /// Looks at what is there, and sweeps up what an interrupted run had only begun.
  private static func isResumed(_ path: String, _ heading: String) throws(LetterError) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let journals = [journalName, draftName].filter(names.contains)
    guard !journals.isEmpty else {
      guard names.allSatisfy({ $0.hasPrefix(".") }) else {
        throw LetterError(
          .cannotCreate, "the folder '\(path)' holds files that are not of a batch: name a new or empty folder")
      }
      return false
    }
    for name in journals where !starts("\(path)/\(name)", with: Array(heading.utf8)) {
      throw LetterError(
        .cannotCreate,
        "the folder '\(path)' is of another batch (another letter, form or sort of source): name a new folder, or remove "
          + "this one with the hidden file '\(name)' in it")
    }
    sweep(path, names)
    return true
  }

  /// Removes what was begun and never had its name; only in a folder that is this batch's, as elsewhere it may be what
  /// another command is writing.
  private static func sweep(_ path: String, _ names: [String]) {
    for name in names where name.hasPrefix(partPrefix) || (name.hasPrefix(".parentletter-") && name.hasSuffix(".part"))
    {
      unlink("\(path)/\(name)")
    }
  }

  /// Whether a journal starts with its heading; one that was cut off before its first line end may be anything.
  private static func starts(_ path: String, with heading: [UInt8]) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = max(0, read(file, &bytes, bytes.count))
    return bytes.prefix(count).starts(with: heading) || !bytes.prefix(count).contains(0x0A)
  }

  /// Puts the lines of an interrupted run in the place of the finished journal's first lines.
  ///
  /// The result is renamed over the finished journal before the other is removed, so that this can be interrupted too,
  /// or fail on a full disk: until then the other is all that tells what the interrupted run has made.
  private static func mergeJournals(in path: String) throws(LetterError) {
    let (finished, draft) = ("\(path)/\(journalName)", "\(path)/\(draftName)")
    guard FileSize.of(path: draft) != nil else { return }
    let merged = DraftFile(beside: finished)
    var count = 0
    try merged.open()
    try copyLines(of: draft, to: merged) {
      count += 1; return true
    }
    var place = 0
    try copyLines(of: finished, to: merged) {
      place += 1
      return place > count
    }
    try merged.finish()
    unlink(draft)
  }

  /// Leaves of the finished journal its first lines alone, as the letters of all others have been taken away.
  ///
  /// From here on this run's line n no longer speaks of the same item as the finished journal's line n: were both there
  /// after an interruption, they would be merged into one that names an item twice. On disk at once, as the next lines
  /// of this run may be so too.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  func cutEarlier(to count: Int) throws(LetterError) {
    let finished = "\(path)/\(Self.journalName)"
    let shorter = DraftFile(beside: finished)
    var place = 0
    try shorter.open()
    try Self.copyLines(of: finished, to: shorter) {
      place += 1
      return place <= count
    }
    try shorter.finish()
    guard fsync(folder) == 0 else { throw unwritable }
  }

  /// Copies whole lines; one without a line end at the end was cut off.
  private static func copyLines(
    of path: String, to target: DraftFile, where isWanted: () -> Bool
  ) throws(LetterError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    let size = FileSize.of(file) ?? 0
    var lines = LineReader(file, limit: 64 << 20)
    var read = 0
    while let step = try lines.next() {
      guard case .whole(let line) = step else { continue }
      read += line.count + 1
      guard read <= size else { return }
      if isWanted() { try target.append(line + [0x0A]) }
    }
  }
}
