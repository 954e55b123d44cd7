import TextCore

/// Which schools of a register a batch is for; every kind of choice that is made must fit.
public struct RegisterChoice: Sendable, Hashable {
  /// Six digits each; all schools if empty.
  public var urns: [String] = []
  /// Names or three-digit codes of local authorities; all if empty.
  public var authorities: [String] = []
  /// Names of trusts; all if empty.
  public var trusts: [String] = []
  /// `nursery`, `primary`, `secondary`, `all-through`, `special` or `post-16`; all if empty.
  public var phases: [String] = []

  /// All schools.
  public init() {}
}

/// The open schools of a register that a batch is for, in the order of the file.
///
/// A school that is named by its URN and is not open, or is not there, is a problem; others that are closed are passed
/// over.
struct RegisterRows: BatchSource {
  private var register: SchoolRegister
  /// What the register does not have.
  let overrides: SchoolOverrides
  private var choice: Choice
  private var names = LetterName()
  private var seen: Set<UInt32> = []
  /// Schools that the URNs name and the other choices leave out.
  private var leftOut: Set<UInt32> = []
  /// Schools of the overrides that the register has.
  private var inRegister: Set<UInt32> = []

  /// - Throws: `LetterError` if a file can't be read or is none of its kind.
  init(at path: String, _ choice: RegisterChoice, overrides: SchoolOverrides) throws(LetterError) {
    register = try SchoolRegister(at: path)
    self.choice = try Choice(choice)
    self.overrides = overrides
  }

  mutating func next() throws(LetterError) -> BatchItem? {
    while let step = try register.nextRecord() {
      switch step {
      case .fault(let line, let message):
        return fault(message, line: line)
      case .record(let record):
        if let item = item(record) { return item }
      }
    }
    return nil
  }

  /// Which column of the register stands where.
  var columns: RegisterColumns { register.columns }

  var fractionRead: Double? { register.fractionRead }

  var lateProblems: [Diagnostic] {
    let urns = choice.urns.filter { !seen.contains($0.key) }.sorted { $0.key < $1.key }.map { number, urn in
      leftOut.contains(number)
        ? problem("the school with the URN \(urn) is left out by --authority, --trust or --phase", "URN")
        : problem("the register has no school with the URN \(urn)", "URN")
    }
    return urns
      + choice.unmet.map { problem("no open school that all choices fit is of the \($0.sort) '\($0.name)'", $0.column) }
  }

  /// Rows of the overrides for schools that are not in the register: a URN may be mistyped.
  var remarks: [String] {
    let urns = overrides.unmet(inRegister).map(String.init)
    guard !urns.isEmpty else { return [] }
    let more = urns.count > 5 ? " and \(urns.count - 5) more" : ""
    return [
      "the overrides have rows for schools that the register has not: \(urns.prefix(5).joined(separator: ", "))\(more)"
    ]
  }

  private func problem(_ message: String, _ field: String) -> Diagnostic {
    var problem = Diagnostic(
      code: "register-choice", message: message, file: register.columns.path, start: SourcePosition(line: 1, column: 1))
    problem.field = field
    return problem
  }

  /// What the columns of both tables are, and the row for every school.
  var commonBytes: [UInt8] {
    let registerNames = columns.names.map { Array($0.utf8) }
    let overrideNames = overrides.keys.map { Array($0.joined(separator: ".").utf8) }
    return BatchKey.bytes(of: [
      BatchKey.bytes(of: registerNames), BatchKey.bytes(of: overrideNames),
      BatchKey.bytes(of: overrides.everySchool.fields),
    ])
  }

  /// The item of a row; nil if the batch is not for it.
  private mutating func item(_ record: CSVReader.Record) -> BatchItem? {
    if let message = columns.lengthFault(of: record) { return fault(message, line: record.line) }
    let urn = columns.text("URN", of: record)
    let number = UInt32(urn) ?? 0
    if overrides.school(number) != nil { inRegister.insert(number) }
    guard choice.fits(number, record, columns) else {
      if choice.urns[number] != nil { leftOut.insert(number) }
      return nil
    }
    let isOpen = columns.bytes("EstablishmentStatus (name)", of: record).starts(with: "Open".utf8)
    guard isOpen || !choice.urns.isEmpty else { return nil }
    if number > 0, !seen.insert(number).inserted {
      return fault("the URN \(number) stands in the register more than once", line: record.line, field: "URN")
    }
    guard isOpen else {
      let status = columns.text("EstablishmentStatus (name)", of: record)
      return fault(
        "the school with the URN \(number) is not open (\(status))", line: record.line,
        field: "EstablishmentStatus (name)")
    }
    return BatchItem(
      row: record.line, name: names.unused("\(urn) \(columns.text("EstablishmentName", of: record))"),
      material: .registerRow(record, overrides: overrides.school(number)))
  }

  private mutating func fault(_ message: String, line: Int, field: String? = nil) -> BatchItem? {
    guard case .fault(let problem) = register.columns.fault(message, line: line, field: field) else { return nil }
    return BatchItem(row: line, name: names.unused("row \(line)"), material: .fault(problem))
  }
}

extension RegisterRows {
  /// A choice in the form that is compared with rows.
  private struct Choice {
    /// As typed, by number.
    let urns: [UInt32: String]
    private let authorities: Set<String>
    private let trusts: Set<String>
    private let phases: Set<String>
    /// Names as typed that no school had so far.
    private(set) var unmet: [(sort: String, column: String, name: String)]

    init(_ choice: RegisterChoice) throws(LetterError) {
      for urn in choice.urns where urn.utf8.count != 6 || UInt32(urn) == nil {
        throw LetterError(.usage, "a URN is six digits")
      }
      urns = Dictionary(choice.urns.map { (UInt32($0) ?? 0, $0) }) { first, _ in first }
      authorities = Set(choice.authorities.map(Self.folded))
      trusts = Set(choice.trusts.map(Self.folded))
      phases = Set(choice.phases)
      unmet =
        choice.authorities.map { ("local authority", "LA (name)", $0) }
        + choice.trusts.map { ("trust", "Trusts (name)", $0) }
    }

    mutating func fits(_ urn: UInt32, _ record: CSVReader.Record, _ columns: RegisterColumns) -> Bool {
      guard urns.isEmpty || urns[urn] != nil else { return false }
      func word(_ column: String) -> String { Self.folded(columns.text(column, of: record)) }
      if !authorities.isEmpty {
        let code = RegisterValue.padded(word("LA (code)"), to: 3)
        guard authorities.contains(code) || authorities.contains(word("LA (name)")) else { return false }
        meet("local authority") { $0 == code || $0 == word("LA (name)") }
      }
      guard trusts.isEmpty || trusts.contains(word("Trusts (name)")) else { return false }
      if !trusts.isEmpty { meet("trust") { $0 == word("Trusts (name)") } }
      guard !phases.isEmpty, case .school(let school) = columns.row(record) else { return true }
      return school.phase.map(phases.contains) ?? false
    }

    private mutating func meet(_ sort: String, _ isMet: (String) -> Bool) {
      if !unmet.isEmpty { unmet.removeAll { $0.sort == sort && isMet(Self.folded($0.name)) } }
    }

    /// Without regard to case and to spaces at the ends and in rows.
    private static func folded(_ text: String) -> String { (RegisterValue.text(text) ?? "").lowercased() }
  }
}
