import ParentLetter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Watches the files of a set until the program is ended.
struct SetWatch {
  private let templates: TemplateSetOptions

  init(_ templates: TemplateSetOptions) { self.templates = templates }

  /// Works, and again each time a file of the set has changed; twice a second is looked. What goes wrong is told, and the
  /// watch goes on.
  /// - Throws: what goes wrong the first time.
  func forever(_ work: () throws(LetterError) -> Void) throws(LetterError) {
    let set = try templates.set()
    // Taken before the work, so that what changes meanwhile is not missed.
    var last = set.fileTimes
    try work()
    while true {
      usleep(500_000)
      let now = set.fileTimes
      guard now != last else { continue }
      last = now
      do throws(LetterError) { try work() } catch {
        Terminal.show(error.problems)
        Terminal.say("error: \(error.message)")
      }
    }
  }
}
