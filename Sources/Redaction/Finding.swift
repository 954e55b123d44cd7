/// One identifier that was found and is replaced.
public struct Finding: Sendable, Hashable {
  /// Whom it concerns.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    case child, family, investigation, other
  }

  /// Whom it concerns.
  public var category: Category
  /// What sort of identifier it is.
  public var kind: Kind
  /// Stable id of the rule that found it ("name-after-title"), for reports and `--explain`.
  public var rule: String
  /// Half-open range in Unicode scalars of the input text.
  public var start: Int
  /// Just past the last scalar.
  public var end: Int
  /// What stands there now.
  public var replacement: String

  /// A finding at a range of scalars.
  public init(category: Category, kind: Kind, rule: String, start: Int, end: Int, replacement: String) {
    self.category = category
    self.kind = kind
    self.rule = rule
    self.start = start
    self.end = end
    self.replacement = replacement
  }
}

/// The sorts of identifier; the raw values are part of the public formats.
public enum Kind: String, Sendable, Hashable, CaseIterable {
  // persons
  case name, nickname, initials, officer, suspect
  // contact and place
  case phone, email, url, address, postcode, coordinates, what3words = "w3w", gridReference = "grid_ref"
  // accounts
  case handle, gametag, groupName = "group_name"
  // about a child
  case dateOfBirth = "dob", upn, uln, nhsNumber = "nhs", chiNumber = "chi", className = "class", candidateNumber =
    "candidate_no"
  // about a family
  case nationalInsurance = "nino", passport, drivingLicence = "driving_licence", vehicle = "vrn", bank, iban, card
  // devices
  case ipAddress = "ip", macAddress = "mac", imei
  // investigations
  case crimeReference = "crime_ref", incidentLog = "cad", collarNumber = "collar", caseFile = "case_id", court,
    citation,
    operation, lado, socialCare = "social_care_id", exhibit
  // a registered term that is none of these
  case term
}
