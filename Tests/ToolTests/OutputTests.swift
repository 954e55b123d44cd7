import Foundation
import Testing

@Suite("outputs")
struct OutputTests {
  private let render = ["render", "omegle", "--school", "examples/school.yaml", "--date", "2026-11-24"]

  @Test("a device is written to, not replaced")
  func device() throws {
    let tool = try Tool()
    let run = try tool.run(render + ["--output", "/dev/stdout", "--format", "html"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("<h1"))
    #expect(try tool.run(render + ["--output", "/dev/full"]).status == 74)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test("a link stays a link")
  func link() throws {
    let tool = try Tool()
    _ = try tool.write("old", to: "real.html")
    try FileManager.default.createSymbolicLink(atPath: tool.path("link.html"), withDestinationPath: "real.html")
    #expect(try tool.run(render + ["--output", tool.path("link.html")]).status == 0)
    #expect(tool.text("real.html").contains("<h1"))
    #expect(tool.names == ["link.html", "real.html"])
  }

  @Test("a folder is refused and stays")
  func folder() throws {
    let tool = try Tool()
    let run = try tool.run(render + ["--output", tool.folder])
    #expect(run.status == 73)
    #expect(tool.names == [])
  }

  @Test("without an output the letter goes to standard output")
  func standardOutput() throws {
    let run = try Tool().run(render)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("all year groups are the whole school, one is not")
  func audience() throws {
    let tool = try Tool()
    let years = ["Reception", "Year 1", "Year 2", "Year 3", "Year 4", "Year 5", "Year 6"]
    let all = try tool.write("audience: [\(years.joined(separator: ", "))]\n", to: "all.yaml")
    #expect(try tool.run(render + ["--request", all]).status == 0)
    let one = try tool.write("audience: [Year 5]\n", to: "one.yaml")
    let run = try tool.run(render + ["--request", one])
    #expect(run.status == 3)
    #expect(run.messages.contains("J2"))
  }
}
