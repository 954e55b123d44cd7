import Testing
import TextCore

@testable import ParentLetter

/// Two items; what another thread may do while the second one is read is done then.
private final class SlowSource: BatchSource {
  var meanwhile: () -> Void = {}
  private(set) var wasAskedMeanwhile = false
  private var isReading = false
  private var row = 0

  func next() throws(LetterError) -> BatchItem? {
    isReading = true
    defer { isReading = false }
    row += 1
    if row == 2 { meanwhile() }
    return row <= 2 ? BatchItem(row: row, name: "row-\(row)", material: .requestLine([])) : nil
  }

  var fractionRead: Double? {
    if isReading { wasAskedMeanwhile = true }
    return Double(row) / 2
  }
}

@Suite("BatchDesk")
struct BatchDeskTests {
  @Test("results go out while the source is read, and the source is not asked then how far it is")
  func delivery() throws {
    let day = try #require(CalendarDate(iso: "2026-11-24"))
    let order = BatchOrder(.requests(path: "-"), to: .folder("none"), templates: "none", date: day)
    var fractions: [Double?] = []
    let out = try BatchDelivery(order, letter: nil, nil) { news in
      if case .progress(_, let fraction) = news { fractions.append(fraction) }
    }
    let source = SlowSource()
    let desk = BatchDesk(source, order, nil, out) { false }
    let first = try #require(desk.take())
    let result = BatchResult(row: 1, name: "row-1.html", outcome: .ready, entry: [])
    source.meanwhile = { desk.handIn([result], of: first) }
    #expect(desk.take()?.number == 1)
    #expect(fractions == [0.5])
    #expect(!source.wasAskedMeanwhile)
  }
}
