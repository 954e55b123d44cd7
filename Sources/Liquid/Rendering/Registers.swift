/// What tags remember between their uses.
///
/// A rendered partial goes on with what its caller has already begun, but what it begins itself ends with it.
struct Registers {
  final class Box<Content> {
    var content: Content

    init(_ content: Content) {
      self.content = content
    }
  }

  /// Where each cycle stands.
  private var cycles: Box<[[UInt8]: Int]>?
  /// Where the next loop over the same goes on.
  private var offsets: Box<[[UInt8]: Int]>?
  /// The loops that run, outermost first.
  private var loops: Box<[LoopValue]>?
  /// What `ifchanged` printed last.
  var lastPrinted: [UInt8]?

  mutating func withCycles<Result>(_ body: (inout [[UInt8]: Int]) -> Result) -> Result {
    let box = cycles ?? Box([:])
    cycles = box
    return body(&box.content)
  }

  func offset(of loop: [UInt8]) -> Int { offsets?.content[loop] ?? 0 }

  mutating func setOffset(_ offset: Int, of loop: [UInt8]) {
    let box = offsets ?? Box([:])
    offsets = box
    box.content[loop] = offset
  }

  var innermostLoop: LoopValue? { loops?.content.last }

  mutating func enter(_ loop: LoopValue) {
    let box = loops ?? Box([])
    loops = box
    box.content.append(loop)
  }

  mutating func leaveLoop() { loops?.content.removeLast() }
}
