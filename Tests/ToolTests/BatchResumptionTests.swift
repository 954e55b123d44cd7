import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("a batch that was interrupted")
struct BatchResumptionTests {
  @Test("killed at random moments and run again, it leaves the folder of one clean run")
  func killed() throws {
    let schools = try BatchSchools()
    try schools.add(count: 60)
    try schools.add("school-33.yaml", name: "''")
    let report = ["--report", schools.tool.path("clean.json")]
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try schools.run(report, output: "clean").status == 65)
    let whole = start.duration(to: clock.now)
    let clean = schools.contents("clean")
    #expect(clean.count == 60, "59 letters and the journal")
    var random = SeededRandom(seed: 50)
    var folder = 0
    for _ in 0..<50 {
      let output = "out-\(folder)"
      let process = try schools.tool.started(schools.arguments(output: output))
      usleep(UInt32(whole / .microseconds(1) * Double(random.next() % 1000) / 1000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if random.next() % 3 == 0 {
        try expectClean(schools, output, clean)
        folder += 1
      }
    }
    try expectClean(schools, "out-\(folder)", clean)
  }

  /// The run that nobody stops, and the next one, which finds all done.
  private func expectClean(_ schools: BatchSchools, _ output: String, _ clean: [String: Data]) throws {
    let report = ["--report", schools.tool.path("resumed.json")]
    #expect(try schools.run(report, output: output).status == 65)
    #expect(schools.contents(output) == clean)
    #expect(try schools.report("resumed.json") == schools.report("clean.json"))
    #expect(try schools.run(output: output).messages.contains("59 had been made before"))
    #expect(schools.contents(output) == clean)
  }

  private func numbers(_ schools: BatchSchools) throws -> [String: UInt64] {
    let names = schools.letters().keys
    return try Dictionary(
      names.map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: schools.tool.path("out/\(name)"))
        return (name, (attributes[.systemFileNumber] as? UInt64) ?? 0)
      }
    ) { $1 }
  }

  @Test("a changed school's letter is made again, the others stay as they are")
  func changed() throws {
    let schools = try BatchSchools()
    try schools.add(count: 6)
    #expect(try schools.run().status == 0)
    let before = try numbers(schools)
    try schools.add("school-3.yaml", name: "Beacon Primary School")
    #expect(try schools.run().messages.contains("5 had been made before"))
    let after = try numbers(schools)
    #expect(before.filter { after[$0.key] != $0.value }.map(\.key) == ["school-3.txt"])
    #expect(String(decoding: schools.letters()["school-3.txt"] ?? Data(), as: UTF8.self).contains("Beacon"))
  }

  @Test("a changed template, request or date makes every letter again")
  func changedForAll() throws {
    let schools = try BatchSchools()
    try schools.add(count: 3)
    let set = schools.tool.path("set")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: set)
    let request = try schools.tool.write("signatory: head\n", to: "r.yaml")
    let arguments = ["--templates", set, "--request", request]
    #expect(try schools.run(arguments).messagesButWarnings == "3 ready\n")
    #expect(try schools.run(arguments).messages.contains("3 had been made before"))
    let part = set + "/parts/salutation.md"
    try (String(contentsOfFile: part, encoding: .utf8) + "\n").write(toFile: part, atomically: true, encoding: .utf8)
    #expect(try schools.run(arguments).messagesButWarnings == "3 ready\n")
    _ = try schools.tool.write("signatory: head\nreference: A/1\n", to: "r.yaml")
    #expect(try !schools.run(arguments).messages.contains("before"))
  }

  @Test("once an approval is withdrawn, the letters that were made with it are not kept")
  func withdrawnApproval() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    let set = schools.tool.path("set")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: set)
    #expect(try schools.run("--templates", set).messagesButWarnings == "2 ready\n")
    let lock = try String(contentsOfFile: set + "/set.lock", encoding: .utf8)
    let others = lock.split(separator: "\n").filter { !$0.hasPrefix("omegle ") }
    _ = try schools.tool.write(others.joined(separator: "\n") + "\n", to: "set/set.lock")
    let run = try schools.run("--templates", set)
    #expect(run.status == 65 && run.messages.contains("0 ready, 2 with problems"), "\(run.messages)")
    #expect(run.messages.contains("was never approved") && schools.letters().isEmpty, "\(run.messages)")
  }

  @Test("the letter of a school that is gone goes too, and a new school's comes")
  func removed() throws {
    let schools = try BatchSchools()
    try schools.add(count: 4)
    #expect(try schools.run().status == 0)
    try FileManager.default.removeItem(atPath: schools.folder + "/school-2.yaml")
    try schools.add("school-9.yaml", name: "Tern 9 Primary School")
    let second = try schools.run()
    #expect(second.status == 0 && second.messages.contains("of an earlier run"), "\(second.messages)")
    let resumed = schools.contents()
    #expect(try schools.run(output: "clean").status == 0)
    #expect(resumed == schools.contents("clean"))
    #expect(resumed["school-2.txt"] == nil && resumed["school-9.txt"] != nil)
  }

  @Test("a letter that is cut short or gone is made again")
  func damaged() throws {
    let schools = try BatchSchools()
    try schools.add(count: 3)
    #expect(try schools.run().status == 0)
    let clean = schools.contents()
    _ = try schools.tool.write("Dear", to: "out/school-1.txt")
    try FileManager.default.removeItem(atPath: schools.tool.path("out/school-2.txt"))
    #expect(try schools.run().messages.contains("1 had been made before"))
    #expect(schools.contents() == clean)
  }

  @Test("a journal that somebody has changed leads to no other file")
  func journal() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    _ = try schools.tool.write("mine", to: "mine.txt")
    #expect(try schools.run().status == 0)
    let path = schools.tool.path("out/.parentletter-batch")
    let lines = try String(contentsOfFile: path, encoding: .utf8)
    try lines.replacing(" school-1.txt ", with: " ../mine.txt ").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try schools.run().status == 0)
    #expect(schools.tool.text("mine.txt") == "mine")
    #expect(schools.letters().count == 2)
  }

  @Test("a folder of another sort of batch is left alone")
  func otherSort() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    #expect(try schools.run().status == 0)
    let before = schools.contents()
    let run = try schools.tool.run(
      "batch", "omegle", "--schools", schools.folder, "--output", schools.tool.path("out"), "--format", "html")
    #expect(run.status == 73)
    #expect(run.messages.contains("is of another batch") && run.messages.contains(".parentletter-batch"))
    let other = try schools.tool.run(schools.arguments().map { $0 == "omegle" ? "scams" : $0 })
    #expect(other.status == 73 && other.messages.contains("is of another batch"), "\(other.messages)")
    // The letter may be named by the request alone.
    let request = try schools.tool.write("template: scams\n", to: "scams.yaml")
    let named = try schools.tool.run(schools.arguments(["--request", request]).filter { $0 != "omegle" })
    #expect(named.status == 73 && named.messages.contains("is of another batch"), "\(named.messages)")
    #expect(schools.contents() == before)
  }

  @Test("a batch that has nothing to make leaves the letters that are there")
  func nothingToMake() throws {
    let tool = try Tool()
    let rows = try tool.write("{\"date\": \"2026-11-24\"}\n", to: "rows.ndjson")
    let none = try tool.write("\n", to: "none.ndjson")
    func batch(_ path: String) throws -> Tool.Run {
      try tool.run(
        "batch", "omegle", "--requests", path, "--school", "examples/school.yaml", "--format", "text", "--output",
        tool.path("out"))
    }
    #expect(try batch(rows).status == 0)
    let run = try batch(none)
    #expect(run.status == 65 && run.messages.contains("nothing was changed"), "\(run.messages)")
    #expect(FileManager.default.fileExists(atPath: tool.path("out/row-0000001.txt")))
    #expect(try batch(rows).messages.contains("1 had been made before"))
  }

  @Test("an archive that is stopped leaves nothing half-written", arguments: [SIGINT, SIGHUP])
  func interruptedArchive(_ signal: Int32) throws {
    let schools = try BatchSchools()
    try schools.add(count: 600)
    let archive = schools.tool.path("out/letters.tar")
    try FileManager.default.createDirectory(atPath: schools.tool.path("out"), withIntermediateDirectories: true)
    let process = try schools.tool.started(schools.arguments(["--jobs", "1"], output: "out/letters.tar"))
    while schools.contents().isEmpty, process.isRunning { usleep(1_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 128 + signal)
    #expect(!FileManager.default.fileExists(atPath: archive) && schools.contents().isEmpty)
  }

  @Test("on Ctrl-C the letters in hand are finished, and the next run goes on", arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(_ signal: Int32) throws {
    let schools = try BatchSchools()
    try schools.add(count: 200)
    let report = ["--report", schools.tool.path("stopped.json")]
    let process = try schools.tool.started(schools.arguments(["--jobs", "2"] + report))
    while schools.letters().count < 3, process.isRunning { usleep(5_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    let stopped = try schools.report("stopped.json")
    #expect(stopped.interrupted)
    #expect(stopped.letters.compactMap(\.name).sorted() == schools.letters().keys.sorted())
    #expect(stopped.letters.count < 200)
    #expect(try schools.run().messages.contains("\(stopped.letters.count) had been made before"))
    #expect(schools.letters().count == 200)
  }
}
