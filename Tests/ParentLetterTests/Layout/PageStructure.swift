/// Reads a page as strictly as a validator would, as far as our pages go, and lists what is wrong with it.
///
/// Stricter than HTML: every tag must be closed, every attribute quoted, no `<` or `&` may stand for itself.
struct PageStructure {
  /// One element with its attributes, in the order of the page.
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The characters directly within, tags and children left out, undecoded.
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var problems: [String] = []
  private var open: [Int] = []
  private var rest: Substring

  init(_ html: [UInt8]) {
    let text = String(validating: html, as: UTF8.self) ?? ""
    rest = text[...]
    if text.isEmpty { problems.append("not UTF-8, or empty") }
    read()
    checkDocument()
  }

  /// All elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func read() {
    if !rest.hasPrefix("<!DOCTYPE html>\n<html ") { problems.append("does not start with the document type and html") }
    rest = rest.dropFirst("<!DOCTYPE html>\n".count)
    while !rest.isEmpty {
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
      } else if rest.hasPrefix("</") {
        readEnd()
      } else if rest.hasPrefix("<") {
        readStart()
      } else {
        readText()
      }
    }
    for index in open { problems.append("<\(elements[index].name)> is not closed") }
  }

  private mutating func readEnd() {
    let name = String(rest.dropFirst(2).prefix { $0 != ">" })
    rest = rest.dropFirst(name.count + 3)
    guard let last = open.last, elements[last].name == name else { return problems.append("</\(name)> closes nothing") }
    open.removeLast()
  }

  private mutating func readStart() {
    rest = rest.dropFirst()
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    if name.isEmpty || name != name.lowercased() { problems.append("'<' without a tag: \(rest.prefix(20))") }
    rest = rest.dropFirst(name.count)
    checkNesting(of: name)
    elements.append(Element(name: name, attributes: readAttributes(of: name)))
    if !Self.voidNames.contains(name) { open.append(elements.count - 1) }
    guard ["style", "title"].contains(name) else { return }
    let end = rest.firstRange(of: "</\(name)>")?.lowerBound ?? rest.endIndex
    elements[elements.count - 1].text = String(rest[..<end])
    rest = rest[end...]
  }

  private mutating func readAttributes(of name: String) -> [String: String] {
    var attributes: [String: String] = [:]
    while let next = rest.first, next != ">" {
      rest = rest.drop { $0 == " " || $0 == "/" }
      guard rest.first != ">" else { break }
      let key = String(rest.prefix { $0.isLetter || $0 == "-" })
      rest = rest.dropFirst(key.count)
      guard !key.isEmpty, rest.hasPrefix("=\"") else {
        problems.append("<\(name)> has a malformed attribute: \(rest.prefix(20))")
        rest = rest.drop { $0 != ">" }
        break
      }
      rest = rest.dropFirst(2)
      let value = String(rest.prefix { $0 != "\"" })
      rest = rest.dropFirst(value.count + 1)
      if value.contains("<") { problems.append("<\(name) \(key)> holds '<'") }
      checkReferences(in: value)
      if attributes.updateValue(value, forKey: key) != nil { problems.append("<\(name)> has two \(key)") }
    }
    rest = rest.dropFirst()
    return attributes
  }

  private mutating func readText() {
    let text = rest.prefix { $0 != "<" }
    rest = rest[text.endIndex...]
    checkReferences(in: String(text))
    if text.contains(">") { problems.append("'>' stands for itself: \(text.prefix(20))") }
    if let last = open.last { elements[last].text += text }
    let parent = open.last.map { elements[$0].name } ?? "nothing"
    let isBlank = text.allSatisfy(\.isWhitespace)
    if !isBlank, ["html", "head", "ul", "ol", "header", "main", "footer", "body", "nothing"].contains(parent) {
      problems.append("text stands directly in <\(parent)>: \(text.prefix(20))")
    }
  }

  private mutating func checkNesting(of name: String) {
    let parents = open.map { elements[$0].name }
    if Self.blockNames.contains(name), let last = parents.last, ["p", "h1", "h2", "span", "bdi", "a"].contains(last) {
      problems.append("<\(name)> in <\(last)>")
    }
    if name == "li", !["ul", "ol"].contains(parents.last ?? "") { problems.append("<li> outside a list") }
    if ["ul", "ol"].contains(parents.last ?? ""), name != "li" { problems.append("<\(name)> directly in a list") }
    if name == "a", parents.contains("a") { problems.append("link in a link") }
    if ["script", "iframe", "object", "embed", "form", "base"].contains(name) { problems.append("<\(name)>") }
  }

  private mutating func checkReferences(in text: String) {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      if name.isEmpty || !part.dropFirst(name.count).hasPrefix(";") {
        problems.append("'&' stands for itself: &\(part.prefix(20))")
      }
    }
  }

  private mutating func checkDocument() {
    for (name, count) in [("html", 1), ("head", 1), ("title", 1), ("body", 1), ("main", 1), ("h1", 1), ("footer", 1)]
    where all(name).count != count {
      problems.append("\(all(name).count) <\(name)>")
    }
    if all("title").first?.text.isEmpty ?? true { problems.append("no title") }
    if all("html").first?.attributes["lang"]?.isEmpty ?? true { problems.append("no lang") }
    if !["ltr", "rtl"].contains(all("html").first?.attributes["dir"]) { problems.append("no dir") }
    if !all("meta").contains(where: { $0.attributes["name"] == "viewport" }) { problems.append("no viewport") }
    if all("meta").first?.attributes["charset"] != "utf-8" { problems.append("charset is not the first meta") }
    let ids = elements.compactMap { $0.attributes["id"] }
    if Set(ids).count != ids.count { problems.append("two elements with one id") }
    for element in elements { check(element, ids: ids) }
  }

  private mutating func check(_ element: Element, ids: [String]) {
    if element.name == "img", element.attributes["alt"] == nil { problems.append("img without alt") }
    for (key, value) in element.attributes {
      if key.hasPrefix("on") || key == "style" { problems.append("attribute \(key)") }
      if key.hasPrefix("aria-labelledby"), !ids.contains(value) { problems.append("\(key) names nothing") }
      if key == "src" || (element.name == "link" && key == "href"), !value.hasPrefix("data:") {
        problems.append("asks for \(value.prefix(40))")
      }
    }
    if element.name == "style", ["url(", "@import", "@font-face"].contains(where: element.text.contains) {
      problems.append("style asks for a file")
    }
  }

  private static let voidNames: Set = ["meta", "link", "img", "br", "hr"]
  private static let blockNames: Set = [
    "p", "div", "ul", "ol", "li", "h1", "h2", "h3", "blockquote", "pre", "main", "header", "footer", "address", "aside",
  ]
}
