/// What still counts as an identifier beside its label, when the form or the check digit is wrong: a digit missing or too
/// many, O for 0, l for 1, spaces and marks in odd places, small letters.
struct LooseForm: Sendable {
  let identifier: Identifier
  /// The label that has to stand near.
  let label: Topic
  /// Letters and digits it may have, spaces and marks left out.
  let lengths: ClosedRange<Int>
  /// As many as it should have; 0 where it may be any.
  var wanted = 0
  /// Digits at least, with O, I and l counted where they stand among digits.
  let digits: Int
  var allowsLetters = false
  /// Letters at least.
  var letters = 0
  /// Marks that have to be within: the dots of an IP address.
  var marks = 0
  /// Whether nothing but "number", "is" and the like may stand between label and number.
  var isAdjacent = false
  /// Bytes between label and number, at most.
  var reach = 48

  /// In the order in which they are tried.
  static let all: [LooseForm] = [
    LooseForm(identifier: .upn, label: .pupilNumber, lengths: 10...15, wanted: 13, digits: 8, allowsLetters: true),
    LooseForm(identifier: .uln, label: .learnerNumber, lengths: 8...12, wanted: 10, digits: 8),
    LooseForm(identifier: .chi, label: .scottishHealth, lengths: 8...12, wanted: 10, digits: 8),
    LooseForm(identifier: .nhs, label: .health, lengths: 8...12, wanted: 10, digits: 8),
    LooseForm(
      identifier: .nationalInsurance, label: .insurance, lengths: 6...10, wanted: 9, digits: 4, allowsLetters: true),
    LooseForm(identifier: .iban, label: .iban, lengths: 12...36, wanted: 22, digits: 8, allowsLetters: true),
    LooseForm(identifier: .imei, label: .handset, lengths: 12...18, wanted: 15, digits: 12),
    LooseForm(identifier: .card, label: .card, lengths: 11...20, wanted: 16, digits: 11, reach: 40),
    LooseForm(identifier: .card, label: .card, lengths: 4...4, digits: 4, isAdjacent: true),
    LooseForm(
      identifier: .vehicle, label: .vehicle, lengths: 4...8, digits: 1, allowsLetters: true, letters: 2,
      isAdjacent: true),
    LooseForm(
      identifier: .drivingLicence, label: .licence, lengths: 13...18, wanted: 16, digits: 4, allowsLetters: true),
    LooseForm(identifier: .drivingLicence, label: .licence, lengths: 7...9, wanted: 8, digits: 7),
    LooseForm(
      identifier: .passport, label: .passport, lengths: 7...11, wanted: 9, digits: 5, allowsLetters: true, reach: 40),
    LooseForm(identifier: .sortCode, label: .sortCode, lengths: 5...7, wanted: 6, digits: 5, reach: 24),
    LooseForm(identifier: .account, label: .account, lengths: 6...10, wanted: 8, digits: 6, reach: 32),
    LooseForm(
      identifier: .ipAddress, label: .network, lengths: 4...16, digits: 4, allowsLetters: true, marks: 2, reach: 32),
    LooseForm(
      identifier: .ipAddress, label: .network, lengths: 4...40, digits: 3, allowsLetters: true, marks: 4, reach: 32),
    LooseForm(
      identifier: .macAddress, label: .hardware, lengths: 10...14, wanted: 12, digits: 3, allowsLetters: true, reach: 32
    ),
    LooseForm(
      identifier: .caseFile, label: .caseFile, lengths: 9...14, wanted: 11, digits: 7, allowsLetters: true, reach: 24),
    LooseForm(
      identifier: .crimeReference, label: .crime, lengths: 5...18, digits: 4, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .incidentLog, label: .log, lengths: 3...18, digits: 3, allowsLetters: true, isAdjacent: true),
    LooseForm(identifier: .collar, label: .officer, lengths: 3...9, digits: 3, allowsLetters: true, isAdjacent: true),
    LooseForm(identifier: .court, label: .court, lengths: 6...16, digits: 5, allowsLetters: true, reach: 32),
    LooseForm(identifier: .lado, label: .lado, lengths: 3...16, digits: 3, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .socialCare, label: .socialCare, lengths: 4...16, digits: 4, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .caseReference, label: .reference, lengths: 5...24, digits: 3, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .caseReference, label: .reference, lengths: 4...4, digits: 4, isAdjacent: true),
    LooseForm(
      identifier: .caseReference, label: .caseNumber, lengths: 6...14, digits: 5, allowsLetters: true, isAdjacent: true),
    LooseForm(identifier: .exhibit, label: .exhibit, lengths: 2...10, digits: 1, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .candidate, label: .candidate, lengths: 3...13, digits: 3, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .gridReference, label: .grid, lengths: 4...13, digits: 4, allowsLetters: true, isAdjacent: true),
    LooseForm(
      identifier: .coordinates, label: .position, lengths: 6...24, digits: 5, allowsLetters: true, marks: 1, reach: 24),
    LooseForm(identifier: .birthDate, label: .birth, lengths: 5...9, digits: 4, marks: 1, reach: 24),
    LooseForm(identifier: .birthDate, label: .birth, lengths: 6...8, wanted: 8, digits: 6, isAdjacent: true),
    LooseForm(identifier: .phone, label: .phone, lengths: 6...14, wanted: 11, digits: 6),
    LooseForm(
      identifier: .postcode, label: .postcode, lengths: 4...8, wanted: 7, digits: 1, allowsLetters: true,
      isAdjacent: true),
  ]
}
