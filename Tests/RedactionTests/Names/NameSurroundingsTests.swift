import TestSupport
import Testing

@testable import Redaction

@Suite("what stands around a capitalised word")
struct NameSurroundingsTests {
  static let things = [
    NameCase(
      "a court, a service and a field", "⟦Zlatka⟧ told Wendrith Family Court. Wendrith playing field is wet."),
    NameCase("a newspaper and a firm", "⟦Zlatka⟧ read the Wendrith Herald. Wendrith's Coaches will be at the gate."),
    NameCase("a green", "⟦Zlatka⟧ cried. The bus stops outside Trevelyan Green."),
    NameCase("put on a list", "Sesame has been added to the list."),
    NameCase("things in the plural, and how they are", "Unkind messages spread fast. Hurtful messages do too."),
    NameCase("what is read, sung or installed", "We sing Zorbelina, read Quillibet and download Tappsy."),
    NameCase("a make in a list of services", "Use Kahoot, Quizlet or Blimbo."),
    NameCase("two English words in one", "Buttonforge is free."),
    NameCase("an attribute", "Bring a Kilvert burner and two Brantley lamps."),
    NameCase("after an article", "The Zumbrella has landed on one Plindo."),
    NameCase("a platform", "They met on Chattoro."),
    NameCase("before a number", "Wk 3 and Zed 4 are full."),
    NameCase("somebody of a lesson", "Year 9 study Oriana Vantreuil and her tower."),
    NameCase("an author", "The author Selwyn Harcastle reads at two."),
    NameCase("made by somebody public", "A song by Delphine opens the show."),
    NameCase("sovereigns", "In 1509 came Radomir VIII and his wives."),
    NameCase("beasts and toys", "The class bear is Barnaby. Our dog, Nell, is old."),
    NameCase("what is called so", "It is called Momo. An app called Zepperley is new."),
    NameCase("trees as classes", "Hazel, Rowan and Willow have swimming."),
    NameCase("values", "Our values are Courage, Justice and Faith."),
    NameCase("a law or a tower", "Hobbleby's law and Quarrington's tower are on the sheet."),
    NameCase("an honour", "Dame Ottoline Marsh's portrait is in the hall."),
    NameCase("capitals after an article", "An ELSA works with children."),
    NameCase("a role before a verb in a heading", "Pupils May Use The Hall"),
    NameCase("a title that ends in an exclamation mark", "⟦Zlatka⟧ told us. It was Zorbelino! with masks."),
    NameCase(
      "a class, a mosque, the seat of a court", "To parents of Zorbel Class. The Zorbel Mosque. Zorbel Crown Court."),
    NameCase("keys pressed together", "⟦Zlatka⟧ told us. Press Alt+Zorb now."),
    NameCase("a school by its kind", "The head, Zorbury High School. Zorbury Girls' Grammar School. Our ELSA is in."),
    NameCase("a class behind its label, or before the word", "Class: Sycamore, and a boy who joined Rose Class today."),
    NameCase("what has been done", "Confiscated in Year 11 French: one phone."),
    NameCase("a month behind a role", "News from the Head, March"),
    NameCase("words without their apostrophe, and a make of kin's", "Dont tell anybody. He plays on his cousins iPad."),
    NameCase("small words", "no notices for this family, red hot as it is, to keep for ever, so ring and mark it."),
    NameCase("what labels a number", "The router's MAC is known and the ULN stays."),
  ]

