import TestSupport
import Testing

@testable import Redaction

@Suite("Redacting text")
struct RedactorTests {
  @Test("findings are in order, disjoint, counted in scalars, and the text is the input with them replaced")
  func contract() {
    let source = "Zoë 🙂 met **Me**gan & Mrs Ashworth; [Me](https://example.org/x)gan's &#77;egan. Ring 07700 900482."
    let register = CaseRegister(children: ["Megan Ashworth"], family: ["07700 900482"], investigation: [])
    let redacted = Redactor(register: register).redacted(text: Array(source.utf8))
    let scalars = Array(source.unicodeScalars)
    var rebuilt = String.UnicodeScalarView()
    var end = 0
    for finding in redacted.findings {
      #expect(finding.start >= end && finding.end > finding.start)
      rebuilt.append(contentsOf: scalars[end..<finding.start])
      rebuilt.append(contentsOf: finding.replacement.unicodeScalars)
      end = finding.end
    }
    rebuilt.append(contentsOf: scalars[end...])
    #expect(String(rebuilt) == String(decoding: redacted.text, as: UTF8.self))
    #expect(
      !String(rebuilt).contains("gan") && !String(rebuilt).contains("Ashworth") && !String(rebuilt).contains("900"))
  }

  @Test("what is permitted stays, unless the register names it")
  func permitted() {
    let permitted = PermittedTerms(["Mr Hargreaves", "01632 960300", "St Joseph's", "Ada Obi"])
    let register = CaseRegister(children: ["Ada Obi"], family: [], investigation: [])
    let source = "Ring Mr  Hargreaves at St Joseph's on 01632 960 300. Ada Obi came."
    let redacted = Redactor(register: register, permitted: permitted).redacted(text: Array(source.utf8))
    let output = String(decoding: redacted.text, as: UTF8.self)
    #expect(output.hasPrefix("Ring Mr  Hargreaves at St Joseph's on 01632 960 300. "))
    #expect(!output.contains("Obi"))
  }

  @Test("classes that bear a name stay where a class can stand, a child of that name goes")
  func things() {
    let redactor = Redactor(permitted: PermittedTerms([], things: ["Rowan", "Willow", "Seacole"]))
    let harmless = "Swimming is on Monday for Rowan and Willow. Willow need their kit. Well done to Seacole."
    #expect(redactor.redacted(text: Array(harmless.utf8)).findings == [])
    for told in [
      "Rowan Okonkwo was ill.", "We have spoken to Rowan.", "Rowan's mum rang.", "Rowan, aged 9, was there.",
      "Rowan was bullied on Snapchat.", "Rowan class won. Rowan was bullied.", "Rowan told her mum.",
      "Rowan in Year 5 was sent a picture.",
    ] {
      #expect(redactor.redacted(text: Array(told.utf8)).findings.count == 1, "\(told)")
    }
  }

  @Test(
    "a name ends with its line, and takes the stop of an initial that ends no sentence",
    arguments: [
      (
        "Player of the match - Jayden W.\nPTA: contact the office.",
        "Player of the match - a child.\nPTA: contact the office."
      ),
      ("Kayleigh M. came second.", "A child came second."),
      ("KR is off school, and PE is off today.", "A child is off school, and PE is off today."),
      // Somebody found by initials is hunted by them, and what nobody was found by stays.
      (
        "PW was upset. The message came from PW, and the book from BT.",
        "A child was upset. The message came from the child, and the book from BT."
      ),
      // The initials of somebody named are hers, whatever word they spell, where persons stand.
      (
        "Callum Stead was upset. Later CS cried, and CS laughed.",
        "A child was upset. Later the child cried, and the child laughed."
      ),
      (
        "Tina Oakes was upset. We saw TO throwing a ball, and TO rang. Agreed with Nina Broom and with NB. NB's mum rang. Go TO bed.",
        "A child was upset. We saw the child throwing a ball, and the child rang. Agreed with another child and with "
          + "the other child. The other child's mum rang. Go TO bed."
      ),
      // Of two persons with the same initials neither is meant.
      (
        "Callum Stead and Chloe Swift were upset. CS cried.",
        "A child and a second child were upset. A third child cried."
      ),
      (
        "Niamh O'Brien and Wendy Evans were upset. NO running here. WE are late.",
        "A child and another child were upset. NO running here. WE are late."
      ),
      (
        "J.T. saw it. J.T. was there. I told J.T. He left.",
        "A child saw it. The child was there. I told the child. He left."
      ),
    ])
  func initials(_ text: String, _ wanted: String) {
    let redactor = Redactor(register: CaseRegister(children: ["Jacob Thorne"], family: [], investigation: []))
    #expect(String(decoding: redactor.redacted(text: Array(text.utf8)).text, as: UTF8.self) == wanted)
  }

  @Test(
    "short notes, as an office types them",
    arguments: [
      ("K.B. from Year 4 is away.", "A child from Year 4 is away."),
      ("J.T.'s mum rang.", "A child's mum rang."), ("A.K. is in hospital.", "A child is in hospital."),
      ("We have spoken to the parents of JT.", "We have spoken to the parents of a child."),
      ("Please be kind to JT.", "Please be kind to a child."),
      ("PW (S5) was there.", "A child (S5) was there."), ("PW was at the BBC.", "PW was at the BBC."),
      ("She met Kelso Briggs at the fair.", "She met a child at the fair."),
      ("We heard of Kelso Briggs, who is in Year 8.", "We heard of a child, who is in Year 8."),
      ("She lives in Kelso. We go to Kelso High.", "She lives in Kelso. We go to Kelso High."),
      ("Bella, Rose and Holly are safe.", "A child, a second child and a third child are safe."),
      ("Thomas(Tom) is safe.", "A child(another child) is safe."),
      ("Ellie+Grace were late.", "A child+another child were late."), ("Press Ctrl+Alt.", "Press Ctrl+Alt."),
      ("Hope is back in school.", "A child is back in school."),
      (
        "Day, Frankie – Uniform\nGill, Harpreet – Homework", "A child – Uniform\nAnother child – Homework"
      ),
      ("Leo Banks fell. Nothing under LB before.", "A child fell. Nothing under the child before."),
      ("The page is on GOV.UK takes a minute.", "The page is on GOV.UK takes a minute."),
      ("A man known only as Smokes came.", "A man known only as a child came."),
      ("PS He paid the bill.", "PS He paid the bill."),
      ("Zofia is in Dosbarth Celyn.", "A child is in Dosbarth Celyn."),
      ("Will is doing well now.", "A child is doing well now."),
      ("Mark has been spoken to.", "A child has been spoken to."),
      ("#JusticeForElla", "An online account"), ("#SaferInternetDay", "#SaferInternetDay"),
      ("Her gamertag is Shadow Fox.", "Her gamertag is an online account."),
      ("Tegan goes by Duke Street.", "A child goes by Duke Street."),
      ("Her account is @hateschool_09.", "Her account is an online account."),
      ("Follow @oakfieldprimary.", "Follow @oakfieldprimary."),
      ("please be kind to harry.", "please be kind to a child."),
      ("A film of Emma was shared in Year 9.", "A film of a child was shared in Year 9."),
      ("Welcome to Mr Evans, our new Year 3 teacher.", "Welcome to a person, our new Year 3 teacher."),
      ("told محمد off, and then told ليلى off", "told a child off, and then told another child off"),
    ])
  func shortNotes(_ text: String, _ wanted: String) {
    #expect(String(decoding: Redactor().redacted(text: Array(text.utf8)).text, as: UTF8.self) == wanted)
  }

  @Test(
    "a surname that begins as a title does is a surname, and initials are found whatever letter follows",
    arguments: [
      ("Aisha Begum-Khan", "We saw Aisha Begum-Khan and Khan.", "We saw a child and the child."),
      ("Begum-Khan", "We saw Begum-Khan.", "We saw a child."),
      ("Mr Begum-Khan", "We saw Mr Begum-Khan.", "We saw a child."),
      ("Major-Reid", "Major-Reid came.", "A child came."),
      ("Megan Ashworth", "We spoke to M.A. I rang her mum.", "We spoke to a child. I rang her mum."),
      ("Megan Ashworth", "Absent: J.T. M.A. K.B.", "Absent: (name withheld)."),
    ])
  func registered(_ term: String, _ text: String, _ wanted: String) {
    let redactor = Redactor(register: CaseRegister(children: [term], family: [], investigation: []))
    #expect(String(decoding: redactor.redacted(text: Array(text.utf8)).text, as: UTF8.self) == wanted)
  }

  @Test("a teacher in brackets is no family member")
  func teacher() {
    let redacted = Redactor().redacted(text: Array("Thanks to Mrs Wendrith (Hawthorn class teacher).".utf8))
    #expect(redacted.findings.map(\.category) == [.other])
  }

  @Test("pages of the school's own domain stay, and titles with a stop; another's pages and mailboxes do not")
  func ownPages() {
    let permitted = PermittedTerms(["Mr Bassett"], domains: ["https://www.oakfield.example/"])
    let redactor = Redactor(permitted: permitted)
    let own =
      "Mr. Bassett: see https://booking.oakfield.example/fair?id=3, www.oakfield.example and oakfield.example/news."
    #expect(redactor.redacted(text: Array(own.utf8)).findings == [])
    for other in [
      "https://notoakfield.example/tom.b", "tom.brade@oakfield.example", "https://oakfield.example.tom.example/x",
      "https://oakfield.example/gallery/zofia-nowak", "oakfield.example/tombrade",
    ] {
      #expect(redactor.redacted(text: Array("See \(other) now.".utf8)).findings.count == 1, "\(other)")
    }
  }

  @Test("staff whom a title and a surname permit stay, though a family of the register bears the surname")
  func staff() {
    let register = CaseRegister(children: ["Megan Hargreaves"], family: ["Dr Hargreaves"], investigation: [])
    let redactor = Redactor(register: register, permitted: PermittedTerms(["Mr Hargreaves", "Dr Hargreaves"]))
    let source = "Mr Hargreaves spoke to Mrs Hargreaves, Dr Hargreaves and Megan Hargreaves. Hargreaves came."
    let output = String(decoding: redactor.redacted(text: Array(source.utf8)).text, as: UTF8.self)
    #expect(output.hasPrefix("Mr Hargreaves spoke to "))
    #expect(!output.dropFirst(13).contains("Hargreaves"))
    let verifier = Verifier(register: register, permitted: ["Mr Hargreaves", "Dr Hargreaves"])
    #expect(verifier.violations(in: Array(output.utf8), as: .text).isEmpty)
    #expect(!verifier.violations(in: Array("Mrs Hargreaves".utf8), as: .text).isEmpty)
    #expect(!verifier.violations(in: Array("Dr Hargreaves".utf8), as: .text).isEmpty)
    let whole = CaseRegister(children: ["Hargreaves Smith"], family: [], investigation: [])
    let other = Verifier(register: whole, permitted: ["Mr Hargreaves"])
    #expect(!other.violations(in: Array("Mr Hargreaves Smith".utf8), as: .text).isEmpty)
  }

  @Test("a part of a registered name stays within a longer permitted term, and a whole one does not")
  func permittedPhrases() {
    let register = CaseRegister(children: ["Idris Khan", "Rose Hill"], family: ["Paula Ashworth"], investigation: [])
    let terms = ["Idris Pellowe", "Ms Rosalind Hale", "Hill Top School", "Paula Ashworth Centre", "Khan"]
    let redactor = Redactor(register: register, permitted: PermittedTerms(terms))
    let source =
      "Idris Pellowe and Ms Rosalind Hale of Hill Top School wrote. Idris rang the Paula Ashworth Centre and told Khan."
    let output = String(decoding: redactor.redacted(text: Array(source.utf8)).text, as: UTF8.self)
    #expect(output.hasPrefix("Idris Pellowe and Ms Rosalind Hale of Hill Top School wrote. "))
    let rest = output.dropFirst(61)
    #expect(!rest.contains("Idris") && !rest.contains("Paula Ashworth") && !rest.contains("Khan"))
    let verifier = Verifier(register: register, permitted: terms)
    #expect(verifier.violations(in: Array(output.utf8), as: .text) == [])
    #expect(verifier.violations(in: Array("Idris rang Paula Ashworth.".utf8), as: .text).count == 3)
  }

  @Test("a registered street stays within the school's own address, and nowhere else")
  func permittedStreet() {
    let register = CaseRegister(children: [], family: ["Saltpan Lane"], investigation: [])
    let terms = ["14 Saltpan Lane, Thistlebourne"]
    let redactor = Redactor(register: register, permitted: PermittedTerms(terms))
    let source = "Write to 14 Saltpan Lane, Thistlebourne. The family lives in Saltpan Lane."
    let output = String(decoding: redactor.redacted(text: Array(source.utf8)).text, as: UTF8.self)
    #expect(output.hasPrefix("Write to 14 Saltpan Lane, Thistlebourne. "))
    #expect(!output.dropFirst(40).contains("Saltpan"))
    let verifier = Verifier(register: register, permitted: terms)
    #expect(verifier.violations(in: Array(output.utf8), as: .text) == [])
    #expect(verifier.violations(in: Array("15 Saltpan Lane, Thistlebourne".utf8), as: .text).count == 1)
  }

  @Test(
    "a find that begins or ends inside what is permitted is cut to the rest of it",
    arguments: [
      ("mrs drake has made ellis whitcombe captain.", ["Mrs Drake", "Ellis Whitcombe"]),
      ("mrs pemberton of st cuthbert's rang chioma eze.", ["Mrs Pemberton", "St Cuthbert's"]),
      ("At st aidan's primary school we saw aidan.", ["St Aidan's Primary School"]),
    ])
  func permittedInPart(_ source: String, _ terms: [String]) {
    let redactor = Redactor(
      register: .init(children: [], family: [], investigation: []), permitted: PermittedTerms(terms))
    let output = String(decoding: redactor.redacted(text: Array(source.utf8)).text, as: UTF8.self)
    for term in terms { #expect(output.lowercased().contains(term.lowercased())) }
  }
}

