import TextCore

/// A place where a file's own words name a service, and what its sentence says.
struct NamedService {
  let id: String
  /// In the file.
  let range: Range<Int>
  /// Whether the service is spoken of as one that can be used.
  let isPresent: Bool
  /// Whether something in the sentence has closed.
  let saysClosed: Bool
  /// Whether it is the service that is said to have closed.
  let isSaidClosed: Bool
  /// Whether the word may as well be an ordinary one.
  let isOrdinary: Bool
}

/// Services that a letter names.
extension CheckedFile {
  mutating func collectServices(_ rules: WordRules, _ reading: TemplateReading) {
    for name in context.serviceNames {
      for words in rules.places(of: name) {
        let range = rules.passage.sourceRange(rules.passage.byteRange(words))
        guard let place = reading.place(of: range)?.range else { continue }
        let isPrinted = source.bytes[min(place.lowerBound, source.bytes.count - 1)] == UInt8(ascii: "{")
        namedServices.append(Self.service(name, words, rules, at: place, isPrinted: isPrinted))
      }
    }
  }

  private static func service(
    _ name: ServiceName, _ words: Range<Int>, _ rules: WordRules, at place: Range<Int>, isPrinted: Bool
  ) -> NamedService {
    let passage = rules.passage
    let sentence = passage.sentences[passage.words[words.lowerBound].sentence]
    let after = words.upperBound < sentence.upperBound ? passage.words[words.upperBound].text : ""
    let said = passage.words[sentence]
    return NamedService(
      id: name.id, range: place,
      isPresent: presentVerbs.contains(after) || speaksOfNow(said, upTo: words.lowerBound - sentence.lowerBound),
      saysClosed: said.contains { closing.contains($0.text) },
      isSaidClosed: !name.isFormer && ClosingWords.stand(behind: words, in: passage),
      isOrdinary: !isPrinted && !rules.isSurelyName(words, in: sentence))
  }

  private static let presentVerbs: Set<String> = [
    "is", "lets", "allows", "offers", "has", "links", "works", "remains", "gives", "connects", "makes", "helps",
  ]
  private static let closing: Set<String> = [
    "closed", "closes", "shut", "retired", "ended", "gone", "longer", "stopped",
  ]

  /// Whether a sentence tells of a service as one that can be used: "now", or somebody is on it, with nothing of the past.
  private static func speaksOfNow(_ sentence: ArraySlice<PassageWords.Word>, upTo name: Int) -> Bool {
    let words = sentence.map(\.text)
    let past: Set<String> = [
      "was", "were", "had", "used", "did", "has", "have", "been", "like", "about", "called", "after", "before", "old",
    ]
    guard !words.contains(where: past.contains) else { return false }
    let uses: Set<String> = ["use", "uses", "using", "join", "joins", "joining", "open", "download", "visit", "try"]
    let before = words.prefix(name).suffix(2)
    guard before.last != "is" else { return false }
    return words.contains { ["now", "today", "still", "currently"].contains($0) }
      || before.contains(where: uses.contains)
      || before.last == "on" && words.count > name
  }
}
