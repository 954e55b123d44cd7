import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The school files of a folder, in the order of their names' bytes.
struct SchoolFolder: BatchSource {
  private let folder: String
  private let files: [String]
  private var position = 0
  private var names = LetterName()

  /// - Throws: `LetterError`: `.unreadableInput` if there is no such folder, `.invalidInput` if it has no school files.
  init(at folder: String) throws(LetterError) {
    self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    files = try Self.files(in: self.folder)
    guard !files.isEmpty else {
      throw LetterError(.invalidInput, "the folder '\(self.folder)' has no school files (name.yaml)")
    }
  }

  mutating func next() throws(LetterError) -> BatchItem? {
    guard position < files.count else { return nil }
    defer { position += 1 }
    let file = files[position]
    return BatchItem(
      row: position + 1, name: names.unused(Self.stem(of: file)), material: .schoolFile("\(folder)/\(file)"))
  }

  var fractionRead: Double? { Double(position) / Double(files.count) }

  /// The names of the school files of a folder, sorted.
  /// - Throws: `LetterError` `.unreadableInput` if there is no such folder.
  static func files(in folder: String) throws(LetterError) -> [String] {
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw LetterError(.unreadableInput, "there is no folder '\(folder)' that can be read")
    }
    let files = all.filter { file in
      let name = file.lowercased()
      return !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A file's name without its ending.
  static func stem(of file: String) -> String { file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file }
}
