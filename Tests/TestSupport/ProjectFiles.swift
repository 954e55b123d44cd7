/// Files of this project that tests read.
public enum ProjectFiles {
  /// The folder of the package, absolute, without a slash at the end.
  public static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/")
  }()

  /// The absolute path of a file or folder by its path in the package.
  public static func path(_ relative: String) -> String { root + "/" + relative }
}
