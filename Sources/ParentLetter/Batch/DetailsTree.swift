/// Keys and values on their way to school details, as if they stood in a school file.
struct DetailsTree {
  private indirect enum Branch {
    case value(DataTree)
    case group([(key: String, branch: Branch)])
  }

  private var root: [(key: String, branch: Branch)] = []

  /// Gives a key a value, in the place of the one it has.
  /// `path`: keys from the top of the file.
  mutating func set(_ path: [String], to text: String) { Self.set(path[...], to: Self.value(text), in: &root) }

  /// Gives a key a list.
  mutating func set(_ path: [String], to items: [String]) {
    Self.set(path[...], to: .list(items.map(DataTree.text)), in: &root)
  }

  /// The tree for the strict reader.
  var tree: DataTree { Self.tree(.group(root)) }

  private static func set(
    _ path: ArraySlice<String>, to value: DataTree, in group: inout [(key: String, branch: Branch)]
  ) {
    guard let key = path.first else { return }
    let place = group.firstIndex { $0.key == key } ?? group.count
    if place == group.count { group.append((key, .group([]))) }
    guard path.count > 1 else {
      group[place].branch = .value(value)
      return
    }
    var inner: [(key: String, branch: Branch)] = []
    if case .group(let members) = group[place].branch { inner = members }
    set(path.dropFirst(), to: value, in: &inner)
    group[place].branch = .group(inner)
  }

  private static func tree(_ branch: Branch) -> DataTree {
    switch branch {
    case .value(let value): value
    case .group(let members): .group(members.map { ($0.key, tree($0.branch)) })
    }
  }

  /// A table does not tell numbers and flags from words, so what looks like them may be either.
  private static func value(_ text: String) -> DataTree {
    let items = text.split(separator: "|").map { $0.trimmed }
    if items.count > 1 { return .list(items.map(DataTree.text)) }
    let isPlain = text == "true" || text == "false" || text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPlain ? .plain(text) : .text(text)
  }
}

extension StringProtocol {
  /// Without spaces at its ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    return String(start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)])
  }
}

extension SchoolDetails {
  /// The details of a school of the register, with what the overrides say in place of what the register says.
  /// `everySchool`: what the overrides say of all schools; a school's own row beats it.
  /// - Throws: `LetterError` `.invalidInput` with every key that is missing or wrong.
  init(
    _ school: RegisterSchool, everySchool: [(path: [String], value: String)], own: [(path: [String], value: String)]
  ) throws(LetterError) {
    var tree = DetailsTree()
    tree.set(["schema"], to: "parentletter.school/1")
    for entry in school.entries { tree.set(entry.path, to: entry.value) }
    let word = school.phase == "secondary" || school.phase == "post-16" ? "students" : "children"
    tree.set(["audience", "learner_word"], to: word)
    let years = school.yearGroups
    if !years.isEmpty { tree.set(["audience", "year_groups"], to: years) }
    for (path, value) in everySchool + own { tree.set(path, to: value) }
    try self.init(tree: tree.tree, name: BatchMaterials.schoolName)
  }
}
