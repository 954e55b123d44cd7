/// Turns of phrase that lay blame, by rule. In the order of precedence.
enum Phrases {
  private static let intimate =
    "explicit|nude|nudes|naked|sexual|sexualised|indecent|intimate|rude|topless|sexy|revealing|inappropriate"
  private static let pictures = "picture*|photo*|image*|video*|selfie*|pic|pics|clip*|footage|nudes"
  private static let adults =
    "adult|adults|stranger|strangers|man|men|woman|women|grown|offender*|abuser*|groomer*|predator*|perpetrator*|paedophile*"
  private static let young =
    "child|children|child's|children's|kid|kids|kiddie|kiddy|minor|minors|underage|teen|teens|teenage|teenager*|pupil*|youth|youths|girl|girls|boy|boys|baby|toddler*"
  /// What readers are asked not to say.
  private static let unsaid = "not|never|don't|avoid|without ~2 say|saying|tell|telling|ask|asking|think|thinking"
  private static let devices =
    "phone*|smartphone*|tablet*|device*|ipad*|console*|xbox|playstation|laptop*|computer*|internet|wifi|broadband|mobile*|gadget*|handset*"

  static let blame: [PhraseRule] = [
    PhraseRule(
      "child-prostitution",
      [
        "young|\(young) ~1 prostitut*", "prostitut*", "rent boy|boys",
        "sell|sells|selling sex|themselves|herself|himself",
        "sex worker|workers", "child|underage|teenage sex work|trade", "turn|turning|turned tricks",
        "on the game for",
      ]),
    PhraseRule(
      "child-pornography",
      [
        "\(young) porn*", "porn* of|involving|featuring|showing|with ~2 \(young)",
        "pornographic ~1 \(pictures)|material|content of|involving|featuring|showing ~2 \(young)", "kiddy|kiddie porn*",
        "pornographic ~1 \(pictures) of ~1 \(young)",
      ]),
    PhraseRule(
      "revenge-porn",
      ["revenge porn*", "revenge pictures|images|photos", "porn* for|as|in|out of? revenge"]),
    PhraseRule(
      "sexting", ["sext|sexts|sexting|sexted|sexter|sexters"],
      unless: ["called|known|word|term|name ~3 sexting"]),
    PhraseRule(
      "sent-to-adult",
      [
        "send|sends|sent|sending|share|shares|shared|sharing|give|gave|giving|show|showed|texted|texting|upload*|post|posted|posting ~4 \(intimate) ~2 \(pictures)|material|content|messages ~2 to|with|for ~3 \(adults)|someone|person|people|them|him|her|older",
        "send|sends|sent|sending|share|shared|sharing|give|gave ~2 nudes|selfies ~2 to|with ~3 \(adults)|someone|people|older",
        "sent|send|sends|gave|showed|texted ~1 \(adults)|him ~3 \(intimate) ~2 \(pictures)",
        "sent|send|sends|sending|shared ~2 \(pictures) of themselves|herself|himself ~2 to|with ~3 \(adults)|someone|older",
      ]),
    PhraseRule(
      "contacting-adults",
      [
        "talk|talks|talking|talked|chat|chats|chatting|chatted|speak|speaks|speaking|spoke|spoken|messaging|texting|corresponding|communicating|communicate|engaging|interacting|flirting|flirt with|to ~2 \(adults)|older|people|someone|somebody they|he|she|you",
        "talk|talks|talking|talked|chat|chats|chatting|chatted|speak|speaks|speaking|spoke|spoken|messaging|texting|corresponding|communicating|communicate|engaging|interacting|flirting|flirt with|to ~2 \(adults)|older",
        "contact|contacts|contacting|contacted|message|messages|messaging|messaged|texting|texts|texted|befriend|befriends|befriending|befriended|adding|added|approaching|approached ~1 \(adults)|older",
        "has|have|had been|be contacting|messaging|talking|chatting|speaking|texting ~3 \(adults)|people|older",
        "in|into contact with ~2 \(adults)|older|people", "made|make|makes|making contact with ~2 \(adults)|older",
        "arrang*|agree*|went|go|going|goes|gone ~2 meet|meeting|meetings up? with? ~2 \(adults)|older",
        "meet|meets|meeting|met up? with ~2 \(adults)|older",
      ],
      unless: [
        // The adults of the child's own world, and those who answer at a helpline.
        "trusted|trained|safe|familiar|responsible ~1 adult|adults|person|people",
        "adult|adults|person|people|someone they|you|she|he know|knows|trust|trusts|love|loves",
        "adult|adults|person|people|someone your|their|the child|family trusts|knows|loves",
        "adult|adults at|in|from ~1 school|home|childline|family|household|helpline",
        "contact|message|messages|calls|texts from",
        "\(adults) ~4 contact|contacts|contacted|contacting|message|messages|messaged|befriend*|approach* ~2 \(young)",
      ]),
    PhraseRule(
      "involved-in-exploitation",
      [
        "taking|take|takes|took part in ~2 cse|cce|exploitation|abuse|grooming|trafficking|gangs",
        "involved|involvement|involve|engaged|engaging|participat*|caught|mixed|drawn|embroiled in|with|up ~3 cse|cce|exploitation|abuse|grooming|trafficking|prostitution|gangs|gang",
        "involved|involvement|mixed|caught in|with|up ~2 county|drug|drugs|crime|offending|dealing",
        "drug runner|runners|running|mule|mules", "known to be in cse|cce",
      ],
      unless: [
        "agencies|police|services|adults|professionals|staff|gangs ~2 involved",
        "against|prevent|preventing|stop|stopping|fight|fighting|tackle|tackling|end|ending ~2 cse|cce|exploitation|abuse|grooming|trafficking|gangs|county",
      ]),
    PhraseRule(
      "abuser-as-partner",
      [
        "older|adult|online|abusive|so|secret|internet ~1 boyfriend*|girlfriend*|lover*", "boyfriend*|girlfriend*",
        "relationship|relationships|romance|affair|friendship|fling with|between ~3 \(adults)|older|groom*|abus*",
        "inappropriate|sexual|abusive|consensual relationship*",
        "in ~1 relationship with ~2 older|adult|someone|somebody", "abuser ~4 relationship",
        "associat*|hanging|hang|hangs|consort*|mixing with|around|out ~3 \(adults)|older|gang*|known|criminals",
        "dating|dates|dated|seeing|going ~1 out? with? ~1 older|adult|\(adults)", "in love with ~2 \(adults)|older",
      ], unless: ["same|own|similar age"]),
    PhraseRule(
      "sexual-activity",
      [
        "sexual|sex ~1 activity|activities|act|acts|intercourse|encounter*|contact|relations|behaviour|experience* with|between|involving|by ~3 \(young)|young|under",
        "sexual activity|activities", "sexually active",
        "have|has|had|having|underage|consensual ~1 sex ~1 with|together", "underage sex",
        "consensual|consented|consenting|consent to? ~1 sex*|sexual|abuse",
        "engag*|taking|took|takes ~2 in? > sexual ~1 act*",
        "slept|sleeping|sleep with ~2 \(adults)|\(young)|older",
      ]),
    PhraseRule(
      "at-risk-themselves",
      [
        "put|puts|putting|place|places|placed|placing|leave|leaves|leaving|left|expose|exposes|exposing|exposed|open|opens|opening|endanger*|lay ~1 themselves|themself|herself|himself|itself|yourself ~3 risk|danger|harm|vulnerable|abuse|exploitation|grooming|way|open|up|unsafe",
        "endanger|endangers|endangering|endangered themselves|herself|himself",
        "mak*|made|leav*|left|render* ~1 \(young)|themselves|them|herself|himself|pupils|people ~2 vulnerable|target|targets|easy|victims",
        "mak*|made ~2 themselves|herself|himself ~2 easy|a|targets", "asking|ask|asks|asked for it|trouble",
        "let|lets|letting themselves ~1 be|get",
        "only|just? themselves|herself|himself|yourself to blame",
        "get|gets|getting|got themselves|herself|himself into",
        "own fault", "dress|dresses|dressed|dressing|behave|act|pose|posing provocatively",
        "inviting|invite|invites|invited ~1 trouble|danger|abuse", "risk taking behaviour|behaviours|behavior",
        "put|puts|putting ~2 own safety ~2 risk", "bring|brings|brought|bringing ~2 on|upon themselves|herself|himself",
        "compromis* themselves|their own safety", "at risk by|through|because ~2 their own",
        "put|puts|putting|place|places|placing \(young) ~1 at risk by",
      ]),
    PhraseRule(
      "risky-choices",
      [
        "risky|risk|bad|poor|unwise|foolish|silly|stupid|dangerous|unsafe|wrong|reckless|naive|careless|irresponsible|questionable|unhealthy choice|choices|decision|decisions|judgement|judgment|behaviour|behaviours|lifestyle|lifestyles",
        "streetwise", "street wise|smart", "promiscu*", "lifestyle choice|choices", "attention seek*",
        "attention seeker*",
        "know|knows|knew|known better", "naive|naively|gullible", "wayward|tearaway*|troublesome",
        "chose|choose|choosing|chooses ~3 risk|risks|risky|dangerously",
        "bad|loose|easy girls|lot|morals", "lead|leads|led|leading ~1 on the? men|adults|him",
        "irresponsibl* behaviour|online",
        "take|takes|taking|took ~2 risks", "beyond control|parental",
        "child|children|victim|victims is|are|was|were partly|also|often|sometimes? to blame",
        "willing participant*|victim*|partner*",
        "chose|choose|choosing|chooses to > send|share|post|take ~3 \(intimate)",
        "lose|loses|losing|lost|lack|lacks|no ~1 self respect",
        "silly|stupid|foolish|naive child|children|girl|girls|boy|boys|kids|pupils|teenagers",
      ], unless: ["password* ~8 choice|choices", "\(unsaid) ~9 better"], respectsNegation: true),
    PhraseRule(
      "should-have",
      [
        "should|ought|could|must|might|need not|never|to ~1 have ~1 been|gone|used|downloaded|joined|sent|posted|talked|shared|added|had|opened|accepted|replied|answered|clicked|trusted|believed|said|told|let|met|signed|agreed|taken|blocked",
        "shouldn't|oughtn't|needn't have",
        "should|ought to? ~1 have ~1 blocked|told|known|reported|said|asked|stopped|left|refused|logged|kept|come|spoken|thought|seen|realised|ignored|listened|checked|been|hung|walked|turned|deleted|learned|learnt|noticed|spotted",
        "could|might easily? have easily? ~1 blocked|said|told|avoided|refused|left|stopped|prevented|walked",
        "why did|didn't|did ~2 not|they|she|he|children|child", "had no business", "no business being|on",
        "if only they|she|he|the|your had",
        "should|must not|never be|use|go|have ~1 on? ~1 that|this|these|such|those|the|an? ~1 app|apps|site|sites|platform*|account*|website*|game*",
        "shouldn't be|use|go|have ~1 on? ~1 that|this|these|such|the ~1 app|apps|site|sites|platform*",
        "failed to block|tell|report|say|stop|leave",
        "didn't|not|never ~1 block|tell|report|told ~3 when|until|soon|straight",
      ],
      unless: [
        "school|we|staff|company|companies|police should|could have", "we|school ~2 should have",
        "\(unsaid) ~9 should|ought|could|must|might|why",
      ]),
    PhraseRule(
      "take-device-away",
      [
        "take|takes|taking|took|taken|remove|removing|confiscat*|seiz*|withdraw*|withhold*|hide|lock ~5 \(devices)",
        "take|taking|remove|removing|confiscat* ~2 away ~3 \(devices)",
        "ban|bans|banning|banned|forbid|forbidding|prohibit*|outlaw ~5 \(devices)|app|apps|online|chat|chats|game|games|gaming|screens|snapchat|tiktok|whatsapp|instagram|discord|roblox|social|them|it|child",
        "delete|uninstall|remove|removing|deleting ~3 app|apps|account|accounts|game|games",
        "delete|uninstall|remove|removing|deleting ~2 from ~3 \(devices)",
        "stop|prevent|block|keep ~3 child|children|them from? using|going|having|off ~4 \(devices)|app|apps|online|social|internet|snapchat|tiktok|whatsapp|instagram|discord|roblox|phone",
        "don't|not|never let|allow ~4 \(devices)|apps|app|online",
        "\(devices) ~1 must|should|needs|need to? be? ~1 taken|removed|confiscated|handed",
        "cut|turn|switch|shut|disconnect|pull ~3 internet|wifi|broadband|plug",
        "no more \(devices)|screen|apps", "ground|grounding ~2 child|them",
      ],
      unless: [
        "take|takes|taking|took part|place|care|turns",
        "take|takes|taking|took ~3 #|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|many|several|handful tablets",
        "not|try|never|rather|without|before|avoid|fear|instead|resist|reason ~4 take|taking|taken|remov*|ban|banning|losing|confiscat*",
        "wonder|whether|tempted|tempting ~6 take|taking|remov*|ban|banning|confiscat*",
        // What comes of it, where it is no advice.
        "^ taking|removing|banning|confiscating|deleting ~5 can|may|might|could|will|does|rarely|seldom|often|only|makes|is|isn't|won't",
        "ban|bans|banning ~5 not|never|rarely|seldom|alone|doesn't|won't|don't",
        "app|apps|site|sites|service|services|platform|platforms|company|companies may|can|will|might|must|should? ~1 delete|deletes|remove|removes|ban|bans|block|blocks|close",
        // Bedtime and meals, and what the family has done with.
        "out of ~2 bedroom|bedrooms|room|rooms|reach",
        "at|for|during|before ~1 night|bedtime|bed|meals|mealtimes|dinner|homework",
        "apps|app|games|accounts ~1 that|which|you|they ~3 no|longer|nobody|never|not|use",
        "old|unused ~1 apps|app|games|accounts",
        "online|internet|app|apps|phone|tablet|device alone|unless|without",
      ]),
    PhraseRule(
      "protect-themselves",
      [
        "protect|protects|protecting|protected|safeguard|safeguards|safeguarding|defend|defending themselves|herself|himself|yourself",
        "keep|keeps|keeping|kept|stay ~1 themselves|herself|himself ~1 safe|safer|secure|protected",
        "\(young)|they|pupils responsible|responsibility for|to ~1 their own|stay|keep ~1 safety|safe",
        "responsib* for ~1 their own ~1 safety|protection",
        "\(young) ~1 > responsible for ~1 staying|keeping|being|their",
        "look|looking out|after themselves|herself|himself",
        "\(young)|they can|could|must|should > avoid|prevent|stop ~1 abuse|grooming|being|becoming|exploitation",
        "avoid|avoiding|prevent becoming|being ~1 victim|victims|groomed|abused|targeted|exploited|blackmailed",
      ]),
    PhraseRule(
      "parents-blamed",
      [
        "parent*|carer*|famil*|mother*|father*|mum*|dad*|households|you ~3 allow|allows|allowing|allowed|letting|lets|permit*|tolerat*|turn ~3 child|children|them|this|it|access|young|blind|son|daughter|kids|their|access",
        "parents|carers|families|mothers|fathers|mums|dads|households ~2 are|is|were|keep > allowing|letting",
        "parents|carers|families|mothers|fathers who ~1 don't|not|never|fail|let|allow",
        "parents|carers|families|mothers|fathers|mums|dads|households|homes often|still|just|simply|sometimes|also|will? let ~4 use|go|play|have|stay|watch|join|sign|download|on|spend|get|roam|open|chat|post",
        "your|parents'|parents|parent's ~1 responsibility|duty|job to",
        "responsibility|duty of|lies ~1 with? parents|families|carers",
        "failing|fails|failed|fail ~1 your|their|the child|children",
        "too many|often parents|carers|families|mothers|fathers|households ~1 allow|let|ignore|forget",
        "parent*|carer*|famil*|mother*|father*|mum*|dad*|households|you ~3 fail|fails|failing|failed|neglect*|refus*|ignor* ~1 to|in|their|your|the|to?",
        "held|hold|holding|brought|called ~3 to account", "held|hold|holding ~2 accountable|responsible",
        "take|taking|accept ~2 responsibility for ~2 child*|your|their",
        "parent*|carer*|famil*|mothers|fathers must|need|have|ought|should ~1 know|take|do|accept|wake|control|stop|supervise|monitor|check|be|make|ensure",
        "irresponsible|bad|poor|lazy|neglectful|careless|negligent|lax parent*|parenting|carer*|famil*|supervision",
        "parent*|carer*|mothers|fathers|you is|are ~1 to blame", "blame ~2 parent*|carer*|famil*",
        "lack of ~1 supervision|parental|control|discipline",
        "your|their fault as", "parents' fault|responsibility", "parental responsibility|neglect|failure*|control",
        "you must|have ~1 supervise|monitor|control|stop|check|ensure|take|know|make",
        "you|parents should|must ~1 not|never|have ~1 let|allow|allowed|given|bought",
      ],
      unless: [
        "not|nobody|never ~3 parents|your ~1 fault|blame|responsibility|job",
        "parents|carers|families|you are|is ~1 allowed|welcome",
        "if you ~1 fail|failed|failing to find|see|reach|get|understand|open", "feel|feels|felt ~5 fail|failing|failed",
        "allow|allows ~1 time|minutes",
      ]),
  ]
}
