/// A sentence as attribution sees it: quotations in marks are whole, however many sentences they hold.
struct AttributionUnit {
  /// Its tokens, marked spans included.
  var tokens: Range<Int>
  /// The marked spans in it, as indices into the document's list.
  var spans: Range<Int>
  var paragraph: Int
}

extension AttributionUnit {
  /// The units of a text by position.
  /// - Complexity: O(*n*).
  static func units(_ reading: Reading, spans: [MarkedSpan]) -> [AttributionUnit] {
    var units: [AttributionUnit] = []
    var next = 0
    var start: Int?
    for sentence in reading.sentences {
      let first = start ?? sentence.lowerBound
      var last = next
      while last < spans.count, spans[last].outer.lowerBound < sentence.upperBound { last += 1 }
      if last > next, spans[last - 1].outer.upperBound > sentence.upperBound {
        start = first  // the sentence ends inside a quotation
        continue
      }
      units.append(
        AttributionUnit(
          tokens: first..<sentence.upperBound, spans: next..<last, paragraph: Int(reading.paragraphOf[first])))
      next = last
      start = nil
    }
    return units
  }
}
