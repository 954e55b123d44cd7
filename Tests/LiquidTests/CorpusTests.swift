import Foundation
import TestSupport
import Testing

@Suite("The corpus")
struct CorpusTests {
  @Test("every case comes out as expected", arguments: CorpusFile.all.flatMap(\.cases))
  func comesOut(_ item: CorpusCase) {
    #expect(item.outcome == item.expected, "\(Golden.lineDiff(item.expected, item.outcome))")
  }

  @Test("case names are used once")
  func namesAreUnique() {
    let names = CorpusFile.all.flatMap(\.cases).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count > 400)
  }

  @Test("recording rewrites the files, and fails", .enabled(if: ProcessInfo.processInfo.environment["RECORD"] == "1"))
  func record() throws {
    for file in CorpusFile.all {
      try file.text(with: file.cases.map(\.outcome)).write(toFile: file.path, atomically: true, encoding: .utf8)
    }
    Issue.record("recorded the corpus")
  }
}
