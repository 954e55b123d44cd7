import Foundation
import ParentLetter
import TestSupport
import Testing

@Suite("BatchRun")
struct BatchRunTests {
  @Test("stopped after it parted with an earlier run and gone on with, it leaves the folder of one clean run")
  func partedAndStopped() throws {
    let batch = try SmallBatch(["a", "b", "c", "d"])
    #expect(try batch.run().ready == 4)
    try batch.remove("a")
    let gone = batch.path("out/a.txt")
    // Asked before each item: the first one takes the letters of the earlier run away, and is made.
    let stopped = try batch.run { !FileManager.default.fileExists(atPath: gone) }
    #expect(stopped.isInterrupted && stopped.letters == 1 && stopped.lettersRemoved == 4)
    let last = try batch.run()
    #expect(last.kept == 1 && last.ready == 3 && last.lettersRemoved == 0)
    _ = try batch.run(to: "clean")
    #expect(try batch.contents() == batch.contents("clean"))
    #expect(try batch.contents().count == 4, "three letters and the journal")
  }

  @Test("stopped before it parts with an earlier run, it loses sight of no letter of that one")
  func stoppedBeforeParting() throws {
    let batch = try SmallBatch(["a", "b", "c", "d"])
    #expect(try batch.run().ready == 4)
    let stopped = try batch.run { true }
    #expect(stopped.isInterrupted && stopped.lettersLeft == 4)
    try batch.remove("c")
    let last = try batch.run()
    #expect(last.kept == 2 && last.ready == 3 && last.lettersRemoved == 2)
    _ = try batch.run(to: "clean")
    #expect(try batch.contents() == batch.contents("clean"))
  }
}
