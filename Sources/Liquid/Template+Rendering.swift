public import TextCore

extension Template {
  /// The filled template as text in which every byte knows its source.
  /// - Throws: `RenderError` at the first problem; nothing is returned then.
  /// - Complexity: O(output and steps), within the template's limits.
  public func render(_ input: RenderInput) throws(RenderError) -> MarkedText {
    var renderer = Renderer(self, input, .marked)
    try renderer.render(root)
    return MarkedText(bytes: renderer.output.bytes, runs: renderer.output.marks)
  }

  /// The filled template with a slot character in the place of every value of the data, and the values beside it.
  ///
  /// Words of the template, and what is worked out from them alone, stand as they are; everything from the data is in
  /// a slot, the catalogue's facts too. Two fillings that take the same branches have the same bytes.
  /// - Parameters:
  ///   - input: the data.
  ///   - text: what stands before; it does not count towards the template's limits, but for the number of slots.
  /// - Returns: that text with the filled template behind it, the slots numbered on.
  /// - Throws: `RenderError` at the first problem; also if the template itself holds a slot character.
  public func renderSlotted(
    _ input: RenderInput, after text: consuming SlottedText = SlottedText()
  ) throws(RenderError) -> SlottedText {
    var renderer = Renderer(self, input, .slotted, after: text)
    return try renderer.slotted()
  }
}
