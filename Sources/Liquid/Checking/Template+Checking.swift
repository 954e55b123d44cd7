public import TextCore

extension Template {
  /// What is wrong with the template by its declarations alone, without any data.
  ///
  /// Undeclared names, optional fields printed bare, tests that are always true, loops over what is no list, filters
  /// on the wrong kind of value; in the partials it calls, too, with the chain of calls as notes. Fields that are
  /// declared and never used are warnings.
  /// - Parameters:
  ///   - declarations: every field the template may use.
  ///   - partials: the partials it may call.
  /// - Returns: the problems in the order of the template, unused fields last; empty if nothing is wrong.
  public func check(against declarations: Declarations, partials: PartialSet = PartialSet()) -> [Diagnostic] {
    var checker = Checker(self, declarations, partials)
    checker.checkAll()
    let unused = declarations.fields.filter { !checker.usedNames.contains($0.name) }
    return checker.diagnostics + unused.map { unusedField($0) }
  }

  private func unusedField(_ field: DeclaredField) -> Diagnostic {
    let kind = ProblemKind.unusedField(field.name)
    let place = field.place ?? SourcePosition(line: 1, column: 1)
    let end = SourcePosition(line: place.line, column: place.column + field.name.unicodeScalars.count)
    return Diagnostic(
      severity: .warning, code: kind.code, message: kind.message, file: source.name, start: place, end: end,
      sourceLine: field.place.map { source.line($0.line) }, hint: kind.hint)
  }
}
