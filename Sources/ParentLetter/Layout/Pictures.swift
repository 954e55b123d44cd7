/// Takes the pictures out of a letter's own HTML: a helper program could fetch them, and none of ours may fetch.
enum Pictures {
  /// HTML of libcmark's safe mode with the words of each picture in its place.
  /// - Complexity: O(bytes).
  static func replacedByWords(in html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var offset = 0
    while let start = html[offset...].indices.first(where: { html[$0] == UInt8(ascii: "<") && isPicture(html[$0...]) })
    {
      let end = html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      output += html[offset..<start] + words(of: html[start...end])
      offset = end + 1
    }
    return output + html[offset...]
  }

  private static func isPicture(_ html: ArraySlice<UInt8>) -> Bool { html.starts(with: "<img ".utf8) }

  /// The value of `alt`, which libcmark writes with its quotation marks escaped.
  private static func words(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(" alt=\"".utf8)
    guard let start = tag.indices.first(where: { tag[$0...].starts(with: mark) }) else { return [] }
    let words = tag[(start + mark.count)...]
    return words.prefix { $0 != UInt8(ascii: "\"") }
  }
}
