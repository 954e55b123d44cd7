import Foundation
import Testing
import TestSupport

@testable import Redaction

@Suite("word lists")
struct LexiconTests {
  struct Word: NamedCase {
    let name: String
    let english: ClosedRange<Int>
    var given = false
    var surname = false
    var place = 0...0
  }

  @Test(
    "a word is known for what it is",
    arguments: [
      Word(name: "calendar", english: 3...3),
      Word(name: "timetable", english: 1...3),
      Word(name: "nasreen", english: 0...0, given: true),
      Word(name: "patel", english: 0...0, surname: true),
      Word(name: "kowalski", english: 0...0, surname: true),
      Word(name: "rochdale", english: 0...0, place: 2...2),
      Word(name: "marseille", english: 0...0, place: 1...1),
      Word(name: "qwzxy", english: 0...0),
    ])
  func knownWords(_ word: Word) {
    let flags = Lexicon.word(for: WordKey(word.name))
    #expect(word.english.contains(flags.english))
    if word.given { #expect(flags.given > 0) }
    if word.surname { #expect(flags.surname > 0) }
    #expect(word.place.contains(flags.place))
  }

  @Test("WordNet tells what somebody does, what somebody is, and what surnames are made of")
  func wordNet() {
    #expect(Lexicon.word(for: WordKey("guessed")).isPersonVerb && Lexicon.word(for: WordKey("dug")).isPersonVerb)
    #expect(!Lexicon.word(for: WordKey("baked")).isPersonVerb && !Lexicon.word(for: WordKey("closed")).isPersonVerb)
    #expect(Lexicon.word(for: WordKey("plumber")).isPersonNoun && !Lexicon.word(for: WordKey("tractor")).isPersonNoun)
    #expect(Lexicon.word(for: WordKey("partridge")).isLikeSurname && Lexicon.word(for: WordKey("roper")).isLikeSurname)
    #expect(!Lexicon.word(for: WordKey("appeal")).isLikeSurname)
  }

  @Test("case makes no difference to a key")
  func caseFolds() {
    #expect(WordKey("O'Neill") == WordKey("O'NEILL"))
  }

  @Test("random words are hardly ever taken for listed ones")
  func falsePositives() {
    var generator = SplitMix(state: 7)
    let hits = (0..<100_000).count { _ in
      let letters = (0..<14).map { _ in UInt8(ascii: "a") + UInt8(generator.next() % 26) }
      return Lexicon.word(for: WordKey(letters)).rawValue != 0 || !Lexicon.terms(for: WordKey(letters)).isEmpty
    }
    #expect(hits < 40)
  }

  @Test("no chance word or phrase is taken for one of the hand-kept lists")
  func noFalseTerms() {
    var generator = SplitMix(state: 8)
    for _ in 0..<200_000 {
      let letters = (0..<14).map { _ in UInt8(ascii: "a") + UInt8(generator.next() % 26) }
      #expect(Lexicon.terms(for: WordKey(letters)).isEmpty)
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test("the quick answer lets every given name of the lists through, and turns nearly all other words away")
  func mayBeGivenName() throws {
    let terms = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/CLexicon/data/terms")
    for file in ["given", "given_classroom", "given_world"] {
      let text = try String(contentsOf: terms.appending(path: "\(file).txt"), encoding: .utf8)
      for name in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) where name.utf8.allSatisfy(\.isLetter) {
        let key = WordKey(String(name))
        guard Lexicon.terms(for: key).contains(.given), Lexicon.word(for: key).english < 3 else { continue }
        #expect(Lexicon.mayBeGivenName(key), "\(name)")
      }
    }
    let others = ["calendar", "timetable", "assembly", "homework", "school", "parents", "online", "safety"]
    #expect(others.count { Lexicon.mayBeGivenName(WordKey($0)) } < 2)
  }

  @Test("the quick answer lets every beginning of a phrase that stays through, and turns nearly all others away")
  func mayBeginPhrase() throws {
    let terms = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/CLexicon/data/terms")
    let files = try FileManager.default.contentsOfDirectory(atPath: terms.path)
    var phrases = 0
    for file in files where file.hasPrefix("public") || file.hasPrefix("place_") {
      let text = try String(contentsOf: terms.appending(path: file), encoding: .utf8)
      let lines = text.lowercased().split(whereSeparator: \.isNewline).map { $0.prefix { $0 != "#" } }
      for phrase in lines.flatMap({ $0.split(separator: ",") }) {
        let words = phrase.split(separator: " ")
        // What the script folds is not folded here once more.
        guard words.count > 1, phrase.utf8.allSatisfy({ $0 == 32 || $0.isLetter }) else { continue }
        phrases += 1
        for count in 2...words.count {
          let beginning = words.prefix(count).joined(separator: " ")
          #expect(Lexicon.mayBeginPhrase(WordKey(beginning)), "\(beginning)")
        }
      }
    }
    #expect(phrases > 10_000)
    let others = ["the letter", "every child", "our homework", "after school", "green timetable", "was here"]
    #expect(others.count { Lexicon.mayBeginPhrase(WordKey($0)) } < 3)
  }
}
