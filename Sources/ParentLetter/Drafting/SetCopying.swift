#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension TemplateSet {
  /// Copies the set into a folder of somebody's own: manifest, lock, letters, parts and catalogue, nothing else.
  ///
  /// The folder appears when everything is in it, or not at all.
  /// - Throws: `LetterError`: `.usage` if something stands there already, `.cannotCreate` if it can't be made.
  public func copy(to folder: String) throws(LetterError) {
    let files = FileManager.default
    let target = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let isEmpty = (try? files.contentsOfDirectory(atPath: target))?.isEmpty ?? !files.fileExists(atPath: target)
    guard isEmpty else {
      throw LetterError(.usage, "there is something in '\(target)' already; name a folder that is not there yet")
    }
    let draft = "\(target).parentletter-\(UInt32.random(in: .min ... .max)).part"
    do {
      try files.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for name in ["set.yaml", "set.lock", "letters", "parts", "catalogue"]
      where files.fileExists(atPath: "\(self.folder)/\(name)") {
        try files.copyItem(atPath: "\(self.folder)/\(name)", toPath: "\(draft)/\(name)")
      }
      if files.fileExists(atPath: target) { try files.removeItem(atPath: target) }
      try files.moveItem(atPath: draft, toPath: target)
    } catch {
      try? files.removeItem(atPath: draft)
      throw LetterError(
        .cannotCreate, "cannot create '\(target)': look at the permissions of the folder it is to be in")
    }
  }
}
