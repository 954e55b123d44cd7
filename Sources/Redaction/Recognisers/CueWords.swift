/// The words that are cues, in lower case; two words stand side by side in the text, whatever mark parts them.
enum CueWords {
  struct Row: Sendable {
    let labels: Topic
    let hints: Topic
    let action: CueAction
    let words: [String]

    init(_ labels: Topic, hints: Topic = [], action: CueAction = .none, _ words: String...) {
      self.labels = labels
      self.hints = hints
      self.action = action
      self.words = words
    }
  }

  static let rows: [Row] = children + families + devices + investigations + accounts + owners + others

  /// Words after which a dot ends no sentence.
  static let abbreviations = [
    "no", "nos", "ref", "tel", "mob", "op", "st", "mr", "mrs", "ms", "dr", "sgt", "ext", "approx", "dob", "b", "reg",
    "num", "acc", "acct", "addr", "insp", "det", "rev", "prof", "p", "pp", "nr", "exh", "cand", "dc", "pc",
  ]

  private static let children: [Row] = [
    Row(.pupilNumber, "upn", "upns", "pupil number", "pupil no", "pupil id", "pupil numbers"),
    Row(
      [], hints: .pupilNumber, "sims", "arbor", "bromcom", "scholarpack", "integris", "wonde", "seemis", "census",
      "ctf",
      "his number", "her number", "their number"),
    Row(.learnerNumber, "uln", "learner number", "learner no"),
    Row(.health, "nhs", "nhs number", "health number", "hospital number"),
    Row([], hints: .health, "gp", "nurse", "hospital", "doctor", "surgery", "camhs", "clinic", "patient", "health"),
    Row(.scottishHealth, "chi"),
    Row(.birth, "dob", "dobs", "birth", "birthdate", "birthday", "born", "o b"),
    Row([], hints: .birth, "age", "aged", "turned", "turns", "turning"),
    Row(
      .className, action: .className, "class", "form", "tutor group", "form group", "reg group", "teaching group",
      "registration group"),
    Row([], hints: .className, "tutor", "tutors", "teacher", "register"),
    Row(.candidate, "candidate", "cand", "uci", "exam number", "candidate number", "candidate no"),
  ]

  private static let families: [Row] = [
    Row(.insurance, "nino", "ni", "insurance", "national insurance", "ni number"),
    Row(
      .phone, "phone", "telephone", "tel", "mobile", "mob", "ring", "rings", "rang", "ringing", "call", "calls",
      "text", "texts", "texted", "landline", "fax", "dial", "sms", "cell", "phoned", "voicemail", "rung", "tele"),
    Row([], hints: .phone, "contact", "number", "called", "numbers", "phones", "line"),
    Row(.email, "email", "emails", "emailed", "e mail", "mailbox"),
    Row([], hints: .email, "mail", "write", "contact"),
    Row(.postcode, "postcode", "post code", "postal code", "postcodes"),
    Row(.home, action: .home, "address", "addr", "lives", "lived", "living", "resides", "home", "moved"),
    Row(.home, "addresses"),
    Row([], hints: .home, action: .home, "live", "stays", "staying"),
    Row([], hints: .home, "house", "flat"),
    Row(.passport, "passport", "passports", "travel document"),
    Row(.licence, "licence", "license", "dvla", "driving licence", "driver number"),
    Row(
      .vehicle, "reg", "registration", "plate", "plates", "vrn", "vrm", "numberplate", "number plate", "vehicle", "car",
      "van", "cars", "vans", "vehicles", "moped", "lorry", "taxi", "motorbike", "mot"),
    Row(
      [], hints: .vehicle, "driving", "driver", "drives", "drove", "parked", "bmw", "ford", "vauxhall", "audi",
      "fiesta", "corsa", "golf", "transit", "astra", "polo", "mini", "hatchback", "minibus", "registered", "index",
      "seat",
      "skoda", "kia", "toyota", "honda", "nissan", "peugeot", "renault", "citroen", "volkswagen", "vw", "mercedes",
      "hyundai", "mazda", "volvo", "fiat", "jeep", "suzuki", "dacia", "tesla", "yamaha", "scooter", "focus", "clio",
      "qashqai", "truck", "saloon", "estate car", "pickup", "footage", "cctv", "dashcam", "anpr", "kerb", "motor",
      "suv",
      "mondeo", "zafira", "insignia", "passat", "tiguan", "yaris", "micra", "juke", "puma", "kuga", "captur",
      "coupe", "convertible", "trailer", "towed", "number plates", "rover", "motorcycle", "cab", "parking", "tyres"),
    Row([], hints: .sortCode, "sort"),
    Row(.sortCode, hints: .account, "sort code", "sortcode", "s c", "sort codes"),
    Row(.account, hints: .handle, action: .accountName, "account", "acct", "acc"),
    Row(.account, "a c", "account number", "account no", "roll number", "bank account"),
    Row([.account, .sortCode], "bank details", "account details"),
    Row([], hints: .card, "bank", "paid", "payment"),
    Row(.iban, "iban"),
    Row(
      .card, "card", "visa", "mastercard", "debit", "credit", "amex", "debit card", "credit card", "bank card",
      "card number"),
  ]

