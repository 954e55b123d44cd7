/// What has changed between two texts, word by word.
struct WordDiff: Sendable, Hashable {
  /// Words in a row that both texts have, or only one.
  enum Run: Sendable, Hashable {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// In the order of the texts; what was removed stands before what was added in its place.
  let runs: [Run]

  /// The most words of each text that are compared; longer ones count as replaced, to keep the time in bounds.
  private static let limit = 1_500

  init(from old: String, to new: String) {
    let (before, after) = (Self.words(of: old), Self.words(of: new))
    guard before.count <= Self.limit, after.count <= Self.limit else {
      runs = [.removed(old), .added(new)]
      return
    }
    runs = Self.runs(DiffScript(from: before, to: after).steps)
  }

  /// The earlier text, what is gone from it in «marks».
  var was: String { shown { if case .removed = $0 { return true } else { return false } } }

  /// The later text, what is new in it in «marks».
  var now: String { shown { if case .added = $0 { return true } else { return false } } }

  private func shown(where isMarked: (Run) -> Bool) -> String {
    runs.compactMap { run -> String? in
      switch run {
      case .kept(let words): return words
      case .removed(let words), .added(let words): return isMarked(run) ? "«\(words)»" : nil
      }
    }.joined(separator: " ")
  }

  private static func words(of text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" }.map(String.init)
  }

  private static func runs(_ steps: [DiffScript<String>.Step]) -> [Run] {
    var kept: [String] = []
    var (removed, added): ([String], [String]) = ([], [])
    var runs: [Run] = []
    func end() {
      if !kept.isEmpty { runs.append(.kept(kept.joined(separator: " "))) }
      if !removed.isEmpty { runs.append(.removed(removed.joined(separator: " "))) }
      if !added.isEmpty { runs.append(.added(added.joined(separator: " "))) }
      (kept, removed, added) = ([], [], [])
    }
    for step in steps {
      switch step {
      case .kept(let word, _):
        if !removed.isEmpty || !added.isEmpty { end() }
        kept.append(word)
      case .removed(let word):
        removed.append(word)
      case .added(let word):
        added.append(word)
      }
    }
    end()
    return runs
  }
}

/// The shortest way from one list to another: what is kept, what goes, what comes.
struct DiffScript<Item: Hashable> {
  /// One step of the way.
  enum Step {
    case kept(Item, Item)
    case removed(Item)
    case added(Item)
  }

  let steps: [Step]

  /// - Complexity: O((n + m) · differences), as the standard library's `difference(from:)`.
  init(from old: [Item], to new: [Item]) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(.removed(old[left]))
        left += 1
      } else if added.contains(right) {
        steps.append(.added(new[right]))
        right += 1
      } else {
        steps.append(.kept(old[left], new[right]))
        left += 1
        right += 1
      }
    }
    self.steps = steps
  }
}
