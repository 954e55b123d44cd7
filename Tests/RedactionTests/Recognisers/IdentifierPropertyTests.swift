import TestSupport
import Testing

@testable import Redaction

/// Numbers made at random by their own rules, beside their labels and in every surrounding.
@Suite("Identifiers made at random")
struct IdentifierPropertyTests {
  @Test("a number that keeps its rule is found whole, wherever its label stands", arguments: NumberMaker.all)
  func found(_ maker: NumberMaker) {
    var random = SeededRandom(seed: 4)
    for round in 0..<200 {
      let number = maker.number(&random)
      let frame = maker.frames[round % maker.frames.count]
      StructuredCase(frame.split(separator: "@", omittingEmptySubsequences: false).joined(separator: "[[\(number)]]"))
        .expectFound()
    }
  }

  @Test("one wrong, missing or doubled digit beside the label changes nothing", arguments: NumberMaker.all)
  func mistyped(_ maker: NumberMaker) {
    var random = SeededRandom(seed: 5)
    for round in 0..<200 {
      let number = SlipOfHand.slipped(maker.number(&random), &random)
      let text = maker.label + " " + number + (round % 2 == 0 ? "." : " was copied")
      let row = StructuredCase(text)
      #expect(row.found.contains { $0.contains(number) }, "\(text): \(row.found)")
    }
  }

  @Test(
    "what the scan sees grows in step with the text",
    arguments: [
      "1 ", "12 34 ", "9434765919 ", "1.", "1/", "a@", "@a ", "+44 ", "[", "](", "_", "a_b ", "AB12 ", "GB82 ", "a:b:",
      "::", "| 1 | 2 ", "1,2,", "tel 1 ", "51.1, ", "u/ab ", "a#1234 ", "///a.b.c ", "class 7B ", "12 Mill ", "one ",
      "Op A ", "PC 1 ", "LADO ", "CAD 4 ", "Flat 3, ", "(0) ",
    ])
  func growth(_ piece: String) {
    let counts = [1, 2, 4].map { times -> Int in
      let scan = IdentifierScan(ReaderText(raw: String(repeating: piece, count: 2_000 * times)))
      return scan.sightings.count + scan.cues.count + scan.numerals.count
    }
    #expect(counts[1] <= counts[0] * 2 + 200 && counts[2] <= counts[1] * 2 + 200, "\(counts)")
  }

  @Test("any mixture of labels, numbers and marks is read without harm, and findings are in order and disjoint")
  func mixtures() {
    let pieces = [
      "UPN", "tel", "ref", "DOB", "IBAN", "GB82", "WEST", "1234", "5698", "07700", "900123", "(0)", "+44", "/", "-",
      ".",
      ",", "@", "_", "#", ":", "[", "]", "(", ")", "|", "\n", "\n\n", "PC", "4471", "Op", "Bramble", "12", "Mill",
      "Lane",
      "CT9", "4ZZ", "LV68", "RJO", "46", "204511", "24", "March", "2014", "oh", "seven", "at", "dot", "example.org",
      "x",
      "snap", "u/", "///", "51.10377", "1.28014", "\u{200B}", "O", "l", "I", "case", "Council", "£", "%", "°", "N",
    ]
    var random = SeededRandom(seed: 6)
    for _ in 0..<4_000 {
      var raw = ""
      for _ in 0..<14 {
        raw += pieces[random.below(pieces.count)] + (random.below(3) == 0 ? "" : " ")
      }
      let text = ReaderText(raw: raw)
      let candidates = StructuredRecognisers.candidates(in: text)
      #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(candidates.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.bytes.count })
    }
  }
}

/// One sort of number: how it is made, and what stands around it.
struct NumberMaker: NamedCase {
  let name: String
  /// The word that makes even a mistyped one count.
  let label: String
  /// Texts with the number at "@".
  let frames: [String]
  let number: @Sendable (inout SeededRandom) -> String

