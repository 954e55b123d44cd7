public import Redaction
public import TextCore

extension CaseRegister {
  /// Reads a case register: `children:`, `family:` and `investigation:`, each a list of terms.
  ///
  /// Problems never show the file's lines, which hold the very things to keep out.
  /// - Throws: `LetterError` `.invalidInput` with every problem.
  public convenience init(from source: SourceText) throws(LetterError) {
    let yaml = StrictYAML(source: source, disclosing: .placesOnly)
    let map = try yaml.root()
    let (children, family, investigation) = (
      map.entries("children"), map.entries("family"), map.entries("investigation")
    )
    try yaml.finish()
    self.init(children: children, family: family, investigation: investigation)
  }
}
