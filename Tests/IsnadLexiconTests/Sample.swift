import IsnadText

@testable import IsnadLexicon

/// Small lexicons and what they find in a text.
enum Sample {
  /// Every match in a text as `matched text|id|use`, in the order they are reported.
  static func matches(_ text: String, _ entries: [LexiconEntry]) throws -> [String] {
    let lexicon = try Lexicon(entries)
    return try matches(text, lexicon)
  }

  static func matches(_ text: String, _ lexicon: Lexicon) throws -> [String] {
    var text = text
    let tokenizer = try Tokenizer()
    return text.withUTF8 { bytes in
      var found: [String] = []
      lexicon.forEachMatch(in: TokenTable(bytes, tokenizer: tokenizer)) { match in
        let matched = String(decoding: bytes[match.range], as: UTF8.self)
        found.append("\(matched)|\(lexicon[match.entry].id)|\(match.use)")
      }
      return found
    }
  }

  /// The texts of every match of one name.
  static func found(_ name: String, _ policy: CasePolicy = .name, in text: String) throws -> [String] {
    let entry = LexiconEntry(id: "organization/x", name: name, casePolicy: policy)
    return try matches(text, [entry]).map { String($0.prefix { $0 != "|" }) }
  }

  static func table(_ text: String) throws -> TokenTable {
    var text = text
    let tokenizer = try Tokenizer()
    return text.withUTF8 { TokenTable($0, tokenizer: tokenizer) }
  }

  static func table(bytes: [UInt8]) throws -> TokenTable {
    let tokenizer = try Tokenizer()
    return bytes.withUnsafeBufferPointer { TokenTable($0, tokenizer: tokenizer) }
  }

  static func fold(_ word: String) -> FoldedWord {
    var word = word
    return word.withUTF8 { Folding.fold($0) }
  }

  /// Records of several kinds, with attributes, for tests of storage.
  static let entries: [LexiconEntry] = [
    LexiconEntry(
      id: "person/hadi-al-ameri", name: "Hadi al-Ameri", forms: [.init("Hadi al-Amiri")],
      attributes: [.init("family", "al-Ameri"), .init("kunya", "Abu Hassan"), .init("gender", "male")],
      file: "people.yaml", line: 3),
    LexiconEntry(
      id: "organization/pmu", name: "Popular Mobilization Units",
      forms: [.init("PMU", use: .acronym, casePolicy: .upper)], attributes: [.init("country", "place/iraq")],
      file: "organizations.yaml", line: 1),
    LexiconEntry(
      id: "place/iraq", name: "Iraq", attributes: [.init("type", "country")], file: "places.yaml", line: 9),
    LexiconEntry(id: "role/commander", name: "commander", attributes: [.init("gender", "unisex")]),
  ]
}
