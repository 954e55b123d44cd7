public import Redaction
public import TextCore

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
    try register(from: InputFile.text(at: path, limit: limit))
  }

  /// The register in a text.
  /// - Throws: `LetterError`, with every problem of the text.
  public static func register(from source: SourceText) throws(LetterError) -> CaseRegister {
    let yaml = StrictYAML(source: source, disclosing: .placesOnly)
    let root = try yaml.root()
    let register = CaseRegister(
      children: root.texts("children"), family: root.texts("family"), investigation: root.texts("investigation"))
    try yaml.finish()
    return register
  }
}
