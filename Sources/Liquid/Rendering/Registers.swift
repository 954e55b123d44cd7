/// What tags remember between their uses in one template and the partials it includes.
struct Registers {
  /// Where each cycle stands.
  var cycles: [[UInt8]: Int] = [:]
  /// Where the next loop over the same goes on.
  var offsets: [Name: Int] = [:]
  /// The loops that run, outermost first.
  var loops: [LoopValue] = []
  /// What `ifchanged` printed last.
  var lastPrinted: [UInt8]?
}
