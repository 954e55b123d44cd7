import Testing

@testable import Redaction

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Mixtures of ways to hide a registered term, made from seeds.
@Suite("Any mixture of disguises")
struct DisguiseTests {
  static let terms = [
    "Tamsin Wetherby", "Olumide Fashola", "Siobhán McGlinchey", "Katarzyna Dąbrowska", "Mary-Kate Fitzsimons",
    "Nguyễn Bảo",
    "Eoghan O'Briain", "07700 900482", "46/318552/25", "CT14 7XB", "@grey.wolf_daddy", "m.wetherby@mailbox.example",
    "Operation Cuttlefish", "14 Saltings Way",
  ]
  static let register = CaseRegister(
    children: Array(terms[..<7]), family: Array(terms[7..<10]), investigation: Array(terms[10...]))

  /// `DISGUISES=100000 swift test --filter DisguiseTests` tries so many; `make disguises` does.
  static var count: Int { getenv("DISGUISES").flatMap { Int(String(cString: $0)) } ?? 1_400 }

  @Test("every letter and digit of a registered term is found, and a second pass changes nothing")
  func mixtures() {
    let redactor = Redactor(register: Self.register)
    var missed: [String] = []
    for seed in 0..<Self.count {
      let disguise = Disguise(of: Self.terms[seed % Self.terms.count], seed: UInt64(seed))
      let redacted = redactor.redacted(text: Array(disguise.text.utf8))
      if !disguise.isCovered(by: redacted.findings) { missed.append("\(seed): \(disguise.text)") }
      if seed % 10 == 0, redactor.redacted(text: redacted.text).text != redacted.text {
        missed.append("twice, \(seed): \(disguise.text)")
      }
    }
    let shown = missed.prefix(12).map(\.debugDescription).joined(separator: "\n")
    #expect(missed.isEmpty, "\(missed.count) of \(Self.count): \(shown)")
  }
}

/// A term written in a few ways at once, inside a sentence.
struct Disguise {
  /// The sentence.
  let text: String
  /// Offsets, in scalars, of what must be found.
  private let needed: [Int]

  /// The same for the same seed.
  init(of term: String, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var pieces = term.unicodeScalars.map {
      Piece(written: [$0], isCore: $0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    Self.change(&pieces, &random)
    if random.chance(0.5) { Self.change(&pieces, &random) }
    Self.interrupt(&pieces, &random)
    if random.chance(0.4) { Self.interrupt(&pieces, &random) }
    if random.chance(0.3) { Self.wrap(&pieces, &random) }
    let (before, after) = Self.carriers[Int(random.next() % UInt64(Self.carriers.count))]
    var scalars = Array(before.unicodeScalars)
    var needed: [Int] = []
    for piece in pieces {
      if piece.isCore { needed += scalars.count..<(scalars.count + piece.written.count) }
      scalars += piece.written
    }
    scalars += after.unicodeScalars
    self.needed = needed
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  /// Whether findings hold every needed scalar.
  func isCovered(by findings: [Finding]) -> Bool {
    needed.allSatisfy { offset in findings.contains { $0.start <= offset && offset < $0.end } }
  }

  private struct Piece {
    var written: [Unicode.Scalar]
    /// A letter or digit of the term, in whatever form.
    var isCore: Bool
  }

  private static let carriers = [
    ("We were told of ", " on Tuesday."), ("", " was in the message."), ("> It was about ", ", as far as we know."),
    ("- The note says ", "; nothing else."), ("Please keep (", ") out of it."), ("Dear all,\n\n", " is the matter."),
    ("| one | ", " | two |"), ("See \"", "\" in the log"),
  ]

  // MARK: - Other characters for the same letters

  private static func change(_ pieces: inout [Piece], _ random: inout SeededGenerator) {
    let way = random.next() % 9
    let share = [0.15, 0.5, 1.0][Int(random.next() % 3)]
    for index in pieces.indices where pieces[index].isCore && pieces[index].written.count == 1 && random.chance(share) {
      if let changed = changed(pieces[index].written[0], way, &random) { pieces[index].written = changed }
    }
  }

  private static func changed(_ scalar: Unicode.Scalar, _ way: UInt64, _ random: inout SeededGenerator) -> [Unicode
    .Scalar]?
  {
    switch way {
    case 0: entity("&#\(scalar.value);")
    case 1: entity("&#x" + String(scalar.value, radix: 16) + ";")
    case 2: shifted(scalar, upper: 0xFF21, lower: 0xFF41, digit: 0xFF10)
    case 3: shifted(scalar, upper: 0x1D400, lower: 0x1D41A, digit: 0x1D7CE)
    case 4: shifted(scalar, upper: 0x1D5D4, lower: 0x1D5EE, digit: 0x1D7EC)
    case 5: likeness[scalar].map { [$0] }
    case 6: [scalar] + [marks[Int(random.next() % UInt64(marks.count))]]
    case 7: scalar.isASCII ? Array(String(scalar).uppercased().unicodeScalars) : nil
    default: scalar.isASCII ? Array(String(scalar).lowercased().unicodeScalars) : nil
    }
  }

  private static func entity(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func shifted(_ scalar: Unicode.Scalar, upper: UInt32, lower: UInt32, digit: UInt32) -> [Unicode
    .Scalar]?
  {
    let value = scalar.value
    let start: UInt32
    switch value {
    case 65...90: start = upper - 65
    case 97...122: start = lower - 97
    case 48...57: start = digit - 48
    default: return nil
    }
    return Unicode.Scalar(value + start).map { [$0] }
  }

  private static let likeness: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("aceopxyisjABCEHKMOPTXhngu".unicodeScalars, "асеорхуіѕјАВСЕНКМОРТХһոցս".unicodeScalars))
  private static let marks = Array("\u{336}\u{301}\u{323}\u{334}\u{35C}".unicodeScalars)

  // MARK: - Between the letters

  private static func interrupt(_ pieces: inout [Piece], _ random: inout SeededGenerator) {
    let fillers = [
      "\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{200D}", "\u{FE0F}", "&shy;", "&#8203;", "<b></b>", "<!-- x -->",
      "\u{2063}", "\u{200E}",
    ]
    let filler = fillers[Int(random.next() % UInt64(fillers.count))]
    let spots = pieces.indices.dropFirst().filter { pieces[$0].isCore && pieces[$0 - 1].isCore }
    let share = random.chance(0.5) ? 1.5 / Double(max(1, spots.count)) : 0.6
    for spot in spots.reversed() where random.chance(share) {
      pieces.insert(Piece(written: Array(filler.unicodeScalars), isCore: false), at: spot)
    }
  }

  /// Markup around some letters in the middle.
  private static func wrap(_ pieces: inout [Piece], _ random: inout SeededGenerator) {
    let wraps = [
      ("**", "**"), ("*", "*"), ("`", "`"), ("~~", "~~"), ("<i>", "</i>"), ("[", "](https://example.org/x)"),
    ]
    let (open, close) = wraps[Int(random.next() % UInt64(wraps.count))]
    guard pieces.count > 4 else { return }
    let start = 1 + Int(random.next() % UInt64(pieces.count - 3))
    guard pieces[start].isCore, pieces[start - 1].isCore, pieces[start + 1].isCore else { return }
    pieces.insert(Piece(written: Array(close.unicodeScalars), isCore: false), at: start + 1)
    pieces.insert(Piece(written: Array(open.unicodeScalars), isCore: false), at: start)
  }
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < share }
}
