import BenchSupport
import CAllocations

/// What one step of a letter's way costs: time to be read, pieces of memory to be held to a bound.
struct Measurement {
  let name: String
  let microseconds: Double
  let allocations: Int

  /// Runs the step often; the shortest time counts.
  ///
  /// The allocations are those of one run after the first, which may set up tables that stay.
  init(_ name: String, rounds: Int = 60, _ step: () throws -> Int) rethrows {
    self.name = name
    _ = try step()
    let before = allocation_count()
    keep(try step())
    allocations = Int(allocation_count() - before)
    microseconds = try shortestTime(rounds: rounds, runs: 5) { keep(try step()) } * 1e6
  }
}

nonisolated(unsafe) private var kept = 0

/// Keeps the optimiser from leaving the work out.
@inline(never)
func keep(_ number: Int) { kept &+= number }
