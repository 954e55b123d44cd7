import TextCore

/// Rules on wording: blame, amplification, facts.
extension CheckRule {
  static let blame: [CheckRule] = [
    rule(
      "child-prostitution", "L1", "write 'child sexual exploitation' or 'child sexual abuse'",
      "A child can't consent to abuse, so the words must not make a trade of it.", RuleSource.words,
      "Child prostitution is a crime.", "Child sexual exploitation is a crime."),
    rule(
      "child-pornography", "L2", "write 'child sexual abuse material', or 'sexual images of children'",
      "Pornography suggests consent; these are pictures of abuse.", RuleSource.universal,
      "It is a crime to hold child pornography.", "It is a crime to hold sexual images of children."),
    rule(
      "at-risk-themselves", "L3", "say what others may do: 'someone may use the pictures to harm a child'",
      "It makes the child the cause of what an abuser does.", RuleSource.words,
      "Children who share pictures put themselves at risk.", "Someone may use a child's pictures to make threats."),
    rule(
      "sexting", "L4", "write 'sharing nudes and semi-nudes'",
      "Young people don't use the word, and it hides pictures taken under pressure.", RuleSource.nudes,
      "This letter is about sexting.", "This letter is about sharing nudes and semi-nudes."),
    rule(
      "sent-to-adult", "L5", "write that an adult targeted, groomed or pressed a child",
      "The adult acts; the child is the victim.", RuleSource.words,
      "The child sent explicit pictures to an adult.", "An adult pressed a child for pictures."),
    rule(
      "contacting-adults", "L6", "write that adults contact children",
      "It is the adult who makes contact and who answers for it.", RuleSource.words,
      "Some children have been contacting adults online.", "Some adults contact children online."),
    rule(
      "involved-in-exploitation", "L7", "write 'is a victim of exploitation'",
      "Involved sounds like a choice.", "Youth Justice Legal Centre, language guide",
      "Some children are involved in exploitation.", "Some children are victims of exploitation."),
    rule(
      "abuser-as-partner", "L8", "write 'someone who groomed or exploited the child'",
      "It gives abuse the look of a couple.", RuleSource.words,
      "She met her older boyfriend in a game.", "Someone may groom a child in a game."),
    rule(
      "sexual-activity", "L9", "write 'sexual abuse'",
      "A young child can't take part; it is done to them.", RuleSource.words,
      "They talk of sexual activity with a child.", "They talk of the sexual abuse of a child."),
    rule(
      "risky-choices", "L10", "leave it out, or say what the abuser did",
      "It judges the child, and a child who feels judged does not ask for help.", RuleSource.blame,
      "Some children make risky choices online.", "Anyone can be tricked online."),
    rule(
      "should-have", "L11", "leave it out: say what helps now",
      "Looking back for the child's mistake is blame.", RuleSource.blame,
      "They should have blocked him.", "You can block the person together."),
    rule(
      "revenge-porn", "L12", "write 'image-based abuse'",
      "The victim did nothing to be avenged, and it is not pornography.", RuleSource.nudes,
      "This is called revenge porn.", "This is called image-based abuse."),
    rule(
      "take-device-away", "L13", "say first: talk, listen, and look at the settings together",
      "Fear of losing the phone is a main reason why children don't tell.", RuleSource.blame,
      "Take their phone away at once.", "Talk with your child and look at the settings together."),
    rule(
      "protect-themselves", "L14", "say what adults and services do: keeping children safe is shared",
      "The duty lies with adults and services, and the blame with the abuser.", RuleSource.blame,
      "Children can protect themselves by blocking.", "You and your child can learn to block people."),
    rule(
      "parents-blamed", "L15", "write 'you may want to'",
      "A parent who is accused stops reading, and does not ask for help.", RuleSource.ours,
      "Too many parents are allowing this.", "You may want to look at the settings."),
  ]

  static let amplification: [CheckRule] = [
    rule(
      "named-scare", "L16", "write 'a scare story online'",
      "A name makes children curious and helps the story to spread.", RuleSource.hoaxes,
      "We have heard of the Momo challenge.", "We have heard of a scare story online."),
    rule(
      "harm-method", "L17", "leave the method, the steps and the tasks out",
      "Details teach and can be copied.", RuleSource.samaritans,
      "Players are told to hold their breath until they pass out.", "Some dares can hurt people."),
    rule(
      "please-share", "L18", "leave the request out: ask readers not to post or send it on",
      "What spreads a warning spreads the harm too.", RuleSource.hoaxes,
      "Please share this letter with other families.", "We ask you not to post this letter."),
    rule(
      "alarm", "L19", "use calm words",
      "Frightened parents act in haste, and children feel it.", RuleSource.ceop,
      "URGENT: read this now.", "Please read this soon."),
    rule(
      "look-it-up", "L20", "leave it out: nobody needs to see it to help",
      "Searching spreads it, and shows it to the child next time.", RuleSource.hoaxes,
      "Look it up before you talk.", "You don't need to see it to talk about it."),
  ]

