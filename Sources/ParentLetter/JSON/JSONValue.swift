/// A JSON text as a value (RFC 8259), with the order of an object's keys and the kind of every number kept.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number written without fraction and exponent that fits a 64-bit integer.
  case integer(Int)
  /// Any other number, as it was written: `1.50`, `2e3`, or an integer too long for `integer`.
  case number(String)
  /// UTF-8.
  case string([UInt8])
  case array([JSONValue])
  /// In the order written; a key may stand more than once, then the last one counts.
  case object([Member])

  /// One key of an object and what it holds.
  public struct Member: Sendable, Hashable {
    /// UTF-8.
    public var key: [UInt8]
    /// What the key holds.
    public var value: JSONValue

    /// A key and what it holds.
    public init(key: [UInt8], value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A string value.
  public static func text(_ text: String) -> JSONValue { .string(Array(text.utf8)) }

  /// An object with the keys in the order given.
  public static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { Member(key: Array($0.0.utf8), value: $0.1) })
  }

  /// What a key of an object holds; nil for an absent key and for anything but an object.
  /// - Complexity: O(keys).
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// The string, or nil for anything else.
  public var text: String? {
    guard case .string(let bytes) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What kind of value it is, in a word for messages ("an object").
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
