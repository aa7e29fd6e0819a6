import Testing

@testable import Isnad

@Suite struct ExplanationTests {
  private let text = "Hadi al-Ameri spoke to Press TV. “We will leave,” he told Reuters."

  @Test func aMentionOfTheLexicon() throws {
    let document = try Sample.analyze(text)
    let explanation = document.explain(document.mentions[0])
    #expect(explanation.rule == Rule.builtIn("lexicon"))
    #expect(explanation.sentences[0].hasPrefix("“Hadi al-Ameri” is read as a person by rule lexicon, right "))
    let source = try #require(explanation.sources.first)
    #expect(source.entryID == "person/hadi-al-ameri")
    #expect(source.file.hasSuffix(".yaml") && source.line > 0)
    #expect(explanation.sentences[1].contains("(\(source))"))
    #expect(explanation.description == explanation.sentences.joined(separator: "\n"))
  }

  @Test func aMentionByRule() throws {
    let document = try Sample.analyze("They met General Kessel there. Kessel left.")
    let last = try #require(document.mentions.last)
    let explanation = document.explain(last)
    #expect(explanation.rule.subject == .mention)
    #expect(explanation.sources.isEmpty)
    #expect(explanation.description.contains("“Kessel” is read as a person"))
  }

  @Test func aQuotation() throws {
    let document = try Sample.analyze(text)
    let quote = try #require(document.quotes.last)
    let explanation = document.explain(quote)
    #expect(explanation.sentences[0].hasPrefix("“We will leave,” is a direct quotation by rule direct."))
    #expect(explanation.sentences[1].hasPrefix("The cue is “told” (cue/"))
    #expect(explanation.sentences[2] == "The speaker is “he”, a pronoun that stands for Hadi al-Ameri.")
    #expect(explanation.sentences[3] == "It was said to “Reuters”.")
    #expect(explanation.sources.map(\.entryID) == ["cue/tell"])
  }

  @Test(arguments: [
    ("Anna Berg did not say whether it was safe.", "it was not said"),
    ("Anna Berg would say that it is safe.", "would be or will be said"),
    ("An old engineer said the road was safe.", "a source without a name"),
    ("Reuters quoted Anna Berg as saying that it was safe.", "It came through “Reuters”."),
    ("It was safe, according to Hadi Ameri.", "which names Hadi al-Ameri"),
  ])
  func reasons(_ text: String, _ part: String) throws {
    let document = try Sample.analyze(text)
    let quote = try #require(document.quotes.first)
    #expect(document.explain(quote).description.contains(part))
  }

  /// Whatever a text has, every finding has its reasons.
  @Test func everythingHasReasons() throws {
    let document = try Sample.analyze(text)
    for mention in document.mentions { #expect(document.explain(mention).sentences.count > 0) }
    let other = try Sample.analyze("Elsewhere, Anna Berg said it was late.")
    // What belongs to another document is told by its rule alone.
    #expect(document.explain(other.mentions[0]).sentences.count == 1)
    #expect(document.explain(other.quotes[0]).sentences.count == 1)
    #expect(document.candidates(of: other.mentions[0]).isEmpty)
  }

  @Test func candidates() throws {
    let document = try Sample.analyze("They wrote to the Rivertown Builders Association of Baghdad.")
    let mention = try #require(document.mentions.first)
    let candidates = document.candidates(of: mention)
    #expect(candidates.contains { $0.range == mention.range && $0.ruleID == mention.ruleID })
    #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    #expect(candidates.allSatisfy { $0.range.overlaps(mention.range) })
  }

  /// A surname that several known persons bear names one of them; the others are reported.
  @Test func candidatesOfAnAmbiguousSurname() throws {
    let document = try Sample.analyze("In the old town, Castro spoke for an hour.")
    let mention = try #require(document.mentions.first)
    let records = Set(document.candidates(of: mention).compactMap(\.lexiconID))
    #expect(records.isSuperset(of: ["person/raul-castro", "person/fidel-castro"]))
  }

  @Test func theLexiconsRecord() throws {
    let document = try Sample.analyze("Hadi al-Ameri met Anna Kessel.")
    #expect(document.entities.map { document.lexiconEntry(of: $0)?.id } == ["person/hadi-al-ameri", nil])
  }
}
