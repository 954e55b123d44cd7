/// Turns of phrase that amplify harm or state facts wrongly.
extension Phrases {
  private static let things =
    "message*|image*|picture*|photo*|video*|clip*|chat|chats|conversation*|evidence|text|texts|screenshot*|history|everything|nudes|selfie*|dms|threats|threads"

  static let amplification: [PhraseRule] = [
    PhraseRule(
      "harm-method",
      [
        "how to ~3 noose|ligature|self|cut|hurt|harm|choke|starve|kill|hang|overdose|faint|strangle|burn|purge|vomit|poison|tie|suffocate",
        "by ~1 cutting|choking|burning|hanging|strangling|inhaling|sniffing|swallowing|overdosing|starving|drinking|holding|jumping|tying|squeezing|setting|eating|taking|pressing",
        "hold|holds|holding|held their|your|his|her breath",
        "until ~2 pass|faint|black|lose|unconscious|collapse|stop|blackout",
        "cut|cuts|cutting|scratch*|burn|burns|burning|carve|carving|hurt ~1 themselves|yourself|herself|himself|arm|arms|wrist*|skin|leg*|symbol",
        "told|asked|dared|ordered|instructed|made to > choke|hold|cut|swallow|eat|inhale|sniff|drink|climb|jump|strangle|burn|starve|tie|spray",
        "challenge|dare|game|trend|player*|children|pupils|they|participants|child|people ~3 told|asked|asks|dared|involves|requires|ordered|instructed|tells|consists|has|set ~4 to|of|steps|tasks|cut|jump|hold|climb|swallow|eat|inhale|choke|hurt|watch|wake|stay|steal|hide|run|send|drink|film ~1 cut|climb|jump|hold|choke|swallow|eat|inhale|hurt|wake|watch|steal|hide|run|drink|film|stand|lie|set|burn|put|disappear|go|do|tasks|increasingly",
        "step|steps|task|tasks one|two|three|1|2|3|include|included|such|like|are|were|range|begin|start|of",
        "first|second|last|final|next|daily|fifty|50|series ~1 task|tasks|stage|challenge of?",
        "razor*|noose|ligature*|bleach|aerosol*|deodorant|paracetamol|laxatives", "plastic bag|bags", "tide pods",
        "choke|chokes|choking|strangle|strangles|strangling|suffocate|suffocates|suffocating|poison|poisons|hang|hangs|starve|starves|drown|drowns themselves|themself|yourself|herself|himself",
        "task|tasks|step|steps|dare|dares|stage|challenge|game ~7 end|ends|ending|kill|kills|take|takes|taking ~1 their|your|his|her|own|themselves|yourself ~1 life|lives",
        "task|tasks|step|steps|dare|dares|stage|challenge|game ~7 kill|kills|killing|hang|drown themselves|yourself|herself|himself",
        "swallow|swallows|swallowing|snort|snorts|eat|eats|inhale|inhales ~3 spoon*|cinnamon|powder|detergent|magnet|magnets|battery|batteries|chilli|spice*",
        "cut|cuts|cutting|carve|carves|carving|scratch ~4 into|on ~2 arm|arms|leg|legs|skin|hand|body",
        "wake|waking|wakes|get ~1 up? at 2am|3am|4am|5am",
        "take|takes|taking|took|swallow*|eat|eats|eating ~3 #|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|many|several|handful tablets|pills|capsules",
        "overdose|overdoses of|on",
        "tie|ties|tying|wrap*|put ~4 neck|head", "detailed|full|exact instruction*",
        "the ~1 instructions|method|methods are|is|for|of|include",
        "the ~1 rules are|for|of|include ~4 challenge|dare|dares|task|tasks|stages",
        "spray*|sniff*|inhal* ~3 can|aerosol|gas|glue|fumes|deodorant", "starv*|purge|purging|laxative*",
      ],
      unless: [
        "by taking time|part|turns|them|it|the|care|away", "by taking a", "by setting up|a|the|limits|time",
      ]),
    PhraseRule(
      "harm-method",
      ["stage|stages one|two|three|1|2|3|include|included|such|like|are|were|range|begin|start|of"],
      unless: ["key stage|stages"]),
    PhraseRule(
      "please-share",
      [
        "please|kindly|do|can|could|help ~4 share|forward|post|repost|retweet|pass|circulate|spread|send|copy|tag|tell|distribut* ~3 letter|message|post|this|widely|word|warning|other|friends|everyone|facebook|whatsapp|social|on|it|far|far,|group*|information|advice|families",
        "please share|forward|repost|retweet|circulate|distribute",
        "share|forward|repost|retweet|spread|circulate|copy|distribute|pass ~2 this|letter|message|warning|widely|word|news ~3 with|to|on|widely|about|around|far|everyone|other|as",
        "^ share|forward|repost|retweet|spread|circulate|distribute|post|pass ~1 this|it|them|letter|widely",
        "^ share|forward|repost|retweet|spread|circulate|distribute|post|pass the ~1 letter|message|post|link|news|warning|word|information|advice|screenshot|story",
        "spread the word|news|message", "let others|everyone|other know",
        "as many people|parents|families as", "feel free to share|forward|post|pass|copy",
        "tell everyone|everybody|all|your ~1 you|friends|other", "^ send this|it on|to", "share this ~2",
        "make sure everyone|everybody|other ~2 knows|sees|know|see|reads",
      ],
      unless: [
        "not|never|don't|rather|without|avoid|nobody ~6 share|sharing|forward|post|posting|repost|send|sending|pass|spread|copy",
        "share ~2 worry|worries|concern|concerns|question|questions|feelings|thoughts",
        "share|pass|forward|send|post ~6 with|to|at|in the? ~1 us|me|school|staff|office|dsl|police",
        "please|and tell ~4 us|school|police",
        "share|post|send ~3 picture*|photo*|image*|selfie*|video*|location",
        // Those who live with the reader; what goes on to friends is told below.
        "share|pass|read|send ~4 with|to your own? family|household|partner|child|children",
      ]),
    PhraseRule(
      "please-share", ["share|pass|send|forward ~4 with|to your own? ~1 family ~1 and|or ~2 friend*|neighbour*|other*"]),
    PhraseRule(
      "look-it-up",
      [
        "look|looking|looked ~2 up online|on|it|them|this|the|before|and", "look|looking it|this|them|these|that up",
        "search|searching|google|googling|youtube ~1 for? ~2 it|this|them|the|story|challenge|video*|clip*|name|app|term|on",
        "watch|watching|view|viewing it|them|this|these|the|that ~2 first|yourself|video*|clip*|together|before|so|and|film|content|challenge",
        "find|see|have|take ~2 it|them|video*|clip*|look|yourself|copy ~2 on|at|of youtube|tiktok|google|online|it|them|the ~2",
        "see for yourself|yourselves", "check|try it|them out yourself|first|yourselves",
        "try|use|join|visit ~3 yourself|yourselves ~1 first|before|so",
        "try|test|explore|join ~4 out? for yourself|yourselves", "^ try|test|join|explore ~4 yourself|yourselves",
        "type|typing|put|enter ~4 into|in google|youtube|search|tiktok", "link ~2 below ~2 shows",
        "click ~3 see|watch ~2 video|clip|it",
        "have a look at the video*|clip*|site|challenge|content|images|pictures|story|page",
        "look at the video*|clip*|challenge|content|images|harmful|page|site ~3",
        "visit|browse|explore|open the|these|this ~1 site|sites|channel|forum|page ~3 yourself|first|see",
        "ask ~3 show ~3 video|clip|challenge|images|pictures",
      ],
      unless: [
        "look|play ~1 together", "google play|maps|family|classroom",
        "search|look|looking|searching|type|google ~3 setting|settings|control|controls|privacy|help|support|advice|rating|ratings|tips",
        "visit|browse|explore|look ~2 safety|help|our|school|parents ~2 page|pages|centre|website|guide",
        "look up ~2 setting|settings|control|controls|rules|rating|ratings|age|number",
        "not|don't|never|avoid|without|rather|nobody|stay|off ~5 look|search|watch|google|watching|viewing|searching|looking|see",
      ]),
    PhraseRule(
      "alarm",
      [
        "urgent|urgently warning|warnings|alert|notice|message|action|attention|safeguarding", "beware", "red alert",
        "warning parents|all|to|issued", "alert|attention all? parents|families", "evil|wicked", "pervert*|perverted",
        "paedo|paedos|pedo|pedos|nonce*|paedophile*",
        "sick|twisted|vile|depraved|disgusting|monstrous|perverse ~1 individual*|people|men|man|game|games|trend|prank|person|person*|mind*|minds|predator*|adults|strangers|challenge|content|and|craze|video*|images|joke|act*",
        "these|such|some > sick",
        "horrif*|terrifying|shocking|sinister|chilling|horrendous|nightmare|epidemic|deadly|lethal|lurking|lurk|lurks|prey|preying|preys|rampant|explosion|evil|monsters|predators|sickening|sickos|sicko|vile|depraved",
        "parent's|parents'? > worst nightmare|fear", "every parent's|parents'? worst", "act now",
        "before it's|it is? too late", "no child is safe", "danger danger",
        "at every turn", "your child could|may|will be next|die",
        "have|has|had taken their|his|her own? life|lives", "took their|his|her own life|lives",
        "have|has|had? killed themselves|himself|herself", "committed suicide", "not|never safe anywhere",
        "nowhere|nobody is|are safe", "no safe place",
      ]),
  ]

