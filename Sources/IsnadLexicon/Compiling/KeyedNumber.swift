/// A number and the key by which it is sorted.
struct KeyedNumber {
  var key: UInt64
  var number: UInt32
}

extension UnsafeMutableBufferPointer<KeyedNumber> {
  /// Sorts by key, then by number.
  ///
  /// Many are first spread over equal parts of the range of their keys, so that only a few have to be compared.
  /// - Complexity: O(*n* log *n*).
  func sort() {
    var first = UInt64.max
    var last: UInt64 = 0
    if count > Self.parts {
      for item in self {
        first = Swift.min(first, item.key)
        last = Swift.max(last, item.key)
      }
    }
    guard first < last else {
      var items = self
      return items.sort { $0.key != $1.key ? $0.key < $1.key : $0.number < $1.number }
    }
    let bits = UInt64.bitWidth - (last - first).leadingZeroBitCount
    let shift = Swift.max(0, bits - Self.parts.trailingZeroBitCount)
    func part(_ item: KeyedNumber) -> Int { Int((item.key - first) >> UInt64(shift)) }
    var ends = [Int](repeating: 0, count: Self.parts + 1)
    for item in self { ends[part(item) + 1] += 1 }
    for i in 1..<ends.count { ends[i] += ends[i - 1] }
    for item in Array(self) {
      let part = part(item)
      self[ends[part]] = item
      ends[part] += 1
    }
    var start = 0
    for end in ends.dropLast() {
      if end - start > 1 { Self(rebasing: self[start..<end]).sort() }
      start = end
    }
  }

  private static var parts: Int { 1 << 12 }
}
