import Isnad
import Testing

/// Forms that are nouns and verbs, by the words beside them.
@Suite struct CueAgreementTests {
  @Test(arguments: [
    Example("Voting was late in two northern states where Berg spoke."),
    Example("In the 13 states where Berg spoke, voting was late."),
    Example("These are also states where Berg spoke."),
    Example("The letter names other northern states Novak could lose."),
    Example(
      "The council thanked Ohio state Senator Anna Novak for it.",
      "indirect | The council | thanked | Ohio state Senator Anna Novak for it"),
  ])
  func nouns(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("The report states that it was late.", "indirect | The report | states | it was late"),
    Example("Anna Berg claims it was late.", "indirect | Anna Berg | claims | it was late"),
    Example("Many officials report that it was late.", "indirect | Many officials | report | it was late"),
  ])
  func verbs(_ example: Example) throws { try example.check { $0.quoteLines } }
}
