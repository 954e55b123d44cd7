import ParentLetter
import Redaction

/// Learns the two steps of the name model from labelled texts.
struct Training {
  private static let seed: UInt64 = 20_161_129
  private static let rounds = 12
  /// The texts are parted into so many lots: the first step's scores of a lot are those of a model that never saw it.
  private static let lots = 4

  private let first: LinearModel
  private let second: LinearModel

  /// A text, and which of its weighed words are names.
  private struct Lesson {
    let text: LabelledText
    let reading: ReaderText
    let words: NameExamples
    /// Nil for a word in a stretch marked as something else.
    let labels: [Bool?]

    init(_ text: LabelledText) {
      self.text = text
      reading = ReaderText(raw: text.bytes)
      let words = text.redactor.nameExamples(in: reading)
      self.words = words
      let persons = text.persons
      let reading = reading
      labels = words.words.map { persons[reading.source(of: $0.range).lowerBound] }
    }

    var examples: [(signs: [UInt16], isName: Bool)] {
      zip(words.signs, labels).compactMap { signs, label in label.map { (signs, $0) } }
    }

    /// The signs of both steps, given the first step's model.
    func company(_ model: LinearModel) -> [[UInt16]] {
      let scores = words.signs.map { Training.scaled(model.score($0)) }
      let company = text.redactor.nameExamples(in: reading, scores: scores).company
      return zip(words.signs, company).map { $0 + $1 }
    }
  }

  /// Learns from texts that rules were made for and from texts that none was made for; how far rules are to be trusted is
  /// learned from the second alone.
  init(on texts: [LabelledText], and unknown: [LabelledText]) {
    var random = SplitMix(seed: Self.seed)
    let known = texts.map(Lesson.init).flatMap(\.examples)
    let lessons = unknown.map(Lesson.init)
    var first = LinearModel(signCount: NameExamples.signCount)
    first.learn(known + lessons.flatMap(\.examples), rounds: Self.rounds, &random)
    var examples: [(signs: [UInt16], isName: Bool)] = []
    for lot in 0..<Self.lots {
      var model = LinearModel(signCount: NameExamples.signCount)
      let others = lessons.indices.filter { $0 % Self.lots != lot }.flatMap { lessons[$0].examples }
      model.learn(known + others, rounds: Self.rounds, &random)
      for lesson in lessons.indices.filter({ $0 % Self.lots == lot }).map({ lessons[$0] }) {
        for (signs, label) in zip(lesson.company(model), lesson.labels) {
          if let label { examples.append((signs, label)) }
        }
      }
    }
    var second = LinearModel(signCount: NameExamples.signCount)
    second.learn(examples, rounds: Self.rounds, &random)
    self.first = first
    self.second = second
  }

  /// How many words of names there are in some texts, how many of them are missed with what was learned, and how many
  /// other words are taken for names.
  func faults(on texts: [LabelledText]) -> (names: Int, missed: Int, taken: Int) {
    table.map { Int8(bitPattern: $0) }.withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return (0, 0, 0) }
      let weights = NameWeights(table: table)
      return texts.reduce(into: (names: 0, missed: 0, taken: 0)) { $0 = faults($0, of: Lesson($1), weights) }
    }
  }

  private func faults(
    _ known: (names: Int, missed: Int, taken: Int), of lesson: Lesson, _ weights: NameWeights
  ) -> (names: Int, missed: Int, taken: Int) {
    var faults = known
    let found = lesson.text.redactor.names(in: lesson.reading, weights: weights)
    for (word, label) in zip(lesson.words.words, lesson.labels) {
      guard let label else { continue }
      let isFound = found.contains { $0.range.overlaps(word.range) }
      faults.names += label ? 1 : 0
      faults.missed += label && !isFound ? 1 : 0
      faults.taken += !label && isFound ? 1 : 0
    }
    return faults
  }

  /// The file that CLexicon embeds: a head, and the table.
  var file: [UInt8] { Array("PLN1\n".utf8) + table }

  /// Both weights of each sign, as the name model reads them.
  private var table: [UInt8] {
    zip(first.weights, second.weights).flatMap { [Self.byte($0), Self.byte($1)] }
  }

  private static func scaled(_ score: Float) -> Int { Int((score * Float(NameModel.unit)).rounded()) }

  private static func byte(_ weight: Float) -> UInt8 {
    UInt8(bitPattern: Int8(max(-127, min(127, scaled(weight)))))
  }
}

/// Random choices that are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
