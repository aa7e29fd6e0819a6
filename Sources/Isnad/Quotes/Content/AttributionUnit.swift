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
    units.reserveCapacity(reading.sentences.count)
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
      append(
        AttributionUnit(
          tokens: first..<sentence.upperBound, spans: next..<last, paragraph: reading.paragraph(of: first)),
        spans, to: &units)
      next = last
      start = nil
    }
    return units
  }

  /// The sentences of marked spans.
  /// - Complexity: O(*n*).
  static func units(_ reading: Reading, inside spans: [Range<Int>]) -> [AttributionUnit] {
    var units: [AttributionUnit] = []
    for span in spans {
      var start = span.lowerBound
      while start < span.upperBound {
        let end = min(span.upperBound, reading.sentences[Int(reading.sentenceOf[start])].upperBound)
        append(
          AttributionUnit(tokens: start..<end, spans: 0..<0, paragraph: reading.paragraph(of: start)),
          [], to: &units)
        start = end
      }
    }
    return units
  }

  /// Attribution looks at most this far; what is longer is no sentence, and cutting it keeps the time linear.
  private static let longest = 500

  /// Appends a unit, cut into pieces between marked spans when it is longer than any sentence.
  private static func append(
    _ unit: AttributionUnit, _ spans: [MarkedSpan], to units: inout [AttributionUnit]
  ) {
    var rest = unit
    while rest.tokens.count > longest {
      var cut = rest.tokens.lowerBound + longest
      var span = rest.spans.lowerBound
      while span < rest.spans.upperBound, spans[span].outer.upperBound <= cut { span += 1 }
      if span < rest.spans.upperBound, spans[span].outer.lowerBound < cut {
        // The span that lies across the cut goes with the first piece.
        cut = spans[span].outer.upperBound
        span += 1
      }
      guard cut < rest.tokens.upperBound else { break }
      units.append(
        AttributionUnit(
          tokens: rest.tokens.lowerBound..<cut, spans: rest.spans.lowerBound..<span, paragraph: rest.paragraph
        ))
      rest.tokens = cut..<rest.tokens.upperBound
      rest.spans = span..<rest.spans.upperBound
    }
    units.append(rest)
  }
}
