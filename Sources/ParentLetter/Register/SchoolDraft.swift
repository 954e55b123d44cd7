/// A new school file from the register, with a place for everything that the register does not have.
struct SchoolDraft {
  let school: RegisterSchool

  /// YAML; whole as soon as what is marked TO ADD is there.
  var yaml: String {
    ([heading] + block("school", level: 0) + ["", "people:"] + head + [lead, audience] + roll).joined(separator: "\n")
      + "\n"
  }

  private var heading: String {
    """
    # The details of one school, made from the register of schools (GIAS).
    # Complete the lines marked TO ADD, which the register does not have, and check the head's name: the register
    # learns of a new head late. No details of any child belong in this file, ever.

    schema: parentletter.school/1

    school:
    """
  }

  /// The entries under a key, groups after single values.
  private func block(_ root: String, level: Int) -> [String] {
    let own = school.entries.filter { $0.path.first == root && $0.path.count == 2 }
    let address = school.entries.filter { $0.path.starts(with: ["school", "address"]) }
    let office = school.entries.filter { $0.path.starts(with: ["school", "office"]) }
    let phase =
      school.phase == nil ? ["  phase:  # TO ADD: nursery, primary, secondary, all-through, special or post-16"] : []
    let phone = office.isEmpty ? ["    phone:  # TO ADD: the office's number"] : []
    return own.map { line($0, "  ") } + phase + ["  address:"] + address.map { line($0, "    ") } + ["  office:"]
      + office.map { line($0, "    ") } + phone + ["    email:  # TO ADD: the office's address for parents"]
  }

  private var head: [String] {
    let entries = school.entries.filter { $0.path.starts(with: ["people", "head"]) }
    let name = school.headLastName == nil ? ["    last_name:  # TO ADD"] : []
    return ["  head:"] + entries.map { line($0, "    ") } + name
  }

  private var lead: String {
    """
      dsl:  # the designated safeguarding lead
        title:  # TO ADD
        first_name:  # TO ADD
        last_name:  # TO ADD
        job_title: Designated safeguarding lead
        phone:  # TO ADD: never a personal number
        email:  # TO ADD: never a personal address
      # may_be_named: [Miss Ada Wren]  # staff, visitors and speakers whom your letters may name; other names go

    """
  }

  private var audience: String {
    let word = school.phase == "secondary" || school.phase == "post-16" ? "students" : "children"
    return """
      audience:
        default_addressee: Parents and carers
        salutation: Dear parent or carer
        valediction: Yours faithfully
        year_groups: [\(school.yearGroups.joined(separator: ", "))]
        learner_word: \(word)
      """
  }

  private var roll: [String] {
    school.numberOfPupils.map { ["", "release_check:", "  number_on_roll: \($0)"] } ?? []
  }

  private func line(_ entry: RegisterEntry, _ indent: String) -> String {
    "\(indent)\(entry.path.last ?? ""): \(entry.word)"
  }
}
