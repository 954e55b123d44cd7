/// Telephone numbers that are public and stay: national helplines, and lines of public services.
///
/// Three-digit numbers (999, 101, 111, 119) are too short to be taken for anything and need no entry. A number that has
/// changed hands is to be struck off here when the helpline catalogue is reviewed.
enum PublicNumbers {
  /// Each line as it is printed.
  static let lines: [(number: String, owner: String)] = [
    ("0800 1111", "Childline"), ("0808 800 5000", "NSPCC"), ("0808 800 5002", "NSPCC"),
    ("0800 136 663", "NSPCC, Report Abuse in Education"), ("0800 028 3550", "NSPCC, FGM helpline"),
    ("0800 028 0285", "NSPCC, whistleblowing"), ("0808 808 4994", "The Mix"),
    ("0808 802 5544", "YoungMinds, parents"), ("0800 068 4141", "Papyrus"), ("0808 800 2222", "Family Lives"),
    ("116 000", "Missing People"), ("116 111", "Childline, European number"), ("85258", "Shout"),
    ("0808 808 2008", "Muslim Youth Helpline"), ("0300 123 6600", "FRANK"), ("0808 801 0677", "Beat"),
    ("0808 801 0711", "Beat, young people"), ("0300 323 0169", "National Bullying Helpline"),
    ("020 7823 5430", "Kidscape"), ("0808 80 23456", "Meic, Wales"), ("0800 028 2233", "Parentline Scotland"),
    ("0808 8020 400", "Parentline NI"), ("0808 800 5792", "Coram Voice"),
    ("0808 808 1001", "National Youth Advocacy Service"), ("0800 528 0731", "Help at Hand, Children's Commissioner"),
    ("0300 330 5480", "Child Law Advice"), ("0300 0115 142", "Advisory Centre for Education"),
    ("0800 555 111", "Crimestoppers"), ("0800 789 321", "Anti-Terrorist Hotline"), ("0800 011 3764", "ACT Early"),
    ("0300 123 2040", "Action Fraud, Report Fraud"), ("0808 168 9111", "Victim Support"),
    ("0808 2000 247", "National Domestic Abuse Helpline"), ("0808 801 0327", "Men's Advice Line"),
    ("0808 802 4040", "Respect"), ("0808 1000 900", "Stop It Now"), ("0808 500 2222", "Rape Crisis"),
    ("0808 801 0331", "NAPAC"), ("0345 600 0459", "Revenge Porn Helpline"),
    ("0344 381 4772", "Professionals Online Safety Helpline"), ("0800 0121 700", "Modern Slavery Helpline"),
    ("0800 40 50 40", "British Transport Police"), ("61016", "British Transport Police"),
    ("020 7008 0151", "Forced Marriage Unit"), ("0800 5999 247", "Karma Nirvana"),
    ("0800 027 1234", "Scotland's Domestic Abuse Helpline"), ("0808 80 10 800", "Live Fear Free"),
    ("0800 999 5428", "Galop"), ("0800 138 1625", "Stop Hate UK"), ("0303 123 1113", "Information Commissioner"),
    ("0300 123 3333", "Ofcom"), ("116 123", "Samaritans"), ("0800 58 58 58", "CALM"), ("0300 123 3393", "Mind"),
    ("0300 304 7000", "SANEline"), ("0808 808 1677", "Cruse"), ("08088 020 021", "Winston's Wish"),
    ("0800 02 888 40", "Child Bereavement UK"), ("0808 80 20 133", "National Gambling Helpline"),
    ("0300 123 1110", "Drinkline"), ("0800 358 3456", "Nacoa"), ("0808 808 3555", "Contact"),
    ("0808 800 4104", "National Autistic Society"), ("0808 808 7777", "Carers UK"), ("0808 802 0925", "Gingerbread"),
    ("0300 123 7015", "Kinship"), ("0800 144 8848", "Citizens Advice"),
    ("0808 223 1133", "Citizens Advice, consumers"), ("0808 800 4444", "Shelter"), ("0800 138 1111", "StepChange"),
    ("0808 808 4000", "National Debtline"), ("0800 0119 100", "Switchboard LGBT+"),
    ("0300 330 0630", "Switchboard LGBT+"), ("0300 123 1231", "Ofsted"), ("0300 123 4666", "Ofsted"),
    ("0370 000 2288", "Department for Education"), ("03000 41 11 11", "Kent, children's Front Door"),
    ("03000 41 91 91", "Kent, out of hours"),
  ]

  /// Whether digits, with the leading 0, are a public number.
  static func contains(_ digits: some Collection<UInt8>) -> Bool {
    let key = key(digits)
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }

  /// In order.
  private static let keys = lines.map { key($0.number.utf8.filter(\.isDigit).map { $0 - 48 }) }.sorted()

  /// The digits as one number, with a 1 before them to keep leading zeros.
  private static func key(_ digits: some Collection<UInt8>) -> UInt64 {
    digits.reduce(1) { $0 &* 10 &+ UInt64($1) }
  }
}
