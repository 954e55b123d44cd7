import Redaction
import TestSupport
import Testing

/// Words that somebody typed, and whether a person who reads another language must look at them.
struct TypedWords: NamedCase {
  let name: String
  let text: String
  let isForeign: Bool

  init(_ name: String, _ text: String, _ isForeign: Bool) {
    (self.name, self.text, self.isForeign) = (name, text, isForeign)
  }
}

@Suite("the language of typed words")
struct ReadLanguageTests {
  @Test(
    "a sentence in another language or script is seen, English is not taken for one",
    arguments: [
      TypedWords("nothing", "", false),
      TypedWords("English", "Please bring a coat and some water, and tell us about any allergies.", false),
      TypedWords("English with names", "Siân and Bronwen from Ysgol y Bryn will meet us at the library door.", false),
      TypedWords(
        "English with an address", "Write to swyddfa@ysgol-y-bryn.example or see ysgol-y-bryn.example/cy.", false),
      TypedWords("English with accents", "The café has a naïve waiter called José, who speaks too fast for us.", false),
      TypedWords("English with slips", "Pleese bring yuor coat and some watr and tell us abuot it soon.", false),
      TypedWords(
        "the English of chats", "omg lol pls dont msg randoms, its rly weird tbh ngl, gonna block them tmrw", false),
      TypedWords("Welsh with a word of chats", "lol, mae rhywun wedi cysylltu gyda phlentyn ar y we", true),
      TypedWords("a greeting in Welsh", "Diolch yn fawr! We hope to see you there.", false),
      TypedWords("Welsh", "Mae plentyn wedi gweld lluniau drwg ar ei ffôn.", true),
      TypedWords("Welsh in a note", "We met on Monday. Mae rhywun wedi cysylltu gyda phlentyn ar y we.", true),
      TypedWords("Polish", "Jedno dziecko dostało wiadomość od nieznanej osoby.", true),
      TypedWords("Portuguese", "Uma criança recebeu mensagens de uma pessoa desconhecida.", true),
      TypedWords("Somali", "Ilmo yar ayaa farriin ka helay qof aanu aqoon.", true),
      TypedWords("Turkish", "Bir çocuk tanımadığı birinden mesajlar aldı.", true),
      TypedWords("Romanian", "Un copil a primit mesaje de la o persoană necunoscută.", true),
      TypedWords("Urdu", "ایک بچے کو پیغام ملا۔", true),
      TypedWords("a name in Urdu", "Please ask احمد about it.", true),
      TypedWords("Bengali", "একটি শিশু বার্তা পেয়েছে।", true),
      TypedWords("Panjabi", "ਇੱਕ ਬੱਚੇ ਨੂੰ ਸੁਨੇਹਾ ਮਿਲਿਆ।", true),
      TypedWords("Ukrainian", "Дитина отримала повідомлення.", true),
      TypedWords("Chinese", "一个孩子收到了信息。", true),
      TypedWords("a look-alike letter in an English word", "Please c\u{0430}ll the office about it today.", false),
      TypedWords("a Greek letter", "The angle is called α in the book.", false),
    ])
  func words(_ words: TypedWords) {
    #expect(ReadLanguage.isForeign(Array(words.text.utf8)) == words.isForeign)
  }

  @Test(
    "of the English corpora, only names in other scripts and a chat are taken for foreign",
    arguments: [("letters", ["L-emails-08", "L-register-20"]), ("held-out", []), ("prose", [])])
  func corpus(_ file: String, _ ids: [String]) throws {
    let foreign = try CorpusRecord.records(of: file).filter { ReadLanguage.isForeign(Array($0.text.utf8)) }
    #expect(foreign.map(\.id) == ids)
  }

  @Test("English is read, whatever the country", arguments: ["en", "en-GB", "EN-ie"])
  func read(_ tag: String) { #expect(ReadLanguage.reads(tag)) }

  @Test("no other language is read", arguments: ["cy", "ur", "pl", "enm", ""])
  func unread(_ tag: String) { #expect(!ReadLanguage.reads(tag)) }
}
