import Foundation
import TestSupport
import Testing

/// A command line for a batch that can't be followed.
struct WrongBatch: NamedCase {
  let name: String
  let arguments: [String]
  let status: Int32
  let words: String
}

@Suite("parentletter batch")
struct BatchCommandTests {
  @Test("a date that is asked for is on every letter of one request, as render has it")
  func askedDate() throws {
    let schools = try BatchSchools()
    try schools.add(count: 1)
    let request = schools.tool.path("request.yaml")
    try "template: omegle\ndate: 2026-11-20\n".write(toFile: request, atomically: true, encoding: .utf8)
    #expect(try schools.run("--request", request).status == 0)
    let letter = String(decoding: schools.letters()["school-1.txt"] ?? Data(), as: UTF8.self)
    #expect(letter.contains("24 November 2026"), "\(letter)")
  }

  @Test("two school files with one URN are told of, in a run that keeps letters too")
  func twins() throws {
    let schools = try BatchSchools()
    try schools.add(count: 3)
    for (number, urn) in [(1, "100001"), (2, "100002"), (3, "100001")] {
      let file = schools.folder + "/school-\(number).yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("school:\n", with: "school:\n  urn: \"\(urn)\"\n", maxReplacements: 1)
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
    for _ in 1...2 {
      let run = try schools.run()
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        run.messages.contains("school-1.txt and school-3.txt are for the same school (URN 100001)"), "\(run.messages)")
      #expect(!run.messages.contains("school-2.txt and"))
    }
  }

  @Test("letters of an earlier run that are held now are counted where they are taken away")
  func heldNow() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    #expect(try schools.run().status == 0)
    let request = schools.tool.path("request.yaml")
    try "release: {court: true}\nnote: We know more.\n".write(toFile: request, atomically: true, encoding: .utf8)
    let run = try schools.run("--request", request)
    #expect(run.status == 2 && schools.letters().isEmpty)
    #expect(run.messages.contains("2 letters of an earlier run, or their earlier names, taken away"), "\(run.messages)")
  }

  @Test("that nobody answered for the release is told, with the number of letters")
  func unanswered() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    let request = schools.tool.path("request.yaml")
    try "fields: {local_incident_known: \"no\"}\n".write(toFile: request, atomically: true, encoding: .utf8)
    let run = try schools.tool.run([
      "batch", "sextortion", "--schools", schools.folder, "--date", "2026-11-24", "--request", request, "--output",
      schools.tool.path("out"),
    ])
    #expect(run.messages.contains("warning (2 letters): none of the questions about the release"), "\(run.messages)")
  }

  @Test("each school gets the letter that render makes for it")
  func sameAsRender() throws {
    let schools = try BatchSchools()
    try schools.add(count: 3)
    let run = try schools.run("--report", schools.tool.path("report.json"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messagesButWarnings == "3 ready\n", "\(run.messages)")
    #expect(schools.letters().keys.sorted() == ["school-1.txt", "school-2.txt", "school-3.txt"])
    for number in 1...3 {
      let school = schools.folder + "/school-\(number).yaml"
      let one = try schools.tool.run(
        "render", "omegle", "--school", school, "--date", "2026-11-24", "--format", "text")
      #expect(schools.letters()["school-\(number).txt"] == Data(one.output.utf8))
    }
    let report = try schools.report()
    #expect(report.letters.map(\.row) == [1, 2, 3])
    #expect(report.counts == ["letters": 3, "ready": 3, "review": 0, "withheld": 0, "errors": 0])
  }

  @Test("one thread, two or eight make the same folder and the same report")
  func sameOnAnyThreads() throws {
    let schools = try BatchSchools()
    try schools.add(count: 40)
    try schools.add("school-17.yaml", name: "''")
    for jobs in ["1", "2", "8"] {
      let report = schools.tool.path("report-\(jobs).json")
      let run = try schools.run("--jobs", jobs, "--report", report, output: "out-\(jobs)")
      #expect(run.status == 65, "\(run.messages)")
      _ = try schools.run("--jobs", jobs, output: "out-\(jobs).tar")
    }
    #expect(schools.letters("out-1").count == 39)
    #expect(schools.contents("out-2") == schools.contents("out-1"))
    #expect(schools.contents("out-8") == schools.contents("out-1"))
    for kind in ["report-", "out-"] {
      let files = try ["1", "2", "8"].map { jobs in
        try Data(contentsOf: URL(fileURLWithPath: schools.tool.path(kind + jobs + (kind == "out-" ? ".tar" : ".json"))))
      }
      #expect(files[0] == files[1] && files[0] == files[2] && !files[0].isEmpty)
    }
  }

  @Test("files whose names differ only in capitals, accents or signs get names of their own")
  func names() throws {
    let schools = try BatchSchools()
    for file in ["St. Mary's.yaml", "st-marys.yaml", "ST MARYS.yml", "Ysgol Tŷ Gŵyn.yaml", "con.yaml", "é.yaml"] {
      try schools.add(file, name: "Tern Primary School")
    }
    #expect(try schools.run().status == 0)
    #expect(
      schools.letters().keys.sorted() == [
        "con-school.txt", "e.txt", "st-marys-2.txt", "st-marys-3.txt", "st-marys.txt", "ysgol-ty-gwyn.txt",
      ])
  }

  @Test("tar reads an archive, and it holds what the folder does", .enabled(if: OutsideReader.has("tar"), "needs tar"))
  func archive() throws {
    let schools = try BatchSchools()
    try schools.add(count: 5)
    #expect(try schools.run().status == 0)
    #expect(try schools.run(output: "out.tar").status == 0)
    try FileManager.default.createDirectory(atPath: schools.tool.path("unpacked"), withIntermediateDirectories: true)
    let tar = try #require(OutsideReader("tar"))
    let list = try tar.output("tvf", schools.tool.path("out.tar"))
    #expect(list.split(separator: "\n").count == 5)
    #expect(list.contains("2026-11-24 00:00 school-1.txt") || list.contains("Nov 24"), "\(list)")
    _ = try tar.output("xf", schools.tool.path("out.tar"), "-C", schools.tool.path("unpacked"))
    #expect(schools.letters("unpacked") == schools.letters())
    let piped = try schools.tool.run(schools.arguments().dropLast() + ["-"])
    #expect(Data(piped.output.utf8) == (try Data(contentsOf: URL(fileURLWithPath: schools.tool.path("out.tar")))))
  }

  @Test("a letter that the gate refuses or wants looked at shows in the exit code and the report")
  func gate() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    let doubtful = try schools.tool.write("release: {facts_checked: false}\n", to: "review.yaml")
    let refused = try schools.tool.write("release: {class: incident}\n", to: "withheld.yaml")
    let report = ["--report", schools.tool.path("report.json")]
    #expect(try schools.run(["--request", doubtful] + report).status == 3)
    #expect(try schools.report().letters.map(\.status) == ["review", "review"])
    let run = try schools.run(["--request", refused] + report)
    #expect(run.status == 2)
    #expect(run.messages.contains("0 ready, 2 withheld") && run.messages.contains("G8: 2 letters"), "\(run.messages)")
    #expect(schools.letters().isEmpty, "letters that were made before must not stay where the gate now refuses them")
  }

  @Test("what is told of one letter is told of many, and again of those that are kept: warnings, and who answered")
  func warnings() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    try FileManager.default.moveItem(
      atPath: schools.folder + "/school-2.yaml", toPath: schools.folder + "/SCHOOL-2.YAML")
    let request = try schools.tool.write(
      """
      note: A man was arrested by the police last week after an offence.
      release: {facts_checked: true, approved: {role: dsl, date: 2026-11-24}}
      """, to: "r.yaml")
    for kept in ["2 ready\n", "2 ready; 2 had been made before\n"] {
      let run = try schools.run(["--request", request])
      #expect(run.status == 0 && run.messages.contains(kept), "\(run.messages)")
      #expect(run.messages.contains("warning (2 letters): what was typed tells of an arrest"), "\(run.messages)")
      #expect(run.messages.contains("2 letters let go"), "\(run.messages)")
    }
  }

  static let wrong: [WrongBatch] = [
    WrongBatch(name: "nobody to write to", arguments: ["omegle"], status: 64, words: "name one of"),
    WrongBatch(
      name: "two sources", arguments: ["omegle", "--schools", "{}", "--gias", "x"], status: 64, words: "name one of"),
    WrongBatch(
      name: "a choice among school files", arguments: ["omegle", "--schools", "{}", "--phase", "primary"], status: 64,
      words: "are for --gias"),
    WrongBatch(
      name: "requests without a school", arguments: ["omegle", "--requests", "x"], status: 64, words: "needs a school"),
    WrongBatch(name: "no letter", arguments: ["--schools", "{}"], status: 64, words: "no letter is named"),
    WrongBatch(name: "an unknown letter", arguments: ["omgle", "--schools", "{}"], status: 64, words: "no template"),
    WrongBatch(
      name: "no such folder", arguments: ["omegle", "--schools", "none"], status: 66, words: "there is no folder"),
    WrongBatch(
      name: "no such register", arguments: ["omegle", "--gias", "none.csv"], status: 66, words: "there is no file"),
    WrongBatch(
      name: "no such requests", arguments: ["omegle", "--requests", "none", "--school", "examples/school.yaml"],
      status: 66, words: "there is no file"),
    WrongBatch(
      name: "a folder without schools", arguments: ["omegle", "--schools", "examples/requests/../expected"], status: 65,
      words: "has no school files"),
    WrongBatch(
      name: "no requests", arguments: ["omegle", "--requests", "-", "--school", "examples/school.yaml"], status: 65,
      words: "nothing to make letters of"),
    WrongBatch(
      name: "a request for another letter",
      arguments: ["scams", "--schools", "{}", "--request", "examples/requests/omegle.yaml"], status: 64,
      words: "the request is for the letter 'omegle', not for 'scams'"),
    WrongBatch(
      name: "letters and report to one place",
      arguments: ["omegle", "--schools", "{}", "--report", "-", "--output", "-"],
      status: 64, words: "cannot both go to '-'"),
    WrongBatch(
      name: "an ending of no folder", arguments: ["omegle", "--schools", "{}", "--output", "letters.tar.gz"],
      status: 64,
      words: "'.gz' is neither"),
    WrongBatch(
      name: "a report over what is read",
      arguments: [
        "omegle", "--requests", "{}/school-1.yaml", "--school", "{}/school-1.yaml", "--report", "{}/school-1.yaml",
      ],
      status: 64, words: "is read for this batch"),
    WrongBatch(
      name: "a report among the schools", arguments: ["omegle", "--schools", "{}", "--report", "{}/report.json"],
      status: 64, words: "among the files there"),
    WrongBatch(
      name: "no threads", arguments: ["omegle", "--schools", "{}", "--jobs", "0"], status: 64, words: "1 to 256"),
    WrongBatch(
      name: "a fragment of text", arguments: ["omegle", "--schools", "{}", "--fragment", "--format", "text"],
      status: 64, words: "--fragment is for HTML"),
  ]

  @Test("an order that can't be followed is refused before anything is written", arguments: wrong)
  func refused(_ order: WrongBatch) throws {
    let schools = try BatchSchools()
    try schools.add(count: 1)
    let run = try schools.tool.run(
      ["batch"] + order.arguments.map { $0.replacing("{}", with: schools.folder) }
        + (order.arguments.contains("--output") ? [] : ["--output", schools.tool.path("out")]))
    #expect(run.status == order.status, "\(run.messages)")
    #expect(run.messages.contains(order.words), "\(run.messages)")
    #expect(schools.letters().isEmpty)
  }

  @Test("outputs that cannot be are told as such", arguments: [("none/out", Int32(73)), ("/dev/full", 74)])
  func outputs(_ output: String, _ status: Int32) throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    let path = output.hasPrefix("/") ? output : schools.tool.path(output)
    if status == 73 {
      #expect(try schools.tool.run(schools.arguments(output: output)).status == 73)
    } else {
      let run = try schools.run("--report", path)
      #expect(run.status == 74, "\(run.messages)")
    }
  }

  @Test("a folder where a report or an archive should go is told of before any letter is made")
  func folderForFile() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    let folder = schools.tool.path("taken.tar")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for run in [try schools.run("--report", folder), try schools.run(output: "taken.tar")] {
      #expect(
        run.status == 73 && run.messages.contains("taken.tar': there is a folder of that name"), "\(run.messages)")
    }
    #expect(schools.letters().isEmpty)
  }

  @Test("without its program a form is refused before anything is written")
  func missingProgram() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    let run = try schools.tool.run(
      schools.arguments(["--format", "pdf"]).filter { $0 != "text" }.map { $0 == "--format" ? "--format=pdf" : $0 }
        .filter { $0 != "pdf" },
      environment: ["PATH": schools.tool.folder])
    #expect(run.status == 69, "\(run.messages)")
    #expect(schools.letters().isEmpty)
  }

  @Test("a folder with files of somebody else's is left alone")
  func strangeFolder() throws {
    let schools = try BatchSchools()
    try schools.add(count: 2)
    try FileManager.default.createDirectory(atPath: schools.tool.path("out"), withIntermediateDirectories: true)
    _ = try schools.tool.write("mine", to: "out/school-1.txt")
    let run = try schools.run()
    #expect(run.status == 73)
    #expect(run.messages.contains("holds files that are not of a batch"))
    #expect(schools.letters() == ["school-1.txt": Data("mine".utf8)])
  }
}
