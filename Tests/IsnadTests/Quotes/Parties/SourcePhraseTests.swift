import Isnad
import Testing

/// Phrases that stand for speakers: names, appositions, offices, unnamed sources.
@Suite struct SourcePhraseTests {
  @Test(arguments: [
    Example("Anna Berg, who heads the road authority, said it was safe.", "Anna Berg = Anna Berg"),
    Example("Anna Berg, the mayor of Rivertown, said it was safe.", "Anna Berg = Anna Berg"),
    Example("The mayor of Rivertown, Anna Berg, said it was safe.", "Anna Berg = Anna Berg"),
    Example("Mayor Anna Berg said that it was safe.", "Anna Berg = Anna Berg"),
    Example(
      "The Ministry of Transport said that it was safe.", "Ministry of Transport = Ministry of Transport"),
    Example("Senator Anna Berg (D-MA) said it was a failure.", "Anna Berg = Anna Berg"),
    Example("Anna Berg, 22, of Rivertown, said she hoped.", "Anna Berg = Anna Berg"),
    Example(
      "Alarmed by the unrest in Nevada, Senator Anna Berg, the minority leader, said that she left.",
      "Anna Berg = Anna Berg"),
    Example(
      "At a rally in Portsmouth, N.H., on Tuesday, Senator Anna Berg endorsed the plan, saying that it works.",
      "Anna Berg = Anna Berg"),
    Example(
      "Berg was quick to help the mogul after he won the vote and said that it works.", "Berg = Berg"),
    Example(
      "“Nobody asked us,” lamented its adviser, Anna Berg.",
      "Anna Berg = Anna Berg"),
    Example(
      "The driver, a Kerman man named Salim Haddad, said the road was closed.",
      "Salim Haddad = Salim Haddad"),
    Example(
      "A former student, the critic Anna Berg, said the road was closed.",
      "Anna Berg = Anna Berg"),
    Example(
      "One of them, Salim Haddad, said the road was closed.",
      "Salim Haddad = Salim Haddad"),
    Example(
      "They met Anna Berg, a candidate for mayor, who said the road was safe.",
      "who = Anna Berg"),
  ])
  func theNameAlone(_ example: Example) throws { try example.check { $0.speakerLines } }

  @Test(arguments: [
    Example(
      "A spokesman for the council said it was safe.",
      "A spokesman for the council = A spokesman for the council"),
    Example("An engineer said that it was safe.", "An engineer = An engineer"),
    Example("Three engineers said that it was safe.", "Three engineers = Three engineers"),
    Example("Officials in Baghdad said that it was safe.", "Officials in Baghdad = Officials in Baghdad"),
    Example("The statement said that it was safe.", "The statement = The statement"),
    Example(
      "A spokesman for Anna Berg said it was safe.", "A spokesman for Anna Berg = A spokesman for Anna Berg"),
    Example("Berlin said that it would pay.", "Berlin = Berlin"),
    Example(
      "They asked the museum, which said the print was stolen.",
      "which = the museum"),
    Example(
      "The road is safe, according to a source close to the council.",
      "a source close to the council = a source close to the council"),
    Example(
      "Farmers carried signs saying “The road is ours.”",
      "Farmers = Farmers"),
  ])
  func thePhrase(_ example: Example) throws { try example.check { $0.speakerLines } }

  @Test func onePhraseIsOneSource() throws {
    let document = try Sample.analyze(
      "The statement said the road was safe. The statement said the bridge was not. A witness said he saw nothing."
    )
    let sources = document.entities.filter { $0.type == .source }
    #expect(sources.map(\.name) == ["The statement", "A witness"])
    #expect(
      document.quotes.map { document.speaker(of: $0)?.name } == [
        "The statement", "The statement", "A witness",
      ])
    #expect(sources.allSatisfy { $0.lexiconID == nil && $0.mentionIndices.isEmpty })
  }

  @Test(arguments: [
    Example(
      "Reuters quoted Anna Berg as saying that the road was safe.",
      "indirect | Anna Berg | saying | the road was safe | through Reuters"),
    Example(
      "Reuters quoted Anna Berg as saying: “The road is safe.”",
      "direct | Anna Berg | saying | The road is safe. | through Reuters"),
    Example(
      "Reuters reported that Anna Berg said the road was safe.",
      "indirect | Reuters | reported | Anna Berg said the road was safe",
      "indirect | Anna Berg | said | the road was safe | through Reuters"),
    Example(
      "Anna Berg said Peter Novak had told her that the road was safe.",
      "indirect | Anna Berg | said | Peter Novak had told her that the road was safe",
      "indirect | Peter Novak | told | the road was safe | to her | through Anna Berg"),
    Example(
      "“The road is safe,” Anna Berg was quoted by Reuters as saying.",
      "direct | Anna Berg | saying | The road is safe, | through Reuters"),
    Example(
      "Anna Berg said, according to Reuters, that the road was safe.",
      "indirect | Anna Berg | said | the road was safe | through Reuters"),
    Example(
      "Reuters quoted an engineer as telling Radio Rivertown that the road was safe.",
      "indirect | an engineer | telling | the road was safe | to Radio Rivertown | through Reuters"),
    Example(
      "“There is no quorum,” Anna Berg told reporters, according to the National News Agency.",
      "direct | Anna Berg | told | There is no quorum, | to reporters | through National News Agency"),
    Example(
      "According to Reuters, citing a security source, the bridge was closed.",
      "indirect | a security source | According to | the bridge was closed | through Reuters"),
    Example(
      "“It is late,” Anna Berg was quoted as saying by Reuters.",
      "direct | Anna Berg | saying | It is late, | through Reuters"),
  ])
  func chains(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test func chainsHaveABound() throws {
    let text = String(repeating: "Anna Berg said that ", count: 40) + "the road was safe."
    let longest = try Sample.analyze(text).quotes.map(\.chain.count).max()
    #expect(longest == 8)
  }

  @Test(
    arguments: [
      Example(
        "Anna Berg and Peter Novak said the road was safe.",
        "indirect | Anna Berg and Peter Novak | said | the road was safe"),
      Example(
        "An engineer who asked not to be named said the road was safe.",
        "indirect | An engineer | said | the road was safe"),
      Example(
        "The road is safe, an engineer said on condition of anonymity.",
        "indirect | an engineer | said | The road is safe"),
      Example(
        "A letter signed by Anna Berg said it was safe.",
        "indirect | A letter signed by Anna Berg | said | it was safe"),
    ] as [Example])
  func severalPersonsAndUnnamedOnes(_ example: Example) throws { try example.check { $0.quoteLines } }
}
