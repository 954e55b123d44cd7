/// Tells what sort of thing a register term is.
struct TermForm {
  private(set) var form = RegisterTerm.Form.phrase
  private(set) var kind = Kind.term

  private let text: [UInt8]
  private let digits: Int
  private let letters: Int
  private let hasSpace: Bool

  init(_ read: ReaderText, _ tokens: [Token]) {
    text = read.bytes
    digits = text.count { $0.isDigit }
    letters = text.count { $0.isLetter || $0 >= 0xC0 }
    hasSpace = text.contains(32)
    (form, kind) = decided(tokens)
  }

  private func decided(_ tokens: [Token]) -> (RegisterTerm.Form, Kind) {
    if isEmail { return (.email, .email) }
    if let first = text.first, first == UInt8(ascii: "@") { return (.handle, .handle) }
    if isOperation(tokens) { return (.operation, .operation) }
    if isPhone { return (.phone, .phone) }
    if isDate(tokens) { return (.date, .dateOfBirth) }
    if isPostcode { return (.postcode, .postcode) }
    if isAddress(tokens) { return (.address, .address) }
    if digits == 0 { return wordForm(tokens) }
    return isHandle(tokens) ? (.handle, .handle) : (.reference, referenceKind(tokens))
  }

  private func wordForm(_ tokens: [Token]) -> (RegisterTerm.Form, Kind) {
    if text.contains(UInt8(ascii: "_")) { return (.handle, .handle) }
    if !hasSpace, tokens.count > 1, text.contains(UInt8(ascii: ".")), tokens.allSatisfy({ $0.shape == .lower }) {
      return (.handle, .handle)
    }
    if tokens.count == 1, tokens[0].shape == .other, text.count > 6, text.allSatisfy({ $0 < 0x80 }) {
      return (.handle, .gametag)
    }
    return tokens.count <= 7 ? (.name, .name) : (.phrase, .term)
  }

  private var isEmail: Bool {
    guard !hasSpace, let at = text.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    return text[at...].contains(UInt8(ascii: "."))
  }

  private func isOperation(_ tokens: [Token]) -> Bool {
    guard tokens.count >= 2 else { return false }
    let first = text[tokens[0].range].map(\.lowercased)
    return first == Array("operation".utf8) || first == Array("op".utf8)
  }

  private var isPhone: Bool {
    guard letters == 0, (9...15).contains(digits) else { return false }
    guard text.allSatisfy({ $0.isDigit || $0 == 32 || "+()-.".utf8.contains($0) }) else { return false }
    let first = text.first { $0.isDigit }
    return text.first == UInt8(ascii: "+") || first == UInt8(ascii: "0")
  }

  /// A date in figures or with the name of its month.
  private func isDate(_ tokens: [Token]) -> Bool { TermDate(text, tokens) != nil }

  private var isPostcode: Bool {
    let compact = text.filter { $0 != 32 }.map(\.lowercased)
    guard (5...7).contains(compact.count), compact[0].isLetter else { return false }
    let inward = compact.suffix(3)
    guard let figure = inward.first, figure.isDigit, inward.dropFirst().allSatisfy(\.isLetter) else { return false }
    return compact.dropLast(3).contains { $0.isDigit } && !text.contains(UInt8(ascii: "/"))
  }

  private func isAddress(_ tokens: [Token]) -> Bool {
    guard hasSpace, tokens.count >= 2 else { return false }
    let names = tokens.map { StreetWord.isStreet(text[$0.range]) }
    return names.dropFirst().contains(true) && (digits > 0 || names.last == true || text.contains(UInt8(ascii: ",")))
  }

  /// Letters and digits run together with a word among them, or joined by an underscore.
  private func isHandle(_ tokens: [Token]) -> Bool {
    guard !hasSpace, letters >= 3 else { return false }
    if text.contains(UInt8(ascii: "_")) || text.contains(UInt8(ascii: "#")) { return true }
    let small = text.count { $0.isLower }
    return small >= 3 && !text.contains(UInt8(ascii: "/"))
  }

  /// The kind that a reference's own label says.
  private func referenceKind(_ tokens: [Token]) -> Kind {
    guard let first = tokens.first, first.kind == .word else { return .term }
    switch String(decoding: text[first.range].map(\.lowercased), as: UTF8.self) {
    case "lado": return .lado
    case "lcs", "ehm", "ehcp", "mosaic", "liquidlogic": return .socialCare
    case "cad", "log", "incident", "storm": return .incidentLog
    case "pc", "dc", "ds", "di", "wpc", "pcso", "sgt", "collar", "warrant", "shoulder": return .collarNumber
    case "upn": return .upn
    case "uln": return .uln
    case "nhs": return .nhsNumber
    case "ceop", "iopc": return .caseFile
    default: return .term
    }
  }
}
