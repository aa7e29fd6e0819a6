import Isnad
import Testing

/// Subjects with something in front of them.
@Suite struct MainSubjectTests {
  @Test(arguments: [
    Example(
      "When he returned he began by saying, “The road is closed.”",
      "direct | he | saying | The road is closed."),
    Example(
      "He laughed and, after a while, said the road was closed.",
      "indirect | He | said | the road was closed"),
    Example(
      "In a message to Novak, Anna Haddad, head of the council, said the road was closed.",
      "indirect | Anna Haddad | said | the road was closed"),
    Example(
      "Speaking later on the same show, Sen. Claire Berg (D-Mo.), who lost, said the road was closed.",
      "indirect | Claire Berg | said | the road was closed"),
    Example(
      "Anna Kessel came, laughed about the plan for the bridge over the river and, after a while, said it was late.",
      "indirect | Anna Kessel | said | it was late"),
  ])
  func subjects(_ example: Example) throws { try example.check { $0.quoteLines } }
}
