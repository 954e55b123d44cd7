import ArgumentParser
import ParentLetter

/// The exit codes that other programs rely on; 64 to 74 as in sysexits.h.
enum ExitStatus {
  static let withheld = ExitCode(2)
  static let needsReview = ExitCode(3)
  static let usage = ExitCode(64)
  static let wrongInput = ExitCode(65)

  /// The code of a failure.
  static func code(of kind: LetterError.Kind) -> ExitCode {
    switch kind {
    case .usage: usage
    case .invalidInput: wrongInput
    case .unreadableInput: ExitCode(66)
    case .missingProgram: ExitCode(69)
    case .unsafeOutput: ExitCode(70)
    case .cannotCreate: ExitCode(73)
    case .cannotWrite: ExitCode(74)
    }
  }

  /// Runs a command's work; a failure is told on standard error and becomes its exit code.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as LetterError {
      Terminal.show(error.problems)
      Terminal.say((error.problems.isEmpty ? "error: " : "\n") + error.message)
      throw code(of: error.kind)
    }
  }
}