  static let facts: [CheckRule] = [
    rule(
      "literal-age", "L21", "use the catalogue: {{ services.whatsapp.minimum_age }}",
      "Age limits change; WhatsApp's was 16, and is 13 again since 2024.", RuleSource.ours,
      "You must be 13 to use WhatsApp.", "There is an age limit."),
    rule(
      "retired-unnoted", "L23", "say that the service has closed: {% render 'retired-note', service: services.ID %}",
      "A letter about a closed service makes parents look in the wrong place.", RuleSource.ours,
      "Some children talk about Omegle.",
      "Some websites of this kind have closed."),
    rule(
      "closed-though-open", "L23", "speak of it as it is: the catalogue says that the service is running",
      "Parents would look no further, and their child is still there.", RuleSource.ours, "Roblox has closed.",
      "Some apps of this kind have closed."),
    rule(
      "dead-link", "L24", "use an address of the catalogue: this site is gone",
      "A dead link helps nobody, and the name may be bought by others.", RuleSource.ours,
      "Read [the advice](https://www.thinkuknow.co.uk/parents).",
      "Read [the advice]({{ helplines.ceop_education.url }})."),
    rule(
      "professional-line", "L25", "give parents a line for parents: {{ helplines.nspcc.phone }}",
      "The helpline is for people who work with children and can't help families.",
      "Professionals Online Safety Helpline", "Parents can call POSH.", "Parents can call {{ helplines.nspcc.name }}."),
    rule(
      "other-helpline", "L22 L25", "give the number or the address of the helpline that the words name",
      "A child who rings one line and reaches another may not ring again.", RuleSource.ours,
      "Ring {{ helplines.childline.name }} on {{ helplines.nspcc.phone }}.",
      "Ring {{ helplines.childline.name }} on {{ helplines.childline.phone }}."),
    rule(
      "ceop-misuse", "L26", "name CEOP for grooming and sexual abuse only; bullying goes to the school and the service",
      "CEOP does not act on bullying, hacking or false accounts, and time is lost.", RuleSource.ceop,
      "Report bullying to {{ helplines.ceop.name }}.", "Report bullying in the app."),
    rule(
      "opening-hours", "L27", "leave the hours out",
      "Hours change, and copies of them disagree.", RuleSource.ours,
      "Childline is open 24 hours a day.", "You can call Childline."),
    rule(
      "illegal-under-age", "L28", "write 'against the service's rules'",
      "Being too young breaks the terms of a service, not the law; a child who fears the law hides.",
      "Childnet, How old do I need to be to use social media", "It is illegal for under-13s to have an account.",
      "This age limit is the rule of the app itself, and no law."),
    rule(
      "delete-evidence", "L29", "write 'keep the messages, don't send them on, and tell us or the police'",
      "The messages are evidence, and lead to the person who made threats.", RuleSource.nca,
      "Delete the messages straight away.", "Keep the messages and tell us."),
    rule(
      "keep-images", "L29", "write 'do not look at, copy, save or send on such an image', and whom to tell",
      "To keep or pass on a sexual image of a child is a crime, also for those who want to help.", RuleSource.nudes,
      "Take a screenshot of any nude images.", "Do not copy, save or send on any nude image of a child."),
    rule(
      "pay-threats", "L29", "write 'do not pay, stop answering, keep the messages and tell the police'",
      "Those who pay are asked for more.", RuleSource.nca, "If someone threatens your child, pay the money.",
      "If someone threatens your child, do not pay, and tell the police."),
    rule(
      "legal-nudes", "L28", "write that sharing a nude image of anyone under 18 is against the law, also among friends",
      "A family that is told otherwise makes pictures that nobody can take back.", RuleSource.nudes,
      "It is legal for teenagers to share nudes.", "It is against the law to share nudes of anyone under 18."),
    rule(
      "meet-stranger", "L29", "write 'do not meet or answer the person', and whom to tell",
      "Meetings are where abuse happens, and an answer warns the person.", RuleSource.ceop,
      "Meet the stranger in a public place.", "Do not meet or answer the person, and tell the police."),
    rule(
      "store-rating", "L30", "tell the two apart: the rating of the store, and the age in the service's terms",
      "Stores rate content; whether a child may have an account stands in the terms.", RuleSource.ours,
      "The app store rating is 12+, so that is the age limit.", "An app store rates what an app shows."),
  ]

  private static let warnings: Set<String> = ["contacting-adults", "protect-themselves", "alarm", "opening-hours"]

  private static func rule(
    _ id: String, _ number: String, _ message: String, _ reason: String, _ source: String, _ bad: String, _ good: String
  ) -> CheckRule {
    CheckRule(
      id, number, warnings.contains(id) ? .warning : .error, message, because: reason, source: source, bad: .text(bad),
      good: .text(good))
  }
}
