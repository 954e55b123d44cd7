import TestSupport
import Testing
import TextCore

@testable import ParentLetter

/// A YAML text and what is made of it: a tree as one line, or a fault.
struct YAMLCase: NamedCase {
  let name: String
  let yaml: String
  let read: String
}

@Suite("YAML as a tree")
struct YAMLReaderTests {
  static let cases: [YAMLCase] = [
    YAMLCase(name: "nothing", yaml: "", read: "nothing"),
    YAMLCase(name: "a comment alone", yaml: "# later\n", read: "nothing"),
    YAMLCase(name: "plain and quoted words", yaml: "a: no\nb: \"no\"\n", read: "{a@1:1 no@1:4, b@2:1 'no'@2:4}"),
    YAMLCase(name: "no value", yaml: "a:\nb: ~\n", read: "{a@1:1 @1:3, b@2:1 ~@2:4}"),
    YAMLCase(
      name: "a list in a group", yaml: "a:\n  - b\n  - [c, d]\n", read: "{a@1:1 [b@2:5, [c@3:6, d@3:9]@3:5]@2:3}"),
    YAMLCase(name: "a text of lines", yaml: "a: |\n  b\n  c\n", read: "{a@1:1 'b\\nc\\n'@1:4}"),
    YAMLCase(name: "lines of another system", yaml: "a: b\r\nc: d\r\n", read: "{a@1:1 b@1:4, c@2:1 d@2:4}"),
    YAMLCase(name: "places count characters", yaml: "é: {ü: x}\n", read: "{é@1:1 {ü@1:5 x@1:8}@1:4}"),
    YAMLCase(name: "the dashes of a document", yaml: "---\na: b\n...\n", read: "{a@2:1 b@2:4}"),
    YAMLCase(
      name: "what is repeated by reference", yaml: "a: &x [b]\nc: *x\n", read: "{a@1:1 [b@1:8]@1:4, c@2:1 [b@1:8]@1:4}"),
    YAMLCase(name: "a key that is no word", yaml: "? [a]\n: b\n", read: "{?@1:3 b@2:3}@1:1"),
    YAMLCase(name: "a key twice", yaml: "a:\n  b: 1\n  c: 2\n  b: 3\n", read: "twice b@4:3"),
    YAMLCase(name: "a key twice, once quoted", yaml: "b: 1\n'b': 3\n", read: "twice b@2:1"),
    YAMLCase(
      name: "the same key in two groups", yaml: "a: {b: 1}\nc: {b: 2}\n",
      read: "{a@1:1 {b@1:5 1@1:8}@1:4, c@2:1 {b@2:5 2@2:8}@2:4}"),
    YAMLCase(name: "a second document", yaml: "a: b\n---\nc: d\n", read: "second@3:1"),
    YAMLCase(name: "a reference to nothing", yaml: "a: *x\n", read: "syntax@1:4 found undefined alias"),
    YAMLCase(name: "a group in itself", yaml: "&x a: *x\n", read: "{a@1:1 a@1:1}"),
    YAMLCase(name: "a list in itself", yaml: "a: &x [*x]\n", read: "syntax@1:8 found undefined alias"),
    YAMLCase(
      name: "a small file that stands for a huge one",
      yaml: "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n",
      read: "excess@3:8"),
    YAMLCase(name: "too deep", yaml: "a: " + String(repeating: "[", count: 40), read: "excess@1:23"),
    YAMLCase(
      name: "closed, and too deep", yaml: String(repeating: "[", count: 21) + String(repeating: "]", count: 21),
      read: "excess@1:21"),
    YAMLCase(name: "a quote that is never closed", yaml: "a: \"b\n", read: "syntax@2:1"),
    YAMLCase(name: "a tab for an indent", yaml: "a:\n\tb: c\n", read: "syntax@2:1"),
    YAMLCase(name: "a control character", yaml: "é: 1\na: b\u{7}\n", read: "character@2:5"),
    YAMLCase(
      name: "a name for what is repeated twice", yaml: "a: &x 1\nb: &x 2\nc: *x\n",
      read: "{a@1:1 1@1:4, b@2:1 2@2:4, c@3:1 2@2:4}"),
    YAMLCase(name: "a fault behind the first document", yaml: "a: b\n---\nc: 1\nc: 2\n", read: "second@3:1"),
    YAMLCase(name: "deep without end", yaml: "a: " + String(repeating: "[", count: 100_000), read: "excess@1:23"),
    YAMLCase(
      name: "groups in groups without end", yaml: "a: " + String(repeating: "{a: ", count: 100_000), read: "excess@1:77"
    ),
    YAMLCase(
      name: "a list of names without end", yaml: "a: [" + (0..<30_000).map { "&a\($0) b" }.joined(separator: ",") + "]",
      read: "excess@"),
    YAMLCase(
      name: "a long word repeated",
      yaml: "a: &x \"\(String(repeating: "y", count: 500_000))\"\nb: ["
        + Array(repeating: "*x", count: 150_000).joined(separator: ",") + "]",
      read: "excess@"),
    YAMLCase(
      name: "deep by reference",
      yaml: "a: &a [[[[[[[x]]]]]]]\nb: &b [[[[[[*a]]]]]]\nc: [[[[[[*b]]]]]]\n", read: "excess@3:10"),
  ]

  @Test("each text is read, or refused at its place", arguments: cases)
  func tree(_ example: YAMLCase) {
    let read = Self.read(example.yaml)
    // libyaml's words for what it cannot read are its own, and places in long lines are not counted here.
    let isPart = example.read.hasPrefix("syntax") || example.read.hasSuffix("@")
    #expect(read == example.read || isPart && read.hasPrefix(example.read), "\(read.prefix(200))")
  }

  private static func read(_ yaml: String) -> String {
    do throws(YAMLReader.Fault) {
      return try YAMLReader.tree(of: Array(yaml.utf8), limit: 200).map(line) ?? "nothing"
    } catch {
      return switch error {
      case .syntax(let problem, _, let place): "syntax@\(at(place)) \(problem)"
      case .character(let place): "character@\(at(place))"
      case .repeatedKey(let key, let place): "twice \(key)@\(at(place))"
      case .secondDocument(let place): "second@\(at(place))"
      case .excess(let place): "excess@\(at(place))"
      }
    }
  }

  private static func at(_ place: SourcePosition) -> String { "\(place.line):\(place.column)" }

  private static func line(_ tree: DataTree) -> String {
    switch tree {
    case .word(let word):
      let text = word.text.replacing("\n", with: "\\n")
      return (word.isPlain ? text : "'\(text)'") + "@\(at(word.place))"
    case .list(let items, let place): return "[" + items.map(line).joined(separator: ", ") + "]@\(at(place))"
    case .group(let members, let place):
      let pairs = members.map { "\($0.key ?? "?")@\(at($0.keyPlace)) \(line($0.value))" }
      return "{" + pairs.joined(separator: ", ") + "}" + (place == members.first?.keyPlace ? "" : "@\(at(place))")
    }
  }
}
