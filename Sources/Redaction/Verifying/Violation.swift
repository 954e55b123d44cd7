/// Something in a finished output that must not be there.
public struct Violation: Sendable, Hashable {
  /// Which check found it: "verify-register" or the id of a sort of identifier ("verify-phone").
  public var rule: String
  /// 1-based line of the output.
  public var line: Int
  /// 1-based column of the output, in Unicode scalars.
  public var column: Int

  /// What was found, in words, without the text itself.
  public var message: String {
    switch rule {
    case "verify-register": "a term of the case register is left"
    case "verify-email": "an email address is left that nobody permitted"
    case "verify-phone": "a telephone number is left that nobody permitted"
    case "verify-postcode": "a postcode is left that nobody permitted"
    case "verify-reference": "what looks like a case reference is left"
    case "verify-address": "an internet address of a computer is left"
    default: "a personal number is left"
    }
  }
}