  private static let devices: [Row] = [
    Row(.network, "ip", "ipv4", "ipv6", "ip address", "ip addresses"),
    Row([], hints: [.network, .hardware, .handset], "traced", "router", "device", "devices", "login", "logged"),
    Row(.hardware, "mac", "mac address", "hardware address", "wifi address"),
    Row(.handset, "imei", "handset"),
    Row([], hints: .handset, "phone", "tablet", "sim"),
    Row(
      .position, "gps", "coordinates", "coords", "latitude", "lat", "longitude", "pinged", "location", "lat long",
      "co ordinates"),
    Row([], hints: .position, "located", "position", "pin", "whereabouts", "map", "phone", "found"),
    Row(.grid, hints: .position, "grid", "grid ref", "grid reference", "os grid", "map ref", "map reference"),
    Row(.threeWords, action: .threeWords, "what3words", "w3w", "three words", "what three"),
  ]

  private static let investigations: [Row] = [
    Row(
      [], hints: [.police, .crime, .officer], "police", "constable", "detective", "constabulary", "bobby", "forces",
      "thames", "hampshire"),
    Row(
      [], hints: [.police, .crime], "investigation", "investigating", "arrested", "arrest", "met police", "reported"),
    Row([], hints: [.crime, .log], "logged", "recorded", "filed"),
    Row(
      .crime, "crime", "crn", "cris", "occurrence", "niche", "crime ref", "crime reference", "crime number", "crime no",
      "crime report", "police ref", "police reference", "police number", "action fraud", "fraud ref", "athena",
      "connect ref"),
    Row(.log, action: .system, "cad", "storm"),
    Row(
      .log, "log", "incident", "incident number", "incident log", "police log", "log number", "log no", "incident no",
      "incident ref", "event number"),
    Row(
      .officer, "collar", "shoulder", "warrant", "badge", "collar number", "shoulder number", "warrant number",
      "epaulette", "officer number"),
    Row([], hints: .officer, "officer", "officers"),
    Row(
      [], hints: [.officer, .police], action: .rank, "pc", "dc", "ds", "di", "dci", "dsu", "ps", "sgt", "sergeant",
      "pcso", "spc", "wpc", "wdc", "insp", "inspector", "spcso", "tdc", "dcs", "ppc", "sc", "constable",
      "const", "officer", "ch insp", "special constable", "pcsos", "pcs"),
    Row(
      .caseFile, "urn", "urns", "pnc", "cro", "case file", "police file", "police urn", "pnc id", "cps", "file ref",
      "file number", "prosecution", "pncid", "custody number", "custody record", "custody ref", "custody no"),
    Row(.caseNumber, hints: .caseFile, "case"),
    Row([], hints: .caseFile, "file"),
    Row(
      .court, "court", "crown", "hearing", "tribunal", "claim", "indictment", "trial", "magistrates", "family court",
      "proceedings", "court number", "court ref", "injunction", "listed"),
    Row([], hints: .court, "judge", "case", "witness", "order"),
    Row(.lado, hints: .reference, action: .system, "lado"),
    Row(
      .socialCare, action: .system, "cpoms", "soscare", "lcs", "wccis", "mosaic", "liquidlogic", "ehm", "ehcp",
      "carefirst",
      "azeus",
      "frameworki",
      "ics", "mash", "eclipse", "careworks", "ehc"),
    Row(
      .socialCare, hints: .reference, "social care", "front door", "early help", "child protection", "ehc plan",
      "client id", "client number", "person id", "social services", "casework"),
    Row([], hints: [.socialCare, .reference], "social worker", "social work", "worker", "referral", "referrals"),
    Row(
      .reference, "ref", "reference", "case number", "case no", "case id", "case ref", "case reference",
      "report number",
      "report no", "report id", "ref no", "ref number", "reference number", "reference no", "refs", "cybertip",
      "tip number", "referral number", "referral ref", "referral id", "submission id", "id number", "pass no",
      "pass number", "permit no", "permit number"),
    Row(
      [], hints: .reference, "number", "home office", "visa", "asylum", "immigration", "number is", "number there",
      "ofcom", "ceop", "iwf", "ncmec", "nca", "case", "report",
      "reported", "under", "quote", "quoting"),
    Row(
      .exhibit, "exhibit", "exhibits", "bagged", "seized", "evidence bag", "exhibit ref", "exhibit number", "exhibited",
      "property ref", "exhibit bag", "labelled"),
    Row(
      [], hints: .exhibit, "statement", "statements", "marked", "memory card", "receipt", "stick", "screenshot",
      "screenshots", "recording", "footage"),
    Row(
      [], hints: .exhibit, "evidence", "bag", "forensic", "forensics", "sealed", "laptop", "tablet", "ipad", "console",
      "computer", "device", "devices", "handset", "phone", "phones", "drive", "usb"),
    Row([], action: .operation, "operation", "op", "operations"),
  ]

