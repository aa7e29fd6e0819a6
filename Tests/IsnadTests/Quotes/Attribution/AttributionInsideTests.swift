import Isnad
import Testing

/// Attributions that stand inside quotation marks.
@Suite struct AttributionInsideTests {
  @Test(arguments: [
    Example(
      "“Our office said that the road was unsafe,” Anna Berg said.",
      "direct | Anna Berg | said | Our office said that the road was unsafe,",
      "indirect | Our office | said | the road was unsafe | through Anna Berg"),
    Example(
      "“The council said that it was late. Peter Novak urged us to wait,” Anna Berg said.",
      "direct | Anna Berg | said | The council said that it was late. Peter Novak urged us to wait,",
      "indirect | The council | said | it was late | through Anna Berg",
      "indirect | Peter Novak | urged | to wait | to us | through Anna Berg"),
    .limited(
      "only clauses with *that* and what somebody is urged to do",
      "“Novak accused the mayor of waste,” Anna Berg said.",
      "direct | Anna Berg | said | Novak accused the mayor of waste,",
      "indirect | Novak | accused | of waste | through Anna Berg"),
  ])
  func nested(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "“I said that it was late,” Anna Berg said.", "direct | Anna Berg | said | I said that it was late,"),
    Example(
      "“You know what they say about roads,” Anna Berg said.",
      "direct | Anna Berg | said | You know what they say about roads,"),
  ])
  func ofTheSpeakerHerself(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "“The road is safe, Anna Berg said, and it will stay safe.”",
      "direct | Anna Berg | said | The road is safe … and it will stay safe.")
  ])
  func withoutMarksAroundIt(_ example: Example) throws { try example.check { $0.quoteLines } }
}
