import Isnad
import Testing

/// What may stand between a cue and its content.
@Suite struct AdverbialsTests {
  @Test(arguments: [
    Example(
      "Anna Berg said of the road that it was safe.", "indirect | Anna Berg | said | it was safe"),
    Example(
      "Anna Berg said after the meeting she would go.", "indirect | Anna Berg | said | she would go"),
    Example(
      "Anna Berg said – on Monday, as it happens – that the road was safe.",
      "indirect | Anna Berg | said | the road was safe"),
    Example(
      "Anna Berg wrote, in capital letters, “The road is safe.”",
      "direct | Anna Berg | wrote | The road is safe."),
    Example(
      "An engineer said on condition of anonymity that the road was safe.",
      "indirect | An engineer | said | the road was safe"),
    Example(
      "Anna Berg told Radio Six's “The Morning Hour” that the road was safe.",
      "indirect | Anna Berg | told | the road was safe | to Radio Six"),
    Example(
      "Anna Berg replied simply: “Because I can.”",
      "direct | Anna Berg | replied | Because I can."),
    Example(
      "Anna Berg said as she left the council, “The road is open.”",
      "direct | Anna Berg | said | The road is open."),
    Example(
      "Novak asked the mayor during a radio debate if she would resign.",
      "indirect | Novak | asked | if she would resign | to the mayor"),
    Example(
      "Asked on Radio Six who leads the council, Novak smiled.",
      "indirect | - | Asked | who leads the council | to Novak"),
    Example(
      "Asked at a briefing on Monday about the road, Peter Novak smiled.",
      "indirect | - | Asked | about the road | to Peter Novak"),
    Example(
      "Haddad urged Berg last year not to close the road.",
      "indirect | Haddad | urged | not to close the road | to Berg"),
    Example(
      "Anna Berg said on Radio Six, where she is a paid contributor, that the road was closed.",
      "indirect | Anna Berg | said | the road was closed"),
    Example(
      "Haddad told reporters when asked about the road: “It is closed.”",
      "indirect | - | asked about | the road | to Haddad",
      "direct | Haddad | told | It is closed. | to reporters"),
    Example(
      "Asked by Haddad to respond, Novak smiled.",
      "indirect | Haddad | Asked | to respond | to Novak"),
    Example("Novak told them when the road was closed."),
    Example("Novak wrote a letter that was long."),
  ])
  func passedOver(_ example: Example) throws { try example.check { $0.quoteLines } }
}
