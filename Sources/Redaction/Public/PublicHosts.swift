/// Hosts whose pages stay, hosts of services, and the words of paths that point at no person.
enum PublicHosts {
  /// Whether a host is, or belongs to, a public body or a charity that helps children and parents.
  static func isPublic(_ text: ScanText, _ host: Range<Int>) -> Bool { endsWithListed(text, host, publicNames) }

  /// Whether a host belongs to a service on which people have pages.
  static func isService(_ text: ScanText, _ host: Range<Int>) -> Bool { endsWithListed(text, host, serviceNames) }

  /// Whether a host is of forms, bookings and meetings: what follows is a number that leads to no person.
  static func isBooking(_ text: ScanText, _ host: Range<Int>) -> Bool {
    endsWithListed(text, host, bookingNames) || text.has("docs.google.com/forms/", at: host.lowerBound)
      || text.has("outlook.office365.com/book/", at: host.lowerBound)
  }

  /// Whether a mailbox is a role's, not a person's.
  static func isRole(_ text: ScanText, _ local: Range<Int>) -> Bool { roles.contains(text, local) }

  /// Whether a service's host is its help desk: "help.example.com", "parents.example.com".
  static func isHelpHost(_ text: ScanText, _ host: Range<Int>) -> Bool {
    let end = text.runEnd(host.lowerBound)
    return end < host.upperBound && isHelpWord(text, host.lowerBound..<end)
  }

  static func isHelpWord(_ text: ScanText, _ word: Range<Int>) -> Bool { helpWords.contains(text, word) }

  static func isTopic(_ text: ScanText, _ word: Range<Int>) -> Bool {
    text.allDigits(word) && word.count <= 4 || topicWords.contains(text, word) || isHelpWord(text, word)
  }

  /// Whether the host, or what stands behind one of its dots, is in the list; at most six labels are tried.
  private static func endsWithListed(_ text: ScanText, _ host: Range<Int>, _ names: WordSet) -> Bool {
    guard host.count <= 100 else { return false }
    var start = host.lowerBound
    for _ in 0..<6 {
      if names.contains(text, start..<host.upperBound) { return true }
      guard let dot = (start..<host.upperBound).first(where: { text[$0] == UInt8(ascii: ".") }) else { return false }
      start = dot + 1
    }
    return false
  }

  private static let publicNames: WordSet = [
    "gov.uk", "gov.scot", "gov.wales", "police.uk", "nhs.uk", "sch.uk", "parliament.uk", "mod.uk", "judiciary.uk",
    "nspcc.org.uk", "childline.org.uk", "ceop.police.uk", "ceopeducation.co.uk", "thinkuknow.co.uk", "iwf.org.uk",
    "internetmatters.org", "saferinternet.org.uk", "childnet.com", "swgfl.org.uk", "reportharmfulcontent.com",
    "parentzone.org.uk", "net-aware.org.uk", "commonsensemedia.org", "crimestoppers-uk.org", "fearless.org",
    "actearly.uk", "samaritans.org", "papyrus-uk.org", "youngminds.org.uk", "themix.org.uk", "giveusashout.org",
    "barnardos.org.uk", "lucyfaithfull.org.uk", "stopitnow.org.uk", "parentsprotect.co.uk", "marie-collins.org",
    "mariecollinsfoundation.org.uk", "missingpeople.org.uk", "victimsupport.org.uk", "actionfraud.police.uk",
    "reportfraud.police.uk", "kidscape.org.uk", "anti-bullyingalliance.org.uk", "bullying.co.uk", "familylives.org.uk",
    "ditchthelabel.org", "nationalbullyinghelpline.co.uk", "kooth.com", "beateatingdisorders.org.uk", "talktofrank.com",
    "takeitdown.ncmec.org", "ncmec.org", "missingkids.org", "stopncii.org", "revengepornhelpline.org.uk",
    "ofcom.org.uk",
    "ico.org.uk", "pegi.info", "bbfc.co.uk", "askaboutgames.com", "gamcare.org.uk", "bbc.co.uk", "bbc.com",
    "lgfl.net", "kelsi.org.uk", "theeducationpeople.org", "educateagainsthate.com", "lgfl.org.uk",
    "hwb.gov.wales", "wikipedia.org", "mind.org.uk", "citizensadvice.org.uk", "refuge.org.uk", "rapecrisis.org.uk",
    "paceuk.info", "contact.org.uk", "autism.org.uk", "ipsea.org.uk", "unicef.org",
    "naht.org.uk", "tes.com", "theguardian.com", "saferinternetday.org", "nationalonlinesafety.com",
    "nationalcollege.com", "vodafone.co.uk", "getsafeonline.org",
    "childrenscommissioner.gov.uk", "kidshealth.org",
  ]

