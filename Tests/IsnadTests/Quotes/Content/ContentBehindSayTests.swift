import Isnad
import Testing

/// What *say* takes without a word that is known for a verb.
@Suite struct ContentBehindSayTests {
  @Test(arguments: [
    Example(
      "The football legend said people misunderstand Novak.",
      "indirect | The football legend | said | people misunderstand Novak"),
    Example(
      "Anna Berg filed a report with the council, saying it set a new standard.",
      "indirect | Anna Berg | saying | it set a new standard"),
    Example(
      "Berg said any mayor who wants to win “owes it to the people” of the valley to answer.",
      "mixed | Berg | said | any mayor who wants to win “owes it to the people” of the valley to answer"),
    Example(
      "The audit office said about half of the costs reflected losses from the strike.",
      "indirect | The audit office | said | about half of the costs reflected losses from the strike"),
  ])
  func clauses(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("Anna Berg said a prayer for the town."),
    Example("Anna Berg said the same thing to the council."),
    Example("Anna Berg said it to the council."),
    Example("Anna Berg said it again and again."),
    Example("Does she get tired and say the wrong thing or make mistakes?"),
  ])
  func noClauses(_ example: Example) throws { try example.check { $0.quoteLines } }
}
