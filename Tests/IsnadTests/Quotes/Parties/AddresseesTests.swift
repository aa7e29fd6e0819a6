import Isnad
import Testing

/// To whom something was said.
@Suite struct AddresseesTests {
  @Test(arguments: [
    Example(
      "Anna Berg said to reporters in Berlin that the road was safe.",
      "indirect | Anna Berg | said | the road was safe | to reporters in Berlin"),
    Example(
      "Anna Berg warned the council in May that the road was unsafe.",
      "indirect | Anna Berg | warned | the road was unsafe | to the council"),
    Example(
      "In an interview with Reuters, Anna Berg said the road was safe.",
      "indirect | Anna Berg | said | the road was safe | to Reuters"),
    Example("It was announced that the road was safe.", "indirect | - | announced | the road was safe"),
    Example(
      "The road is “no road”, Anna Berg told Radio Six in an interview.",
      "mixed | Anna Berg | told | The road is “no road” | to Radio Six"),
    Example(
      "“These are results,” Anna Berg told a news briefing.",
      "direct | Anna Berg | told | These are results, | to a news briefing"),
    Example(
      "“Who asked?” Anna Berg asked me.",
      "direct | Anna Berg | asked | Who asked? | to me"),
    Example(
      "Haddad had informed him of shortages.",
      "indirect | Haddad | informed | of shortages | to him"),
  ])
  func addressees(_ example: Example) throws { try example.check { $0.quoteLines } }
}