@Suite("Policies")
struct PolicyTests {
  static let source = "We saw Megan in 9DMO. She rang 07700 900482. All is well."
  static let register = CaseRegister(children: ["Megan Ashworth"], family: [], investigation: [])

  private func redacted(_ change: (inout Policy) -> Void) -> RedactedText {
    var policy = Policy.standard
    change(&policy)
    return Redactor(register: Self.register, policy: policy).redacted(text: Array(Self.source.utf8))
  }

  @Test("what is kept stays, but not what the register names")
  func keep() {
    let redacted = redacted { $0.action = .keep }
    #expect(
      String(decoding: redacted.text, as: UTF8.self) == "We saw a child in 9DMO. She rang 07700 900482. All is well.")
  }

  @Test("what is withheld is replaced and marked")
  func withhold() {
    let redacted = redacted { $0.kinds[.phone] = .withhold }
    #expect(redacted.withheld.map { redacted.findings[$0].kind } == [.phone])
    #expect(!String(decoding: redacted.text, as: UTF8.self).contains("900482"))
    // Though another finding of the sentence went first.
    let sentence = self.redacted {
      $0.kinds[.phone] = .withhold
      $0.mode = .removeSentence
    }
    #expect(sentence.withheld.count == 1)
  }

  @Test("labels say what was there")
  func labels() {
    let redacted = redacted { $0.mode = .label }
    #expect(String(decoding: redacted.text, as: UTF8.self).hasPrefix("We saw [child's name removed] in ["))
  }

  @Test("whole sentences go")
  func sentences() {
    let redacted = redacted { $0.mode = .removeSentence }
    #expect(String(decoding: redacted.text, as: UTF8.self) == "All is well.")
  }

  @Test("every finding's rule is in the rule table")
  func rules() {
    for finding in redacted({ _ in }).findings { #expect(RuleTable.shared[id: finding.rule] != nil) }
    #expect(Set(RuleTable.shared.entries.map(\.rule.id)).count == RuleTable.shared.entries.count)
  }
}
