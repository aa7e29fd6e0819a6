import Isnad
import Testing

/// Verbs without a subject beside them.
@Suite struct SharedSubjectsTests {
  @Test(arguments: [
    Example(
      "The road was safe, Anna Berg said, adding that it was dry.",
      "indirect | Anna Berg | said | The road was safe", "indirect | Anna Berg | adding | it was dry"),
    Example(
      "Anna Berg left early and said that the road was safe.",
      "indirect | Anna Berg | said | the road was safe"),
    Example(
      "The council filed a complaint, calling for an inquiry.",
      "indirect | The council | calling for | an inquiry"),
    Example("The council spent the year asking for money."),
  ])
  func takenOver(_ example: Example) throws { try example.check { $0.quoteLines } }
}