  private static let accounts: [Row] = [
    Row(
      .handle, action: .accountName, "username", "handle", "gamertag", "gametag", "screenname", "screen name",
      "user name", "gamer tag", "game tag", "psn", "user id", "userid", "online name", "login name", "known as",
      "goes by", "going by", "went by", "seen as", "calls himself", "calls herself", "called himself", "called herself",
      "calling himself", "calling herself", "alias", "aka", "user", "profile name", "account name", "player name",
      "display name", "the name", "online as", "plays as", "playing as", "profile", "streams as", "posts as", "tag"),
    Row(
      .service, hints: .handle, action: .service, "snap", "snapchat", "insta", "instagram", "ig", "kik", "discord",
      "tiktok", "roblox", "skype", "xbox", "xbl", "playstation", "steam", "fortnite", "minecraft", "twitch", "youtube",
      "telegram", "reddit", "twitter", "facebook", "fb", "messenger", "yubo", "younow", "wizz", "bereal", "viber",
      "wechat", "tumblr", "pinterest", "threads", "epic", "nintendo", "omegle", "yt", "vrchat",
      "tellonym", "bigo", "live me", "oovoo", "houseparty", "rec room", "epic games", "brawl stars", "clash royale"),
    Row(
      [], hints: .handle, action: .accountName, "added", "adds", "messaged", "friended", "followed", "friend request",
      "follows", "blocked", "called", "sent by", "posted by", "shared by", "uploaded by", "written by", "message from",
      "messages from"),
    Row([], hints: .handle, "gaming", "plays", "playing", "game", "online", "chatting", "messages", "username"),
    Row(.page, "page", "profile", "blog", "channel", "vlog", "stream", "profile page"),
  ]

