import Isnad
import Testing

@Suite struct AttributionInRelativeClauseTests {
  @Test(arguments: [
    Example("It was a plan that Berg said was unsafe.", "indirect | Berg | said | that … was unsafe"),
    Example(
      "The council built what critics said was a waste of money.",
      "indirect | critics | said | was a waste of money"),
    Example(
      "They closed the bridge, which, Anna Berg said, was unsafe.",
      "indirect | Anna Berg | said | which … was unsafe"),
    Example(
      "It was a decision they say cost the town millions.", "indirect | they | say | cost the town millions"),
    Example(
      "It was a probe the agency said was going on.", "indirect | the agency | said | was going on"),
    Example("A sentence that Berg wrote haunted her."),
  ])
  func clauses(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("The council approved what Berg called a waste.", "indirect | Berg | called | a waste"),
    Example(
      "The council approved what Berg called a “waste” of money.",
      "mixed | Berg | called | a “waste” of money"),
    Example("They formed what Berg called “supermarkets” in town.", "direct | Berg | called | supermarkets"),
    Example("They met in what Berg described as a crisis.", "indirect | Berg | described | as a crisis"),
    Example(
      "Berg said that she called Novak on Monday.", "indirect | Berg | said | she called Novak on Monday"),
    Example(
      "The row over what critics called a “fraudulent scheme” took an ugly turn.",
      "mixed | critics | called | a “fraudulent scheme”"),
  ])
  func complements(_ example: Example) throws { try example.check { $0.quoteLines } }
}
