/// The structured identifiers the engine knows; the raw value is the stem of the rule's id.
enum Identifier: String, Sendable, Hashable, CaseIterable {
  // about a child
  case upn, uln, nhs, chi, birthDate = "birth-date", className = "class-code", candidate = "candidate-number"
  // about a family
  case nationalInsurance = "national-insurance", phone, serviceLine = "service-line", email, postcode, address, street,
    passport
  case drivingLicence = "driving-licence", vehicle = "vehicle-mark", sortCode = "sort-code", account = "bank-account"
  case iban, card = "payment-card"
  // devices and places
  case ipAddress = "ip-address", macAddress = "mac-address", imei, coordinates, threeWords = "three-words"
  case gridReference = "grid-reference"
  // investigations
  case crimeReference = "crime-reference", incidentLog = "incident-log", collar = "collar-number"
  case caseFile = "police-file", court = "court-case", citation, operation, lado
  case socialCare = "social-care", caseReference = "case-reference", exhibit
  // accounts on services
  case url = "web-address", handle, gameTag = "game-tag"
}

extension Identifier {
  /// The kind under which a finding of it is reported.
  var kind: Kind {
    switch self {
    case .upn: .upn
    case .uln: .uln
    case .nhs: .nhsNumber
    case .chi: .chiNumber
    case .birthDate: .dateOfBirth
    case .className: .className
    case .candidate: .candidateNumber
    case .nationalInsurance: .nationalInsurance
    case .phone, .serviceLine: .phone
    case .email: .email
    case .postcode: .postcode
    case .address, .street: .address
    case .passport: .passport
    case .drivingLicence: .drivingLicence
    case .vehicle: .vehicle
    case .sortCode, .account: .bank
    case .iban: .iban
    case .card: .card
    case .ipAddress: .ipAddress
    case .macAddress: .macAddress
    case .imei: .imei
    case .coordinates: .coordinates
    case .threeWords: .what3words
    case .gridReference: .gridReference
    case .crimeReference: .crimeReference
    case .incidentLog: .incidentLog
    case .collar: .collarNumber
    case .caseFile, .caseReference: .caseFile
    case .court: .court
    case .citation: .citation
    case .operation: .operation
    case .lado: .lado
    case .socialCare: .socialCare
    case .exhibit: .exhibit
    case .url: .url
    case .handle: .handle
    case .gameTag: .gametag
    }
  }

  /// Whom it concerns, unless the sentence says otherwise.
  var category: Finding.Category {
    switch self {
    case .upn, .uln, .nhs, .chi, .birthDate, .className, .candidate, .url, .handle, .gameTag: .child
    case .nationalInsurance, .phone, .serviceLine, .email, .postcode, .address, .street, .passport, .drivingLicence,
      .sortCode, .account,
      .iban, .card:
      .family
    case .vehicle, .ipAddress, .macAddress, .imei, .coordinates, .threeWords, .gridReference, .crimeReference,
      .incidentLog, .collar, .caseFile, .court, .citation, .operation, .lado, .socialCare, .caseReference, .exhibit:
      .investigation
    }
  }

  /// What words near it speak for it.
  var support: Topic {
    switch self {
    case .upn: .pupilNumber
    case .uln: .learnerNumber
    case .nhs: .health
    case .chi: [.scottishHealth, .health]
    case .birthDate: .birth
    case .className: .className
    case .candidate: .candidate
    case .nationalInsurance: .insurance
    case .phone: [.phone, .personal]
    case .serviceLine: .personal
    case .email: .email
    case .postcode: [.postcode, .home]
    case .address, .street: .home
    case .passport: .passport
    case .drivingLicence: .licence
    case .vehicle: .vehicle
    case .sortCode: .sortCode
    case .account: [.account, .sortCode]
    case .iban: [.iban, .account]
    case .card: .card
    case .ipAddress: .network
    case .macAddress: .hardware
    case .imei: .handset
    case .coordinates, .gridReference: [.position, .grid]
    case .threeWords: [.threeWords, .position]
    case .crimeReference: [.crime, .police, .reference]
    case .incidentLog: [.log, .police, .crime, .reference]
    case .collar: [.officer, .police]
    case .caseFile: [.caseFile, .police, .court, .crime]
    case .court, .citation: .court
    case .operation: .police
    case .lado: .lado
    case .socialCare: [.socialCare, .reference]
    case .caseReference: [.reference, .police, .caseFile, .court, .crime, .socialCare]
    case .exhibit: [.exhibit, .police, .officer]
    case .url: [.page, .suspect]
    case .handle, .gameTag: [.handle, .service]
    }
  }

  /// What words just before it speak against it.
  var veto: Topic {
    switch self {
    case .uln, .nhs, .chi, .imei, .card, .phone: [.trade, .publication, .measure, .schoolNumber]
    case .serviceLine: .organisation
    case .ipAddress: .publication
    case .caseReference, .crimeReference, .caseFile: [.trade, .publication, .schoolNumber]
    case .coordinates: .measure
    case .gridReference, .vehicle, .exhibit: [.trade, .publication]
    case .handle, .gameTag: [.publication, .measure]
    case .nationalInsurance: [.publication, .measure]
    case .postcode: .publication
    default: []
    }
  }
}
