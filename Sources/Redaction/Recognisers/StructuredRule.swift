/// Why a structured identifier was found: which it is, and what spoke for it.
struct StructuredRule: Sendable, Hashable {
  let identifier: Identifier
  let proof: Sighting.Proof

  /// "upn-checked", "crime-reference-form", "nhs-labelled".
  var id: String { identifier.rawValue + "-" + proof.name }

  /// The rule as a person is told it.
  var rule: Rule { Rule(id: id, sentence: identifier.name + " " + proof.sentence, advice: identifier.advice) }

  /// Every rule there is, each once.
  static let all: [Rule] = Identifier.allCases.flatMap { identifier in
    Sighting.Proof.allCases.map { StructuredRule(identifier: identifier, proof: $0).rule }
  }
}

extension Sighting.Proof: CaseIterable {
  static let allCases: [Sighting.Proof] = [.form, .checked, .shape, .labelled, .mistyped, .echo]

  var name: String {
    switch self {
    case .form: "form"
    case .checked: "checked"
    case .shape: "context"
    case .labelled: "labelled"
    case .mistyped: "beside-label"
    case .echo: "again"
    }
  }

  /// The rest of the sentence that begins with the identifier's name.
  var sentence: String {
    switch self {
    case .form: "is written here: nothing else has this form."
    case .checked: "is written here: the form is right, and so is its check digit or its list of codes."
    case .shape: "is written here: the form is right, and a word in the same sentence says so."
    case .labelled: "is written here: the word before it says so."
    case .mistyped:
      "is meant here: its label stands beside it, though the form or the check digit is not as it should be."
    case .echo: "is written here again: the text shows elsewhere what it is."
    }
  }
}

extension Identifier {
  /// What it is, with its article, at the start of a sentence.
  var name: String {
    switch self {
    case .upn: "A unique pupil number"
    case .uln: "A unique learner number"
    case .nhs: "An NHS number"
    case .chi: "A CHI number"
    case .birthDate: "A date of birth"
    case .className: "The code of a class or tutor group"
    case .candidate: "A candidate number"
    case .nationalInsurance: "A National Insurance number"
    case .phone: "A telephone number"
    case .serviceLine: "A telephone number of a service line that is in no list"
    case .email: "An email address"
    case .postcode: "A postcode"
    case .address: "A street address"
    case .street: "A home or street"
    case .passport: "A passport number"
    case .drivingLicence: "A driving licence number"
    case .vehicle: "A vehicle registration mark"
    case .sortCode: "A bank's sort code"
    case .account: "A bank account number"
    case .iban: "An international bank account number"
    case .card: "A payment card number"
    case .ipAddress: "An IP address"
    case .macAddress: "A device's MAC address"
    case .imei: "A handset's IMEI"
    case .coordinates: "A position by latitude and longitude"
    case .threeWords: "A what3words address"
    case .gridReference: "A National Grid reference"
    case .crimeReference: "A crime reference"
    case .incidentLog: "A police log or incident number"
    case .collar: "An officer's number"
    case .caseFile: "A police file number"
    case .court: "A court's case number"
    case .citation: "The citation of a judgment"
    case .operation: "The name of a police operation"
    case .lado: "A reference of the local authority designated officer"
    case .socialCare: "A social care record number"
    case .caseReference: "A case reference"
    case .exhibit: "An exhibit's label"
    case .url: "A web address that leads to a person's page"
    case .handle: "The name of an account"
    case .gameTag: "A player's name"
    }
  }

  /// What a person may do.
  var advice: String {
    switch self {
    case .upn, .uln, .nhs, .chi, .candidate, .nationalInsurance, .passport, .drivingLicence, .imei, .ipAddress,
      .macAddress:
      "Leave it out: a letter to parents never needs it."
    case .birthDate:
      "Leave it out. If it is the date of an event, write it away from words such as \"born\" or \"birthday\"."
    case .className: "Write to the whole school, or name the year group only if the adviser agrees."
    case .phone, .serviceLine, .email:
      "If it is the school's own or a helpline's, add it to the school details or the catalogue; else leave it out."
    case .postcode, .address, .street: "If it is the school's own, add it to the school details; else leave it out."
    case .vehicle, .coordinates, .threeWords, .gridReference:
      "Leave it out: it may tell of a family or an investigation."
    case .sortCode, .account, .iban, .card:
      "If parents are to pay the school, put the details into the school details; else leave them out."
    case .crimeReference, .incidentLog, .collar, .caseFile, .court, .citation, .operation, .lado, .socialCare,
      .caseReference, .exhibit:
      "Leave it out: what tells of an investigation or a case never goes into a letter to parents."
    case .url: "If it is the school's or a public body's page, add it to the school details; else leave it out."
    case .handle, .gameTag: "Leave it out. If it is the school's own account, add it to the school details."
    }
  }
}
