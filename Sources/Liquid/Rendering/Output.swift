import TextCore

/// Where a template's text goes: one buffer, and beside it what is known about the bytes.
struct Output {
  /// What is kept beside the bytes.
  enum Form {
    /// The mark of every byte.
    case marked
    /// A slot character for every value, and the values.
    case slotted
    /// Everything about every byte, for `capture`.
    case captured
  }

  let form: Form
  private(set) var bytes: [UInt8]
  private(set) var marks: [MarkedText.Run] = []
  private(set) var slots: [Slot]
  private(set) var runs: [TextValue.Run] = []
  /// Bytes of values that stand in slots, less those that stood there before.
  private var slottedBytes: Int
  /// Whether words of the template hold a character that only a slot may have.
  private(set) var holdsForeignSlot = false

  /// Goes on behind a text, which does not count towards the length.
  init(_ form: Form, after text: consuming SlottedText = SlottedText(), capacity: Int = 0) {
    self.form = form
    (bytes, slots) = (text.bytes, text.slots)
    slottedBytes = -bytes.count
    bytes.reserveCapacity(bytes.count + capacity)
  }

  /// Length of all text that was added, also in slots.
  var length: Int { bytes.count + slottedBytes }

  /// Adds words of the template; `isPlain` if the template is known to hold no slot character.
  mutating func append(literal range: Range<Int>, of source: [UInt8], isPlain: Bool) {
    guard !range.isEmpty else { return }
    if !isPlain { look(for: source[range]) }
    source.withUnsafeBufferPointer { bytes.append(contentsOf: $0[range]) }
    close(.literal, .text, "")
  }

  /// Adds a text, each part with its own source.
  ///
  /// `name` is the dotted path the template asked for, if the text is a value as it stands.
  mutating func append(_ text: TextValue, name: String) {
    guard text.runs.isEmpty else {
      var start = 0
      for run in text.runs {
        append(Array(text.bytes[start..<run.end]), run.origin, run.form, run.name)
        start = run.end
      }
      return
    }
    append(text.bytes, text.origin, text.form, name)
  }

  /// Adds bytes that all come from one place.
  mutating func append(_ more: [UInt8], _ origin: Origin, _ valueForm: Slot.Form, _ name: String) {
    if form == .slotted, origin != .literal {
      SlotCharacter.append(slots.count, to: &bytes)
      slots.append(Slot(bytes: more, mark: origin.mark, form: valueForm, name: name))
      slottedBytes += more.count
      return
    }
    if form == .slotted { look(for: more[...]) }
    bytes.append(contentsOf: more)
    close(origin, valueForm, name)
  }

  /// Filters can make a slot character of the template's own words too, such as `url_decode`.
  private mutating func look(for words: ArraySlice<UInt8>) {
    if words.contains(0xF3), SlotCharacter.firstOffset(in: Array(words)) != nil { holdsForeignSlot = true }
  }

  private mutating func close(_ origin: Origin, _ valueForm: Slot.Form, _ name: String) {
    let end = bytes.count
    StepCount.add(1)
    switch form {
    case .slotted: return
    case .marked:
      guard end > (marks.last?.end ?? 0) else { return }
      if let last = marks.last, last.mark == origin.mark {
        marks[marks.count - 1].end = end
      } else {
        marks.append(MarkedText.Run(end: end, mark: origin.mark))
      }
    case .captured: closeRun(end, origin, valueForm, name)
    }
  }

  private mutating func closeRun(_ end: Int, _ origin: Origin, _ valueForm: Slot.Form, _ name: String) {
    guard end > (runs.last?.end ?? 0) else { return }
    if let last = runs.last, last.origin == .literal, origin == .literal {
      runs[runs.count - 1].end = end
    } else {
      runs.append(TextValue.Run(end: end, origin: origin, form: valueForm, name: name))
    }
  }

  /// What was captured.
  var capturedText: TextValue {
    var text = TextValue(bytes, runs.reduce(.literal) { $0.mixed(with: $1.origin) })
    if let only = runs.first, runs.count == 1 {
      text.form = only.form
    } else {
      text.runs = runs
    }
    return text
  }
}
