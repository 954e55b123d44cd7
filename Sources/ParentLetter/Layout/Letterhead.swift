/// Who the letter comes from: the head of the page, and the lines at its foot; all plain text.
package struct Letterhead: Sendable {
  /// The school's full name.
  package var schoolName: String
  /// Lines of the postal address; set side by side, with commas.
  package var addressLines: [String]
  /// As it is dialled, in groups ("01632 960014").
  package var phone: String?
  /// The office's address.
  package var email: String?
  /// With or without `https://`.
  package var website: String?
  /// Set under the name.
  package var motto: String?
  /// Embedded in the page.
  package var logo: Logo?
  /// Lines at the foot of the letter ("Headteacher: …").
  package var footerLines: [String]

  /// Only the name must be there.
  package init(
    schoolName: String, addressLines: [String] = [], phone: String? = nil, email: String? = nil,
    website: String? = nil, motto: String? = nil, logo: Logo? = nil, footerLines: [String] = []
  ) {
    self.schoolName = schoolName
    self.addressLines = addressLines
    self.phone = phone
    self.email = email
    self.website = website
    self.motto = motto
    self.logo = logo
    self.footerLines = footerLines
  }
}

extension Letterhead {
  /// The number as a `tel:` link, or nil if it is not one number.
  var phoneLink: String? {
    guard let phone, !phone.isEmpty else { return nil }
    let digits = phone.utf8.filter { (0x30...0x39).contains($0) }
    let allowed = phone.utf8.allSatisfy { (0x30...0x39).contains($0) || " +()-".utf8.contains($0) }
    guard allowed, (3...15).contains(digits.count) else { return nil }
    // "+44 (0)20 …" is dialled without the bracketed 0.
    let dialled = phone.hasPrefix("+") ? Self.withoutTrunkZero(phone) : String(decoding: digits, as: UTF8.self)
    return "tel:" + dialled
  }

  /// The address as a `mailto:` link, or nil if it is not one plain address.
  var emailLink: String? {
    guard let email, email.utf8.count(where: { $0 == UInt8(ascii: "@") }) == 1,
      email.utf8.allSatisfy(Self.isPlainAddressByte)
    else { return nil }
    return "mailto:" + email
  }

  /// The site as an `https:` or `http:` link, or nil if it is neither.
  var websiteLink: String? {
    guard let website, !website.isEmpty, website.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    let scheme = website.lowercased()
    if scheme.hasPrefix("https://") || scheme.hasPrefix("http://") { return website }
    return scheme.contains(":") ? nil : "https://" + website
  }

  private static func isPlainAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "@.-_+'".utf8.contains(byte)
    }
  }

  private static func withoutTrunkZero(_ phone: String) -> String {
    var dialled = "+"
    var bracketed = false
    for byte in phone.utf8 {
      switch byte {
      case UInt8(ascii: "("): bracketed = true
      case UInt8(ascii: ")"): bracketed = false
      case 0x30 where bracketed: break
      case 0x30...0x39: dialled.unicodeScalars.append(Unicode.Scalar(byte))
      default: break
      }
    }
    return dialled
  }
}
