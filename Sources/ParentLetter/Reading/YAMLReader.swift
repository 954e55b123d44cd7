import CYAML
import TextCore

/// Reads YAML into a tree of words, with the place of each: structure and quoting are libyaml's, types are nobody's.
///
/// What a file repeats by reference is repeated in full, up to a limit, as aliases let a small file stand for a huge one.
struct YAMLReader {
  /// Why a file is no tree.
  enum Fault: Error {
    /// It is no YAML. libyaml's own words name characters and structure, never values.
    case syntax(String, opening: (words: String, line: Int)?, at: SourcePosition)
    /// A group has a key twice; the place is that of the second.
    case repeatedKey(String, at: SourcePosition)
    /// A second document begins where one was wanted.
    case secondDocument(at: SourcePosition)
    /// It nests too deep, or has too many values; the place is that of the first too many.
    case excess(at: SourcePosition)
  }

  /// The deepest nesting that is read.
  private static let deepest = 20

  private let document: UnsafeMutablePointer<yaml_document_t>
  /// How many more values there may be.
  private var left: Int

  /// What a file holds; nil for an empty one.
  ///
  /// `bytes`: UTF-8. `limit`: the most values it may have.
  /// - Throws: `Fault`.
  /// - Complexity: O(bytes), and O(values) for what is repeated by reference.
  static func tree(of bytes: [UInt8], limit: Int) throws(Fault) -> DataTree? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw .syntax("out of memory", opening: nil, at: DataTree.start) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    // libyaml keeps the pointer while it reads.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<DataTree?, Fault> in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return Result { () throws(Fault) in try firstDocument(of: &parser, limit) }
    }
    return try result.get()
  }

  private static func firstDocument(
    of parser: UnsafeMutablePointer<yaml_parser_t>, _ limit: Int
  ) throws(Fault) -> DataTree? {
    guard let tree = try nextDocument(of: parser, limit) else { return nil }
    if let second = try nextDocument(of: parser, limit) { throw .secondDocument(at: second.place) }
    return tree
  }

  private static func nextDocument(
    of parser: UnsafeMutablePointer<yaml_parser_t>, _ limit: Int
  ) throws(Fault) -> DataTree? {
    var document = yaml_document_t()
    guard yaml_parser_load(parser, &document) == 1 else { throw fault(of: parser.pointee) }
    defer { yaml_document_delete(&document) }
    return try withUnsafeMutablePointer(to: &document) { document throws(Fault) in
      guard let root = yaml_document_get_root_node(document) else { return nil }
      var reader = YAMLReader(document: document, left: limit)
      return try reader.tree(of: root.pointee, depth: 0)
    }
  }

  private static func fault(of parser: yaml_parser_t) -> Fault {
    guard let problem = parser.problem else { return .syntax("out of memory", opening: nil, at: DataTree.start) }
    let opening = parser.context.map { (String(cString: $0), Int(parser.context_mark.line) + 1) }
    return .syntax(String(cString: problem), opening: opening, at: SourcePosition(parser.problem_mark))
  }

  // MARK: - Nodes

  private mutating func tree(of node: yaml_node_t, depth: Int) throws(Fault) -> DataTree {
    let place = SourcePosition(node.start_mark)
    left -= 1
    guard left > 0, depth < Self.deepest else { throw .excess(at: place) }
    switch node.type {
    case YAML_SCALAR_NODE:
      return .word(DataTree.Word(text: node.text, isPlain: node.isPlain, place: place))
    case YAML_SEQUENCE_NODE: return .list(try items(of: node, depth: depth + 1), at: place)
    case YAML_MAPPING_NODE: return .group(try members(of: node, depth: depth + 1), at: place)
    default: return .group([], at: place)
    }
  }

  private mutating func items(of node: yaml_node_t, depth: Int) throws(Fault) -> [DataTree] {
    let numbers = UnsafeBufferPointer(from: node.data.sequence.items.start, to: node.data.sequence.items.top)
    var items: [DataTree] = []
    items.reserveCapacity(numbers.count)
    for number in numbers {
      if let item = self.node(number) { items.append(try tree(of: item, depth: depth)) }
    }
    return items
  }

  private mutating func members(of node: yaml_node_t, depth: Int) throws(Fault) -> [DataTree.Member] {
    let pairs = UnsafeBufferPointer(from: node.data.mapping.pairs.start, to: node.data.mapping.pairs.top)
    var members: [DataTree.Member] = []
    members.reserveCapacity(pairs.count)
    var names = Set<String>(minimumCapacity: pairs.count)
    for pair in pairs {
      guard let key = self.node(pair.key), let value = self.node(pair.value) else { continue }
      let (name, place) = (key.type == YAML_SCALAR_NODE ? key.text : nil, SourcePosition(key.start_mark))
      if let name, !names.insert(name).inserted { throw .repeatedKey(name, at: place) }
      left -= 1
      members.append(DataTree.Member(key: name, keyPlace: place, value: try tree(of: value, depth: depth)))
    }
    return members
  }

  /// Nodes are numbered from 1.
  private func node(_ number: Int32) -> yaml_node_t? { yaml_document_get_node(document, number)?.pointee }
}

extension yaml_node_t {
  /// The value of a scalar.
  fileprivate var text: String {
    let scalar = data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  /// Whether a scalar stands without quotation marks.
  fileprivate var isPlain: Bool { data.scalar.style == YAML_PLAIN_SCALAR_STYLE }
}

extension SourcePosition {
  /// libyaml counts from nought.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

extension UnsafeBufferPointer {
  /// The elements of one of libyaml's stacks.
  fileprivate init(from start: UnsafeMutablePointer<Element>?, to top: UnsafeMutablePointer<Element>?) {
    self.init(start: start, count: start.flatMap { start in top.map { $0 - start } } ?? 0)
  }
}
