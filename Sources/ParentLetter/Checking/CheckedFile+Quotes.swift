import CommonMark
import TextCore

/// Quotation marks.
extension CheckedFile {
  mutating func collectQuotes(_ passage: PassageWords, _ reading: TemplateReading) {
    let text = String(decoding: passage.bytes, as: UTF8.self).unicodeScalars
    var offset = 0
    var last: Unicode.Scalar = " "
    for scalar in text {
      let length = UTF8.width(scalar)
      let isCurly = "“”‘’".unicodeScalars.contains(scalar)
      if isCurly || scalar == "\"" || scalar == "'" {
        let isApostrophe = (scalar == "'" || scalar == "’") && last.properties.isAlphabetic
        if let place = reading.place(of: passage.sourceRange(offset..<offset + length)) {
          quotes.append((isCurly, isApostrophe, place.range))
        }
      }
      last = scalar
      offset += length
    }
  }

  mutating func checkQuotes() {
    let curly = quotes.filter(\.isCurly)
    let straight = quotes.filter { !$0.isCurly }
    guard !curly.isEmpty, !straight.isEmpty else { return }
    let fewer = straight.count < curly.count ? straight : curly
    guard let first = fewer.first else { return }
    // Words pasted in with another fault are told by that fault.
    let line = source.position(at: first.range.lowerBound).line
    guard !problems.contains(where: { $0.start.line == line }) else { return }
    add("quote-mix", first.range)
  }
}
