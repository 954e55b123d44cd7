import Testing

@Suite("Identifiers that their neighbours tell")
struct ContextIdentifierTests {
  @Test(
    "the code of a class is found by its letters, or beside a name",
    arguments: [
      "On the lanyard was [[12GHB]].", "Ira Kowalska [[6PJ]] was late.", "Zofia, [[6PJ]], has left.",
      "See [[9DMO]] at noon.",
      "[[5LH]] are in Shildon.", "[[P6RG]] at half past.", "Most of [[S2RJM]] came.", "Late: ex-[[11TSL]].",
      "Zofia ([[6KW]]) was late.",
    ].map(StructuredCase.init))
  func classCode(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "figures with a measure are no class",
    arguments: [
      "The car is a 4WD.", "Turn 2FA on.", "The heater takes 3KWH.", "The bulb is 12VDC.", "A 3DS was found.",
      "A PS5 and a can of 7UP.", "One kettle (3KW) is out.", "Left at [[CT9 2AA]] until noon.", "Sizes 4XL and S4.",
    ].map(StructuredCase.init))
  func noClassCode(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a whole date of years ago that is all that is told of a name is one of birth",
    arguments: [
      "Suspect Josh Pym, [[30/08/1991]], of no address.", "New: Sadiq, [[9/4/15]], GP known.",
      "Zofia Kowalska ([[14/03/2013]]) is safe.", "Name; Born; Note\nAbdi, Faisal; [[03.05.2014]]; none",
      "born on [[30 Februrary 2012]], he says.",
    ].map(StructuredCase.init))
  func birthDate(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "the date of an event stays beside a name",
    arguments: [
      "We saw Zofia, 12/03/2026, in the hall.", "On Friday, 12/03/2019, we met.", "Easter, 5/4/15, was wet.",
      "Zofia left on 12/03/2015.",
    ].map(StructuredCase.init))
  func noBirthDate(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a home without a number is found by what stands around it",
    arguments: [
      "Mother: Heather Petticrew, [[Tigh na Mara, Shore Street, Portlinnhe]].",
      "She lives at [[Apartment 9, The Maltings, Brewery Road]].", "[[Apartment 22, Quay West]], SO26.",
      "All three are at [[Room 14, Anchor House, 3 Dock Road]] now.", "Mr Mohan from [[no. 40 Pound Lane]] has a film.",
    ].map(StructuredCase.init))
  func home(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a venue in a street stays",
    arguments: [
      "We meet at St Mary's Church, Church Lane.", "Room 14, upstairs, is locked.",
      "Bring it to the Library, High Street.",
    ].map(StructuredCase.init))
  func venue(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a number is found by a sentence before it, or by one like it in its own",
    arguments: [
      "We have no passport number for Isla. Bogdan's is [[282378623]].",
      "We hold [[B801200005001]], they hold [[B801200005010]].", "Footage shows [[B17 CLK]] stopping.",
    ].map(StructuredCase.init))
  func sibling(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "an account with dots, an address with a space for its dot, an operation's code word alone",
    arguments: [
      "The Insta is [[dazzler.live]].", "Her email is [[tessa@mailbox example]].",
      "It is [[Operation Lapwing]]. Say nothing: [[Lapwing]] is not to be mentioned.",
    ].map(StructuredCase.init))
  func otherForms(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a bird, a helpline's mailbox and a firm's page stay",
    arguments: [
      "A lapwing sat by the pond. The Lapwing is rare.", "Write to jo@samaritans.org.", "The page is trutex.com.",
    ].map(StructuredCase.init))
  func harmless(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "what a label, a town or a postcode beside it proves",
    arguments: [
      "It is 0.8 miles from [[TN30 6ZX]].", "Send it to [[19 Quayside]], [[NE8 6BX]].",
      "The parcel for [[Flat 2, 19 Quayside]], [[NE8 6BX]] is here.",
      "It is [[2 Tai'r Felin, Lôn Gefn, Llanfelyn]], [[QD6 4ZR]], not here.",
      "By post to [[14 Rhes Brunel, Cwmdulas]], [[ZZ11 3QN]], from Cardiff.",
      "Host: Mr Meurig Stapleforth, [[Y Hen Reithordy, Llanfelyn]], [[QX2 9AB]]",
      "She lives at [[Hollybank, Cwmdulas]], [[ZZ11 3QN]].", "She lives at [[Hollybank, Cwmdulas]] [[ZZ11 3QN]].",
      "Thornhill Primary School, Marlbeck, [[ZZ11 3QN]]", "Marlbeck Council, Sessions Wing, Marlbeck ZZ11 3QN",
      "It was [[8 Weavers Court, Hebden Bridge]] should they ask.",
      "Friend code [[SW-4417-2093-6618]] is new.", "The number is [[MARAC-25-0092]].", "His number is [[OFC-0098213]].",
      "On it she is [[defne.k.sings]].", "Cake for Samir [[09/11/2013]].",
      "It is Pym, [[The Laurels, 19 Park Avenue, Harrogate]].",
    ].map(StructuredCase.init))
  func besides(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "what everybody has or knows stays: limits of school years, machines' own addresses, courts, streets of stories",
    arguments: [
      "A child born on or after 1 September starts.", "Born on or before 31 August, he starts.",
      "Type 192.168.1.1 or 127.0.0.1.", "Preston Crown Court has moved it.", "The Magistrates' Court has moved it.",
      "She is home from Great Ormond Street.", "From the log, 09:14: blocked.",
      "Key Stage 2 at www.thinkuknow.co.uk is free.", "Windows 10.0.19045.3803 is in.",
    ].map(StructuredCase.init))
  func everybodys(_ row: StructuredCase) { row.expectFound() }
}
