public import TextCore

/// How the data of a letter is put together.
extension Value {
  /// A text of the data.
  public static func text(_ text: String, _ mark: SourceMark) -> Value {
    .text(TextValue(text, Origin(data: mark)))
  }

  /// A text of the data as UTF-8 bytes.
  public static func text(_ bytes: [UInt8], _ mark: SourceMark) -> Value {
    .text(TextValue(bytes, Origin(data: mark)))
  }

  /// A text of the data that is Markdown of its own, as a field declared `markdown` holds it.
  public static func markdown(_ text: String, _ mark: SourceMark) -> Value {
    .text(TextValue(Array(text.utf8), Origin(data: mark), form: .markdown))
  }

  /// A whole number of the data.
  public static func number(_ number: Int, _ mark: SourceMark) -> Value {
    .integer(number, Origin(data: mark))
  }

  /// A number of the data with a fraction.
  public static func number(_ number: Double, _ mark: SourceMark) -> Value {
    .float(number, Origin(data: mark))
  }

  /// Yes or no.
  public static func flag(_ flag: Bool, _ mark: SourceMark) -> Value {
    .bool(flag, Origin(data: mark))
  }

  /// A day.
  public static func day(_ day: CalendarDate, _ mark: SourceMark) -> Value {
    .date(day, Origin(data: mark))
  }

  /// A list.
  public static func list(_ items: [Value]) -> Value {
    .array(ArrayValue(items))
  }

  /// An object with its keys in the order given; of two equal keys the later value counts.
  public static func object(_ members: [(String, Value)]) -> Value {
    .object(ObjectValue(members.map { (Name($0.0), $0.1) }))
  }

  /// A number of any size and precision as it is written in JSON, or nil if it is none.
  ///
  /// `1` is whole, `1.0` is not, `1e3` is not.
  public static func number(written text: String, _ mark: SourceMark) -> Value? {
    if let integer = Int(text) { return .integer(integer, Origin(data: mark)) }
    if let big = BigInteger(decimal: text.utf8) { return .bigInteger(big, Origin(data: mark)) }
    return Double(text).map { .float($0, Origin(data: mark)) }
  }

  /// What a key of an object holds, or nil.
  public subscript(_ key: String) -> Value? {
    guard case .object(let object) = self else { return nil }
    return object[Name(key)]
  }
}
