import Isnad
import Testing

/// Quotations that go on without an attribution of their own, and ones that a colon or a dash attributes.
@Suite struct ContinuationTests {
  @Test(arguments: [
    Example(
      "“The road is open,” Anna Berg said. “Nobody will be hurt.”",
      "direct | Anna Berg | said | The road is open, … Nobody will be hurt."),
    Example(
      "“The road is open,” Anna Berg said.\n\n“Nobody will be hurt.”",
      "direct | Anna Berg | said | The road is open,", "direct | Anna Berg | - | Nobody will be hurt."),
    Example(
      "“The road is open,” Anna Berg said.\n\n“Nobody will be hurt.”\n\n“We are glad.”",
      "direct | Anna Berg | said | The road is open,", "direct | Anna Berg | - | Nobody will be hurt.",
      "direct | Anna Berg | - | We are glad."),
    Example(
      "“The road is open,” Anna Berg said.\n\nThe council meets today.\n\nIt has nine members.\n\n“Nobody asked us.”",
      "direct | Anna Berg | said | The road is open,"),
    Example(
      "“The road is open,” Anna Berg said.\n\nHer film “The Long Road” won a prize.",
      "direct | Anna Berg | said | The road is open,"),
    Example(
      "“The road is open,” Berg said. But “the bridge is closed for years.”",
      "direct | Berg | said | The road is open,", "mixed | Berg | - | But “the bridge is closed for years.”"),
    Example(
      "“The road is open,” said Anna Berg. “Nobody was hurt,” which the mayor doubts.",
      "direct | Anna Berg | said | The road is open, … Nobody was hurt,"),
    Example(
      "“The road is open!” Anna Berg, the editor of a daily, wrote sarcastically on Twitter.",
      "direct | Anna Berg | wrote | The road is open!"),
  ])
  func continued(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Here is Anna Berg in May: “The road is safe and will stay safe.”",
      "direct | Anna Berg | : | The road is safe and will stay safe."),
    Example(
      "Anna Berg was clear about it:\n\n“The road is safe and will stay safe.”",
      "direct | Anna Berg | : | The road is safe and will stay safe."),
    Example(
      "Anna Berg said in a statement:\n\n“The road is safe.”", "direct | Anna Berg | said | The road is safe."
    ),
  ])
  func colons(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "“The road is safe and will stay safe.” – Anna Berg",
      "direct | Anna Berg | – | The road is safe and will stay safe."),
    Example(
      "“The road is safe and will stay safe.”\n— Anna Berg\n\nThe road was built in 1990.",
      "direct | Anna Berg | — | The road is safe and will stay safe."),
  ])
  func dashes(_ example: Example) throws { try example.check { $0.quoteLines } }
}
