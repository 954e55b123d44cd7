public import Redaction

/// Reads a case register: a YAML file with the lists `children`, `family` and `investigation`.
///
/// Problems name places only, never what the file holds.
public enum CaseFile {
  /// The longest file that is read: 16 MiB.
  public static let limit = 16 << 20

  /// The register in a file.
  /// - Throws: `LetterError`, with every problem of the file.
  /// - Complexity: O(bytes).
  public static func register(at path: String) throws(LetterError) -> CaseRegister {
    try CaseRegister(from: InputFile.text(at: path, limit: limit))
  }
}
