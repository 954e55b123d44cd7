/// What a school should look at in its details although they can be used as they are.
extension SchoolDetails {
  /// Sentences that name keys, never their values; for `school check`.
  public var remarks: [String] {
    [leadsNowhere, shortNumbers, namedTogether, examples, examplesWords, otherHead, withoutReview].compactMap { $0 }
  }

  private var leadsNowhere: String? {
    guard people.dsl.phone == nil, people.dsl.email == nil else { return nil }
    return "people.dsl has neither phone nor email: letters name the lead, and give the office's number and address"
  }

  /// Where numbers and addresses of the school stand, and what they are.
  private var contacts: [(key: String, text: String)] {
    [
      ("school.office.phone", school.phone), ("school.office.email", school.email),
      ("school.website", school.website ?? ""),
      ("people.head.phone", people.head.phone ?? ""), ("people.head.email", people.head.email ?? ""),
      ("people.dsl.phone", people.dsl.phone ?? ""), ("people.dsl.email", people.dsl.email ?? ""),
    ]
  }

  /// Entries that do not name one person each: from these no name can be told.
  private var namedTogether: String? {
    let odd = people.mayBeNamed.contains { entry in
      [",", " and ", " & ", " - ", " \u{2013} "].contains { entry.contains($0) } || entry.hasPrefix("-")
        || entry.hasPrefix("\u{2013}")
    }
    return odd ? "people.may_be_named: one person on each line, title, first name, surname: Mrs Gillian Pargeter" : nil
  }

  private var shortNumbers: String? {
    let short = contacts.filter { ValueFormat.isShortPhone($0.text) }.map(\.key)
    guard !short.isEmpty else { return nil }
    return "\(short.joined(separator: ", ")): ten digits, where most numbers have eleven; count them"
  }

  /// Numbers that Ofcom keeps for drama, and addresses that end in `.example` (RFC 2606): an example's, not a school's.
  private var examples: String? {
    let made = contacts.filter { Self.isMadeUp($0.text) }.map(\.key)
    guard !made.isEmpty else { return nil }
    return
      "\(made.joined(separator: ", ")): made up for an example, by the number or the address; look whether all other "
      + "lines of the example are replaced as well"
  }

  /// Names and places of the school in `examples/school.yaml`, which is invented.
  private var examplesWords: String? {
    let lines: [(String, [String?])] = [
      ("school.name", [school.name]), ("school.short_name", [school.shortName]),
      ("school.address", school.addressLines),
      ("school.la_name", [school.localAuthority]), ("school.office.contact_name", [school.officeContact]),
      ("letterhead.motto", [letterhead.motto]), ("letterhead.logo_alt", [letterhead.logoAlternativeText]),
      ("letterhead.footer_lines", letterhead.footerLines), ("people.head", [people.head.lastName]),
      ("people.dsl", [people.dsl.lastName]), ("people.deputy_dsl", people.deputyDSLs.map(\.lastName)),
      ("local_services", localServices.all.map(\.name)), ("release_check.local_places", releaseCheck.localPlaces),
      ("release_check.neighbouring_schools", releaseCheck.neighbouringSchools),
    ]
    var left = lines.filter { line in
      line.1.contains { text in Self.wordsOfExample.contains { text?.contains($0) ?? false } }
    }.map(\.0)
    if releaseCheck.allowWords == Self.allowWordsOfExample { left.append("release_check.allow_words") }
    guard !left.isEmpty else { return nil }
    return "\(left.joined(separator: ", ")): still as in the example; put in your own, or take the line out"
  }

  private static let wordsOfExample = [
    "Thistlebourne", "Saltpan Lane", "Marrow End", "Northmarsh", "Okonjo-Hale", "Fennimore-Adeyemi", "Pellowe",
    "Quillfeather", "Growing together",
  ]
  private static let allowWordsOfExample = ["May", "April", "Summer", "Grace", "Will", "Mark"]

  /// The head at the foot of the page, and the one who signs.
  private var otherHead: String? {
    let isNamed = letterhead.footerLines.contains { $0.lowercased().contains("head") && $0.contains(":") }
    guard isNamed, !people.head.lastName.isEmpty,
      !letterhead.footerLines.contains(where: { $0.contains(people.head.lastName) })
    else { return nil }
    return "letterhead.footer_lines names a head, and not the one of people.head"
  }

  private var withoutReview: String? {
    guard reviewBy == nil else { return nil }
    return "there is no review_by: give a day on which the details are to be read again"
  }

  private static func isMadeUp(_ value: String) -> Bool {
    let digits = String(value.filter(\.isNumber))
    let ranges = ["01632960", "07700900", "02079460", "01134960", "01214960", "01614960", "01174960"]
    if digits.count == 11, ranges.contains(where: digits.hasPrefix) { return true }
    let host = value.split { $0 == "@" || $0 == "/" }.last { $0.contains(".") } ?? ""
    return host.hasSuffix(".example") || host.hasSuffix("example.org") || host.hasSuffix("example.com")
  }
}