  static let facts: [PhraseRule] = [
    PhraseRule(
      "professional-line",
      ["posh", "professionals online safety", "professionals' online safety", "professional online safety helpline"]),
    PhraseRule(
      "delete-evidence",
      [
        "delete|deletes|deleting|deleted|erase|erasing|wipe|wiping|destroy|destroying|bin|clear|clearing|remove|removing|scrub the|any|all|every|your|their|those|these|that|such|abusive|threatening? ~2 \(things)",
        "delete|erase|wipe|destroy|clear|bin it|them|all|everything", "get|getting rid of ~4 \(things)",
        "get rid of it|them|all|everything|any", "\(things) is|are|be|gets|get deleted|erased|wiped|destroyed",
        "clear|wipe|reset ~3 phone|device|history|account",
      ],
      unless: [
        "not|never|don't|without|avoid|before|nor|rather|cannot|can't ~6 delete|deleting|erase|remove|removing|wipe|clear|destroy",
        "ask|asked|asking|get|report|tell ~3 app|apps|service*|site*|platform*|company|companies|website*|us|school ~2 to delete|remove|erase",
        "remove ~5 online|platform|internet", "help|ask* ~4 remove|removed",
        // What apps do of themselves, and what has been done already.
        "app|apps|site|sites|service*|platform*|game|games|that|which delete|deletes|erase|erases|wipe|wipes|remove|removes",
        "^ _ deletes|erases|wipes|removes", "have|has|had|having|who|may|might ~1 deleted|erased|wiped|cleared|removed",
      ]),
    PhraseRule(
      "out-of-season",
      [
        "summer|christmas|easter|winter|autumn|half|spring|festive|october|february|may|bank ~1 holiday|holidays|break|term|season|fair|fete",
        "christmas|easter|xmas|halloween|diwali|eid|ramadan|hanukkah|bonfire|advent", "half term",
        "over the > holidays|summer|break",
        "this|last|next|coming summer|autumn|winter|spring|christmas|easter|term|september|january", "new school year",
      ], unless: ["may ~1 break", "autumn|spring|summer term times"]),
    PhraseRule(
      "link-words",
      [
        "click ~1 here", "click|tap|press|follow ~2 this|the|below|following link|links",
        "click|tap|press ~2 this|below|following button", "follow this link",
        "this link", "click ~3 link", "see link", "link below|here",
      ]),
    PhraseRule(
      "explicit-words",
      [
        "dick|dicks|cock|cocks|tit|tits|boob|boobs|pussy|wank*|masturbat*|orgasm*|penis*|vagina*|blowjob*|fuck*|shit*|horny|genital*|ejaculat*|erection*|cum|arse|anal|bitch*|slut*|slag|slags|whore*|rape|raped|raping|breasts|nipples|porno|buttocks|dildo*|vibrator*|fingering",
        "oral sex", "hardcore|hard ~1 core? porn*|sex|content|material", "hardcore", "porn|porno|pornos", "blow job*",
        "dick pic*", "hand job*", "private parts|bits",
        "sex act|acts|toy|toys|tape|chat|cam|show", "touch|touching|touches herself|himself|themselves",
        "strip|stripping|strips naked|off|for|on",
        "perform|performing|performs ~2 sex*",
      ]),
    PhraseRule(
      "us-spelling",
      [
        "color*|behavior*|favorite*|favor|favors|favored|center|centers|centered|honor|honors|honored|humor|humorous|neighbor*|rumor*|harbor*|labor|parlor|flavor*|savior|theater*|fiber|liter|liters|mom|moms|mommy|mom's|gray|defense|offense|counselor*|counseling|traveled|traveling|traveler*|canceled|canceling|labeled|labeling|modeling|signaling|analyze*|analyzing|paralyze*|fulfill|enroll|enrollment|jewelry|catalog|dialog|skeptic*|airplane*|sidewalk*|pajamas|math|organize|organized|organizing|organization*|organizer*|recognize*|recognizing|realize*|realizing|apologize*|apologizing|criticize*|emphasize*|minimize*|maximize*|prioritize*|summarize*|socialize*|socializing|authorize*|unauthorized|customize*|finalize*|memorize*|personalize*|radicalize*|radicalization|sexualize*|sexualized|victimize*|normalize*|utilize*|pediatric*|maneuver*|program's|practicing|licensed?|cellphone*|vacation|vacations|pretense|plow|mustache|check's|aluminum|sulfur|maternalize",
        "cell phone*", "grade school|schooler*", "middle|high schooler*", "trash can|bin",
      ], unless: ["licensed", "world|national ~1 organization"]),
  ]

  static let form: [PhraseRule] = [
    PhraseRule(
      "salutation",
      [
        "^ dear parents|parent|families|mum*|dad*|mothers|fathers|sir|madam|all|everyone|guardian*|colleague*|friends|mr|mrs|family",
        "mum*|mummy|mummies|mother*|moms and|or|& dad*|daddy|father*", "mums|dads",
        "son|sons|daughter|daughters|son's|daughter's",
      ], unless: ["^ dear parent|parents or|and|/ carer|carers", "^ dear parent|parents carer|carers"])
  ]

  /// Every phrase rule, for English text.
  static let index = PhraseIndex(blame + amplification + advice + facts + form)
}
