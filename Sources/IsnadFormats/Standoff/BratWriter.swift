import Isnad

/// Writes the annotations of one document as brat wants them.
struct BratWriter {
  private let document: Document
  private let slices: DocumentSlices
  private let offsets: ScalarOffsets
  private(set) var output = ""
  private var textBounds = 0
  private var notes = 0
  private var bounds: [Bound: Int] = [:]

  private struct Bound: Hashable {
    let type: String
    let range: Range<Int>
  }

  init(_ document: Document) {
    self.document = document
    slices = DocumentSlices(document)
    offsets = ScalarOffsets(document.text)
  }

  mutating func write() {
    var mentionsAt: [Range<Int>: Int] = [:]
    for mention in document.mentions {
      guard let bound = textBound(mention.type.rawValue, mention.range) else { continue }
      mentionsAt[mention.range] = bound
      note("T\(bound)", confidence: mention.confidence, rule: mention.ruleID)
    }
    writeEntities()
    for (index, quote) in document.quotes.enumerated() { write(quote, number: index + 1, mentionsAt) }
  }

  private mutating func writeEntities() {
    var references = 0
    for entity in document.entities {
      let bounds = entity.mentions.compactMap { index -> Int? in
        let mention = document.mentions[index]
        return self.bounds[Bound(type: mention.type.rawValue, range: mention.range)]
      }
      if bounds.count > 1 {
        output += "*\tEquiv \(bounds.map { "T\($0)" }.joined(separator: " "))\n"
      }
      guard let lexicon = entity.lexiconID else { continue }
      for bound in bounds {
        references += 1
        output += "N\(references)\tReference T\(bound) lexicon:\(lexicon)\t\(PlainText.line(entity.name))\n"
      }
    }
  }

  private mutating func write(_ quote: Quote, number: Int, _ mentionsAt: [Range<Int>: Int]) {
    let contents = quote.spans.compactMap { textBound("content", $0) }
    let type = "\(quote.kind.rawValue)_cue"
    guard let first = quote.spans.first, let trigger = textBound(type, quote.cue ?? first) else { return }
    var arguments = contents.enumerated().map { index, bound in ("Content" + suffix(index), bound) }
    func add(_ role: String, _ party: Quote.Party?, to writer: inout Self) {
      guard let party else { return }
      guard let bound = mentionsAt[party.range] ?? writer.textBound("phrase", party.range) else { return }
      arguments.append((role, bound))
    }
    add("Speaker", quote.speaker, to: &self)
    add("Addressee", quote.addressee, to: &self)
    for (index, party) in quote.chain.enumerated() { add("Source" + suffix(index), party, to: &self) }
    let list = arguments.map { " \($0.0):T\($0.1)" }.joined()
    output += "E\(number)\t\(type):T\(trigger)\(list)\n"
    output += "A\(number)\tPolarity E\(number) \(quote.polarity.rawValue)\n"
    note("E\(number)", confidence: quote.confidence, rule: quote.ruleID)
  }

  /// brat numbers arguments of one name from the second on.
  private func suffix(_ index: Int) -> String { index == 0 ? "" : "\(index + 1)" }

  /// The number of the annotation of this type and range, written when it is new; nil for a range without text.
  private mutating func textBound(_ type: String, _ range: Range<Int>) -> Int? {
    if let number = bounds[Bound(type: type, range: range)] { return number }
    let lines = self.lines(of: range)
    if lines.isEmpty { return nil }
    textBounds += 1
    bounds[Bound(type: type, range: range)] = textBounds
    let places = lines.map { "\(offsets[$0.lowerBound]) \(offsets[$0.upperBound])" }.joined(separator: ";")
    let text = lines.map { slices[$0] }.joined(separator: " ")
    output += "T\(textBounds)\t\(type) \(places)\t\(text)\n"
    return textBounds
  }

  /// The parts of a range on each line, without white space around them.
  private func lines(of range: Range<Int>) -> [Range<Int>] {
    let bytes = slices.utf8(range)
    return bytes.indices.split { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
      .map { slices.trimmed(($0.first ?? 0)..<($0.last ?? -1) + 1) }
      .filter { !$0.isEmpty }
  }

  private mutating func note(_ target: String, confidence: Double, rule: String) {
    notes += 1
    var number = JSONWriter()
    number.fraction(confidence)
    output +=
      "#\(notes)\tAnnotatorNotes \(target)\t\(rule) \(String(decoding: number.bytes, as: UTF8.self))\n"
  }
}
