/// What an identifier is called instead of being shown.
enum IdentifierNoun {
  /// The noun without article, for a kind that names nobody.
  static func noun(_ kind: Kind) -> String {
    switch kind {
    case .phone: "phone number"
    case .email: "email address"
    case .url: "web address"
    case .address: "address"
    case .postcode: "postcode"
    case .coordinates, .what3words, .gridReference: "location"
    case .handle, .gametag: "online account"
    case .groupName: "online group"
    case .dateOfBirth: "date of birth"
    case .upn, .uln, .candidateNumber: "pupil number"
    case .nhsNumber, .chiNumber: "health number"
    case .className: "tutor group"
    case .nationalInsurance: "national insurance number"
    case .passport: "passport number"
    case .drivingLicence: "driving licence number"
    case .vehicle: "vehicle"
    case .bank, .iban: "bank account"
    case .card: "bank card"
    case .ipAddress: "internet address"
    case .macAddress, .imei: "device number"
    case .crimeReference, .incidentLog: "police reference"
    case .caseFile: "case reference"
    case .court: "court reference"
    case .citation: "court case"
    case .operation: "police operation"
    case .lado, .socialCare: "safeguarding reference"
    case .exhibit: "exhibit"
    case .collarNumber, .officer: "officer"
    case .name, .nickname, .initials, .suspect: "person"
    case .term: "detail"
    }
  }

  /// "a", "an", or "the" for what a text has one of.
  static func article(_ kind: Kind) -> String {
    switch kind {
    case .crimeReference, .incidentLog: "the"
    default: startsWithVowel(noun(kind)) ? "an" : "a"
    }
  }

  static func label(_ kind: Kind) -> String { "[\(noun(kind)) removed]" }

  private static func startsWithVowel(_ noun: String) -> Bool {
    noun.utf8.first.map { "aeio".utf8.contains($0) } ?? false
  }
}
