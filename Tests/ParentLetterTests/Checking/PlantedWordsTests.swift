import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A sentence as an adviser might write it, and what is wrong in it.
struct PlantedWords: NamedCase {
  let rule: String
  let words: String
  /// 1-based, in scalars; nil where any place in the words will do.
  var column: Int?
  var name: String { "\(rule): \(words)" }

  init(_ rule: String, _ words: String, _ column: Int? = nil) {
    (self.rule, self.words, self.column) = (rule, words, column)
  }

  static let all: [PlantedWords] = [
    .init("child-prostitution", "Some gangs draw young people into child prostitution.", 35),
    .init("child-prostitution", "These men treat teenagers as prostitutes.", 17),
    .init("child-pornography", "Having child pornography on a phone is a crime.", 8),
    .init("child-pornography", "They trade pornographic images of children.", 12),
    .init("at-risk-themselves", "Sharing pictures may make children vulnerable.", 22),
    .init("at-risk-themselves", "Children who share their location are putting themselves at risk.", 39),
    .init("at-risk-themselves", "A child who posts a photo can place herself in danger.", 31),
    .init("sexting", "Talk to your child about sexting.", 26),
    .init("sexting", "Many teenagers have tried sex**ting** at some time.", 27),
    .init("sexting", "We see more s&#101;xting among older pupils.", 13),
    .init("sent-to-adult", "Some children sent explicit pictures to an adult.", 15),
    .init("sent-to-adult", "One in ten has shared nude photos with a stranger.", 16),
    .init("contacting-adults", "Some children have been contacting adults online.", 15),
    .init("contacting-adults", "We know that pupils are talking to strangers on this app.", 25),
    .init("involved-in-exploitation", "Some young people are involved in child sexual exploitation.", 23),
    .init("involved-in-exploitation", "Children can get mixed up in county lines.", 18),
    .init("abuser-as-partner", "Her online boyfriend asked for pictures.", 5),
    .init("abuser-as-partner", "She may be in a relationship with an older man.", 12),
    .init("sexual-activity", "This covers sexual activity with a child.", 13),
    .init("sexual-activity", "Some pupils are sexually active before they are ready.", 17),
    .init("risky-choices", "Teenagers often make risky choices online.", 22),
    .init("risky-choices", "Even streetwise children can be caught out.", 6),
    .init("should-have", "They should not have been on that app.", 6),
    .init("should-have", "The child should have blocked him at once.", 11),
    .init("revenge-porn", "This is sometimes called revenge porn.", 26),
    .init("revenge-porn", "Sending such a picture on is revenge pornography.", 30),
    .init("take-device-away", "The first thing to do is take the phone away.", 26),
    .init("take-device-away", "Ban your child from the app straight away.", 1),
    .init("take-device-away", "Confiscate any device your child uses in bed.", 1),
    .init("protect-themselves", "Children can protect themselves by blocking people.", 14),
    .init("protect-themselves", "Pupils need to learn to keep themselves safe online.", 25),
    .init("parents-blamed", "Too many parents are allowing young children on these apps.", 10),
    .init("parents-blamed", "Families who fail to check phones leave the door open.", 1),
    .init("parents-blamed", "Parents must be held to account for this.", 1),
    .init("named-scare", "You may have heard of Momo from your child.", 23),
    .init("named-scare", "Children are talking about the Blue Whale challenge.", 32),
    .init("harm-method", "Players are told to hold their breath until they pass out.", 1),
    .init("harm-method", "It shows children how to cut themselves.", 19),
    .init("please-share", "Please share this letter with other parents.", 1),
    .init("please-share", "Feel free to forward it to your friends.", 1),
    .init("please-share", "Please repost.", 1),
    .init("alarm", "URGENT: please read this today.", 1),
    .init("alarm", "Paedophile rings are using this game.", 1),
    .init("alarm", "This is happening now!!", 22),
    .init("alarm", "Evil people are behind these accounts.", 1),
    .init("look-it-up", "Look it up on YouTube so you know what it is.", 1),
    .init("look-it-up", "Watch it first before you talk to your child.", 1),
    .init("literal-age", "You must be 13 to use WhatsApp.", 13),
    .init("literal-age", "{{ services.snapchat.name }} is for people aged 13 and over.", 49),
    .init("literal-age", "Instagram has a minimum age of 13.", 32),
    .init("literal-phone", "Call the NSPCC (the children's charity) on 0808 800 5000.", 44),
    .init("literal-phone", "Ring the police on 101 if you are not sure.", 20),
    .init("literal-phone", "The helpline number is 01632 960 999.", 24),
    .init("retired-unnoted", "Some children used Skype to talk to people.", 20),
    .init("retired-unnoted", "We know that Houseparty was popular here.", 14),
    .init("closed-though-open", "Roblox has closed.", 1),
    .init("closed-though-open", "{{ services.roblox.name }} no longer exists.", 1),
    .init("closed-though-open", "TikTok is now banned.", 1),
    .init("closed-though-open", "TikTok has been shut down, so look for others.", 1),
    .init("closed-though-open", "Kik was shut down in 2024.", 1),
    .init("closed-though-open", "The Discord app has now closed for good.", 5),
    .init("dead-link", "Read [the advice for parents](https://www.thinkuknow.co.uk/parents).", 31),
    .init("dead-link", "Parents can use [the app guides](https://www.net-aware.org.uk/networks/) as well.", 34),
    .init("professional-line", "Parents can also ring POSH for advice.", 23),
    .init("professional-line", "The Professionals Online Safety Helpline can help you.", 5),
    .init("ceop-misuse", "You can report bullying to CEOP.", 28),
    .init("ceop-misuse", "If an account is hacked, tell the {{ helplines.ceop.name }}.", 35),
    .init("other-helpline", "Ring {{ helplines.childline.name }} on {{ helplines.nspcc.phone }}.", 40),
    .init("other-helpline", "Children can ring Childline on {{ helplines.nspcc.phone }}.", 32),
    .init("other-helpline", "Childline, free of charge: {{ helplines.nspcc.phone }}.", 28),
    .init("other-helpline", "Parents can call the police on {{ helplines.crimestoppers.phone }}.", 32),
    .init("other-helpline", "Call {{ helplines.childline.phone }} for Crimestoppers.", 6),
    .init("other-helpline", "Report it to the [{{ helplines.ceop.name }}]({{ helplines.iwf.url }}).", 19),
    .init("other-helpline", "Tell Crimestoppers on [their website]({{ helplines.iwf.url }}).", 24),
    .init("other-helpline", "In an emergency call {{ helplines.police_non_emergency.phone }}.", 22),
    .init("other-helpline", "If it is not an emergency, call {{ helplines.police_emergency.phone }}.", 33),
    .init("opening-hours", "Childline is open 24 hours a day.", 19),
    .init("opening-hours", "You can call {{ helplines.nspcc.name }} from 8am to 10pm.", 46),
    .init("illegal-under-age", "It is illegal for children under 13 to use Snapchat.", 7),
    .init("illegal-under-age", "Children under 13 are breaking the law if they have an account.", 23),
    .init("delete-evidence", "Delete the messages straight away.", 1),
    .init("delete-evidence", "Help your child to get rid of the pictures.", 20),
    .init("keep-images", "Take a screenshot of any nude images your child has received.", 1),
    .init("keep-images", "Keep the nude images as evidence.", 1),
    .init("keep-images", "Save the sexual images and send them to us.", 1),
    .init("keep-images", "Email us the nude pictures so we can see them.", 1),
    .init("keep-images", "Forward any nude images of a child to the school.", 1),
    .init("keep-images", "Keep a copy of the indecent images for the police.", 8),
    .init("keep-images", "Screenshot the nude picture before you block the person.", 1),
    .init("keep-images", "Print the nude photos and bring them to school.", 1),
    .init("keep-images", "Ask your child to save the nude images.", 19),
    .init("keep-images", "Please send us any nude images you find.", 8),
    .init("keep-images", "If your child has been sent nude images, save the sexual pictures.", 42),
    .init("pay-threats", "If someone threatens your child, pay the money.", 34),
    .init("pay-threats", "Pay the blackmailer so that it stops.", 1),
    .init("pay-threats", "If there are threats, it is best to pay what they ask.", 37),
    .init("pay-threats", "Pay them and they will leave you alone.", 1),
    .init("legal-nudes", "It is legal to share nudes if you are in a couple.", 7),
    .init("legal-nudes", "It is legal for teenagers to share nudes with each other.", 7),
    .init("legal-nudes", "Sharing nudes is not against the law.", 18),
    .init("legal-nudes", "Sharing nude images is legal at 16.", 24),
    .init("legal-nudes", "It is fine to share nude pictures with a partner.", 7),
    .init("meet-stranger", "Go with your child to meet the stranger.", 23),
    .init("meet-stranger", "Arrange to meet the person to see who it is.", 1),
    .init("meet-stranger", "Meet the stranger in a public place.", 1),
    .init("meet-stranger", "Your child can meet an online friend if it is in a public place.", 16),
    .init("meet-stranger", "Pretend to be your child and reply to the person.", 15),
    .init("meet-stranger", "Confront the person yourself.", 1),
    .init("risky-choices", "Sometimes the child is to blame.", 15),
    .init("risky-choices", "The child is to blame.", 5),
    .init("risky-choices", "The victim is also to blame.", 5),
    .init("risky-choices", "A child may be a willing participant.", 18),
    .init("risky-choices", "Some children choose to send nude pictures.", 25),
    .init("risky-choices", "Children who send nudes lose their self-respect.", 25),
    .init("risky-choices", "Silly children share pictures.", 1),
    .init("risky-choices", "Some girls have no self-respect.", 17),
    .init("alarm", "Children have taken their own lives.", 10),
    .init("alarm", "Some children have killed themselves.", 15),
    .init("alarm", "Children are not safe anywhere.", 14),
    .init("alarm", "Nowhere is safe for children.", 1),
    .init("alarm", "There is no safe place online.", 10),
    .init("alarm", "Nobody is safe.", 1),
    .init("store-rating", "The app store rates it 12+, so children must be 12 to use it.", 5),
    .init("store-rating", "It is rated 17+ in the App Store, which is the minimum age.", 7),
    .init("leftover", "Our meeting is on [insert date] in the hall.", 19),
    .init("leftover", "Please ask for ((name)) at the office.", 16),
    .init("leftover", "Dear carer, please call XXXX for more.", 25),
    .init("leftover", "Please write to «SchoolName» if you like.", 17),
    .init("leftover", "The talk is at <insert time> in the hall.", 16),
    .init("leftover", "[edit as appropriate]", 1),
    .init("leftover", "Please ask [NAME] at the office.", 12),
    .init("out-of-season", "The summer holidays are a good time to talk.", 5),
    .init("out-of-season", "Over Christmas many children get a new phone.", 6),
    .init("salutation", "Dear Parents,", 1),
    .init("salutation", "Mums and dads can help with this.", 1),
    .init("salutation", "Talk to your son or daughter about it.", 14),
    .init("link-words", "For more, [click here](https://www.northmarsh.example/advice).", 12),
    .init("link-words", "You can read more [here](https://www.northmarsh.example/advice).", 20),
    .init("bare-address", "See https://www.northmarsh.example/advice/for/families for more.", 5),
    .init("bare-address", "See <https://www.northmarsh.example/advice/for/families> for more.", 5),
    .init("emphasis", "You can *always* ask us.", 9),
    .init("emphasis", "PLEASE READ THIS LETTER today.", 1),
    .init("emphasis", "You can <u>always</u> ask us.", 9),
    .init(
      "long-sentence",
      "Talk to your child about the games that they like to play and the people they play with so that you both know"
        + " what to do if one day something feels wrong.", 1),
    .init(
      "long-sentence",
      "If something has upset your child then sit with them for a while and let them tell you in their own words what"
        + " it was and how it came to be.", 1),
    .init("initials", "Please talk to the DSL about it.", 20),
    .init("initials", "The IWF takes such pictures down.", 5),
    .init("raw-html", "Ask us.<br>We listen.", 8),
    .init("raw-html", "<div class=\"box\">Ask us.</div>", 1),
    .init("image-alt", "![](https://www.northmarsh.example/phone.png)", 1),
    .init("link-address", "Read [our advice](http://www.northmarsh.example/advice).", 19),
    .init("link-address", "Read [our advice](www.northmarsh.example/advice).", 19),
    .init("literal-email", "Write to office@oakridge.example with questions.", 10),
    .init("literal-email", "Please [email us](mailto:office@oakridge.example).", 19),
    .init("literal-name", "Please ask Mrs Okonjo if you are worried.", 12),
    .init("literal-name", "Oakridge Primary School takes this to heart.", 1),
    .init(
      "hard-to-read",
      "Inappropriate communication facilitated through unregulated international platforms necessitates considerably"
        + " increased parental understanding regarding technological developments.", 1),
    .init("us-spelling", "Watch for changes in behavior.", 22),
    .init("us-spelling", "Some kids ask their mom for help.", 21),
    .init("quote-mix", "Ask \"how was it?\" and “who was there?” at tea.", 23),
    .init("explicit-words", "Some people show their genitals on camera.", 24),
    .init("explicit-words", "He may ask for oral sex or worse.", 16),
    .init("undeclared-field", "Please call {{ shcool.phone }} today.", 16),
    .init("undeclared-field", "Our theme is {{ theme }} this year.", 17),
    .init("unknown-filter", "It is {{ letter.date | datte: \"%B\" }} now.", 24),
    .init("unknown-filter", "{% fro a in b %}", 4),
    .init("optional-printed", "Please call {{ dsl.phone }} today.", 16),
    .init("required-tested", "{% if dsl.name %}Please ask us.{% endif %}", 7),
    .init("wrong-use", "Ask for {{ dsl.name | date: \"%B\" }} today."),
    .init("wrong-use", "{% for line in school.name %}{{ line }}{% endfor %}", 16),
    .init("wrong-use", "{% if school.phase == \"primery\" %}Ring us.{% endif %}", 23),
    .init("wrong-use", "{% if school.phase != \"Primary\" %}Ring us.{% endif %}", 23),
    .init("wrong-use", "{% case school.phase %}{% when \"primry\" %}Ring us.{% endcase %}", 32),
    .init("wrong-use", "{% if school.phase == \"secondary\" or \"nursery\" %}Ring us.{% endif %}", 38),
    .init("outside-profile", "{% assign word = \"hello\" %}We say {{ word }}.", 4),
    .init("part", "{% render 'closng' %}", 11),
    .init("syntax", "{% if note %}Read on."),
    .init("syntax", "Please call {{ school.phone } today."),
    .init("leftover", "Please ask for {{{name}}} at the office.", 16),
    .init("field-in-code", "Please call `{{ school.phone }}` first.", 14),
    .init("field-in-code", "See <https://{{ school.short_name }}> for more."),
    .init("tag-lines", "- Ask.\n{% if note %}\n- Listen.\n{% endif %}\n- Thank.", 1),
    .init("heading-jump", "#### More to know", 1),
    .init("stray-mark", "#What can go wrong", 1),
    .init("stray-mark", "##What can go wrong", 1),
    .init("stray-mark", "###What can go wrong", 1),
    .init("stray-mark", "*Talk to your child.", 1),
    .init("stray-mark", "-Listen to your child.", 1),
    .init("stray-mark", "These help:\n-Ask your child\n-Listen to them", 1),
    .init("stray-mark", "1.Ask your child.", 1),
    .init("stray-mark", "2)Listen to your child.", 1),
    .init("stray-mark", "**Ask your child.", 1),
    .init("stray-mark", "You can **ask your child.", 9),
    .init("stray-mark", "You can **ask ** your child.", 9),
    .init("stray-mark", "Read [our page] (https://www.northmarsh.example/advice).", 6),
    .init("stray-mark", "Read [{{ helplines.ceop.name }}] ({{ helplines.ceop.url }}).", 6),
  ]
}

