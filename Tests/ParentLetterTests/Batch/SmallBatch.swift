import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A batch of one letter over copies of the example's school, made in this process, so that it can be stopped at a
/// certain letter.
struct SmallBatch {
  private let folder: String
  private let date: CalendarDate

  /// `schools`: names of the school files, without their ending.
  init(_ schools: [String]) throws {
    folder = try TemporaryFolders.new()
    date = try #require(CalendarDate(iso: "2026-11-24"))
    try FileManager.default.createDirectory(atPath: folder + "/schools", withIntermediateDirectories: false)
    try copy("thistlebourne-logo.svg", to: "thistlebourne-logo.svg")
    for school in schools { try copy("school.yaml", to: school + ".yaml") }
  }

  private func copy(_ example: String, to name: String) throws {
    try FileManager.default.copyItem(
      atPath: ProjectFiles.path("examples/" + example), toPath: folder + "/schools/" + name)
  }

  /// Takes a school file away.
  func remove(_ school: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/schools/" + school + ".yaml")
  }

  /// Makes the letters, on one thread.
  func run(
    to output: String = "out", isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws -> BatchSummary {
    var order = BatchOrder(
      .schools(folder: folder + "/schools"), to: .folder(path(output)), templates: ProjectFiles.path("templates"),
      date: date)
    order.template = "omegle"
    order.options.format = .text
    return try BatchRun(order).run(isStopped: isStopped)
  }

  /// The path of a file or folder that a run has made.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Every file of an output folder by its name, the journal too.
  func contents(_ output: String = "out") throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path(output))
    let files = try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: path(output) + "/" + $0))) }
    return Dictionary(files) { $1 }
  }
}
