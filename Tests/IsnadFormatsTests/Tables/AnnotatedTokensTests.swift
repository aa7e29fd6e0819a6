import Isnad
import Testing

@testable import IsnadFormats

@Suite struct AnnotatedTokensTests {
  @Test func tokensAreCutWhereAnnotationsEnd() {
    let document = Samples.news
    let items = AnnotatedTokens(document).items
    let words = items.map { String(document.text(of: $0.range)) }
    #expect(words.contains("Iraq") && words.contains("'s"))
    #expect(words.joined() == document.text.filter { !$0.isWhitespace })
  }

  @Test func everyTokenIsInOneSentence() {
    let tokens = AnnotatedTokens(Samples.news)
    #expect(tokens.sentences.flatMap { Array($0) } == Array(tokens.items.indices))
    #expect(tokens.sentences.count == 3)
  }

  @Test func theFirstRoleOfTheListWins() {
    let text = "He said so"
    let document = Samples.document(
      text, quotes: [Samples.quote(.indirect, ["He said so"], cue: "said", speaker: ("He", nil), in: text)])
    #expect(AnnotatedTokens(document).items.map { $0.role?.role } == [.speaker, .cue, .content])
  }

  @Test func ofOverlappingMentionsTheFirstIsShown() {
    let document = Samples.document(
      "Press TV", mentions: [("Press TV", .outlet, 0), ("TV", .outlet, 0)],
      entities: [("Press TV", .outlet, nil)])
    #expect(AnnotatedTokens(document).mentions == [0])
  }

  @Test func emptyDocument() {
    let tokens = AnnotatedTokens(Samples.bare(""))
    #expect(tokens.items.isEmpty && tokens.sentences.isEmpty && tokens.mentions.isEmpty)
  }
}
