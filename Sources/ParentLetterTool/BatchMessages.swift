import ParentLetter
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a person is told while a batch runs and when it has ended.
final class BatchMessages {
  private let isQuiet: Bool
  private let showsProgress: Bool
  private let start = BatchMessages.now
  private var shown = 0.0
  private var problems = 0
  /// So many problems are told in full; the report has them all.
  private static let mostProblems = 20

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && Terminal.showsMessages
  }

  /// For `BatchRun`.
  func tell(_ news: BatchNews) {
    switch news {
    case .problem(let problem): tell(problem)
    case .remark(let remark):
      clearLine()
      Terminal.say("warning: \(remark)")
    case .progress(let summary, let fraction): tell(summary, fraction)
    }
  }

  /// Counts, and the rules of the gate that fired.
  func tellEnd(_ summary: BatchSummary, of destination: BatchOrder.Destination) {
    if problems > Self.mostProblems {
      clearLine()
      Terminal.say("… and \(problems - Self.mostProblems) more: --report has them all")
    }
    guard !isQuiet else { return }
    clearLine()
    Terminal.say((summary.isInterrupted ? "STOPPED. " : "") + counts(summary))
    if summary.isInterrupted, case .archive = destination {
      Terminal.say("  no archive was written: the same command begins anew; with a folder as --output it would go on")
    }
    if summary.lettersLeft > 0 {
      Terminal.say(
        "  \(Self.letters(summary.lettersLeft)) of an earlier run not looked at: give the same command again to finish")
    }
    if summary.lettersRemoved > 0 {
      Terminal.say(
        "  \(Self.letters(summary.lettersRemoved)) of an earlier run, or their earlier names, taken away: this run has "
          + "other letters, or none in their place")
    }
    for (rule, count) in summary.rules.sorted(by: { $0.key < $1.key }) {
      let advice = ReleaseRule(rawValue: rule).map { " \($0.advice)" } ?? ""
      Terminal.say("  \(rule): \(Self.letters(count)) held (--report says which).\(advice)")
    }
    for (rule, count) in summary.liftedRules.sorted(by: { $0.key < $1.key }) {
      Terminal.say("  \(rule): \(Self.letters(count)) let go, as the request or --accept-redactions answers for them")
    }
    for (warning, count) in summary.warnings.sorted(by: { $0.key < $1.key }) {
      Terminal.say("warning (\(Self.letters(count))): \(warning)")
    }
  }

  private static func letters(_ count: Int) -> String { count == 1 ? "a letter" : "\(count) letters" }

  private func tell(_ problem: Diagnostic) {
    problems += 1
    guard problems <= Self.mostProblems else { return }
    clearLine()
    let field = problem.field.map { "\($0): " } ?? ""
    let hint = problem.hint.map { " (\($0))" } ?? ""
    Terminal.say(
      "\(problem.file):\(problem.start.line):\(problem.start.column): error: \(field)\(problem.message)\(hint)")
  }

  private func tell(_ summary: BatchSummary, _ fraction: Double?) {
    guard showsProgress, Self.now - shown > 0.2 else { return }
    shown = Self.now
    let seconds = max(0.001, shown - start)
    var line = "\r\(summary.letters) letters, \(Int(Double(summary.letters - summary.kept) / seconds)) a second"
    if let fraction, fraction > 0.001, fraction <= 1 {
      line += ", \(Self.words(seconds * (1 - fraction) / fraction)) left"
    }
    if problems > 0 { line += ", \(problems) problems" }
    StandardStream.message(line + "\u{1B}[K")
  }

  private func counts(_ summary: BatchSummary) -> String {
    var parts = ["\(summary.ready) ready"]
    if summary.review > 0 { parts.append("\(summary.review) marked DRAFT for review") }
    if summary.withheld > 0 { parts.append("\(summary.withheld) withheld") }
    if summary.errors > 0 { parts.append("\(summary.errors) with problems") }
    let kept = summary.kept > 0 ? "; \(summary.kept) had been made before" : ""
    return parts.joined(separator: ", ") + kept
  }

  private func clearLine() { if showsProgress { StandardStream.message("\r\u{1B}[K") } }

  private static func words(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds)) s"
    case ..<5400: "\(Int(seconds / 60)) min"
    default: "\(Int(seconds / 3600)) h"
    }
  }

  /// Seconds on a clock that nobody sets.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
