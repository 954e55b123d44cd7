import TestSupport
import Testing

@testable import Redaction

/// A text and the rules that must warn of it.
struct NoticeRow: NamedCase {
  let name: String
  let text: String
  let rules: Set<String>
  var sizes = GroupSizes()
}

@Suite("notices")
struct NoticeFinderTests {
  static let rows: [NoticeRow] = [
    NoticeRow(
      name: "year, sex and day with harm", text: "Last Friday the Year 5 girl was contacted by a stranger.",
      rules: ["J1", "J4"]),
    NoticeRow(
      name: "one child told of", text: "A pupil was blackmailed in a chat.", rules: ["J4"]),
    NoticeRow(name: "one of our girls", text: "One of our girls was threatened online.", rules: ["J4"]),
    NoticeRow(
      name: "an arrest", text: "Somebody was arrested.", rules: ["G6"]),
    NoticeRow(name: "an alleged offence", text: "Children were sexually abused.", rules: ["G4"]),
    NoticeRow(name: "an arrest, with who made it", text: "The police have arrested a man.", rules: ["G6"]),
    NoticeRow(name: "a family that asks", text: "The family has asked for privacy.", rules: ["J4"]),
    NoticeRow(name: "an inquiry", text: "Police have seized several phones.", rules: ["I1"]),
    NoticeRow(name: "a suspect", text: "He is a man in his forties who drives a grey van.", rules: ["I2"]),
    NoticeRow(name: "an appeal", text: "Please check your child's phone for this video.", rules: ["I3"]),
    NoticeRow(name: "an appeal that supposes", text: "If you know who did this, tell us.", rules: ["I3"]),
    NoticeRow(
      name: "in a year group of seven the year is enough", text: "Some Year 6 pupils were upset by what they saw.",
      rules: ["J1"], sizes: GroupSizes(rollByYear: ["Year 6": 7])),
    NoticeRow(
      name: "in a small year group two details are enough", text: "Some Year 6 girls were upset by what they saw.",
      rules: ["J1"], sizes: GroupSizes(rollByYear: ["Year 6": 23])),
    NoticeRow(
      name: "in a large year group they are not", text: "Some Year 6 girls were upset by what they saw.", rules: [],
      sizes: GroupSizes(rollByYear: ["Year 6": 90])),
    NoticeRow(
      name: "the addressee line counts", text: "Some girls were upset on Friday by what they saw.", rules: ["J1"],
      sizes: GroupSizes(audienceNamesYear: true)),
    NoticeRow(
      name: "without it two details are not enough", text: "Some girls were upset on Friday by what they saw.",
      rules: []),
    NoticeRow(
      name: "the school's own names are details", text: "Girls in the Marsh Runners were bullied on Tuesday.",
      rules: ["J1"], sizes: GroupSizes(localNames: ["Marsh Runners"])),
    NoticeRow(
      name: "an invitation is harmless", text: "Year 7 parents' evening is on Thursday. Girls and boys are welcome.",
      rules: []),
    NoticeRow(
      name: "good news is harmless", text: "Well done to the Year 5 girls' netball team, who won on Friday.", rules: []),
    NoticeRow(
      name: "advice that supposes is harmless",
      text: "If your child has been contacted by a stranger, tell us. A child may be groomed by an adult.", rules: []),
    NoticeRow(
      name: "tea and cake", text: "There will be tea and cake from 5.45pm. Please use the main door.", rules: []),
    NoticeRow(
      name: "assembly", text: "We will talk about this with Year 4 in assembly next Tuesday.", rules: []),
  ]

  @Test("each text is warned of by its rules", arguments: rows)
  func row(_ row: NoticeRow) {
    let notices = NoticeFinder(row.sizes).notices(in: ReaderText(raw: Array(row.text.utf8)))
    #expect(Set(notices.map(\.rule)) == row.rules, "\(notices)")
  }

  @Test("a message names kinds of details, never the details")
  func messages() {
    let text = ReaderText(raw: Array("On Friday the Year 5 girl was contacted by a stranger in Snapchat.".utf8))
    let message = NoticeFinder().notices(in: text).map(\.message).joined()
    #expect(message.contains("the year group"))
    for word in ["Friday", "Year 5", "girl", "Snapchat"] { #expect(!message.contains(word)) }
  }

  @Test(
    "a name that goes says as much as the words for a child that come",
    arguments: [
      ("Dillon in Year 4 was added to a group chat.", ["J4"]), ("Ava-Mae got a horrible message on Sunday.", ["J4"]),
      ("Dillon's mum rang the office about messages.", ["J4"]), ("Dillon won the race on Friday.", []),
    ] as [(String, Set<String>)])
  func names(_ text: String, _ rules: Set<String>) {
    let redacted = Redactor().redacted(text: Array(text.utf8))
    #expect(!redacted.findings.isEmpty)
    #expect(Set(redacted.notices.map(\.rule)) == rules)
  }

  @Test("a time of day ends no sentence")
  func times() {
    let text = ReaderText(plain: Array("A boy who left at 2.30pm was filmed.".utf8))
    #expect(NoticeFinder().notices(in: text).map(\.rule) == ["J4"])
  }
}
