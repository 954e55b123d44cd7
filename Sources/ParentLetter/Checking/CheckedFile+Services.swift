import CommonMark
import Redaction
import TextCore

/// Services that a letter names.
extension CheckedFile {
  mutating func collectServices(_ rules: WordRules, _ reading: TemplateReading) {
    let passage = rules.passage
    for name in context.serviceNames {
      for start in rules.places(of: name.words) where passage.words[start].hasCapital {
        let words = start..<start + name.words.count
        guard let place = reading.place(of: passage.sourceRange(passage.byteRange(words))) else { continue }
        let sentence = passage.sentences[passage.words[start].sentence]
        let after = words.upperBound < sentence.upperBound ? passage.words[words.upperBound].text : ""
        let presentVerbs: Set<String> = [
          "is", "lets", "allows", "offers", "has", "links", "works", "remains", "gives", "connects", "makes", "helps",
        ]
        let closing: Set<String> = ["closed", "closes", "shut", "retired", "ended", "gone", "longer", "stopped"]
        namedServices.append(
          (
            name.id, place.range,
            presentVerbs.contains(after)
              || Self.speaksOfNow(passage.words[sentence], upTo: start - sentence.lowerBound),
            passage.words[sentence].contains { closing.contains($0.text) },
            start == sentence.lowerBound && name.words.count == 1 && OrdinaryWord.isEnglish(name.words[0])
          ))
      }
    }
  }

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
