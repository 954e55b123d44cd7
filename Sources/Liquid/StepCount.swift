/// Counts what parsing and filling look at, so that tests can see how the work grows; nothing at all in a release build.
///
/// Every loop over bytes, tokens, keys or nodes says how far it went.
enum StepCount {
  #if DEBUG
    /// The steps of one measurement. Used by one task only.
    final class Meter: @unchecked Sendable {
      fileprivate(set) var steps = 0
    }

    @TaskLocal static var meter: Meter?

    /// How many steps some work takes.
    static func steps(of work: () -> Void) -> Int {
      let meter = Meter()
      $meter.withValue(meter, operation: work)
      return meter.steps
    }
  #endif

  @inline(__always)
  static func add(_ steps: @autoclosure () -> Int) {
    #if DEBUG
      if let meter { meter.steps += steps() }
    #endif
  }
}
