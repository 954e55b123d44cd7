import TextCore

/// A blank request for one template, as YAML with comments: what an office fills in.
public struct RequestForm: Sendable {
  private let frontMatter: FrontMatter
  /// Whether the fields hold their examples instead of nothing.
  private let withExamples: Bool

  /// A form for a template.
  /// `withExamples`: fill each field with its declared example.
  public init(for frontMatter: FrontMatter, withExamples: Bool = false) {
    self.frontMatter = frontMatter
    self.withExamples = withExamples
  }

  /// The form; itself a valid request as soon as the required fields have values and the questions answers.
  public var yaml: String {
    ([heading] + fields + [release]).joined(separator: "\n")
  }

  private var heading: String {
    """
    # A request for the letter "\(frontMatter.title)".
    # Fill in the fields, answer the questions, save the file, then: parentletter render \(frontMatter.id) --school SCHOOL.yaml --request THIS.yaml
    template: \(frontMatter.id)
    # date: 2026-11-24              # the day on the letter; today if left out
    # reference: ABC/2026/01        # the school's own reference
    # audience: [Year 5, Year 6]    # year groups; the whole school if left out
    # signatory: head               # head or dsl; the school's usual signatory if left out
    # note: |                       # a few lines of your own; never name or describe a child
    #   We will talk about this in assembly next week.
    """
  }

  private var fields: [String] {
    guard frontMatter.fields.contains(where: { $0.type != .merge }) else {
      return ["fields: {}                      # this letter needs none"]
    }
    return ["fields:"] + frontMatter.fields.flatMap(lines)
  }

  private func lines(for field: FieldDeclaration) -> [String] {
    guard field.type != .merge else {
      return ["  # \(field.name): leave it out; the system that sends the letter fills it in (\(field.description))"]
    }
    let kind = field.type == .choice ? "one of: " + field.choices.joined(separator: ", ") : field.type.rawValue
    let need = field.required ? "required" : "may be left empty"
    let value = withExamples ? " " + YAMLWord.inline(field.example) : ""
    return [
      "  # \(field.description) (\(kind); \(need)). Example: \(YAMLWord.inline(field.example))",
      "  \(field.name):\(value)",
    ]
  }

  private var release: String {
    let heading =
      withExamples
      ? "release:                        # as for a routine letter: put in what you know of the concern behind this one"
      : "release:                        # what you know of the concern behind this letter; answer every question"
    return ([heading] + ReleaseQuestion.all.map(line) + [approvals, ""]).joined(separator: "\n")
  }

  /// Without an answer, unless examples are asked for: one that stood there already would be nobody's.
  private func line(for question: ReleaseQuestion) -> String {
    let start = "  \(question.key):" + (withExamples ? " \(question.routine)" : "")
    let gap = String(repeating: " ", count: max(1, 32 - start.count))
    return "\(start)\(gap)# \(question.words)? \(question.answers.joined(separator: " | "))"
  }

  private var approvals: String {
    """
      # advice: {from: "who advised you, by role", date: 2026-11-20}
      # clearance: {from: "who cleared release in a live police matter", date: 2026-11-20}
      # approved: {role: dsl, date: 2026-11-20}
      channel: direct               # direct | public
    """
  }
}

/// Values written so that YAML reads them back as they were.
enum YAMLWord {
  /// A value on one line.
  static func inline(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .boolean(let flag): String(flag)
    case .date(let date): date.description
    case .list(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
    case .object(let parts): "{" + parts.map { "\($0.name): \(inline($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// A double-quoted scalar (YAML 1.2, 7.3.1).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
