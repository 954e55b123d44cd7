import Redaction
import TestSupport
import Testing

@Suite("the labelled corpus")
struct CorpusTests {
  /// A file of texts and the least that the engine must reach on it, in per cent: what it reaches now, rounded down.
  ///
  /// To be raised with the engine; the aim is 95, 99, 93, 99.5 and 0.5. What the name model learned from is `letters`,
  /// `examiner`, `prose` and the files called `dev`, `own`, and `fresh4` to `fresh24`; the `held` ones tell how far that carries.
  struct Bar: NamedCase {
    let name: String
    let cleanTexts: Double
    let spans: Double
    let precision: Double
    let kept: Double
    let falsePerThousandWords: Double
  }

  @Test(
    "letters leak nothing and keep what is harmless",
    arguments: [
      Bar(name: "letters", cleanTexts: 99, spans: 99, precision: 98, kept: 99, falsePerThousandWords: 0.5),
      Bar(name: "held-out", cleanTexts: 97, spans: 98, precision: 98, kept: 98, falsePerThousandWords: 0),
      Bar(name: "examiner", cleanTexts: 95, spans: 98, precision: 99, kept: 99, falsePerThousandWords: 0),
      Bar(name: "fresh-dev", cleanTexts: 94, spans: 98, precision: 98, kept: 98, falsePerThousandWords: 0.4),
      Bar(name: "fresh-held", cleanTexts: 92, spans: 97, precision: 96, kept: 97, falsePerThousandWords: 5.7),
      Bar(name: "fresh2-dev", cleanTexts: 99, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 0),
      Bar(name: "fresh2-held", cleanTexts: 90, spans: 97, precision: 99, kept: 99, falsePerThousandWords: 1.9),
      Bar(name: "fresh3-dev", cleanTexts: 94, spans: 98, precision: 97, kept: 97, falsePerThousandWords: 1.3),
      Bar(name: "fresh3-held", cleanTexts: 95, spans: 98, precision: 97, kept: 97, falsePerThousandWords: 1.4),
      Bar(name: "fresh4", cleanTexts: 96, spans: 98, precision: 93.9, kept: 96, falsePerThousandWords: 8.2),
      Bar(name: "fresh5", cleanTexts: 96, spans: 98, precision: 97, kept: 98, falsePerThousandWords: 2.2),
      Bar(name: "fresh6", cleanTexts: 96, spans: 98, precision: 98, kept: 98, falsePerThousandWords: 1.6),
      Bar(name: "fresh6-held", cleanTexts: 97, spans: 98, precision: 97, kept: 98, falsePerThousandWords: 2.9),
      Bar(name: "fresh7", cleanTexts: 96, spans: 98, precision: 98, kept: 98, falsePerThousandWords: 2.4),
      Bar(name: "fresh8", cleanTexts: 98, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 1.4),
      Bar(name: "fresh8-held", cleanTexts: 97, spans: 98, precision: 98, kept: 97.9, falsePerThousandWords: 1.7),
      Bar(name: "fresh9", cleanTexts: 98, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 0.8),
      Bar(name: "fresh10", cleanTexts: 98, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 1.1),
      Bar(name: "fresh11", cleanTexts: 98, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 1.8),
      Bar(name: "fresh12", cleanTexts: 98, spans: 99, precision: 98.9, kept: 98, falsePerThousandWords: 2.8),
      Bar(name: "fresh12-held", cleanTexts: 97, spans: 99, precision: 98, kept: 97, falsePerThousandWords: 1.6),
      Bar(name: "fresh13", cleanTexts: 98, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 3.4),
      Bar(name: "fresh14", cleanTexts: 97, spans: 99, precision: 96.8, kept: 97, falsePerThousandWords: 7.2),
      Bar(name: "fresh15", cleanTexts: 96, spans: 98, precision: 94.6, kept: 97, falsePerThousandWords: 1.6),
      Bar(name: "fresh15-held", cleanTexts: 97.5, spans: 99, precision: 88, kept: 95, falsePerThousandWords: 4.4),
      Bar(name: "fresh16", cleanTexts: 98, spans: 99, precision: 98, kept: 98.9, falsePerThousandWords: 2),
      Bar(name: "fresh16-held", cleanTexts: 95, spans: 98, precision: 97.9, kept: 97, falsePerThousandWords: 1.3),
      Bar(name: "fresh17", cleanTexts: 97, spans: 99, precision: 98, kept: 99, falsePerThousandWords: 0.2),
      Bar(name: "fresh18", cleanTexts: 98, spans: 99, precision: 99, kept: 99, falsePerThousandWords: 0),
      Bar(name: "fresh19", cleanTexts: 98, spans: 99, precision: 98, kept: 99, falsePerThousandWords: 0),
      Bar(name: "fresh19-held", cleanTexts: 92, spans: 98, precision: 98, kept: 99, falsePerThousandWords: 0),
      Bar(name: "fresh20", cleanTexts: 98, spans: 99, precision: 99, kept: 99, falsePerThousandWords: 0),
      Bar(name: "fresh20-held", cleanTexts: 95, spans: 99, precision: 98, kept: 99, falsePerThousandWords: 0),
      Bar(name: "fresh21-held", cleanTexts: 96, spans: 99, precision: 98, kept: 99, falsePerThousandWords: 0.3),
      Bar(name: "fresh22", cleanTexts: 95, spans: 99, precision: 98, kept: 99, falsePerThousandWords: 1),
      Bar(name: "fresh22-held", cleanTexts: 94, spans: 99, precision: 96, kept: 98, falsePerThousandWords: 0.1),
      Bar(name: "fresh23", cleanTexts: 91, spans: 98, precision: 98, kept: 99, falsePerThousandWords: 0.7),
      Bar(name: "fresh23-held", cleanTexts: 97, spans: 99, precision: 98, kept: 98.9, falsePerThousandWords: 1.3),
      Bar(name: "fresh24", cleanTexts: 93, spans: 99, precision: 98, kept: 98, falsePerThousandWords: 1.7),
      Bar(name: "fresh24-held", cleanTexts: 65, spans: 94.5, precision: 96, kept: 96.9, falsePerThousandWords: 3),
      Bar(name: "fresh25", cleanTexts: 82, spans: 97, precision: 97, kept: 98, falsePerThousandWords: 8),
      Bar(name: "notes", cleanTexts: 99, spans: 99, precision: 97, kept: 98, falsePerThousandWords: 4.1),
      Bar(name: "notes-held", cleanTexts: 98, spans: 98, precision: 96, kept: 97, falsePerThousandWords: 5.1),
      Bar(name: "prose", cleanTexts: 100, spans: 100, precision: 0, kept: 100, falsePerThousandWords: 0),
      Bar(name: "fresh3-own", cleanTexts: 100, spans: 100, precision: 0, kept: 95, falsePerThousandWords: 8.7),
      Bar(name: "fresh-prose", cleanTexts: 100, spans: 100, precision: 0, kept: 100, falsePerThousandWords: 0.2),
    ])
  func letters(_ bar: Bar) throws {
    let score = try CorpusScore(of: bar.name)
    print(
      """
      \(bar.name): clean texts \(score.cleanTexts), spans \(score.spans), precision \(score.precision), \
      kept \(score.kept), false findings per 1,000 words \(score.falsePerThousandWords)
      """)
    #expect(score.brokenAnswers == 0)
    #expect(score.cleanTexts.percent >= bar.cleanTexts)
    #expect(score.spans.percent >= bar.spans)
    #expect(score.precision.percent >= bar.precision)
    #expect(score.kept.percent >= bar.kept)
    #expect(score.falsePerThousandWords <= bar.falsePerThousandWords)
  }

