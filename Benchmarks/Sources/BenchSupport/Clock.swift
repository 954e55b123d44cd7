import Glibc

/// Seconds on a clock that only goes forward.
public func secondsNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The shortest time of one run of `body` in seconds, over a number of rounds of several runs each.
public func shortestTime(rounds: Int = 60, runs: Int = 10, _ body: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<rounds {
    let began = secondsNow()
    for _ in 0..<runs { try body() }
    best = min(best, (secondsNow() - began) / Double(runs))
  }
  return best
}

/// How often `body` ran in a second, over at least so many seconds.
public func rate(over seconds: Double, _ body: () throws -> Void) rethrows -> Double {
  for _ in 0..<20 { try body() }
  let began = secondsNow()
  var done = 0
  var spent = 0.0
  while spent < seconds {
    for _ in 0..<20 { try body() }
    done += 20
    spent = secondsNow() - began
  }
  return Double(done) / spent
}
