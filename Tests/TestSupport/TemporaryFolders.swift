import Foundation

/// Folders that tests fill; all of them go when the tests have run.
public enum TemporaryFolders {
  /// A new, empty folder's path.
  public static func new() throws -> String {
    let folder = root + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFolders.root) }
    return NSTemporaryDirectory() + "parentletter-test-" + UUID().uuidString
  }()
}