  @Test("register terms are found in every way of writing, and words like them stay")
  func disguises() throws {
    let score = try CorpusScore(of: "disguises")
    print("disguises: \(score.groups)")
    #expect(score.brokenAnswers == 0)
    #expect(score.spansByGroup["plain"]?.percent == 100)
    #expect(score.spansByGroup["variant"]?.percent == 100)
    #expect(score.spansByGroup["disguised"]?.percent ?? 0 >= 99)
    #expect(score.keptByGroup["negative"]?.percent ?? 0 >= 99)
  }

  @Test("identifiers are found, mistyped ones beside their context too, and what is only alike stays")
  func structured() throws {
    let score = try CorpusScore(of: "structured")
    print("structured: \(score.groups)")
    #expect(score.brokenAnswers == 0)
    #expect(score.spansByGroup["pos"]?.percent == 100)
    #expect(score.spansByGroup["typo"]?.percent == 100)
    #expect(score.keptByGroup["neg"]?.percent ?? 0 >= 97)
  }

  @Test(
    "the last look asks nothing about what the pass left",
    arguments: [
      "letters", "held-out", "examiner", "fresh-dev", "fresh2-dev", "fresh3-dev", "fresh4", "fresh5", "fresh6",
      "fresh7", "fresh8", "fresh9", "fresh10", "fresh11", "fresh12", "fresh13", "fresh14", "fresh15", "fresh16",
      "fresh17", "fresh18", "fresh19", "fresh20", "notes", "disguises", "structured",
    ])
  func deadEnds(_ file: String) throws {
    for record in try CorpusRecord.records(of: file) {
      let verifier = Verifier(register: record.register, permitted: record.allow ?? [])
      let left = verifier.violations(in: record.redacted.text, as: .text)
      // What the pass should have taken out is another fault.
      guard left != [] else { continue }
      let isLeak = record.spans.contains { span in
        String(decoding: record.redacted.text, as: UTF8.self).contains(span.text)
      }
      #expect(isLeak, "\(record.id): \(left)")
    }
  }
}
