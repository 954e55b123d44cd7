import Testing

@Suite("Identifiers of investigations")
struct InvestigationIdentifierTests {
  @Test(
    "crime references are found",
    arguments: [
      "Logged as [[46/220417/25]].", "crime ref [[46/20451/24]]", "Crime number [[25000123456]].",
      "It is [[112233Q/25]].",
      "CRN: [[43240077315]]", "CRIS [[3319004/24]]",
      "Police have it as [[3319004/24]].", "[[CR/0044123/25]]", "[[NFRC240917003366]]", "[[CC2024001234567]]",
      "crime reference [[46/2O4511/24]]",
      "Crime ref: [[46-204511-24]]", "crime ref [[46 204511 24]]", "crime no. [[46/2045/24]]",
      "crime ref [[46\\204511\\24]]",
      "police reference [[5225012345]]", "crime reference number is [[46/204511]]", "NICHE occurrence [[25000123456]]",
      "crime ref [[46/204511/2]]", "Police have given us [[25000418207]] today.", "our reference is [[23000050769]]",
    ].map(StructuredCase.init))
  func crime(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "logs and incidents are found",
    arguments: [
      "[[CAD 2093/17NOV24]]", "[[CAD 2093]]", "[[2093/17NOV24]]", "log [[2093 of 17/11/2024]]", "[[PS-20241117-0093]]",
      "[[STORM 448123]]",
      "incident number [[0456-171124]]", "incident [[441 of 17 November]]", "police log [[2093]]",
      "Incident no. [[LC-20250101-0123]]",
      "[[CAD 2O93]]", "CAD number [[2093]]", "logged by police as [[1187 of 03/05/2025]]",
      "Police had it as [[CAD 88 of 12/05/2025]].", "[[Log 2214 of 07/11/25]]",
    ].map(StructuredCase.init))
  func log(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "numbers of officers are found",
    arguments: [
      "The constable was [[PC 4471]].", "[[PCSO 12345]]", "warrant [[P123456]]", "collar number [[3390]]", "[[DC 441]]",
      "shoulder number [[46-3390]]",
      "[[Sgt 118]]", "[[PC 339 BX]]", "PC Hadley [[4471]]", "PC Hadley ([[4471]])", "[[PC 447l]]",
      "[[pc 4471]] took notes", "collar no. [[33 90]]",
      "Officer's collar number: [[339]]", "[[PC4471]]", "[[PC KL4471]]",
    ].map(StructuredCase.init))
  func officer(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "files, courts and judgments are found",
    arguments: [
      "URN [[46CD0044124]]", "[[46CD0044124]]", "police URN [[46CD004412]]", "[[46/CD/00441/24]]",
      "[[05/9876/123456L]]", "[[05/9876/123456]]",
      "PNC [[2003/0123456X]]", "The court number is [[T20251188]].", "[[S20240031]]", "court [[T2025118]]",
      "[[CT23P00641]]", "family court [[CT23P0064]]",
      "[[[2024] EWFC 98]]", "[[[2023] EWCA Civ 12]]", "[[[2024] EWHC 123 (Fam)]]", "Crown Court [[T2O251188]]",
      "claim [[K00MA123]]",
      "court case [[ct23p00641]]",
    ].map(StructuredCase.init))
  func court(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "names of operations are found, and public ones stay",
    arguments: [
      "They call it [[Operation Bramble]].", "[[Op. Sandpiper]] began.", "[[Op Kestrel]]", "[[OPERATION SANDPIPER]]",
      "[[Operation Silver Birch]] is over.",
      "under [[operation Bramble]]", "We belong to Operation Encompass.", "Operation Christmas Child shoeboxes",
      "Operation Ouch is on television.",
      "The operation of the gate", "Op art", "Operation Stack closed the M20.", "Hours of operation Monday to Friday",
      "Operation Dynamo, 1940",
      "Opportunity knocks", "the Operations Manager",
    ].map(StructuredCase.init))
  func operation(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "references of the council and other bodies are found",
    arguments: [
      "The LADO gave us [[LADO-25-0774]].", "[[LADO/2025/0012]]", "LADO ref [[774/25]]", "is [[LCS 2209154]].",
      "known as [[WCCIS 1184200]] there",
      "[[Mosaic ID 31004]]",
      "[[EHM 334455]]", "[[Liquidlogic 2209154]]", "[[EHCP 22091]]", "under [[CEOP-2025-0093316]].", "[[IWF-445566]]",
      "case number [[44-1182]]",
      "Reference [[AB/1182/24]]", "ref: [[QX44172]]", "case ref. [[0044172]]", "social care ref [[2209154]]",
      "Early Help [[334455]]",
      "ref [[CEOP 2025 0093316]]", "Report number [[117263549]]", "referral number [[55-2213]]",
      "MASH ref [[2025/0012]]",
    ].map(StructuredCase.init))
  func council(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "exhibits are found",
    arguments: [
      "exhibit [[RTM/2]]", "It was bagged as [[RTM/2]].", "Exhibit [[JB/01]], a tablet", "seized as [[HC/14]]",
      "exhibit [[RTM2]]", "exhibits [[RTM/2]] and [[RTM/3]]",
      "gave the police a statement ([[NE/1]])", "a receipt, marked [[AR/2]]",
      "[[DC 6127]] has the key, tagged [[GS/2]].",
    ].map(StructuredCase.init))
  func exhibit(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "references of trade, school and law stay",
    arguments: [
      "KCSIE 2025 and Section 47", "An ambulance crew will teach Year 10 on 14 November.", "DfE number 999/9999",
      "School URN 118342", "Order ref 4471-2291",
      "Booking reference QX7R2K", "Part 3 of 4",
      "Invoice INV-20931", "The ISO-8601 format", "On 24/7/2025", "a ratio of 16/9", "Model AB/1182", "version 2.10.4",
      "Windows 11", "T20 cricket",
      "The court met at 10.30.", "There was one incident in 2025.", "crime fell by 12.5%", "PC 2 in the ICT suite",
      "PS5 and PS4", "Our ref: TCPS/OS/2025-07",
      "Case study 3", "log in at 0900", "reference books, 2025 edition", "With reference to Year 7",
      "The LADO training in 2025", "log 3 books a week",
      "incident involving 450 pupils", "Ofsted report 2024", "charity number 1144172", "A/B testing", "Sections 17/47",
      "KS1/2", "and/or 24/7",
      "The exhibit opens on 3 May.", "crime prevention week 2025", "ref the plan for 2025",
    ].map(StructuredCase.init))
  func none(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "devices are found",
    arguments: [
      "IP address, [[198.51.100.23]], traced", "[[198.51.100.9]]", "[[198[.]51[.]100[.]9]]", "IP [[198.51.100.923]]",
      "IP address [[198.51.100]]",
      "[[2001:db8::8a2e:370:7334]]", "[[::ffff:198.51.100.9]]", "IP [[198,51,100,9]]", "[[02:4B:7E:90:1C:D3]]",
      "[[02-4b-7e-90-1c-d3]]", "[[024b.7e90.1cd3]]",
      "MAC [[02:4B:7E:90:1C]]", "router [[02:4B:7E:9O:1C:D3]]", "IMEI [[356938035643809]]",
      "handset [[35-693803-564380-9]]", "IMEI [[356938035643808]]",
      "[[490154203237518]]", "IMEI: [[35693803564380]]", "IP [[198.51.100.9O]]", "imei [[356938O35643809]]",
      "MAC address [[02:4B:7E:90:1C:G3]]",
    ].map(StructuredCase.init))
  func device(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "versions, times and long numbers are no devices",
    arguments: [
      "version 10.0.19.45", "Update v1.2.3.4", "at 10:45:30", "1.2.3 of the policy", "The std::vector",
      "490154203237519 is a number.", "score 3:2:1",
      "from 12:30 to 14:15", "the ratio 1:2:3:4", "section 4.2.1.3", "firmware 1.0.0.12", "Order 490154203237518",
    ].map(StructuredCase.init))
  func noDevice(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "places on the map are found",
    arguments: [
      "at [[///daring.lion.race]]", "what3words [[daring.lion.race]]", "w3w: [[///table.lamp.spoon]]",
      "[[51.10377, 1.28014]]", "pinged at [[51.1037,1.2801]]",
      "[[51°06'13.6\"N 1°16'48.5\"E]]", "[[TR 310 415]]", "It lay at [[J 338 741]].", "grid ref [[TR310415]]",
      "lat [[51.1037 long 1.2801]]",
      "grid reference [[TR 3104 4155]]",
      "GPS [[51.10377 N, 1.28014 E]]", "by the field gate, [[54.4064 N, 3.6718 W]]", "[[51.1037, -0.1276]]",
    ].map(StructuredCase.init))
  func position(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "figures and dotted words are no places",
    arguments: [
      "Pi is 3.14159.", "3.14159, 2.71828", "The mean is 51.2, 1.3.", "AB 123 456", "No 12 45", "end. of. day",
      "£51.103, £1.280", "score 51.5",
      "ST 1 and ST 2", "http://www.gov.uk", "I/O", "TO 500 PEOPLE",
    ].map(StructuredCase.init))
  func noPosition(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "their reference in a letter to the police or to social care is masked, that of an order stays",
    arguments: [
      "Dear PC Pritchard, we met on Monday. Your reference, I think, is [[3417702/25]].",
      "To Lambeth MASH. About a pupil in Year 9, your reference [[LAM-4471903]]: she has told us.",
      "Our ref: [[EHE/TW/04417]]", "Our ref: [[EHE/TW/04417]]\nYour ref: [[ADY/2024/0597]]",
      "Your reference [[ADY/2024/0597]] has come back.",
      "Your reference 3417702/25 for the chairs.", "Our order of paper, your reference PAP-4471903, has come.",
    ].map(StructuredCase.init))
  func answeredReference(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "references of Northern Ireland and of logs are found whole",
    arguments: [
      "The police came ([[Serial 884 of 04/03/25]]).", "D/Const Mullan, [[D/Const 18827]].",
      "PC Kirsty Lamont\n[[L2217]]\nCampus Officer", "Niamh, [[SOSCARE 7719042]], sleeps by day.",
      "Exhibits:\n[[HT/3]] phone\n[[HT/4]] note", "14.10 Group 3 not there, log book out",
    ].map(StructuredCase.init))
  func logs(_ row: StructuredCase) { row.expectFound() }
}