  static let persons = [
    NameCase("what only persons do", "⟦Zlatka⟧ told us. ⟦Brennoch⟧ was upset."),
    NameCase("to whom only persons are spoken to", "We asked ⟦Quenby⟧, spoke to ⟦Ilvarra⟧ and rang ⟦Tassimo⟧."),
    NameCase("a possession", "It was ⟦Wendrith⟧'s phone."),
    NameCase("a name beside a name", "⟦Brennoch⟧, ⟦Mim⟧ and ⟦Hattie⟧ cried."),
    NameCase("a given name that is no English word, of many peoples", "It was for ⟦Chukwuemeka⟧ and ⟦Gurleen⟧."),
    NameCase("a surname that is a noun", "⟦Archie Castle⟧ came. ⟦Lena Holiday⟧ rang. With ⟦Olly Sergeant⟧."),
    NameCase("a surname that is a public term", "⟦Mrs Callaghan⟧ rang. ⟦Oisin Hegarty⟧ plays."),
    NameCase("a surname first", "⟦Banks, Marcus⟧ was absent. ⟦Okafor, J⟧. is on the list."),
    NameCase("a nickname in quotation marks", "We met ⟦Tom \"Boo\" Carrington⟧."),
    NameCase("a lad called by a word", "It was sent by a lad called ⟦Spud⟧."),
    NameCase("a plural family", "The food is for the ⟦Amoakos⟧."),
    NameCase("a title and an initial", "⟦Mrs R⟧ told her."),
    NameCase("with others", "⟦Poppy⟧ and two others were added."),
    NameCase("in a picture", "The photo is of ⟦Olive⟧."),
    NameCase(
      "whose somebody is",
      "⟦Helen Sallow⟧, our caretaker, left. ⟦Kerry⟧, ⟦Jayden⟧'s mum, rang. ⟦Ken⟧ the caretaker is fifty. ⟦Zlatka⟧, aunt and carer of one, rang."
    ),
    NameCase("a feast before a name", "After Easter ⟦Zlatka⟧ told us. In Ramadan ⟦Brennoch⟧ told us."),
    NameCase("a word of family in another tongue", "We told ⟦Mama Ngozika⟧ and ⟦Nanu Rokeya⟧."),
    NameCase("a rank of two words", "⟦Flight Lieutenant Rory Sherwin⟧ and ⟦Capt. Dil Gurung⟧ came."),
    NameCase(
      "the police of a county, and an officer", "At Sussex Police ⟦Zlatka⟧ told us. ⟦Police Constable Pym⟧ came."),
    NameCase("held against somebody", "We drop the case against ⟦Wendrith⟧."),
    NameCase("whose number it is", "We have the date of birth of ⟦Tassimo⟧."),
    NameCase("a public person's name in a family", "His social worker, ⟦Hermione Gant⟧, rang."),
    NameCase("what sort of child somebody is", "I do not think ⟦Grace⟧ is an unkind girl."),
    NameCase("whose class is told", "⟦Zlatka⟧ in Willow is being fetched by her uncle."),
    NameCase("in a chat", "hiya its ⟦kayleigh⟧ n ⟦zak⟧ had a cry lol"),
  ]

  static let tongues = [
    NameCase("Welsh", "Mae'r ysgol yn gofyn i chi siarad â'ch plentyn. Os bydd angen, cysylltwch â ni yn Llanfair."),
    NameCase("French", "Je voudrais que vous veniez nous voir. Quand viendrez-vous?"),
    NameCase("Urdu", "محترم والدین، براہ کرم اپنے بچوں سے بات کریں۔ شکریہ"),
    NameCase("Polish", "Proszę porozmawiać ze swoim dzieckiem. Jeśli coś was niepokoi, dzwońcie."),
    NameCase("a name after a title all the same", "Mae'r ysgol yn gofyn i chi ffonio ⟦Mrs Bronwen Pugh⟧ yn y bore."),
  ]

  @Test("makes a thing or somebody public of it", arguments: things)
  func leavesThings(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("makes somebody of it", arguments: persons)
  func findsPersons(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("says nothing in another language", arguments: tongues)
  func leavesTongues(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("a word that no list has is a person's name near other persons only")
  func doubts() {
    #expect(found(in: "Tickets for Zorbelina are here.") == [])
    #expect(found(in: "Zlatka cried. Tickets for Zorbelina are here.") == ["Zlatka", "Zorbelina"])
  }

  @Test("a group of words holds its words in any case and no others")
  func groups() {
    let group = WordSet("read sing  play")
    #expect(["read", "SING", "Play"].allSatisfy { group.contains(WordKey($0)) })
    #expect(!["re", "readplay", ""].contains { group.contains(WordKey($0)) })
  }

  private func found(in raw: String) -> [String] {
    let text = ReaderText(raw: raw)
    return NameFinder(weights: nil).candidates(in: text).map { text.text($0.range) }
  }
}
