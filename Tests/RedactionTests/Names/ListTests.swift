import TestSupport
import Testing

@testable import Redaction

@Suite("names in lists, tables and notes")
struct ListTests {
  static let columns = [
    NameCase(
      "a word among names, parted by dashes",
      "⟦Keegan Tordoff⟧ – late again\n⟦Destiny Wray⟧ – no kit\n⟦Mark Marsh⟧ – late. NB mark his sheet\n⟦Lok Yin Fung⟧ – chewing"
    ),
    NameCase(
      "a short name among names, parted by brackets",
      "⟦Ines⟧ (Elm) – pump, use by 04/26\n⟦Ahmed Y⟧ (Elm) – pump\n⟦Ciprian⟧ (Elm) – insulin"),
    NameCase(
      "a word in the second column, parted by slashes",
      "Time / Name / Year\n8.53 / ⟦Honor Blewett⟧ / Year 3\n8.55 / ⟦Sulaiman Koroma⟧ / Year 3\n9.04 / ⟦Page Ollerton⟧ / Year 4"
    ),
    NameCase(
      "a column far from the left, parted by wide gaps",
      "Hall    ⟦Tinotenda Moyo⟧    reader\nLibrary    ⟦Page Ollerton⟧    scribe\nGym    ⟦Szabo Reka⟧    dictionary"),
    NameCase(
      "surnames in front, with dots up to the mark",
      "⟦Ahmed, Mahnoor⟧ ........ /\n⟦Bell, Grace⟧ ........... L\n⟦Day, May⟧ .............. M\n⟦Young, Summer⟧ ......... /"
    ),
    NameCase(
      "headings of surnames and forenames",
      "Surname,Forename,Reg,House\n⟦Tucker⟧,⟦Blue⟧,Oak,Cadw\n⟦Page⟧,⟦Will⟧,Oak,Cadw\n⟦Umeh⟧,⟦Somtochukwu⟧,Elm,Cadw"),
  ]

  static let noColumns = [
    NameCase("things in a list", "Snapchat – thirteen\nRoblox – seven\nMinecraft – seven\nWhatsApp – thirteen"),
    NameCase(
      "rooms and classes below each other",
      "Oak – hall\nElm – gym\nRowan – library\nMaple – playground"),
    NameCase("headings of no names", "Item,Price,Place\nChairs,2,Hall\nTables,3,Gym"),
    NameCase("one name is no column of names", "⟦Keegan Tordoff⟧ – late\nShed – wet\nCurtain – torn\nGate – closed"),
  ]

  static let dealings = [
    NameCase("given something of their own", "Please give ⟦Mark⟧ his inhaler. I gave ⟦Bill⟧ her coat."),
    NameCase("sent to somebody", "Please send ⟦Will⟧ to the office. We sent ⟦Drew⟧ to see the nurse."),
    NameCase("brought in", "Thank you for bringing ⟦Rose⟧ in. Dad took ⟦Sue⟧ home."),
    NameCase("let stay", "Thanks for letting ⟦Grace⟧ stay. Do let ⟦Rob⟧ know."),
    NameCase("sat with", "He sat with ⟦Mark⟧ at lunch."),
    NameCase("who is not in", "⟦Grace⟧ has not been in since Monday. ⟦Rob⟧ hasn't been in all week."),
    NameCase("who is off", "⟦Rose⟧ is off with a cold. ⟦Bill⟧ is off until Friday."),
    NameCase(
      "what only persons have", "⟦Hope⟧ has an appointment at ten. ⟦Rose⟧ has a bad cough. ⟦Rob⟧ has two brothers."),
    NameCase("an age", "⟦Rose⟧ is 8 today!"),
    NameCase("a kiss", "See you then. ⟦Rose⟧ xx"),
    NameCase("a note of an allergy", "⟦Rose⟧ - nut allergy, pen in office."),
    NameCase("short forms", "Please see ⟦Meg⟧ at break. The call was about ⟦Issy⟧. Thank you for bringing ⟦Abi⟧ in."),
    NameCase(
      "one letter that does something",
      "⟦Zarghuna Stanikzai⟧ came late. In Textiles, ⟦Z⟧ rolled her sleeve to pin a hem."),
    NameCase(
      "initials that a body has too, where minutes tell who speaks",
      "Present: ⟦Fiona Aldous⟧, ⟦Oakley Trent⟧\n- ⟦FA⟧: warrants on Thursday\n- ⟦OT⟧ frightened for a sister"),
    NameCase("a nickname in quotation marks before the name", "Seen with \"⟦Flex⟧\" (⟦Reece Amory⟧) at the station."),
    NameCase("a form that asks for it", "Likes to be called: ⟦Echo⟧"),
  ]

  static let noDealings = [
    NameCase(
      "things off and in", "Heating is off until Monday. The app is in the store. Snapchat is off with a fault."),
    NameCase("things let go", "Let Spring begin. She let Snapchat delete it."),
    NameCase("a page, and somebody called so", "⟦Will Page⟧ left it open at Page 14."),
    NameCase(
      "a letter that is none of somebody's",
      "⟦Carla Mbeki⟧ had her lesson. Vitamin C helped. Class C won. They file under C in the end."),
  ]

  @Test("a column of names tells its other cells", arguments: columns)
  func column(_ row: NameCase) { #expect(names(in: row.text) == row.names) }

  @Test("what is no column of names stays", arguments: noColumns)
  func noColumn(_ row: NameCase) { #expect(names(in: row.text) == row.names) }

  @Test("what is done with somebody, and what is told of them, makes any word a name", arguments: dealings)
  func dealing(_ row: NameCase) { #expect(names(in: row.text) == row.names) }

  @Test("what is done with things does not", arguments: noDealings)
  func noDealing(_ row: NameCase) { #expect(names(in: row.text) == row.names) }

  @Test(
    "short forms that are no words are given names",
    arguments: ["abi", "becca", "issy", "meg", "paddy", "roz", "soph", "steph", "viv"])
  func shortForm(_ name: String) { #expect(Lexicon.terms(for: WordKey(name)).contains(.given)) }

  private func names(in raw: String) -> [String] {
    let text = ReaderText(raw: raw)
    return NameFinder(weights: nil).candidates(in: text).map { text.text($0.range) }
  }
}
