import Isnad
import Testing

/// Verbs of speech that tell of speech, and of acts.
@Suite struct SpeechOrActTests {
  @Test(arguments: [
    Example(
      "“We are ready,” Berg said, referring to the new bridge.", "direct | Berg | said | We are ready,",
      "indirect | Berg | referring to | the new bridge"),
    Example(
      "The road is closed, Haddad said, citing the rain of the week.",
      "indirect | Haddad | said | The road is closed", "indirect | Haddad | citing | the rain of the week"),
    Example(
      "The road is closed, the Herald reported, citing an official.",
      "indirect | the Herald | reported | The road is closed"),
  ])
  func glosses(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("The fund supports artists and encourages schools to show their work."),
    Example("Novak does not claim to be a poet."),
    Example(
      "Berg was arrested on Monday and told that she would be tried.",
      "indirect | - | told | she would be tried | to Berg"),
    Example("Berg resigned, convinced that the road was closed."),
    Example("Novak was persuaded that the road was closed."),
    Example("Berg came to show that the road was closed."),
  ])
  func acts(_ example: Example) throws { try example.check { $0.quoteLines } }
}
