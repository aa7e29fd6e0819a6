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
  ])
  func addressees(_ example: Example) throws { try example.check { $0.quoteLines } }
}
