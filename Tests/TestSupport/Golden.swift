import Foundation
public import Testing

/// Compares text with a file that is kept beside the tests, and rewrites the file when asked.
public enum Golden {
  /// Records an issue with a line diff if `actual` is not the file's text.
  ///
  /// With `RECORD=1` in the environment the file is rewritten; that fails the test too, so a recording can't pass unseen.
  /// `path`: absolute path, usually built from `#filePath`.
  public static func expect(_ actual: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      do { try actual.write(toFile: path, atomically: true, encoding: .utf8) } catch {
        Issue.record("cannot write \(path): \(error)", sourceLocation: sourceLocation)
      }
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
      Issue.record("no golden file \(path); run with RECORD=1", sourceLocation: sourceLocation)
      return
    }
    if expected != actual { Issue.record("\(path)\n\(lineDiff(expected, actual))", sourceLocation: sourceLocation) }
  }

  /// The first lines that differ, as `- expected` and `+ actual`.
  public static func lineDiff(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old).prefix(40).map { change in
      switch change {
      case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
      case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
      }
    }
    return changes.joined(separator: "\n")
  }
}
