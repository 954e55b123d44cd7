import TextCore

/// One way through a template as Markdown, in which every byte knows where it comes from.
///
/// Values are slot characters; the names of the catalogue stand as themselves, so that rules can read them.
struct TemplateReading: Sendable {
  /// A value in the text.
  struct Output: Sendable {
    /// The path, with the name that a part got it by put back ("services.omegle.name").
    var path: String
    var place: SourcePlace
  }

  /// A range of one file of the set.
  struct SourcePlace: Sendable, Hashable {
    /// Index of the file among those read together.
    var file: Int
    var range: Range<Int>
  }

  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The value of slot n at index n.
  private(set) var outputs: [Output] = []
  /// Every value, also those that stand as words.
  private(set) var paths: [Output] = []
  private var runs: [Run] = []
  private var calls = 0
  /// Ten parts that call each other often could make a reading without end.
  private static let mostCalls = 1_000

  /// From an offset of the text on, up to the next run.
  private struct Run {
    var start: Int
    var file: Int
    var source: Range<Int>
    /// Whether the text is the source itself, byte by byte.
    var isLiteral: Bool
  }

  /// What the parts of the text are taken from.
  struct Input {
    /// The files; the letter is the first.
    var files: [(source: SourceText, tree: TemplateTree)]
    /// Indices into `files` by the names of parts; empty if parts are not to be read with the letter.
    var parts: [String: Int]
    var catalogue: Catalogue
  }

  /// Reads a file and, where `parts` names them, the parts it calls.
  ///
  /// `choices` says which way to take at a branch of the file, by the branch's id; the first if it is not there.
  init(_ input: Input, file: Int = 0, choices: [Int: Int] = [:]) {
    read(input.files[file].tree.pieces, file, input, choices, [:], depth: 0)
  }

  /// Where a range of the text comes from.
  func place(of range: Range<Int>) -> SourcePlace? {
    guard let first = run(at: range.lowerBound) else { return nil }
    let last = run(at: max(range.lowerBound, range.upperBound - 1)) ?? first
    let start = first.isLiteral ? first.source.lowerBound + range.lowerBound - first.start : first.source.lowerBound
    var end = last.isLiteral ? last.source.lowerBound + range.upperBound - last.start : last.source.upperBound
    if last.file != first.file { end = start }
    return SourcePlace(file: first.file, range: start..<max(start, end))
  }

  /// Where the values stand in the text, in order.
  var slotPlaces: [(slot: Int, range: Range<Int>)] {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.compactMap { offset in
        guard buffer[offset] == 0xF3, let slot = SlotCharacter.number(in: buffer, offset: offset), slot < outputs.count
        else { return nil }
        return (slot, offset..<offset + SlotCharacter.byteCount)
      }
    }
  }

  private func run(at offset: Int) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }

  private mutating func read(
    _ pieces: [TemplateTree.Piece], _ file: Int, _ input: Input, _ choices: [Int: Int], _ names: [String: String],
    depth: Int
  ) {
    for piece in pieces {
      switch piece {
      case .text(let range):
        runs.append(Run(start: bytes.count, file: file, source: range, isLiteral: true))
        bytes += input.files[file].source.bytes[range]
      case .output(let range, let expression): add(expression, range, file, input.catalogue, names)
      case .branches(let id, let ways):
        let choice = min(choices[id] ?? 0, ways.count - 1)
        if choice >= 0 { read(ways[choice], file, input, choices, names, depth: depth) }
      case .part(_, let name, let arguments):
        guard depth < 10, calls < Self.mostCalls, let part = input.parts[name] else { continue }
        calls += 1
        let passed = arguments.mapValues { Self.path($0, names) }
        read(input.files[part].tree.pieces, part, input, [:], passed, depth: depth + 1)
      }
    }
  }

  private mutating func add(
    _ expression: String, _ range: Range<Int>, _ file: Int, _ catalogue: Catalogue, _ names: [String: String]
  ) {
    let path = Self.path(String(expression.prefix { $0 != "|" && $0 != " " }), names)
    let output = Output(path: path, place: SourcePlace(file: file, range: range))
    runs.append(Run(start: bytes.count, file: file, source: range, isLiteral: false))
    paths.append(output)
    if let name = catalogue.name(under: path) {
      bytes += name.utf8
    } else {
      SlotCharacter.append(min(outputs.count, SlotCharacter.capacity - 1), to: &bytes)
      outputs.append(output)
    }
  }

  private static func path(_ path: String, _ names: [String: String]) -> String {
    let root = path.prefix { $0 != "." }
    guard let full = names[String(root)] else { return path }
    return full + path.dropFirst(root.count)
  }
}

extension Catalogue {
  /// The name that a path such as `services.omegle.name` prints.
  func name(under path: String) -> String? {
    let steps = path.split(separator: ".").map(String.init)
    guard steps.count == 3 else { return nil }
    switch (steps[0], steps[2]) {
    case ("services", "name"): return service(steps[1])?.name
    case ("helplines", "name"): return helpline(steps[1])?.name
    case ("helplines", "short_name"): return helpline(steps[1])?.shortName
    default: return nil
    }
  }
}

extension TemplateTree {
  /// The choices that together take every way at least once, the first ways first.
  /// - Complexity: O(branches²), at most 64 readings.
  var everyChoice: [[Int: Int]] {
    var found: [[Int: Int]] = [[:]]
    Self.collect(pieces, [:], &found)
    return Array(found.prefix(64))
  }

  private static func collect(_ pieces: [Piece], _ path: [Int: Int], _ found: inout [[Int: Int]]) {
    for case .branches(let id, let ways) in pieces {
      for (index, way) in ways.enumerated() {
        var inner = path
        inner[id] = index
        if index > 0 { found.append(inner) }
        collect(way, inner, &found)
      }
    }
  }
}
