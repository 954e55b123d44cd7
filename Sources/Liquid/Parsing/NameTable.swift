/// Gives every variable name of a template a number, in the order of first use.
///
/// A reference, so that all parts of one parse share it; it does not outlive the parse.
final class NameTable {
  private(set) var names: [Name] = []
  private var slots: [Name: Int] = [:]

  func slot(of name: Name) -> Int {
    if let slot = slots[name] { return slot }
    slots[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
