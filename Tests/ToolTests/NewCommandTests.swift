import Foundation
import TestSupport
import Testing

/// What somebody types at the questions of `templates new`, and what comes of it.
private struct Interview: NamedCase {
  let name: String
  let lines: [String]
  /// Words of the screen.
  var screen: [String] = []
  /// Lines of the letter; none for an interview that leaves none.
  var letter: [String] = []
  var status: Int32 = 0

  static let all = [
    Interview(
      name: "everything is answered",
      lines: [
        "Voice chat", "voices", "Talking in games", "Roblox, discord", "grooming", "HIGH", "abuse", "Council adviser",
      ],
      letter: [
        "id: voices", "title: Voice chat", "subject: \"Talking in games\"", "services: [roblox, discord]",
        "concern: [grooming]", "sensitivity: high", "author: Council adviser", "{% render 'reporting-routes-abuse' %}",
      ]),
    Interview(
      name: "an empty answer keeps what is proposed", lines: ["Voice chat", "", "", "", "", "", "", ""],
      letter: ["id: voice-chat", "services: []", "sensitivity: medium", "{% render 'reporting-routes-general' %}"]),
    Interview(
      name: "none is an answer", lines: ["Voice chat", "", "", "none", "None", "", "", ""],
      letter: ["services: []", "concern: []"]),
    Interview(
      name: "a wrong answer is told and asked for again",
      lines: [
        "", "Voice chat", "My Letter", "omegle", "voices", "", "enormous", "", "scam", "scams", "severe", "low", "x",
        "", "",
      ],
      screen: [
        "a letter needs a title", "small letters, digits and hyphens", "has a letter 'omegle' already",
        "no service 'enormous'", "did you mean 'scams'?", "the harm is low, medium or high",
        "no part 'reporting-routes-x'",
      ],
      letter: ["id: voices", "concern: [scams]", "sensitivity: low"]),
    Interview(
      name: "a question mark is answered with help, not taken for the answer",
      lines: ["?", "Voice chat", "?", "", " ? ", "", "?", "", "?", "", "?", "", "?", "", "?", ""],
      screen: [
        "? explains a question", "at most 80 characters. Schools choose by it", "what schools type to get it",
        "that parents read first", "Name a service only where", "One or more of the words above",
        "low: invitations and ratings alone", "places to report to", "A role, never a person's name",
      ],
      letter: ["id: voice-chat", "subject: \"Voice chat\"", "author: Safeguarding adviser"]),
    Interview(
      name: "a name that is taken is not proposed", lines: ["Omegle", "", "", "", "", "", "", ""],
      screen: ["[omegle-2]"], letter: ["id: omegle-2", "title: Omegle"]),
    Interview(
      name: "keys for moving about leave nothing behind", lines: ["Voice\u{1B}[D chat", "", "", "", "", "", "", ""],
      letter: ["id: voice-chat", "title: Voice chat"]),
    Interview(
      name: "the end of the input at the first question", lines: ["\u{4}"], screen: ["nothing was written"], status: 64),
    Interview(
      name: "the end of the input half way", lines: ["Voice chat", "", "", "\u{4}"], screen: ["nothing was written"],
      status: 64),
  ]
}

@Suite("parentletter templates new")
struct NewCommandTests {
  private func set(in tool: Tool) throws {
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: tool.path("templates"))
  }

  private func letters(_ tool: Tool) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: tool.path("templates/letters")))
  }

  @Test("on a terminal it asks", arguments: Interview.all)
  fileprivate func interview(_ interview: Interview) throws {
    let tool = try Tool()
    try set(in: tool)
    let before = try letters(tool)
    let run = try tool.talk(["templates", "new"], typing: interview.lines)
    #expect(run.status == interview.status, "\(run.messages)")
    for words in interview.screen { #expect(run.messages.contains(words), "\(run.messages)") }
    #expect(!run.messages.contains("--"), "no flag was given, so none is named: \(run.messages)")
    let new = try letters(tool).subtracting(before)
    #expect(new.count == (interview.letter.isEmpty ? 0 : 1))
    guard let file = new.first else { return }
    let text = tool.text("templates/letters/" + file)
    for line in interview.letter { #expect(text.contains(line + "\n"), "\(line)") }
  }

  @Test("the words to choose from come with what they mean, and no line breaks within a word")
  func choices() throws {
    let tool = try Tool()
    try set(in: tool)
    let run = try tool.talk(["templates", "new"], typing: ["Voice chat", "", "", "", "\u{4}"])
    #expect(run.messages.contains("  scams: tricks to get money, accounts or details\n"))
    #expect(run.messages.split(separator: "\n").filter { $0.contains(", ") }.allSatisfy { $0.count < 80 })
  }

  @Test("without a terminal nobody is asked", arguments: [[], ["--concern", "scams"]])
  func noTerminal(_ flags: [String]) throws {
    let tool = try Tool()
    let run = try tool.run(["templates", "new", "--templates", "templates"] + flags)
    #expect(run.status == 64 && run.messages.contains("--title"))
  }

  @Test(
    "flags that can't be are refused with what would be right",
    arguments: [
      ("--language Welsh", "Welsh is written cy"), ("--language Klingon", "given as its tag"),
      ("--language cy", "--translation-of ID --language cy"), ("--review-by 2020-05-24", "must be to come"),
      ("--service WhatsUp", "did you mean 'whatsapp'?"), ("--concern stranger", "the set has no word"),
      ("--translation-of scams --language en-GB", "is in en-GB already"),
      ("--translation-of video-chat-strangers-cy --language pl", "is a translation itself"),
    ])
  func refused(_ flags: String, _ words: String) throws {
    let tool = try Tool()
    try set(in: tool)
    let before = try letters(tool)
    let run = try tool.run(
      ["templates", "new", "--templates", tool.path("templates"), "--title", "New"]
        + flags.split(separator: " ").map(String.init))
    #expect(run.status == 64 && run.messages.contains(words), "\(run.messages)")
    #expect(try letters(tool) == before)
  }

  @Test("services are known by their names")
  func names() throws {
    let tool = try Tool()
    try set(in: tool)
    let run = try tool.run(
      "templates", "new", "--templates", tool.path("templates"), "--title", "New", "--service", "WhatsApp", "--service",
      "Character.AI")
    #expect(run.status == 0, "\(run.messages)")
    #expect(tool.text("templates/letters/new.md").contains("services: [whatsapp, character_ai]") || run.status != 0)
  }

  @Test("from within the set's folders it is the set that is meant")
  func inner() throws {
    let tool = try Tool()
    try set(in: tool)
    let run = try tool.talk(["templates", "new", "--title", "New"], typing: [], in: tool.path("templates/letters"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(tool.exists("templates/letters/new.md"))
  }
}