  private static let owners: [Row] = [
    Row(
      [], hints: .suspect, "man", "men", "adult", "stranger", "strangers", "suspect", "suspects", "offender", "traced",
      "groomed", "grooming", "groomer", "posing", "posed", "pretended", "pretending", "pretends", "fake", "blackmail",
      "blackmailed", "contacted", "predator", "arrested", "threatened", "demanded", "police", "seen as", "the name",
      "someone", "messaged", "added", "abuser", "perpetrator", "detective", "hacker", "scammer", "stalker",
      "contacting",
      "approached", "extorted", "threatening"),
    Row(
      [], hints: .young, "pupil", "pupils", "child", "girl", "boy", "son", "daughter", "student", "year", "plays",
      "teenager", "uses", "mother of", "father of", "class", "tutor", "playing", "his", "her"),
    Row(
      [], hints: .personal, "mum", "mother", "dad", "father", "parent", "gran", "grandmother", "grandad", "aunt",
      "uncle", "carer", "guardian", "sister", "brother", "family", "mobile", "home", "lives", "mr", "mrs", "ms", "miss",
      "his", "her", "their", "mob", "she", "he", "nan", "stepdad", "stepmum", "neighbour", "mam", "him"),
    Row(
      [], hints: .organisation, "helpline", "council", "office", "school", "service", "services", "charity", "nspcc",
      "childline", "free", "freephone", "enquiries", "reception", "team", "advice", "hotline", "support", "our", "us",
      "opening", "charities", "confidential", "authority", "ombudsman", "commissioner", "regulator", "bank", "company",
      "agency", "trust", "samaritans", "website", "helplines", "switchboard"),
    Row([], hints: .plural, "children", "pupils", "between", "anyone", "everyone", "those", "applicants"),
  ]

  private static let others: [Row] = [
    Row(
      .trade, "order", "orders", "invoice", "invoices", "receipt", "booking", "barcode", "product", "item", "model",
      "serial", "stock", "sku", "parcel", "tracking", "customer", "vat", "company", "charity number", "voucher",
      "raffle", "catalogue", "purchase", "charity no", "registered charity", "ticket", "tickets", "membership",
      "quote no",
      "batch", "asset", "gtin", "ean", "lottery", "company number", "part number", "order number", "form number"),
    Row(.trade, "our ref", "your ref", "your reference", "letter ref"),
    Row(
      .publication, "isbn", "issn", "page", "pages", "chapter", "edition", "volume", "doi", "section", "paragraph",
      "version", "ver", "build", "release", "firmware", "update", "figure", "kcsie", "guidance", "leaflet", "hymn"),
    Row(
      .measure, "room", "bus", "route", "bay", "gate", "flight", "total", "raised", "score", "votes", "copies",
      "population", "points", "pi", "percent", "metres", "miles", "km", "temperature", "seats", "row", "extension",
      "subscribers", "followers", "views", "meter", "reading", "code"),
    Row(.schoolNumber, "dfe", "ukprn", "ofsted", "establishment", "edubase", "gias", "school urn", "estab", "dfes"),
    Row(
      [], action: .digitWord, "oh", "zero", "nought", "nil", "naught", "one", "two", "three", "four", "five", "six",
      "seven",
      "eight", "nine", "double", "triple", "treble"),
    Row([], action: .at, "at"),
    Row(
      [], action: .street, "road", "street", "lane", "rise", "avenue", "close", "drive", "way", "crescent", "court",
      "gardens", "place", "square", "terrace", "hill", "walk", "row", "mews", "grove", "park", "green", "view",
      "parade",
      "mount", "vale", "meadow", "meadows", "croft", "field", "fields", "end", "heath", "wharf", "quay", "wynd", "gate",
      "broadway", "villas", "cottages", "rd", "st", "ave", "ln", "cres", "gdns", "sq", "ter", "terr", "pde", "crt",
      "boulevard", "approach",
      "path", "passage", "yard", "reach", "garth", "brow", "bank", "chase", "dene", "dell", "common", "loan", "brae",
      "circus", "hollow", "copse", "orchard", "ridge", "spinney", "strand", "esplanade", "promenade", "buildings",
      "lea",
      "mead", "holt", "lines", "barracks", "quarters", "nook", "fold", "hey", "hatch", "ginnel", "snicket", "drove",
      "rectory", "cl", "dr", "gr", "side", "point", "loke", "lock", "arcade", "vennel", "pend", "steps", "bottom",
      "cottage", "farmhouse", "bungalow", "vicarage", "oast", "manse", "farm", "barn", "forge", "stables", "lodge"),
    Row([], action: .streetFirst, "stryd", "heol", "ffordd", "lon", "maes", "rhodfa", "clos"),
    Row(
      [], action: .month, "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
      "dec"),
  ]
}
