import Testing

@Suite("Identifiers of pupils")
struct PupilIdentifierTests {
  @Test(
    "a pupil number is found by its check letter, or beside its label",
    arguments: [
      "The UPN is [[B801200005001]].", "On the list stands [[B801200005001]] by itself.",
      "Temporary: [[A80120000501A]].",
      "UPN: [[B801200005002]]", "Pupil number [[C801200005001]] is wrong.", "upn [[b801200005001]]",
      "UPN [[B8012 0000 5001]]",
      "UPN [[B8O12OOOO5OO1]]", "The UPN, [[B80120000501]], lacks a digit.",
      "The UPN has a digit too many: [[B8012000050011]].",
      "Pupil no. [[801200005001]]", "[[B801200005002]] (UPN)", "| UPN | [[B801200005003]] |",
      "UPN [[B801-200005001]] has a hyphen.", "Her pupil number is [[B 801200005001]].",
      "SIMS will not take [[P925402119038]] for her in the census.",
      "UPN [[B801200005001]] is hers. The form has [[B801200005010]], which is wrong.",
    ].map(StructuredCase.init))
  func pupilNumber(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "what looks like a pupil number and is none stays",
    arguments: [
      "The part is C801200005001.", "Serial Q207000016049 is on the label.", "Licence key B8012-00005-001.",
      "It was box B80120000500.", "UPN stands for unique pupil number.", "Every pupil has a UPN of 13 characters.",
    ].map(StructuredCase.init))
  func noPupilNumber(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a learner number is found by its check digit, or beside its label",
    arguments: [
      "Her ULN is [[9276308686]].", "ULN [[9276308687]]", "The learner number is [[9276 308 686]].",
      "ULN: [[927630868]]",
      "uln [[92763O8686]]", "Unique learner number ([[1000000043]]).", "The form shows [[9276308686]].",
      "ULN [[92763086866]]",
      "ULN no. [[9276308682]]", "Learner no: [[92 7630 8686]]", "[[9276308682]] is the ULN.", "ULN - [[l000000043]]",
      "The ULN is [[9276308686]]. They will not take [[9276308668]], which we sent.",
    ].map(StructuredCase.init))
  func learnerNumber(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "an NHS or CHI number is found by its check digit, or beside its label",
    arguments: [
      "NHS number [[943 476 5919]]", "The GP has [[943 476 5918]] on the card.", "NHS no. [[9434765919]]",
      "nhs: [[943-476-5919]]",
      "The card reads [[943 476 5919]].", "NHS number [[943 476 591]]", "NHS number [[943 476 59191]]",
      "NHS [[94 3476 5919]]",
      "NHS [[943 476 59l9]]", "[[943 476 5918]] is her NHS number.", "CHI number [[0403141235]]", "CHI [[040314 1235]]",
      "His CHI: [[0403141231]]", "The nurse asked for [[943 476 5917]].",
    ].map(StructuredCase.init))
  func healthNumber(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "ten digits that are neither stay without a word for them",
    arguments: [
      "The number 9434765917 was on the box.", "Order number 9434765919 has come.",
      "ISBN 0198534531 is in the library.",
      "The barcode is 5012345678.", "Invoice 9276308686 is paid.", "Model 9276308681 is out of stock.",
      "Raffle ticket 1234567890 wins.",
      "We counted 1234567890 stars.", "ISBN-10: 0-19-853453-1", "Company number 1234567881.",
      "It cost £9434765919 in all.",
      "The ratio is 0.9434765919.",
    ].map(StructuredCase.init))
  func noTenDigits(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a date beside a word of birth is a date of birth",
    arguments: [
      "DOB: [[21/06/2012]]", "d.o.b. [[21.6.12]]", "D.O.B. [[21-06-2012]]", "born [[4 March 2014]]",
      "Born on the [[14th of March]].",
      "b. [[14.iii.2013]]", "Date of birth [[2012-06-21]].", "Her birthday is [[March 14, 2013]].",
      "[[14 March]] is his birthday.",
      "DOB [[31/02/2013]]", "DOB [[O4/03/2014]]", "DoB - [[1st May 2011]]", "date of birth: [[21062012]]",
      "She turned 12 on [[3 May]].",
      "He was born on the [[2nd of May 2012]] in Margate.", "DOB [[32/13/2012]]", "(dob [[21/6/12]])",
      "aged 11 ([[21/06/2012]])",
      "DOB:\n[[21/06/2012]]", "born [[Sept 3rd 2012]]", "One of our pupils was born on [[14 March 2011]].",
      "Two pupils, a girl (date of birth [[14 March 2011]]) and a boy (DOB [[3 May 2010]]), came.",
    ].map(StructuredCase.init))
  func birthDate(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a date of an event stays",
    arguments: [
      "There is a workshop on 4 March 2026.", "Please come on 21/06/2026.",
      "The letter of 14 March 2026 was born of long talks.",
      "Children born between 1 September 2021 and 31 August 2022 start school.", "School closes on 20.12.2025.",
      "Safer Internet Day is on 10 February 2026.", "Version 2012-06-21 of the policy.",
      "It was sent on the 3rd of May.",
      "The trip (14 March) costs £4.", "Applications for children born on or after 1 September 2020 open now.",
      "Pupils born after 1 September 2019 (31 August 2020 in Wales) start.",
      "Ofsted came on 12 May 2024.", "May 4 is a bank holiday.", "Queen Victoria was born on 24 May 1819.",
    ].map(StructuredCase.init))
  func eventDate(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "the code of a class or tutor group is found",
    arguments: [
      "Orlaith's tutor group is [[9DMO]].", "[[Class 5K]] was told.", "He is in form [[9B]].",
      "Kian in [[8HW]] saw it.",
      "tutor group: [[10JRS]]", "Tutor group [[KLM]] meets at nine.", "A girl in [[7B]] told her tutor.",
      "He moved to [[11X/Ma1]] from the form.",
      "Her form is [[7R]].", "can you move her out of [[9pwl]]", "Found in form [[7KWH]].", "Two boys from [[10ABC]].",
      "The class, [[4HB]], was calm.",
      "The teacher of [[3M]] rang.",
    ].map(StructuredCase.init))
  func classCode(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a year group, a measure or a numbered class stays",
    arguments: [
      "Year 7 and Year 10 will go.", "Class 3 is on a trip.", "Films in 3D and 4K.", "The 5K run is on Friday.",
      "It starts at 9AM.",
      "Room 7B is free.", "KS2 and EYFS", "Bus 12A leaves at four.", "A 12V lamp.", "The 10GB limit.",
      "Reception class will sing.",
      "Key Stage 2 and Year 6", "Form 4 is the blue one.", "a class of 30",
    ].map(StructuredCase.init))
  func noClassCode(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a candidate number is found beside its label",
    arguments: [
      "Candidate number [[4021]]", "candidate no. [[0417]]", "UCI [[61234A230015X]]", "Her exam number is [[7712]].",
      "Candidate no: [[40 21]]", "candidate [[4417]]",
    ].map(StructuredCase.init))
  func candidateNumber(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "the head of a column labels its numbers, whatever parts the cells",
    arguments: [
      "Pupil / ULN / room\nGwen / [[9276308687]] / hall\nMark / [[1000000043]] / row G",
      "Pupil – NHS – consent\nGwen – [[943 476 5918]] – yes\nMark – none – no",
      "Name – Badge – In – Out\nCol – 3 – 8.40 – 10.15\nNed – 4 – 9.00 – 12.10",
    ].map(StructuredCase.init))
  func column(_ row: StructuredCase) { row.expectFound() }

  @Test(
    "a date that is all that is told of a name is one of birth",
    arguments: [
      "Child: Ardita Hoxha, [[9/9/16]]\nAddress known.", "Andrei Ciobanu ([[15th May 2017]]) moved.",
      "Shea Maguire, Year 12, [[02-12-09]]; below 85%.", "Nevaeh Scutt F 15 [[08/04/2010]], gone",
    ].map(StructuredCase.init))
  func birth(_ row: StructuredCase) { row.expectFound() }
}