  static let all: [NumberMaker] = [
    NumberMaker(
      name: "UPN", label: "UPN", frames: ["UPN @.", "@ (UPN)", "On the form: @", "Her UPN is @, we think."],
      number: { random in
        let digits = (0..<12).map { $0 == 0 ? 8 : random.below(10) }
        return String(Character(UnicodeScalar(Checksum.pupilNumberLetter(digits)))) + digits.map(String.init).joined()
      }),
    NumberMaker(
      name: "ULN", label: "ULN", frames: ["ULN @.", "learner number: @", "@ is his ULN"],
      number: { tenDigits(&$0) { Checksum.isLearnerNumber($0) } }),
    NumberMaker(
      name: "NHS number", label: "NHS number", frames: ["NHS @.", "NHS no: @", "The GP wrote @ down."],
      number: { random in
        let digits = tenDigits(&random) { Checksum.isHealthNumber($0) }
        return String(digits.prefix(3)) + " " + String(digits.dropFirst(3).prefix(3)) + " " + String(digits.suffix(4))
      }),
    NumberMaker(
      name: "IMEI", label: "IMEI", frames: ["IMEI @.", "the handset (@) was seized"],
      number: { random in luhn("35", 12, &random) }),
    NumberMaker(
      name: "card", label: "card number", frames: ["card @.", "paid with Visa @ twice"],
      number: { random in luhn("4", 14, &random) }),
    NumberMaker(
      name: "National Insurance number", label: "NI number", frames: ["NI @.", "@", "(National Insurance no. @)"],
      number: { random in
        "LM" + [" ", ""][random.below(2)] + figures(2, &random) + " " + figures(2, &random) + " " + figures(2, &random)
          + " " + ["A", "B", "C", "D"][random.below(4)]
      }),
    NumberMaker(
      name: "mobile number", label: "mob", frames: ["Ring @.", "mum (@) rang", "@ is her gran's"],
      number: { random in "07700 900" + figures(3, &random) }),
    NumberMaker(
      name: "crime reference", label: "crime reference", frames: ["crime ref @.", "Kent Police gave @ as the number"],
      number: { random in "46/1" + figures(5, &random) + "/24" }),
    NumberMaker(
      name: "social care record", label: "ref", frames: ["@.", "see @ for more"],
      number: { random in "LCS 3" + figures(6, &random) }),
  ]

  private static func figures(_ count: Int, _ random: inout SeededRandom) -> String {
    (0..<count).map { _ in String(random.below(10)) }.joined()
  }

  private static func tenDigits(_ random: inout SeededRandom, _ isValid: ([UInt8]) -> Bool) -> String {
    while true {
      let nine = [UInt8(random.below(9) + 1)] + (0..<8).map { _ in UInt8(random.below(10)) }
      if let last = (0..<10).first(where: { isValid(nine + [$0]) }) {
        return (nine + [last]).map { String($0) }.joined()
      }
    }
  }

  private static func luhn(_ start: String, _ count: Int, _ random: inout SeededRandom) -> String {
    let body = start + figures(count, &random)
    let digits = body.utf8.map { $0 - 48 }
    let check = (0..<10).first { Checksum.isLuhn(digits + [$0]) } ?? 0
    return body + String(check)
  }
}

/// What hands do to numbers.
enum SlipOfHand {
  /// With one digit changed, left out, doubled, or 0 and 1 written as O and l; never at the first two places.
  static func slipped(_ number: String, _ random: inout SeededRandom) -> String {
    var characters = Array(number)
    let places = characters.indices.filter { $0 > 1 && characters[$0].isNumber }
    let place = places[random.below(places.count)]
    switch random.below(4) {
    case 0: characters[place] = characters[place] == "9" ? "4" : "9"
    case 1: characters.remove(at: place)
    case 2: characters.insert(characters[place], at: place)
    default: characters[place] = characters[place] == "0" ? "O" : characters[place] == "1" ? "l" : characters[place]
    }
    return String(characters)
  }
}
