import ParentLetter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C, a request to end and a terminal that is closed, taken in hand so that work can come to a tidy stop; the second
/// one ends at once.
///
/// The signals are kept from all threads, those of programs started meanwhile too, and a thread of its own waits for
/// them: no code runs inside a signal handler.
final class Interrupt: @unchecked Sendable {
  private let state = Lock()
  private var caught: Int32?

  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Threads.detach { [self] in wait() }
  }

  /// The first signal that came.
  var signal: Int32? { state.locked { caught } }

  /// For as long as the program lives.
  private func wait() {
    var signals = Self.signals
    while true {
      var signal: Int32 = 0
      if sigwait(&signals, &signal) == 0 { take(signal) }
    }
  }

  private func take(_ signal: Int32) {
    let isFirst = state.locked {
      defer { caught = caught ?? signal }
      return caught == nil
    }
    guard isFirst else { _exit(128 + signal) }
    Terminal.say("\nFinishing the letters in hand; once more to stop at once.")
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    if !isHangUpIgnored { sigaddset(&signals, SIGHUP) }
    return signals
  }

  /// Whether the work is to outlive its terminal, as `nohup` asks.
  private static let isHangUpIgnored = isIgnored(SIGHUP)
}

/// Whether a signal was ignored when the program began: only setting a handler tells the one before.
private func isIgnored(_ number: Int32) -> Bool {
  let handler = signal(number, SIG_IGN)
  signal(number, handler)
  return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
