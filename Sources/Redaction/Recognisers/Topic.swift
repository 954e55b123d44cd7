/// What a word near a number says the number is about.
struct Topic: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  // about a child
  static let pupilNumber = Topic(bit: 0)
  static let learnerNumber = Topic(bit: 1)
  static let health = Topic(bit: 2)
  static let scottishHealth = Topic(bit: 3)
  static let birth = Topic(bit: 4)
  static let className = Topic(bit: 5)
  static let candidate = Topic(bit: 6)
  // about a family
  static let insurance = Topic(bit: 7)
  static let phone = Topic(bit: 8)
  static let email = Topic(bit: 9)
  static let postcode = Topic(bit: 10)
  static let home = Topic(bit: 11)
  static let passport = Topic(bit: 12)
  static let licence = Topic(bit: 13)
  static let vehicle = Topic(bit: 14)
  static let sortCode = Topic(bit: 15)
  static let account = Topic(bit: 16)
  static let iban = Topic(bit: 17)
  static let card = Topic(bit: 18)
  // devices and places
  static let network = Topic(bit: 19)
  static let hardware = Topic(bit: 20)
  static let handset = Topic(bit: 21)
  static let position = Topic(bit: 22)
  static let grid = Topic(bit: 23)
  static let threeWords = Topic(bit: 24)
  // investigations
  static let police = Topic(bit: 25)
  static let crime = Topic(bit: 26)
  static let log = Topic(bit: 27)
  static let officer = Topic(bit: 28)
  static let caseFile = Topic(bit: 29)
  static let court = Topic(bit: 30)
  static let lado = Topic(bit: 31)
  static let socialCare = Topic(bit: 32)
  static let reference = Topic(bit: 33)
  static let exhibit = Topic(bit: 34)
  // accounts on services
  static let handle = Topic(bit: 35)
  static let service = Topic(bit: 36)
  static let page = Topic(bit: 37)
  // whom a thing belongs to
  static let suspect = Topic(bit: 38)
  static let young = Topic(bit: 39)
  static let personal = Topic(bit: 40)
  static let organisation = Topic(bit: 41)
  static let plural = Topic(bit: 42)
  // what the number is instead
  static let trade = Topic(bit: 43)
  static let publication = Topic(bit: 44)
  static let measure = Topic(bit: 45)
  static let schoolNumber = Topic(bit: 46)
  // "case" alone: of the police, of a court or of social care
  static let caseNumber = Topic(bit: 47)

  private init(bit: Int) { rawValue = 1 << UInt64(bit) }

  init(rawValue: UInt64) { self.rawValue = rawValue }
}