  private static let serviceNames: WordSet = [
    "instagram.com", "instagr.am", "tiktok.com", "youtube.com", "youtu.be", "twitch.tv", "snapchat.com", "discord.com",
    "discord.gg",
    "discordapp.com", "facebook.com", "fb.com", "fb.me", "m.me", "messenger.com", "x.com", "twitter.com", "t.co",
    "reddit.com",
    "redd.it", "roblox.com", "ro.blox.com", "kik.me", "kik.com", "t.me", "telegram.me", "telegram.org", "wa.me",
    "whatsapp.com",
    "ask.fm", "tellonym.me", "ngl.link", "steamcommunity.com", "steampowered.com", "xbox.com", "playstation.com",
    "linktr.ee",
    "pinterest.com", "pinterest.co.uk", "tumblr.com", "vk.com", "onlyfans.com", "soundcloud.com", "spotify.com",
    "bsky.app",
    "threads.net", "threads.com", "yubo.live", "younow.com", "live.me", "bigo.tv", "omegle.com", "ome.tv", "ometv.app",
    "guilded.gg", "medal.tv", "namemc.com", "epicgames.com", "minecraft.net", "skype.com", "join.skype.com",
    "wizzapp.com",
    "bereal.com", "bere.al", "bigo.live", "flickr.com", "vimeo.com", "imgur.com", "linkedin.com", "weebly.com",
    "wattpad.com",
    "deviantart.com", "chess.com", "duolingo.com", "signal.group", "signal.me", "line.me", "viber.com", "vsco.co",
    "wink.social",
    "chatroulette.com", "google.com", "goo.gl", "apple.com", "microsoft.com", "live.com", "bing.com", "icloud.com",
    "monkey.app", "monkey.cool", "gofundme.com", "justgiving.com", "paypal.me", "cash.app", "scratch.mit.edu",
  ]

  private static let bookingNames: WordSet = [
    "forms.office.com", "forms.cloud.microsoft", "forms.gle", "eventbrite.co.uk", "eventbrite.com",
    "ticketsource.co.uk",
    "ticketsource.com", "bookwhen.com", "schoolcloud.co.uk", "parentseveningsystem.co.uk", "trybooking.com",
    "ticketpass.org", "ticketebo.co.uk", "surveymonkey.co.uk", "surveymonkey.com", "jotform.com", "smartsurvey.co.uk",
    "parentpay.com", "parentmail.co.uk", "scopay.com", "wisepay.co.uk", "schoolgateway.com", "teams.microsoft.com",
    "zoom.us", "wegottickets.com", "schoolcomms.com", "classlist.com", "mychildatschool.com", "edulinkone.com",
    "arbor.sc", "sway.office.com", "sway.cloud.microsoft", "meet.google.com",
  ]

  private static let roles: WordSet = [
    "office", "info", "enquiries", "enquiry", "help", "helpline", "admin", "contact", "hello", "support", "head",
    "headteacher", "reception", "safeguarding", "dsl", "dpo", "governors", "clerk", "mail", "school", "report",
    "advice",
    "media", "press", "feedback", "postmaster", "webmaster", "noreply", "no-reply", "complaints", "attendance",
    "computing",
  ]

