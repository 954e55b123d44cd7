import Testing

@Suite("Identifiers of families")
struct FamilyIdentifierTests {
  @Test(
    "a telephone number is found in every way it is written",
    arguments: [
      "Ring [[07700 900123]].", "Mum: [[07700900123]]", "([[+44 7700 900123]])", "[[+44 (0)7700 900 123]]",
      "[[0044 7700 900123]]",
      "call [[020 7946 0958]]", "[[(01632) 960123]] after six", "[[01632-960-123]]", "[[07700.900.123]]",
      "[[01632 960123 ext 214]]",
      "[[07700/900123]]", "[[0 7 7 0 0 9 0 0 1 2 3]]", "[[+353 87 123 4567]] is his aunt's.", "[[+48 601 234 567]]",
      "[[447700900123]]",
      "His mobile is [[0770 0900 123]].", "[[oh seven seven double oh nine double oh one two three]]",
      "It is [[oh seven seven double oh nine hundred one two three]].",
      "[[07700\n900123]]",
      "Her number, [[zero seven seven zero zero nine zero zero one two three]], is new.",
      "text [[07700900123]] and [[07700900124]]",
      "Tel [[03069 990123]]", "mob: [[O7700 9OO123]]", "Ring [[07700 90012]].",
      "The hall line is [[07700 90123]] for cakes.", "Ring [[07700 9001234]].",
      "tel. [[960123]]",
      "+1 in: [[+1 (202) 555-0143]]", "the landline [[0l632 960123]]", "phone [[0770 900123]]",
      "Call me back on [[077oo 900123]]", "The leaflet has [[07700 900123]] on it.",
    ].map(StructuredCase.init))
  func phone(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "helplines, short numbers and other figures are no telephone number of a person",
    arguments: [
      "Childline is on 0800 1111.", "Ring 999 or 101.", "NSPCC 0808 800 5000", "Samaritans: 116 123",
      "Text SHOUT to 85258.",
      "Call the council's helpline on 0345 600 0000.", "Our office line is 0300 123 4567.", "NHS 111 and 119",
      "CEOP, 0370 496 7622, has a service team.", "Floodline is 0345 988 1188 and has a calm voice.",
      "The bus is at 07.45 and 08.30.", "Pages 100 to 250 of 1000.", "We have 30 children in 12 classes.",
      "On 01-02-2025 10:30.",
      "Order 07700900123 is late.", "Kent Front Door 03000 41 11 11", "It was 24/7 in 2025.", "Barcode 01632960123",
      "Report to 0800 555 111.",
      "one, two, three, four, five, six, seven", "Ring after six.",
    ].map(StructuredCase.init))
  func noPhone(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "an email address is found, however it is hidden",
    arguments: [
      "[[n.aziz@example.org]]", "Write to [[p.o'dowd@example.org.uk]].", "[[tessa+school@example.co.uk]]",
      "[[zoë.b@example.com]]",
      "[[n.aziz [at] example.org]]", "[[n.aziz (at) example (dot) org]]", "[[name at example dot org]]",
      "[[tom dot b at example dot org dot uk]]",
      "[[N.AZIZ@EXAMPLE.ORG]]", "mailto:[[n.aziz@example.org]]", "email: [[tessa@mailbox]]", "[[n.aziz @ example.org]]",
      "<[[n.aziz@example.org]]>", "email [[n.aziz@example,org]]", "[[o'neill_5@mail.example]] and [[b@mail.example]]",
      "from [[n_aziz at example.org]]",
    ].map(StructuredCase.init))
  func email(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a role at a public body, and words with at, are no person's address",
    arguments: [
      "Write to help@nspcc.org.uk.", "enquiries@kent.gov.uk", "office@oakfield.kent.sch.uk",
      "Look at example.org for help.",
      "They were streaming at home. Then they slept.", "Meet at two.", "We are @ 7pm in the hall.", "5 @ £2 each",
    ].map(StructuredCase.init))
  func noEmail(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a postcode is found",
    arguments: [
      "of [[CT10 1ZZ]].", "[[CT9 4ZZ]]", "[[QX1 1AA]]", "lives at [[m1 1aa]]", "[[SW1A 1AA]]", "[[ct101zz]]",
      "[[CT101ZZ]]", "[[E1W 3AB]]",
      "postcode [[CT1O 1ZZ]]", "Postcode: [[CTl0 1ZZ]]", "postcode [[CT10 1Z]]", "postcode [[CT 10 1ZZ]]",
      "[[CT10\n1ZZ]]", "Post code [[CT10 1ZZZ]]",
    ].map(StructuredCase.init))
  func postcode(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "what is nearly a postcode stays",
    arguments: [
      "A1 2025", "A4 paper", "the M25 and A299", "KS2 4th lesson", "at 4 5pm", "Windows 11 Pro", "MP4 file", "Covid-19",
      "4G or 5G",
      "B12 vitamins", "T20 cricket", "P2 1st floor",
    ].map(StructuredCase.init))
  func noPostcode(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a street address is found, with the town a comma joins to it",
    arguments: [
      "his address, [[2 Shore Road, Whitstable]], to others", "of [[16 Windmill Rise]], [[CT10 1ZZ]].",
      "They were at [[9 Abbey Vennel, Jedburgh]].", "of [[8 Priory Steps, Dover]]",
      "[[Flat 3, 14 Saltpan Lane]]", "[[Flat 2/1, 38 Inchgarth Terrace, Jedburgh]]",
      "visit to [[Ground Floor, 109 Mallard Street, Dover]].", "Sorin, addr [[17b Luton Arches, Dover]].",
      "[[The Old Smithy, Marrow End, Harrogate]] [[QD3 2AW]]",
      "Mr Cargeeg lives at [[2 Chapel Ope, Hayle]].", "She is staying at [[The Old Forge, Elham]] for now.",
      "Address: [[Orchard House, Cowden]]", "They moved to [[Hill Top Farm, Malham]] in May.",
      "We wrote to them at [[9 Cae Bach, Ruthin]].", "born in May, of [[Thistledown Cottage, Keston]], and gone",
      "Address: [[5 STRYD Y GLORIAN, BANGOR]]",
      "[[14a Saltpan Lane, Marrow End, Thistlebourne]].", "lives at [[The Old Forge, Mill Lane]].",
      "lives in [[Mill Lane]].", "lives at [[4 Mill Road]] 2 doors down",
      "at [[221 St Peter's Road]]", "[[14-16 High Street, Deal]]", "[[5 Bird in Hand Lane]]", "[[7 King's Ave]].",
      "lives at [[12 shore road]]",
      "[[27 Beacon Green Close, Westgate-on-Sea]]\n", "Address: [[Unit 4, 9 Quay View]]", "(of [[3 The Oaks Drive]])",
      "Post goes to [[PO Box 3317, Shrewsbury]] and nowhere else.", "of [[31 Beck Side]], saw it",
      "at [[Flat 2, 14 Corporation Street, Wrexham]] not there", "[[6 Saxon Close, Seasalter]] was searched.",
      "She is at [[7 Maes Hafod, Mold]].", "[[41 Cutlers Row, Melbourne]], [[DE73 9XQ]], where he lives",
    ].map(StructuredCase.init))
  func address(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "towns, roads without a house, and numbers of other things stay",
    arguments: [
      "The school is in Whitstable.", "Mill Lane is closed.", "1 Behaviour Point each, at 3 Assembly Point B.",
      "They moved to Leeds, Yorkshire.", "Her home is in Deal, Kent.", "Children live Online, Gaming and more.",
      "a Bronze Age house from Must Farm, of straw", "Our email address. Thank you, Mrs Khan, Headteacher",
      "He lives near Ysgol Dewi Sant, Bala.", "The lead, Coldharbour Park School",
      "Ring Church Lane Surgery.", "Fernbrook 2 Whitehall Lane 0", "Year 5 Park trip", "Bus 16 goes to Mill Road.",
      "10 Downing Street",
      "On 4 March Road works begin.", "There are 3 ways to report.", "Section 47 Court", "Class 2 Green Team",
      "a 2 way street",
      "30 children from High Street Primary", "Room 4 Court side", "on the 12 March Parade",
    ].map(StructuredCase.init))
  func noAddress(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a National Insurance number is found",
    arguments: [
      "NI number [[LM 30 55 81 A]]", "[[LM305581A]]", "NINO: [[lm305581a]]", "National Insurance [[LM 30 55 81]]",
      "NI [[LM 3O 55 81 A]]",
      "NI: [[BG 12 34 56 A]]", "NINO [[LM-30-55-81-A]]", "NINO [[LM30558A]]", "her NI number is [[LM 30 55 811 A]]",
      "[[LM 305581 A]]",
      "The form says [[LM 30 55 81 C]].", "national insurance no. [[L M305581A]]",
    ].map(StructuredCase.init))
  func nationalInsurance(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "bank details are found by their labels, or as a pair",
    arguments: [
      "Her sort code [[40-11-62]] and account number [[31926819]].", "[[20-11-07]] [[50318846]]",
      "typed in [[20-11-07]] and [[50318846]]",
      "It went to [[20-11-07]], account [[50318846]].", "s/c [[20 11 07]]",
      "Sort code: [[201107]]",
      "a/c [[50318846]]", "account no. [[5031884]]", "sort code [[2O-11-07]]", "account [[503188467]]",
      "IBAN [[GB82 WEST 1234 5698 7654 32]]",
      "[[GB82WEST12345698765432]]", "IBAN: [[GB82 WEST 1234 5698 7654 33]]", "iban [[gb82 west 1234 5698 7654 32]]",
      "[[4111 1111 1111 1111]]",
      "Visa [[4111 1111 1111 1112]]", "card number [[4111111111111111]]", "debit card [[4111 1111 1111 111]]",
      "[[4111-1111-1111-1111]]",
      "the card ending [[1111]]", "IBAN [[GB82 WEST 1234 5698 7654 3]]", "sort code [[20-11-7]]",
      "Card: [[378282246310005]]",
    ].map(StructuredCase.init))
  func bank(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "other numbers of such lengths stay",
    arguments: [
      "On 20-11-07 we met.", "The year 12345678 BC.", "It raised £50318846.", "Order 4111111111111112.",
      "The serial is 4111 1111 1111 1112.",
      "Total 123456 points.", "Ticket 50318846.", "GB 2025 team", "Score 20-11.", "UKPRN 10012345",
      "on the bank holiday, 26-05-25",
      "a gift card of £20",
    ].map(StructuredCase.init))
  func noBank(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "passports and driving licences are found",
    arguments: [
      "passport [[510028831]]", "Passport no: [[AB1234567]]", "passport [[51002883]]",
      "British passport [[5100288311]]", "passport [[AB 1234567]]",
      "passport [[ab1234567]]", "driving licence [[MORGA657054SM9IJ]]", "[[MORGA657054SM9IJ]]",
      "licence [[MORGA657054SM9I]]",
      "DVLA: [[MORGA 657054 SM9IJ 35]]", "licence number [[12345678]]", "licence [[M0RGA657O54SM9IJ]]",
      "passport number is [[5I0028831]]",
    ].map(StructuredCase.init))
  func papers(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "vehicle marks are found",
    arguments: [
      "A [[LK19 DVA]] was seen.", "[[LV68RJO]]", "car [[A123 BCD]]", "van, reg [[ABC 123D]]", "plate [[BIZ 4432]]",
      "He came in [[TAZ 9620]] and [[SAV 811D]].",
      "reg [[lv68 rjo]]",
      "car [[LV6B RJO]]", "number plate [[LV68 RJ]]", "reg [[LV68 RJOO]]", "vehicle [[LV68-RJO]]", "plate [[LVO8 RJO]]",
      "the van was [[ABC 1]].",
      "reg. [[AA31 ABC]]", "plate [[LV 68 RJO]]", "He has [[Y214 HPB]] on his hand.",
    ].map(StructuredCase.init))
  func vehicle(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "what is nearly a mark stays",
    arguments: [
      "The AA31 ABC form.", "NEW 2025 rules", "GCSE 9999", "BBC 2 at six", "PE 15 minutes", "ICT 101 lesson",
      "the car did 40mph",
      "the car park by the A299", "a car costs £200", "the A303 FOR the coast",
    ].map(StructuredCase.init))
  func noVehicle(_ row: StructuredCase) { row.expectFound() }
}
