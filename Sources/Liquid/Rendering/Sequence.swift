/// What a loop goes through; a range is never written out.
struct Sequence {
  private enum Content {
    case array(ArrayValue)
    case object(ObjectValue)
    case range(RangeValue)
    case single(Value)
    case nothing
  }

  private let content: Content

  /// A text counts as one item, an empty text as none; what is no collection is empty.
  init(_ value: Value) {
    switch value {
    case .array(let array): content = .array(array)
    case .object(let object): content = .object(object)
    case .range(let range): content = .range(range)
    case .text(let text): content = text.bytes.isEmpty ? .nothing : .single(value)
    default: content = .nothing
    }
  }

  private var count: Int {
    switch content {
    case .array(let array): array.count
    case .object(let object): object.count
    case .range(let range): range.count
    case .single: 1
    case .nothing: 0
    }
  }

  /// The indices from one to another, kept within what there is; a text is always taken whole.
  func indices(from: Int, to: Int?) -> Range<Int> {
    if case .single = content { return 0..<1 }
    let start = max(0, from)
    let end = min(count, to ?? count)
    return start < end ? start..<end : 0..<0
  }

  subscript(_ index: Int) -> Value {
    switch content {
    case .array(let array): array.items[index]
    case .object(let object): object.pair(at: index)
    case .range(let range): .integer(range.first + index, range.origin)
    case .single(let value): value
    case .nothing: .null
    }
  }
}
