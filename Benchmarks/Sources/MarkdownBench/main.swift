import CMark
import CommonMark
import Glibc
import TextCore

// MarkdownBench [MARKDOWN VALUES [ROW]]: microseconds for one letter, the best of many runs.
// MARKDOWN holds `{n}` where value n goes; VALUES holds one value a line. Without them, the letter of SampleLetter.
// ROW: run only the row of that name, 100 times as often, for a profiler.

func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    perror(path)
    exit(66)
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var byte = getc(file)
  while byte != EOF {
    bytes.append(UInt8(truncatingIfNeeded: byte))
    byte = getc(file)
  }
  return bytes
}

/// The Markdown with slot characters, and with the values in their place.
func letters(_ markdown: String, _ values: [String]) -> (slotted: [UInt8], filled: [UInt8]) {
  var slotted: [UInt8] = []
  var filled: [UInt8] = []
  for part in markdown.split(separator: "{", omittingEmptySubsequences: false) {
    guard let close = part.firstIndex(of: "}"), let number = Int(part[..<close]) else {
      slotted += Array(part.utf8)
      filled += Array(part.utf8)
      continue
    }
    SlotCharacter.append(number, to: &slotted)
    let rest = Array(part[part.index(after: close)...].utf8)
    slotted += rest
    filled += Array(values[number].utf8) + rest
  }
  return (slotted, filled)
}

let row = CommandLine.arguments.count > 3 ? CommandLine.arguments[3] : nil

func microseconds(_ body: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<400 {
    var began = timespec()
    var ended = timespec()
    clock_gettime(CLOCK_MONOTONIC, &began)
    for _ in 0..<10 { body() }
    clock_gettime(CLOCK_MONOTONIC, &ended)
    let spent = Double(ended.tv_sec - began.tv_sec) * 1e6 + Double(ended.tv_nsec - began.tv_nsec) / 1e3
    best = min(best, spent / 10)
  }
  return best
}

@discardableResult
func show(_ name: String, over floor: Double? = nil, _ body: () -> Void) -> Double {
  guard row == nil || row == name else { return .infinity }
  if row != nil { for _ in 0..<400_000 { body() } }
  let value = microseconds(body)
  let hundredths = Int((value * 100).rounded())
  let padded = name + String(repeating: " ", count: max(0, 44 - name.count))
  let ratio = floor.map { "   × \(Double(Int(value / $0 * 100)) / 100)" } ?? ""
  print("\(padded)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) µs\(ratio)")
  return value
}

let arguments = CommandLine.arguments
let markdown = arguments.count > 2 ? String(decoding: contents(arguments[1]), as: UTF8.self) : SampleLetter.markdown
let values =
  arguments.count > 2
  ? String(decoding: contents(arguments[2]), as: UTF8.self).split(separator: "\n").map(String.init)
  : SampleLetter.values
let (slotted, whole) = letters(markdown, values)
let slots = values.map { Slot(bytes: Array($0.utf8), mark: .school) }
let parsed = try Document(parsing: slotted)
let filled = try parsed.filled(with: slots)
nonisolated(unsafe) var sink = 0

print("\(whole.count) bytes of Markdown, \(slots.count) values, \(filled.html().count) bytes of HTML")
let floor = show("libcmark: parse and draw the filled letter") {
  whole.withUnsafeBytes {
    free(cmark_markdown_to_html($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, 0))
  }
}
let floorParse = show("libcmark: parse and free the slotted letter") {
  slotted.withUnsafeBytes {
    let options = CMARK_OPT_VALIDATE_UTF8
    cmark_node_free(cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, options))
  }
}
let texts = filled.nodes(of: .text)
let edits = stride(from: 0, to: texts.count, by: 10).map {
  Edit(node: texts[$0], range: 0..<1, replacement: Array("a child".utf8))
}
show("parse and read", over: floorParse) { sink += (try? Document(parsing: slotted).slotCount) ?? 0 }
show("copy and fill") { sink += (try? parsed.filled(with: slots).slotCount) ?? 0 }
show("read in order (passages, pieces, hidden)") { sink += filled.reading().pieces.count }
show("edit (\(edits.count) places)") { sink += filled.replacing(edits).slotCount }
show("rebuild and draw HTML") { sink += filled.html(HTMLOptions(emphasisAsStrong: true)).count }
show("draw text") { sink += filled.text().count }
show("draw Markdown") { sink += filled.markdown().count }
show("parse, fill, draw HTML", over: floor) {
  sink += (try? Document(parsing: slotted).filled(with: slots).html().count) ?? 0
}
show("fill, draw HTML", over: floor) { sink += (try? parsed.filled(with: slots).html().count) ?? 0 }
precondition(sink >= 0)
