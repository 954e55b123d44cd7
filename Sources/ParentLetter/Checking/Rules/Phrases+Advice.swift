/// Turns of phrase that give advice by which a child or a family comes to harm.
extension Phrases {
  private static let copying = "keep|save|screenshot|copy|print|download|store|photograph"
  private static let handing = "email|send|forward|share|upload|bring|show|text|pass|give"
  private static let which = "the|any|all|every|those|these|such|a|an|your|their|this|that|some"
  private static let nude =
    "explicit|nude|nudes|naked|sexual|sexualised|indecent|intimate|topless ~1 picture*|photo*|image*|video*|selfie*|pic|pics|clip*"
  private static let others =
    "someone|somebody|anyone|anybody|people|person|stranger*|adult|adults|abuser*|offender*|groomer*|blackmailer*|scammer*|criminal*|they|he|she|who|others|friends|app|apps|service*|site*|child|children|girl*|boy*|teenager*|teens|pupil*|student*|victim*|families"
  private static let fine = "legal|lawful|allowed|fine|ok|okay|alright|harmless"
  private static let passing = "send|share|take|post|swap|make"
  private static let sharing = "sharing|sending|taking|posting|swapping|making|having"
  private static let against = "against|illegal|crime|unlawful|offence"

  static let advice: [PhraseRule] = [
    PhraseRule(
      "keep-images",
      [
        "\(copying) copy|copies? of? \(which)? \(nude)", "\(copying) \(which)? nudes",
        "take|make|get ~1 screenshot*|copy|copies|photo*|picture*|print* of \(which)? \(nude)",
        "take|make|get ~1 screenshot*|copy|copies|photo*|picture*|print* of \(which)? nudes",
      ],
      unless: [
        // What others may do, and what the law says of it.
        "\(others) ~3 \(copying)|take|make|get",
        "illegal|crime|offence|unlawful|law|against ~8 \(copying)|take|make|get",
        "keep ~5 away|from|off|out",
      ], respectsNegation: true),
    PhraseRule(
      "keep-images",
      [
        "\(handing) us|me on? \(which)? \(nude)", "\(handing) us|me \(which)? nudes",
        "\(handing) on? \(which)? \(nude) ~6 to|with the|our|your? us|me|school|staff|lead|dsl|office|police|headteacher|teacher",
        "ask|tell|help|get ~2 child|them to? > \(copying) copy|copies? of? \(which)? \(nude)",
      ],
      unless: ["illegal|crime|offence|unlawful|law|against ~8 \(handing)"], respectsNegation: true),
    PhraseRule(
      "pay-threats",
      [
        "pay|give|send the|your|that|this|a? ~1 blackmailer*|extort*|sextort*", "pay the? ransom",
        "threat*|blackmail*|sextort* ~10 > pay them|him|her|up|it|what|the|money|quickly|at",
        "pay what they|he|she ~1 ask*|want*|demand*",
        "pay them|him|her|up and|so ~4 stop|stops|leave|away|delete|deletes|go|goes|end|ends",
      ],
      unless: [
        "ask|asks|asked|asking|demand*|say|says|said|tell|tells|told|want|wants|force*|forcing|press*|make|makes|made|order* ~5 pay",
        "if|unless|until|once|when|even|after|whether|before ~5 pay",
        "\(others)|some may|might|can|could|will|would|do|did|often|sometimes|then? ~1 pay",
      ], respectsNegation: true),
    PhraseRule(
      "legal-nudes",
      [
        "\(fine) ~4 to \(passing) ~3 nudes", "\(fine) ~4 to \(passing) ~3 \(nude)",
        "\(sharing) ~3 nudes ~5 is|are > \(fine)", "\(sharing) ~3 \(nude) ~5 is|are > \(fine)",
        "\(sharing) ~3 nudes ~5 is|are > not|never|no a|an? \(against)",
        "\(sharing) ~3 \(nude) ~5 is|are > not|never|no a|an? \(against)",
      ],
      unless: [
        "is|are it|this|they \(fine)", "adult|adults ~4 to ~1 \(passing)", "not|never|isn't|nobody ~2 \(fine)|true",
      ]),
    PhraseRule(
      "meet-stranger",
      [
        "^ ~1 meet|confront ~2 stranger*|person|man|adult|abuser*|offender*|blackmailer*|groomer*|them|him",
        "^ ~1 arrange|agree|go|offer to meet ~3 stranger*|person|man|adult|abuser*|offender*|them|him",
        "go|come|travel ~1 with ~1 child|them to > meet", "let ~2 child > meet ~2 stranger*|person|online|someone",
        "meet|meets ~3 stranger*|person|online|someone|adult|them|him ~7 public|busy|safe|open place|space|spot",
        "^ ~1 pretend to be > your|the child",
      ],
      unless: [
        "\(others) ~3 arrange|agree|go|offer", "ask|asks|asked|whether|if ~6 meet",
        "not|never|don't|nobody ~6 meet|confront|arrange|agree|go|let|pretend",
        "meet|meets ~2 us|staff|teacher*|parents|families",
      ], respectsNegation: true),
  ]
}
