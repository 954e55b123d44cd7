/// Why a text is not JSON.
///
/// Holds no part of the text.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    case endOfInput
    case unexpectedByte
    case trailingText
    case controlCharacter
    case badEscape
    case loneSurrogate
    case badNumber
    case badUTF8
    case tooDeep(limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// 0-based byte offset of the place.
  public let offset: Int

  /// A plain sentence with the place as a 1-based byte number.
  public var description: String { "\(words) (byte \(offset + 1))" }

  private var words: String {
    switch kind {
    case .endOfInput: "the JSON ends too early"
    case .unexpectedByte: "this is not JSON"
    case .trailingText: "there is something after the JSON value"
    case .controlCharacter: "a control character in a string must be escaped"
    case .badEscape: "there is no such escape in JSON"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .badNumber: "this is not a JSON number"
    case .badUTF8: "the bytes are not UTF-8"
    case .tooDeep(let limit): "the JSON is nested more than \(limit) deep"
    }
  }
}
