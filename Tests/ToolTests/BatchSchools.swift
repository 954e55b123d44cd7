import Foundation

/// Invented schools for batches, and what a batch of them leaves behind.
struct BatchSchools {
  let tool: Tool

  init() throws { tool = try Tool() }

  /// The folder of the school files.
  var folder: String { tool.path("schools") }

  /// Writes a school file.
  func add(_ file: String, name: String, lead: String = "Pellowe") throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = """
      schema: parentletter.school/1
      school:
        name: \(name)
        phase: primary
        address: {street: 14 Saltpan Lane, town: Thistlebourne, postcode: QX1 1AA}
        office: {phone: 01632 960014, email: office@thistlebourne.example}
      people:
        head: {title: Ms, first_name: Rosalind, last_name: Fennimore-Adeyemi}
        dsl: {title: Mr, first_name: Idris, last_name: \(lead)}
      audience:
        year_groups: [Reception, Year 1]
      """
    try text.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
  }

  /// Writes numbered school files.
  func add(count: Int) throws {
    for number in 1...count { try add("school-\(number).yaml", name: "Tern \(number) Primary School") }
  }

  /// Runs a batch of one letter over the schools, into `out`.
  func run(_ more: String..., output: String = "out") throws -> Tool.Run { try run(more, output: output) }

  func run(_ more: [String], output: String = "out") throws -> Tool.Run {
    try tool.run(arguments(more, output: output))
  }

  func arguments(_ more: [String] = [], output: String = "out") -> [String] {
    ["batch", "omegle", "--schools", folder, "--date", "2026-11-24", "--format", "text", "--output", tool.path(output)]
      + more
  }

  /// Every file of a folder by its name, journals too.
  func contents(_ folder: String = "out") -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tool.path(folder))) ?? []
    return Dictionary(names.map { ($0, contents(of: "\(folder)/\($0)")) }) { $1 }
  }

  /// The letters of a folder by their names.
  func letters(_ folder: String = "out") -> [String: Data] { contents(folder).filter { !$0.key.hasPrefix(".") } }

  /// The report of that name.
  func report(_ name: String = "report.json") throws -> BatchReportFile {
    try JSONDecoder().decode(BatchReportFile.self, from: contents(of: name))
  }

  private func contents(of name: String) -> Data {
    (try? Data(contentsOf: URL(fileURLWithPath: tool.path(name)))) ?? Data()
  }
}

/// A batch's report as another program reads it.
struct BatchReportFile: Decodable, Equatable {
  struct Letter: Decodable, Equatable {
    var row: Int?
    var name: String?
    var status: String
    var problems: [Problem]?
  }
  struct Problem: Decodable, Equatable {
    var file: String
    var line: Int
    var field: String?
    var message: String
  }

  var letters: [Letter]
  var counts: [String: Int]
  var interrupted: Bool
}

extension Tool.Run {
  /// What was told, line by line, but for warnings.
  var messagesButWarnings: String {
    messages.split(separator: "\n").filter { !$0.hasPrefix("warning") }.map { $0 + "\n" }.joined()
  }
}
