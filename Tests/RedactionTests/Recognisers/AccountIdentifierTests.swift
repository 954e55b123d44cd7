import Testing

@Suite("Accounts and pages")
struct AccountIdentifierTests {
  @Test(
    "names of accounts are found by their marks or their words",
    arguments: [
      "seen as [[@razzle_tice]], has", "account in the name of [[nice_guy_stu]].",
      "He uses [[dragonlord_teo9]] on Roblox and [[teo#2291]] on Discord.",
      "snap: [[tom_b.2013]]", "insta – [[fearne.x]]", "kik [[moth99king]]", "Skype [[live:.cid.8f3c77]]",
      "[[u/night_owl77]]", "gamertag [[xX_NightOwl_Xx]]",
      "PSN: [[MothKing77]]", "known online as [[razzletice]]", "username is [[jellybeanz]]",
      "her insta is [[fearnedances]]", "plays as [[Razorrxx]] on Roblox",
      "Discord name [[razor1988]]", "[[MothKing_TTV]]", "[[xXMothKing9Xx]]", "He goes by [[dusk.fox]] there.",
      "added [[duskfox88]] on Snapchat",
      "[[GrimTackler88]] asked him to come.", "[[yorkiebar2011]] is in it.", "a man using [[rudeboy.se6]] now",
      "told by [[lola.vance.x]] to pay",
      "Snapchat ([[duskfox88]])", "username \"[[sunshine]]\"", "snap = [[kingmoth]]",
      "with [[NIGHT_MOTH_TTV]] on it", "[21:05] [[duskfox.bx]]: where are you",
    ].map(StructuredCase.init))
  func account(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "services, files and ordinary words stay",
    arguments: [
      "Ask.fm and Kik do not check ages.", "Snapchat: photos that vanish", "TikTok - short videos",
      "Your username should not be your name.",
      "Instagram, YouTube and Roblox", "Follow @NSPCC.", "Open online_safety_policy.pdf.", "Windows11 and iPhone15",
      "Choose a username and password.",
      "Kik does not check.", "WhatsApp is for 13 and over.", "a Roblox account", "Discord is a chat service.",
      "PS5, MP4 and 4K", "Minecraft has servers.",
      "their account settings", "Fill in [child_name].", "Fill in CHILD_NAME.", "user accounts are private",
      "go live: Friday",
      "called Omegle", "Fortnite Chapter2", "C# 1 lesson",
      "Snapchat's Snap Map is on.", "the profile is private", "online as well", "known as phishing", "Year7 and KS2",
      "item #1234", "Coronavirus2020", "She is at home.we are not.", "chapter.2b of it",
      "Turn2us has grants; School2School has not.", "Follow @larkdown_school.",
    ].map(StructuredCase.init))
  func none(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "an address that leads to a person's page is found",
    arguments: [
      "[[https://www.instagram.com/some.name]]", "[[example.com/some.name]] is hers.", "[[tiktok.com/@razzle]]",
      "[[discord.gg/abc123]]",
      "see [[https://youtu.be/dQw4w9WgXcQ]].", "([[https://www.facebook.com/profile.php?id=1000123]])",
      "[[t.me/stoat_x]]", "[[https://user:pw@example.org/]]",
      "[[https://chat.whatsapp.com/AbCdEf]]", "[[https://wa.me/447700900123]]", "[[www.example.com/tom.b]]",
      "[[twitch.tv/mothking]]", "[[HTTP://EXAMPLE.COM/tom]]",
    ].map(StructuredCase.init))
  func page(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "pages of public bodies, help pages and hosts alone stay",
    arguments: [
      "www.ceop.police.uk", "https://www.gov.uk/government/publications/kcsie",
      "https://help.instagram.com/517920941588885", "Ask.fm",
      "https://www.instagram.com", "parents.snapchat.com/?lang=en-GB", "tiktok.com/safety/en/guardians-guide",
      "https://www.thistlebourne.example",
      "https://www.oakfield.example/policies/online-safety", "nspcc.org.uk/keeping-children-safe",
      "internetmatters.org/advice/apps",
      "end.The next", "e.g. this", "support.google.com/youtube/answer/2802168",
      "https://forms.office.com/e/AbC123xyz", "https://www.eventbrite.co.uk/e/123-tickets-4567",
      "https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform",
      "https://us02web.zoom.us/j/83912345678",
    ].map(StructuredCase.init))
  func publicPage(_ row: StructuredCase) { row.expectFound() }
}