@Suite("faults planted in a letter")
struct PlantedWordsTests {
  private static let set = try? TemplateSet(folder: ProjectFiles.path("templates"))

  /// A letter with the words in it, checked, and the line they stand on.
  private static func check(_ planted: PlantedWords) throws -> (TemplateCheck, line: Int) {
    let set = try #require(Self.set)
    let letter = ProjectFiles.path("templates/letters/cyberbullying.md")
    let text = try String(contentsOfFile: letter, encoding: .utf8)
    let place = try #require(text.firstRange(of: "## What you can do at home")).lowerBound
    let line = text[..<place].filter { $0 == "\n" }.count + 1
    let source = SourceText(name: letter, text: text[..<place] + planted.words + "\n\n" + text[place...])
    return (try TemplateCheck(of: source, as: "cyberbullying", in: set, on: SetCopy.day), line)
  }

  @Test("each is found, at its place, and nothing else is", arguments: PlantedWords.all)
  func planted(_ planted: PlantedWords) throws {
    let (check, line) = try Self.check(planted)
    let found = check.problems.map { "\($0.code) \($0.start.line - line):\($0.start.column)" }
    #expect(check.problems.map(\.code) == [planted.rule], "\(found)")
    guard let problem = check.problems.first else { return }
    #expect((line...line + 4).contains(problem.start.line))
    if let column = planted.column { #expect(problem.start.column == column) }
  }

  @Test(
    "a warning hides no error",
    arguments: [
      PlantedWords("case-told", "A boy in Year 5 was blackmailed for pictures!!"),
      PlantedWords(
        "case-told", "On Tuesday, a boy in 5B was sent pictures by a stranger and his mum called the police."),
      PlantedWords("case-told", "The police have arrested a man from Mill Lane!!"),
      PlantedWords("case-told", "Several children had been messaging adult strangers."),
      PlantedWords("literal-phone", "Call Childline on 0800 1112!!"),
      PlantedWords("syntax", "{% if note %}We wrote to you before.{% endif }"),
      PlantedWords("syntax", "{% comment %}We wrote to you before.{% endcomment }"),
      PlantedWords("syntax", "{% if note %}We wrote to you before.{% endif note %}"),
    ])
  func errorBesideWarning(_ planted: PlantedWords) throws {
    let check = try Self.check(planted).0
    #expect(
      check.problems.contains { $0.code == planted.rule && $0.severity == .error }, "\(check.problems.map(\.code))")
  }

  @Test("a part that ends in the middle of a tag is told of", arguments: ["note", "closing", "sign-off"])
  func halfTag(_ part: String) throws {
    let copy = try SetCopy()
    let text = try copy.text("parts/\(part).md")
    for ending in ["\n{%", "\n{% ", "\n{{", "{%%}"] {
      try copy.write(text + ending, to: "parts/\(part).md")
      let check = try TemplateCheck(of: copy.set, on: SetCopy.day)
      #expect(check.problems.contains { $0.code == "syntax" && $0.file.hasSuffix("\(part).md") }, "\(ending)")
    }
  }

  @Test("the shipped set has no fault, and nothing in it is silenced")
  func shipped() throws {
    let check = try TemplateCheck(of: TemplateSet(folder: ProjectFiles.path("templates")), on: SetCopy.day)
    #expect(check.problems.map { "\($0.file):\($0.start.line): \($0.code)" } == [])
    #expect(check.silenced.isEmpty)
  }
}