  private static let helpWords: WordSet = [
    "help", "safety", "legal", "about", "support", "parents", "parent", "family", "families", "community", "guidelines",
    "policies", "policy", "privacy", "terms", "rules", "report", "reporting", "hc", "en", "gb", "us", "uk", "guardians",
    "guide", "guides", "safe", "safer", "security", "press", "blog", "download", "downloads", "login", "signup",
    "centre",
    "center", "resources", "wellbeing", "transparency", "accessibility", "teens", "education", "educators", "faq",
    "cookies",
    "contact", "newsroom", "careers", "business", "intl", "tools", "controls", "parental",
  ]

  private static let topicWords: WordSet = [
    "online", "internet", "esafety", "digital", "children", "child", "young", "people", "students", "pupils", "school",
    "schools", "safeguarding", "protection", "news", "newsletter", "newsletters", "letters", "letter", "calendar",
    "events", "event", "term", "dates", "diary", "admissions", "curriculum", "computing", "bullying", "cyberbullying",
    "anti", "acceptable", "use", "advice", "information", "info", "home", "page", "pages", "index", "html", "htm",
    "php",
    "aspx", "pdf", "docs", "documents", "files", "upload", "uploads", "media", "and", "for", "the", "of", "to", "your",
    "our",
    "with", "on", "in", "a", "at", "how", "what", "is", "worried", "concerned", "concern", "contact", "us", "staying",
    "stay",
    "social", "gaming", "games", "apps", "app", "platforms", "issues", "services", "service", "get", "helplines",
    "helpline", "e", "key", "stage", "primary", "secondary", "council", "early", "front", "door", "enquiry", "form",
    "forms", "attendance", "uniform", "pta", "governors", "ofsted", "reports", "sen", "send", "pastoral", "workshop",
    "workshops", "booking", "book", "survey", "day", "week", "videos", "video", "live", "streaming", "nudes", "sharing",
    "grooming", "sextortion", "privacy", "notice", "website", "site", "web", "www", "agreement", "technology", "mobile",
    "phones", "phone", "screen", "time", "health", "mental", "wellbeing", "rse", "pshe", "year", "reception", "nursery",
  ]
}

/// The endings of host names that letters of schools hold.
enum TopLevelDomains {
  static func contains(_ text: ScanText, _ label: Range<Int>) -> Bool {
    (2...8).contains(label.count) && names.contains(text, label)
  }

  private static let names: WordSet = [
    "com", "org", "net", "uk", "co", "info", "biz", "edu", "gov", "int", "mil", "eu", "ie", "scot", "wales", "cymru",
    "london",
    "de", "fr", "es", "it", "pt", "nl", "be", "pl", "ro", "bg", "hu", "cz", "sk", "lt", "lv", "ee", "se", "no", "dk",
    "fi", "is",
    "ch", "at", "gr", "tr", "ru", "ua", "us", "ca", "au", "nz", "in", "pk", "bd", "lk", "ng", "gh", "ke", "za", "cn",
    "jp", "kr", "br",
    "mx", "ar", "tv", "me", "io", "gg", "fm", "ly", "to", "cc", "ws", "im", "je", "xyz", "app", "dev", "online", "site",
    "live",
    "social", "club", "shop", "store", "blog", "web", "page", "link", "chat", "games", "world", "life", "pro", "name",
    "mobi",
    "example", "test", "invalid", "school", "academy", "church", "al", "hk", "sg", "ph", "my", "ir", "so", "vu", "ai",
    "be", "am",
    "sch", "cloud", "email", "space", "fun", "today", "group", "zone", "cool", "ee", "family", "media", "network",
    "news", "onion",
  ]
}

extension ScanText {
  /// A short stretch in lower case, for a look into a list.
  func lowerText(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0].lowercased }, as: UTF8.self)
  }
}
