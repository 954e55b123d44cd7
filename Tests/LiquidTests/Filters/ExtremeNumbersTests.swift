import Testing
import TextCore

@testable import Liquid

@Suite("filters given the largest and smallest numbers")
struct ExtremeNumbersTests {
  @Test("give a value or an error, and never end the program", arguments: Filter.names)
  func filters(_ name: String) throws {
    let numbers = [Int.min, Int.min + 1, -1, 0, Int.max].map { Value.number($0, .letter) }
    var parsed = 0
    for number in numbers {
      for argument in ["", ": n", ": n, n", ": 'a', n", ": '%Y %s %j %U'"] {
        for input in ["n", "'abc'", "l"] {
          let text = "{{ \(input) | \(name)\(argument) }}"
          guard let template = try? Template(parsing: SourceText(name: "t", text: text)) else { continue }
          parsed += 1
          let list = Value.list([number, .text("a", .letter)])
          _ = try? template.render(RenderInput(data: .object([("n", number), ("l", list)])))
        }
      }
    }
    // What is no filter call at all would try nothing.
    #expect(parsed > 0)
  }
}
