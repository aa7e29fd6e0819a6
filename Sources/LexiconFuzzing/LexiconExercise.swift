internal import IsnadLexicon
internal import IsnadText

/// Opens damaged lexicons and uses everything that they offer.
package struct LexiconExercise {
  /// A small lexicon that has every kind of record, compiled.
  package let sample: [UInt8]
  private let ids: [String]
  private let table: TokenTable

  package init() throws {
    let entries = Self.entries
    var builder = try LexiconBuilder()
    for entry in entries { try builder.add(entry) }
    sample = builder.compile()
    ids = entries.map(\.id)
    let text = Array(
      """
      Hadi al-Ameri, Abu Hassan and the PMU's commander in Iraq. Popular Mobilization Units, St. Petersburg, Hady Ameri \
      Iraq’s U.S. McDonald's Haddad said that Anna Berg-Haddad of the Popular Iraq Units
      """.utf8)
    table = try text.withUnsafeBufferPointer { TokenTable($0, tokenizer: try Tokenizer()) }
  }

  /// Refused, or used without a crash; returns whether it was refused.
  @discardableResult
  package func refuses(_ bytes: [UInt8]) -> Bool {
    guard let lexicon = try? Lexicon(compiled: bytes) else { return true }
    var sum = 0
    lexicon.forEachMatch(in: table) { match in
      sum &+= match.range.count &+ lexicon[match.entry].name.utf8.count &+ lexicon.line(of: match).number
    }
    for entry in lexicon.prefix(64) {
      sum &+= entry.id.utf8.count &+ entry.file.utf8.count &+ entry.line &+ entry.values(of: "gender").count
      sum &+= Int(entry.kind.rawValue) &+ Int(entry.layering.rawValue)
    }
    for id in ids { sum &+= lexicon.entry(withID: id)?.name.utf8.count ?? 0 }
    if lexicon.count < 64 {
      sum &+= lexicon.attributeBits([(key: "gender", value: "male", bits: 1)]).count
      LexiconStack([lexicon, lexicon]).forEachMatch(in: table) { sum &+= $0.tokens.count }
    }
    return sum == .min
  }

  private static var entries: [LexiconEntry] {
    var hidden = LexiconEntry(id: "place/nice", name: "")
    hidden.layering = .hide
    return [
      LexiconEntry(
        id: "person/hadi-al-ameri", name: "Hadi al-Ameri", forms: [.init("Abu Hassan", use: .weak)],
        attributes: [
          .init("given", "Hadi"), .init("family", "al-Ameri"), .init("gender", "male"),
          .init("variants", "generated"),
        ], file: "people.yaml", line: 3),
      LexiconEntry(
        id: "organization/pmu", name: "Popular Mobilization Units",
        forms: [.init("PMU", use: .acronym, casePolicy: .upper)],
        attributes: [.init("country", "place/iraq")],
        file: "organizations.yaml", line: 1),
      LexiconEntry(id: "place/iraq", name: "Iraq", attributes: [.init("type", "country")]),
      LexiconEntry(id: "place/st-petersburg", name: "St. Petersburg"),
      LexiconEntry(id: "organization/mcdonald-s", name: "McDonald's", casePolicy: .exact),
      LexiconEntry(id: "family-name/haddad", name: "Haddad"), LexiconEntry(id: "cue/say", name: "said"),
      hidden,
    ]
  }
}
