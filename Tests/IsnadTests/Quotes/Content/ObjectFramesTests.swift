import Isnad
import Testing

/// Objects, and what is said of them.
@Suite struct ObjectFramesTests {
  @Test(arguments: [
    Example("Berg called the plan a waste.", "indirect | Berg | called | the plan a waste"),
    Example(
      "Berg called her vote for the tax a mistake.",
      "indirect | Berg | called | her vote for the tax a mistake"),
    Example(
      "Farmers called the new tax and the demand for their papers a ploy.",
      "indirect | Farmers | called | the new tax and the demand for their papers a ploy"),
    Example("Novak called her dead son her hero.", "indirect | Novak | called | her dead son her hero"),
    Example("Novak called the accusations baseless.", "indirect | Novak | called | the accusations baseless"),
    Example("Novak called him dangerous.", "indirect | Novak | called | him dangerous"),
    Example("Critics called the law unfair.", "indirect | Critics | called | the law unfair"),
    Example("Novak called the mayor that night."),
    Example("Novak called him early."),
    Example("Novak called her the next day."),
  ])
  func complements(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Novak accused the council's leader, Anna Berg, of “recklessness.”",
      "mixed | Novak | accused | of “recklessness.”"),
    Example(
      "Novak accused Berg, the mayor of the town and winner of the vote, of hiding the bills.",
      "indirect | Novak | accused | of hiding the bills"),
    Example(
      "Berg refers to Novak, who is her friend, as “Mr. Novak,” while he calls her Anna.",
      "mixed | Berg | refers to | as “Mr. Novak,”"),
  ])
  func appositions(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "The council promised a veto and tried to make its case.", "indirect | The council | promised | a veto"),
    Example(
      "The company reported its smallest profit in years, well below what it was looking for.",
      "indirect | The company | reported | its smallest profit in years"),
    Example(
      "Berg announced the bridge, which was old, would close.",
      "indirect | Berg | announced | the bridge, which was old, would close"),
    Example("Berg announced her plan, and she was tired.", "indirect | Berg | announced | her plan"),
  ])
  func objectsBeforeVerbs(_ example: Example) throws { try example.check { $0.quoteLines } }
}
