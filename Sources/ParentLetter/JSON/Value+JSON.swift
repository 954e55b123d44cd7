import Liquid
import TextCore

extension Value {
  /// A JSON value as data of a letter: typed for it, not trusted.
  init(json: JSONValue) {
    switch json {
    case .null: self = .null
    case .bool(let flag): self = .flag(flag, .letter)
    case .integer(let integer): self = .number(integer, .letter)
    case .number(let text): self = .number(written: text, .letter) ?? .null
    case .string(let bytes): self = .text(bytes, .letter)
    case .array(let items): self = .list(items.map(Value.init(json:)))
    case .object(let members):
      self = .object(members.map { (String(decoding: $0.key, as: UTF8.self), Value(json: $0.value)) })
    }
  }
}
