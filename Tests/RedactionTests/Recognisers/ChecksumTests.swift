import Testing

@testable import Redaction

@Suite("Check digits and check letters")
struct ChecksumTests {
  private static func digits(_ text: String) -> [UInt8] { text.utf8.filter { $0 &- 48 < 10 }.map { $0 - 48 } }

  @Test("a pupil number's letter is the weighted sum modulo 23")
  func pupilNumber() {
    #expect(Checksum.pupilNumberLetter([8, 0, 1, 2, 0, 0, 0, 0, 5, 0, 0, 1]) == UInt8(ascii: "B"))
  }

  @Test("a temporary pupil number counts its last letter by its place in the alphabet without I, O and S")
  func temporaryPupilNumber() throws {
    let last = try #require(Checksum.value(ofLetter: UInt8(ascii: "A")))
    #expect(Checksum.pupilNumberLetter([8, 0, 1, 2, 0, 0, 0, 0, 5, 0, 1, last]) == UInt8(ascii: "A"))
    #expect(Checksum.value(ofLetter: UInt8(ascii: "O")) == nil)
  }

  @Test("the sum of 207000016049 is 266, which is P and not Q as a printed help page has it")
  func misprintedPupilNumber() {
    #expect(Checksum.pupilNumberLetter([2, 0, 7, 0, 0, 0, 0, 1, 6, 0, 4, 9]) == UInt8(ascii: "P"))
  }

  @Test("a learner number leaves 10 modulo 11, an NHS number 0, so none is both")
  func tenDigits() {
    #expect(Checksum.isLearnerNumber(Self.digits("9276308686")))
    #expect(Checksum.isHealthNumber(Self.digits("943 476 5919")))
    #expect(Checksum.isHealthNumber(Self.digits("9276308687")))
    #expect(!Checksum.isHealthNumber(Self.digits("9276308686")))
    #expect(!Checksum.isLearnerNumber(Self.digits("943 476 5919")))
    #expect(!Checksum.isHealthNumber(Self.digits("0000000000")))
  }

  @Test(
    "the Luhn digit of handsets and cards", arguments: ["490154203237518", "4111 1111 1111 1111", "356938035643809"])
  func luhn(number: String) {
    #expect(Checksum.isLuhn(Self.digits(number)))
    var wrong = Self.digits(number)
    wrong[3] = (wrong[3] + 1) % 10
    #expect(!Checksum.isLuhn(wrong))
  }

  @Test("an IBAN leaves 1 modulo 97")
  func bankAccount() {
    #expect(Checksum.isBankAccountNumber(Array("GB82WEST12345698765432".utf8)))
    #expect(!Checksum.isBankAccountNumber(Array("GB82WEST12345698765433".utf8)))
    #expect(!Checksum.isBankAccountNumber(Array("GB82".utf8)))
  }

  @Test("the published example of a court reference fails the published rule, which gives L")
  func courtReference() {
    #expect(Checksum.policeLetter(Self.digits("05/9876/123456")) == UInt8(ascii: "L"))
  }
}
