import Isnad
import Testing

/// Further attributions that end the content before them.
@Suite struct AttributionBoundariesTests {
  @Test(arguments: [
    Example(
      "Berg insists she will stay and refuses to leave the council.",
      "indirect | Berg | insists | she will stay",
      "indirect | Berg | refuses | to leave the council | negated"),
    Example(
      "Chris Berg said he makes little money and questioned how he would live.",
      "indirect | Chris Berg | said | he makes little money",
      "indirect | Chris Berg | questioned | how he would live"),
    Example(
      "Novak thanked them, with Anna Berg saying the road was closed and Peter Haddad calling it a scandal.",
      "indirect | Anna Berg | saying | the road was closed",
      "indirect | Peter Haddad | calling | it a scandal"),
    Example(
      "Berg accused the council of waste and, after a while, said the road was closed.",
      "indirect | Berg | accused | of waste", "indirect | Berg | said | the road was closed"),
    Example(
      "Berg did not recall it, but in a later interview said the road was closed.",
      "indirect | Berg | recall | it | negated", "indirect | Berg | said | the road was closed"),
  ])
  func boundaries(_ example: Example) throws { try example.check { $0.quoteLines } }
}
