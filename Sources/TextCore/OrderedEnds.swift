extension Array {
  /// The index of the first element that ends beyond an offset; `count` where none does.
  ///
  /// The elements are in order of their ends: runs of marks, ranges that do not overlap.
  /// - Complexity: O(log count).
  @inlinable
  package func firstIndex(endingAfter offset: Int, _ end: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if end(self[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
