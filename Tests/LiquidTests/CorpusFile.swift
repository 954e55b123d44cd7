import Foundation
import Liquid
import ParentLetter
import TestSupport
import TextCore

@testable import ParentLetter

/// One case of the corpus: a template, what it is filled with, and what comes out.
struct CorpusCase: NamedCase {
  /// The file without its ending, and the case's own name.
  var name: String
  var title: String
  var data = ""
  var template = ""
  var partials: [(name: String, source: String)] = []
  var isLax = false
  /// The filled template, or the full report of what is wrong with it.
  var expected = ""
}

/// A file of cases, in sections that begin with `===` (a case) and `---` (a part of it).
struct CorpusFile {
  let path: String
  var cases: [CorpusCase]

  static let folder = (#filePath as NSString).deletingLastPathComponent + "/Corpus"

  /// All files below the corpus folder, sorted by path.
  static let all: [CorpusFile] = {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".cases") }.sorted().map { CorpusFile(relativePath: $0) }
  }()

  private init(relativePath: String) {
    path = Self.folder + "/" + relativePath
    cases = []
    let area = String(relativePath.dropLast(".cases".count))
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    for piece in Self.pieces(of: text.hasSuffix("\n") ? String(text.dropLast()) : text, marker: "=== ") {
      cases.append(Self.read(piece, area))
    }
  }

  private static func read(_ piece: (title: String, body: String), _ area: String) -> CorpusCase {
    var item = CorpusCase(name: "\(area): \(piece.title)", title: piece.title)
    for section in pieces(of: piece.body, marker: "--- ") {
      switch section.title {
      case "lax": item.isLax = true
      case "data": item.data = section.body
      case "template": item.template = section.body
      case "expected": item.expected = section.body
      default: item.partials.append((String(section.title.dropFirst("partial ".count)), section.body))
      }
    }
    return item
  }

  /// The stretches that begin with a line of a marker; each without the line end before the next.
  private static func pieces(of text: String, marker: String) -> [(title: String, body: String)] {
    var pieces: [(title: String, body: String)] = []
    var lines: [Substring] = []
    func close() {
      if !pieces.isEmpty { pieces[pieces.count - 1].body = lines.joined(separator: "\n") }
      lines = []
    }
    // Bytes, not characters: a carriage return and a line feed are two.
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false).map({ Substring($0) }) {
      if line.hasPrefix(marker) {
        close()
        pieces.append((String(line.dropFirst(marker.count)), ""))
      } else {
        lines.append(line)
      }
    }
    close()
    return pieces
  }

  /// The file with other expectations.
  func text(with expected: [String]) -> String {
    var text = ""
    for (item, expected) in zip(cases, expected) {
      text += "=== \(item.title)\n"
      if item.isLax { text += "--- lax\n" }
      if !item.data.isEmpty { text += "--- data\n\(item.data)\n" }
      for partial in item.partials { text += "--- partial \(partial.name)\n\(partial.source)\n" }
      text += "--- template\n\(item.template)\n--- expected\n\(expected)\n"
    }
    return text
  }
}

extension CorpusCase {
  /// Friday 14 November 2025, noon: what "now" means in the corpus.
  static let now = Moment(secondsSince1970: 1_763_121_600)

  /// The grammar the case is read by.
  var grammar: Grammar { isLax ? .lax : .strict2 }

  /// The codes of what is wrong with it.
  var codes: [String] {
    do {
      _ = try filled()
      return []
    } catch let error as TemplateError {
      return error.diagnostics.map(\.code)
    } catch {
      return (error as? RenderError).map { [$0.diagnostic.code] } ?? []
    }
  }

  private func filled() throws -> String {
    let source = SourceText(name: "letter.md", text: template)
    return try Template(parsing: source, grammar: grammar).render(input()).string
  }

  /// What comes out: the text, or the report.
  var outcome: String {
    do {
      return try filled()
    } catch let error as TemplateError {
      return DiagnosticRenderer().report(error.diagnostics)
    } catch let error as RenderError {
      return DiagnosticRenderer().report(error.diagnostic)
    } catch {
      return "\(error)"
    }
  }

  private func input() throws -> RenderInput {
    let json = try data.isEmpty ? JSONValue.object([]) : JSONReader.value(of: Array(data.utf8))
    var good: [String: Template] = [:]
    var broken: [String: TemplateError] = [:]
    for partial in partials {
      do throws(TemplateError) {
        let source = SourceText(name: partial.name + ".md", text: partial.source)
        good[partial.name] = try Template(parsing: source, grammar: grammar)
      } catch {
        broken[partial.name] = error
      }
    }
    return RenderInput(
      data: Value(json: json), partials: PartialSet(good, broken: broken), now: Self.now,
      unknown: isLax ? .null : .error)
  }
}
