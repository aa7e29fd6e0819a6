import Isnad
import IsnadFormats

/// Everything that an analysis says of one article, in lines that can be read and compared.
///
/// ```
/// tokens 19 fc1e2b6d8a5f1c07
/// json 4a97c0d21be3f655
/// paragraph 0..<84
/// sentence 0..<58
/// mention 22..<31 person “Anna Berg” = e0 · name.given 0.97
/// entity e0 person Anna Berg
/// entity e1 outlet Reuters · media/reuters
/// quote direct affirmed · direct.quote-speaker-verb 0.99
///   content 3..<20 “The road is safe,”
///   cue 32..<36 “told”
///   speaker 22..<31 “Anna Berg” = e0
///   addressee 37..<44 “Reuters” = e1
/// ```
/// Positions are UTF-8 offsets. Tokens, and the JSON that is written, stand as digests: who sees only them change
/// compares the output of `isnad analyze --output json` and `--output conll`.
struct GoldenForm: CustomStringConvertible {
  let document: Document

  var description: String {
    var json: [UInt8] = []
    JSONFormat().write(document, to: &json)
    var tokens = Digest()
    for token in document.tokens {
      tokens.add("\(token.range) \(token.kind)".utf8)
    }
    var written = Digest()
    written.add(json)
    var lines = ["tokens \(document.tokens.count) \(tokens)", "json \(written)"]
    lines += document.paragraphs.map { "paragraph \($0)" }
    lines += document.sentences.map { "sentence \($0)" }
    lines += document.mentions.map(line)
    lines += document.entities.map(line)
    lines += document.quotes.flatMap(self.lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ mention: Mention) -> String {
    "mention \(place(mention.range, "\(mention.type) ")) = \(document.entities[mention.entityIndex].id)"
      + " · \(mention.ruleID) \(mention.confidence)"
  }

  private func line(_ entity: Entity) -> String {
    var line = "entity \(entity.id) \(entity.type) \(shown(entity.name))"
    if let lexicon = entity.lexiconID { line += " · \(lexicon)" }
    if let score = entity.lexiconScore, score < 1 { line += " \(score)" }
    return line
  }

  private func lines(_ quote: Quote) -> [String] {
    let anonymous = quote.isAnonymous ? " anonymous" : ""
    var lines = ["quote \(quote.kind) \(quote.polarity)\(anonymous) · \(quote.ruleID) \(quote.confidence)"]
    lines += quote.spans.map { "  content \(place($0))" }
    if let cue = quote.cue { lines.append("  cue \(place(cue))") }
    lines += (quote.speaker.map { [$0] } ?? []).map { "  speaker \(line($0))" }
    lines += (quote.addressee.map { [$0] } ?? []).map { "  addressee \(line($0))" }
    lines += quote.chain.map { "  through \(line($0))" }
    return lines
  }

  private func line(_ party: Quote.Party) -> String {
    place(party.range) + (party.entityIndex.map { " = \(document.entities[$0].id)" } ?? "")
  }

  private func place(_ range: Range<Int>, _ kind: String = "") -> String {
    "\(range) \(kind)“\(shown(document.text(of: range)))”"
  }

  /// Text on one line: what cannot be seen is written as Swift would.
  private func shown(_ text: some StringProtocol) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        line += scalar.escaped(asASCII: true)
      case .spaceSeparator where scalar != " ": line += scalar.escaped(asASCII: true)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}

/// FNV-1a over 64 bits: the same on every machine.
struct Digest: CustomStringConvertible {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  var description: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
