import CYAML
import TextCore

/// Reads YAML into a tree of words, with the place of each: structure and quoting are libyaml's, types are nobody's.
///
/// Event by event, so that too deep or too large a file is refused before it is read. What a file repeats by reference is
/// shared, and counted each time, as aliases let a small file stand for a huge one.
struct YAMLReader {
  /// Why a file is no tree.
  enum Fault: Error {
    /// It is no YAML. libyaml's own words name characters and structure, never values.
    case syntax(String, opening: (words: String, line: Int)?, at: SourcePosition)
    /// A character that YAML does not have, such as a control character.
    case character(at: SourcePosition)
    /// A group has a key twice; the place is that of the second.
    case repeatedKey(String, at: SourcePosition)
    /// A second document begins where one was wanted.
    case secondDocument(at: SourcePosition)
    /// It nests too deep, or has too many values; the place is that of the first too many.
    case excess(at: SourcePosition)
  }

  /// A value that may be repeated.
  private struct Anchored {
    let tree: DataTree
    /// How many values it has, and how deep they nest.
    let values: Int
    let height: Int
  }

  /// The deepest nesting that is read.
  private static let deepest = 20

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: [UInt8]
  /// How many more values there may be.
  private var left: Int
  private var anchors: [String: Anchored] = [:]

  /// What a file holds; nil for an empty one.
  ///
  /// `bytes`: UTF-8. `limit`: the most values it may have, repeated ones each time.
  /// - Throws: `Fault`.
  /// - Complexity: O(bytes).
  static func tree(of bytes: [UInt8], limit: Int) throws(Fault) -> DataTree? {
    guard !bytes.isEmpty else { return nil }
    // libyaml keeps the address of its parser, and that of the bytes.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw outOfMemory }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<DataTree?, Fault> in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var reader = YAMLReader(parser: parser, bytes: bytes, left: limit)
      return Result { () throws(Fault) in try reader.document() }
    }
    return try result.get()
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>, bytes: [UInt8], left: Int) {
    (self.parser, self.bytes, self.left) = (parser, bytes, left)
  }

  private static let outOfMemory = Fault.syntax("out of memory", opening: nil, at: DataTree.start)

  // MARK: - Events

  /// One step of libyaml's through the file.
  private struct Event {
    let type: yaml_event_type_t
    let place: SourcePosition
    /// What a value is called to be repeated, or what an alias repeats.
    var anchor: String?
    /// Of a scalar.
    var word: DataTree.Word?

    init(_ event: yaml_event_t) {
      type = event.type
      place = SourcePosition(event.start_mark)
      switch type {
      case YAML_ALIAS_EVENT: anchor = Self.text(event.data.alias.anchor)
      case YAML_SEQUENCE_START_EVENT: anchor = Self.text(event.data.sequence_start.anchor)
      case YAML_MAPPING_START_EVENT: anchor = Self.text(event.data.mapping_start.anchor)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        anchor = Self.text(scalar.anchor)
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        word = DataTree.Word(text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, place: place)
      default: break
      }
    }

    private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
      name.map { String(cString: $0) }
    }
  }

  private func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    return Event(event)
  }

  private var fault: Fault {
    let parser = parser.pointee
    guard let problem = parser.problem else { return Self.outOfMemory }
    if parser.error == YAML_READER_ERROR {
      return .character(at: SourceText(name: "", bytes: bytes).position(at: Int(parser.problem_offset)))
    }
    let opening = parser.context.map { (String(cString: $0), Int(parser.context_mark.line) + 1) }
    return .syntax(String(cString: problem), opening: opening, at: SourcePosition(parser.problem_mark))
  }

  // MARK: - Values

  private mutating func document() throws(Fault) -> DataTree? {
    _ = try next()  // The stream's start.
    guard try next().type == YAML_DOCUMENT_START_EVENT else { return nil }
    let tree = try value(next(), depth: 0).tree
    _ = try next()  // The document's end.
    let end = try next()
    guard end.type == YAML_STREAM_END_EVENT else { throw .secondDocument(at: try next().place) }
    return tree
  }

  /// The value that an event begins, and how deep it nests.
  private mutating func value(_ event: Event, depth: Int) throws(Fault) -> (tree: DataTree, height: Int) {
    let before = left
    left -= 1
    guard left > 0, depth < Self.deepest else { throw .excess(at: event.place) }
    let value: (tree: DataTree, height: Int)
    switch event.type {
    case YAML_SEQUENCE_START_EVENT: value = try list(at: event.place, depth: depth + 1)
    case YAML_MAPPING_START_EVENT: value = try group(at: event.place, depth: depth + 1)
    case YAML_ALIAS_EVENT: return try repeated(event, depth: depth)
    default: value = (event.word.map { .word($0) } ?? .group([], at: event.place), 1)
    }
    if let name = event.anchor {
      anchors[name] = Anchored(tree: value.tree, values: before - left, height: value.height)
    }
    return value
  }

  private mutating func repeated(_ event: Event, depth: Int) throws(Fault) -> (tree: DataTree, height: Int) {
    guard let anchored = event.anchor.flatMap({ anchors[$0] }) else {
      throw .syntax("found undefined alias", opening: nil, at: event.place)
    }
    left -= anchored.values
    guard left > 0, depth + anchored.height <= Self.deepest else { throw .excess(at: event.place) }
    return (anchored.tree, anchored.height)
  }

  private mutating func list(at place: SourcePosition, depth: Int) throws(Fault) -> (tree: DataTree, height: Int) {
    var items: [DataTree] = []
    var height = 0
    while true {
      let event = try next()
      guard event.type != YAML_SEQUENCE_END_EVENT else { return (.list(items, at: place), height + 1) }
      let item = try value(event, depth: depth)
      items.append(item.tree)
      height = max(height, item.height)
    }
  }

  private mutating func group(at place: SourcePosition, depth: Int) throws(Fault) -> (tree: DataTree, height: Int) {
    var members: [DataTree.Member] = []
    var names: Set<String> = []
    var height = 0
    while true {
      let event = try next()
      guard event.type != YAML_MAPPING_END_EVENT else { return (.group(members, at: place), height + 1) }
      let key = try value(event, depth: depth)
      let name = key.tree.word?.text
      if let name, !names.insert(name).inserted { throw .repeatedKey(name, at: event.place) }
      let member = try value(next(), depth: depth)
      members.append(DataTree.Member(key: name, keyPlace: event.place, value: member.tree))
      height = max(height, key.height, member.height)
    }
  }
}

extension SourcePosition {
  /// libyaml counts from nought.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
