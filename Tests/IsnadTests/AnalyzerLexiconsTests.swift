import Isnad
import Testing

@Suite struct AnalyzerLexiconsTests {
  private func lines(_ text: String, _ analyzer: Analyzer) -> [String] {
    let document = analyzer.analyze(text)
    return document.entities.filter { $0.lexiconID != nil }
      .map { "\($0.type) \($0.name) \($0.lexiconID ?? "")" }
  }

  private func record(_ id: String, _ name: String, _ layering: LexiconEntry.Layering, _ forms: String...)
    -> LexiconEntry
  {
    var entry = LexiconEntry(id: id, name: name, forms: forms.map { .init($0) })
    entry.layering = layering
    return entry
  }

  private let text = "They flew to Baghdad and met the Quarrystone Council in Zubrowka."

  @Test func theBuiltInLexiconAlone() throws {
    #expect(try lines(text, Analyzer()) == ["location Baghdad place/baghdad"])
  }

  @Test func lexiconsAreSwappedBetweenTexts() throws {
    var analyzer = try Analyzer()
    let before = analyzer
    let mine = try Lexicon([.organization: ["Quarrystone Council"], .place: ["Zubrowka"]])
    analyzer.lexicons = analyzer.lexicons.adding(mine)
    #expect(
      lines(text, analyzer) == [
        "location Baghdad place/baghdad", "organization Quarrystone Council organization/quarrystone-council",
        "location Zubrowka place/zubrowka",
      ])
    #expect(lines(text, before) == ["location Baghdad place/baghdad"])
    analyzer.lexicons = before.lexicons.hiding(["place/baghdad"])
    #expect(lines(text, analyzer) == [])
    analyzer.lexicons = LexiconStack([mine])
    #expect(lines(text, analyzer).count == 2)
  }

  @Test func aLaterRecordReplacesExtendsOrHides() throws {
    let replaced = try Analyzer(adding: [
      try Lexicon([record("place/baghdad", "Madinat al-Salam", .replace, "Zubrowka")])
    ])
    #expect(lines(text, replaced) == ["location Madinat al-Salam place/baghdad"])
    let extended = try Analyzer(adding: [try Lexicon([record("place/baghdad", "Zubrowka", .extend)])])
    #expect(lines(text, extended) == ["location Baghdad place/baghdad"])
    #expect(extended.analyze(text).entities.first { $0.lexiconID != nil }?.mentionIndices.count == 2)
    let hidden = try Analyzer(adding: [try Lexicon([record("place/baghdad", "", .hide)])])
    #expect(lines(text, hidden) == [])
  }

  @Test("where two layers have one form, the later one says what it means")
  func laterFirst() throws {
    // An alias of the later layer stands before a canonical name of the earlier one.
    let team = try Lexicon([record("organization/team", "Baghdad Team", .replace, "Baghdad")])
    let analyzer = try Analyzer(adding: [team])
    #expect(lines(text, analyzer) == ["organization Baghdad Team organization/team"])
    let town = try Lexicon([record("place/baghdad-on-sea", "Baghdad on Sea", .replace, "Baghdad")])
    #expect(
      try lines(text, Analyzer(adding: [team, town])) == ["location Baghdad on Sea place/baghdad-on-sea"])
    #expect(
      try lines(text, Analyzer(adding: [town, team])) == ["organization Baghdad Team organization/team"])
  }

  @Test func withoutAnyLexicon() throws {
    let document = try Analyzer(lexicons: LexiconStack([])).analyze("“We will leave,” Anna Berg said.")
    #expect(document.entities.allSatisfy { $0.lexiconID == nil })
  }

  @Test func abbreviationsEndNoSentence() throws {
    var analyzer = try Analyzer()
    let text = "They met Harbourm. Anna Berg in the town. She left."
    #expect(analyzer.analyze(text).sentences.count == 3)
    analyzer.lexicons = analyzer.lexicons.adding(
      try Lexicon([record("abbreviation/harbourm", "Harbourm.", .replace)]))
    #expect(analyzer.analyze(text).sentences.count == 2)
    analyzer.lexicons = analyzer.lexicons.hiding(["abbreviation/harbourm"])
    #expect(analyzer.analyze(text).sentences.count == 3)
  }
}
