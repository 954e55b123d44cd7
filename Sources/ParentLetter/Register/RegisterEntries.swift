/// What the register knows, as keys and values of school details.
struct RegisterEntry: Sendable, Hashable {
  /// Keys from the top of the file.
  let path: [String]
  /// As it is meant, not as YAML writes it.
  let value: String
  /// Whether it is a number, which must not stand in quotation marks.
  var isNumber = false

  /// The path as people write it ("school.address.town").
  var name: String { path.joined(separator: ".") }
  /// The value as YAML writes it on one line.
  var word: String { isNumber || Self.isPlain(value) ? value : YAMLWord.quoted(value) }

  /// Whether YAML reads a text back as it stands: words, commas, full stops; no digits alone, no words of its own.
  private static func isPlain(_ text: String) -> Bool {
    let isAddress = text.hasPrefix("https://")
    let rest = isAddress ? text.dropFirst(8) : text[...]
    let isSimple = rest.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " .,'()/&\u{2019}-".unicodeScalars.contains($0)
    }
    guard isSimple, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    let startsWell = first.properties.isAlphabetic || (("0"..."9").contains(first) && text.contains(" "))
    let words: Set<String> = ["yes", "no", "on", "off", "true", "false", "y", "n", "null"]
    return startsWell && last != " " && !words.contains(text.lowercased())
  }
}

extension RegisterSchool {
  /// Everything the register says of the school, in the order of a school file; what it leaves blank is not there.
  var entries: [RegisterEntry] {
    let school: [(String, String?)] = [
      ("name", name), ("urn", urn), ("la_code", authorityCode), ("la_name", authority),
      ("establishment_number", establishmentNumber), ("dfe_number", dfeNumber), ("ukprn", ukprn), ("type", type),
      ("phase", phase), ("status", status.isEmpty ? nil : status), ("gender_of_entry", gender),
      ("religious_character", religiousCharacter), ("trust", trust), ("website", website),
    ]
    let ages = [("statutory_low_age", lowAge), ("statutory_high_age", highAge)]
    let head = [
      ("title", headTitle), ("first_name", headFirstName), ("last_name", headLastName), ("job_title", headJobTitle),
    ]
    return Self.entries(["school"], school)
      + ages.compactMap { key, age in age.map { RegisterEntry(path: ["school", key], value: "\($0)", isNumber: true) } }
      + address.map { RegisterEntry(path: ["school", "address", $0.key], value: $0.text) }
      + Self.entries(["school", "office"], [("phone", phone)]) + Self.entries(["people", "head"], head)
      + (numberOfPupils.map {
        [RegisterEntry(path: ["release_check", "number_on_roll"], value: "\($0)", isNumber: true)]
      } ?? [])
  }

  private static func entries(_ path: [String], _ values: [(String, String?)]) -> [RegisterEntry] {
    values.compactMap { key, value in value.map { RegisterEntry(path: path + [key], value: $0) } }
  }

  /// The year groups of the ages that the register gives; empty where it gives none.
  var yearGroups: [String] {
    guard let lowAge, let highAge, lowAge < highAge, highAge <= 19 else { return [] }
    return (lowAge..<highAge).compactMap { age in
      age < 3 ? nil : age == 3 ? "Nursery" : age == 4 ? "Reception" : "Year \(age - 4)"
    }
  }
}
