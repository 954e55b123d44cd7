import TextCore

/// Tells whether a letter would come out the same as before: a digest of everything that it is made of.
struct BatchKey: Sendable {
  private let common: [UInt8]

  /// What all letters of a batch depend on: program, options, template set and its approvals, request, case register.
  /// - Throws: `LetterError` `.unreadableInput` if a file of the set can't be read.
  init(_ order: BatchOrder, _ set: TemplateSet, source: [UInt8]) throws(LetterError) {
    var bytes: [UInt8] = []
    let options = order.options
    let words = [
      "1", order.version, order.kind, "\(options.isLargePrint)", "\(options.isDraft)",
      "\(options.redactionsAccepted)", order.template ?? "", "\(order.date)",
      "\(order.isDateAsked && order.request != nil)", PolicyFile.text(of: options.policy),
    ]
    for word in words { Self.add(Array(word.utf8), to: &bytes) }
    for file in try set.files { Self.add(file.bytes, to: &bytes) }
    Self.add(order.request?.bytes ?? [], to: &bytes)
    Self.add(order.register?.bytes ?? [], to: &bytes)
    Self.add(source, to: &bytes)
    common = Array(SHA256.hexadecimal(of: bytes).utf8)
  }

  /// 32 hexadecimal digits for one letter.
  func digest(_ parts: [UInt8]...) -> String {
    var bytes = common
    for part in parts { Self.add(part, to: &bytes) }
    return String(SHA256.hexadecimal(of: bytes).prefix(32))
  }

  /// Parts in a row, each with its length in front, so that no two lists of parts give the same bytes.
  static func bytes(of parts: [some Collection<UInt8>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts { add(part, to: &bytes) }
    return bytes
  }

  private static func add(_ part: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes += String(part.count).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += part
  }
}

extension TemplateSet {
  /// All files that letters can be made of, by name, and the one that says which of them may go out.
  fileprivate var files: [SourceText] {
    get throws(LetterError) {
      var files = [try InputFile.text(at: folder + "/set.yaml")]
      if lock != nil { files.append(try InputFile.text(at: folder + "/set.lock")) }
      for file in ["services", "helplines"] { files.append(try InputFile.text(at: "\(folder)/catalogue/\(file).yaml")) }
      for name in partNames { files.append(try InputFile.text(at: "\(folder)/parts/\(name).md")) }
      for id in letterIDs { files.append(try InputFile.text(at: "\(folder)/letters/\(id).md")) }
      return files
    }
  }
}
