/// One school as the register has it, its values mended where the register is known to be careless.
///
/// Nil for what the register leaves blank or calls not recorded. It has no email address and no safeguarding lead.
public struct RegisterSchool: Sendable, Hashable {
  /// Six digits.
  public var urn: String
  /// In full.
  public var name: String
  /// "Open", "Closed", "Open, but proposed to close", "Proposed to open".
  public var status: String
  /// As the register writes it, day first.
  public var closeDate: String?
  /// Three digits.
  public var authorityCode: String?
  /// Name of the local authority.
  public var authority: String?
  /// Four digits.
  public var establishmentNumber: String?
  /// "Community school".
  public var type: String?
  /// `nursery`, `primary`, `secondary`, `all-through`, `special` or `post-16`; nil if the register does not tell.
  public var phase: String?
  /// Ages of the pupils.
  public var lowAge: Int?
  /// Ages of the pupils.
  public var highAge: Int?
  /// How many pupils there are.
  public var numberOfPupils: Int?
  /// "Mixed".
  public var gender: String?
  /// "Church of England".
  public var religiousCharacter: String?
  /// Name of the multi-academy trust.
  public var trust: String?
  /// Eight digits.
  public var ukprn: String?
  /// Parts of the address by the keys of school details, in the order of an envelope.
  public var address: [AddressPart]
  /// An https address.
  public var website: String?
  /// In groups, with its leading 0.
  public var phone: String?
  /// "Ms".
  public var headTitle: String?
  /// May be out of date for months.
  public var headFirstName: String?
  /// May be out of date for months.
  public var headLastName: String?
  /// "Headteacher".
  public var headJobTitle: String?

  /// One line of an address.
  public struct AddressPart: Sendable, Hashable {
    /// `street`, `town`, `postcode`, …
    public var key: String
    /// Its text.
    public var text: String
  }

  /// Whether the school takes pupils today.
  public var isOpen: Bool { status.hasPrefix("Open") }

  /// LA code, a slash, four digits.
  public var dfeNumber: String? {
    guard let authorityCode, let establishmentNumber else { return nil }
    return "\(authorityCode)/\(establishmentNumber)"
  }

  init(_ column: (String) -> String) {
    func text(_ name: String) -> String? { RegisterValue.text(column(name)) }
    urn = column("URN").filter { $0 != " " }
    name = text("EstablishmentName") ?? ""
    status = text("EstablishmentStatus (name)") ?? ""
    closeDate = text("CloseDate")
    authorityCode = text("LA (code)").map { RegisterValue.padded($0, to: 3) }
    authority = text("LA (name)")
    establishmentNumber = text("EstablishmentNumber").map { RegisterValue.padded($0, to: 4) }
    type = text("TypeOfEstablishment (name)")
    lowAge = text("StatutoryLowAge").flatMap(Int.init)
    highAge = text("StatutoryHighAge").flatMap(Int.init)
    phase = RegisterValue.phase(text("PhaseOfEducation (name)"), type: type, lowAge, highAge)
    numberOfPupils = text("NumberOfPupils").flatMap(Int.init)
    gender = text("Gender (name)")
    religiousCharacter = text("ReligiousCharacter (name)")
    trust = text("Trusts (name)")
    ukprn = text("UKPRN")
    let lines = [
      ("site_name", "SiteName"), ("street", "Street"), ("locality", "Locality"), ("address3", "Address3"),
      ("town", "Town"), ("county", "County (name)"), ("postcode", "Postcode"),
    ]
    address = lines.compactMap { key, name in text(name).map { AddressPart(key: key, text: $0) } }
    website = text("SchoolWebsite").flatMap(RegisterValue.website)
    phone = text("TelephoneNum").flatMap(RegisterValue.phone)
    headTitle = text("HeadTitle (name)")
    headFirstName = text("HeadFirstName")
    headLastName = text("HeadLastName")
    headJobTitle = text("HeadPreferredJobTitle")
  }
}

/// Single values of the register, mended.
enum RegisterValue {
  /// Without spaces around, with one between words; nil for nothing, and for the register's words for nothing.
  static func text(_ raw: String) -> String? {
    let words = raw.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value > 0xE000 }
    let text = words.map { String($0) }.joined(separator: " ")
    let isNothing = ["", "not recorded", "not applicable", "does not apply", "unknown"].contains(text.lowercased())
    return isNothing ? nil : text
  }

  /// Digits that a spreadsheet has robbed of their leading zeros.
  static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// With https, whatever stood before it; nil for what is no address.
  static func website(_ text: String) -> String? {
    var rest = Substring(text)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    while rest.hasPrefix("/") { rest = rest.dropFirst() }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" }
    let address = "https://" + host.lowercased() + rest[host.endIndex...]
    return ValueFormat.isURL(address) ? address : nil
  }

  /// In the groups of the area codes, with the leading 0 that spreadsheets take away; nil for what is no number.
  static func phone(_ text: String) -> String? {
    var digits = text.filter { ("0"..."9").contains($0) }
    if digits.hasPrefix("0044") {
      digits.removeFirst(4)
    } else if digits.hasPrefix("44"), digits.count > 10 {
      digits.removeFirst(2)
    }
    if !digits.hasPrefix("0") { digits = "0" + digits }
    guard (10...11).contains(digits.count) else { return nil }
    let code = digits.hasPrefix("02") ? 3 : isShortCode(digits) ? 4 : 5
    let middle = code == 5 ? digits.count - 5 : code == 3 ? 4 : 3
    let area = digits.prefix(code)
    let local = digits.dropFirst(code)
    return [area, local.prefix(middle), local.dropFirst(middle)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// 011x and 01x1 are large towns, 03 and 08 are no places.
  private static func isShortCode(_ digits: String) -> Bool {
    let code = Array(digits.utf8)
    return digits.hasPrefix("011") || (digits.hasPrefix("01") && code[3] == UInt8(ascii: "1")) || digits.hasPrefix("03")
      || digits.hasPrefix("08")
  }

  /// The phase in our words; special schools and some others have none in the register.
  static func phase(_ words: String?, type: String?, _ low: Int?, _ high: Int?) -> String? {
    if type?.lowercased().contains("special") == true { return "special" }
    switch words?.lowercased() {
    case "nursery": return "nursery"
    case "primary", "middle deemed primary": return "primary"
    case "secondary", "middle deemed secondary": return "secondary"
    case "all-through": return "all-through"
    case "16 plus": return "post-16"
    default: break
    }
    guard let low, let high else { return nil }
    if low < 11, high >= 16 { return "all-through" }
    return high <= 11 ? "primary" : low >= 16 ? "post-16" : low >= 11 ? "secondary" : nil
  }
}
