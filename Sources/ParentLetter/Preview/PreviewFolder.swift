#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Puts a preview into a folder, all or nothing.
public enum PreviewFolder {
  /// A file that says that a folder is a preview's own, to be replaced as a whole.
  static let mark = ".parentletter-preview"

  /// Writes the site beside the folder and puts it in its place; on any failure the folder is as it was.
  /// - Throws: `LetterError`: `.cannotCreate` if something else stands there, also a folder with other files in it, or
  ///   nothing can be made there; `.cannotWrite` if writing fails.
  public static func write(_ site: PreviewSite, to path: String) throws(LetterError) {
    let target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let isThere = try isThere(target)
    let beside = temporaryPath(beside: target)
    do throws(LetterError) {
      try fill(beside, with: site)
      try replace(target, isThere: isThere, by: beside)
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw error
    }
  }

  /// Whether there is a folder to replace.
  private static func isThere(_ path: String) throws(LetterError) -> Bool {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    guard isFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw LetterError(.cannotCreate, "'\(path)' is no folder; name another one")
    }
    let isOther = names.contains(mark) ? hasOtherFiles(path) : !names.isEmpty
    guard !isOther else {
      throw LetterError(
        .cannotCreate, "'\(path)' holds other files, which a preview would replace; name a new or an empty folder")
    }
    return true
  }

  /// Whether a preview's folder has files that the preview did not write: its mark lists those that it did.
  private static func hasOtherFiles(_ path: String) -> Bool {
    let list = FileManager.default.contents(atPath: "\(path)/\(mark)").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let own = Set(list.split(separator: "\n").dropFirst().map(String.init) + [mark])
    guard own.count > 1 else { return false }
    return files(in: path).contains { !own.contains($0) }
  }

  /// The files of a folder and of the folders in it, by their paths from there.
  private static func files(in folder: String, under prefix: String = "") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.flatMap { name in
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return isFolder ? files(in: "\(folder)/\(name)", under: "\(prefix)\(name)/") : [prefix + name]
    }
  }

  private static func fill(_ folder: String, with site: PreviewSite) throws(LetterError) {
    let list = "Written by parentletter.\n" + site.files.map { "\($0.path)\n" }.joined()
    for file in site.files + [PreviewSite.File(path: mark, bytes: Array(list.utf8))] {
      let path = folder + "/" + file.path
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
      do {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      } catch {
        throw LetterError(.cannotCreate, "cannot create the folder of the preview beside '\(folder)'")
      }
      try OutputFile.write(file.bytes, to: path)
    }
  }

  private static func replace(_ target: String, isThere: Bool, by folder: String) throws(LetterError) {
    let old = temporaryPath(beside: target)
    do {
      if isThere { try FileManager.default.moveItem(atPath: target, toPath: old) }
      do {
        try FileManager.default.moveItem(atPath: folder, toPath: target)
      } catch {
        if isThere { try FileManager.default.moveItem(atPath: old, toPath: target) }
        throw error
      }
    } catch {
      throw LetterError(.cannotCreate, "cannot put the preview into '\(target)'")
    }
    if isThere { try? FileManager.default.removeItem(atPath: old) }
  }

  /// A name in the same folder that nobody else uses.
  private static func temporaryPath(beside path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return folder + ".parentletter-\(UInt32.random(in: .min ... .max)).part"
  }
}
