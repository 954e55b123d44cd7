/// A date in a register, and the ways of writing it.
struct TermDate {
  private let day: Int
  private let month: Int
  private let year: Int

  /// Nil if the text is not just a date: "4 March 2014", "04/03/2014", "2014-03-04", "March 4th, 2014".
  init?(_ text: [UInt8], _ tokens: [Token]) {
    guard tokens.count == 3 else { return nil }
    var numbers: [Int] = []
    var named: Int?
    for (position, token) in tokens.enumerated() {
      let word = text[token.range].map(\.lowercased)
      let figures = word.prefix { $0.isDigit }
      if let number = Int(String(decoding: figures, as: UTF8.self)), token.length <= 4 {
        guard
          figures.count == word.count
            || Self.ordinals.contains(String(decoding: word.dropFirst(figures.count), as: UTF8.self))
        else { return nil }
        numbers.append(number)
      } else if position < 2, let month = Self.month(word) {
        named = month
      } else {
        return nil
      }
    }
    self.init(numbers, month: named)
  }

  private init?(_ numbers: [Int], month named: Int?) {
    let parts: (Int, Int, Int)
    if let named, numbers.count == 2 {
      parts = (numbers[0], named, numbers[1])
    } else if numbers.count == 3 {
      parts = numbers[0] > 31 ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
    } else {
      return nil
    }
    guard (1...31).contains(parts.0), (1...12).contains(parts.1) else { return nil }
    year = parts.2 < 100 ? (parts.2 > 30 ? 1900 : 2000) + parts.2 : parts.2
    guard (1900...2100).contains(year) else { return nil }
    (day, month) = (parts.0, parts.1)
  }

  /// The ways of writing it, words of small letters and digits.
  var forms: [[[UInt8]]] {
    let full = Self.months[month - 1]
    let names = [full, String(full.prefix(3))] + (month == 9 ? ["sept"] : [])
    let days = [String(day), Self.padded(day), "\(day)\(Self.ordinal(day))"]
    let years = [String(year), Self.padded(year % 100)]
    var forms: [[String]] = []
    for name in names {
      for day in days {
        forms.append([day, name, years[0]])
        forms.append([name, day, years[0]])
        forms.append([day, "of", name, years[0]])
      }
    }
    for year in years {
      forms.append([String(day), String(month), year])
      forms.append([Self.padded(day), Self.padded(month), year])
      forms.append([String(day), Self.padded(month), year])
    }
    forms.append([years[0], Self.padded(month), Self.padded(day)])
    return forms.map { $0.map { Array($0.utf8) } }
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return months.firstIndex { $0 == text || $0.prefix(3) == text || ($0 == "september" && text == "sept") }.map {
      $0 + 1
    }
  }

  private static func ordinal(_ day: Int) -> String {
    switch (day % 10, day / 10) {
    case (1, let tens) where tens != 1: "st"
    case (2, let tens) where tens != 1: "nd"
    case (3, let tens) where tens != 1: "rd"
    default: "th"
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
