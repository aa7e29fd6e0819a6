import Isnad
import Testing

/// Where content ends.
@Suite struct ClauseEndsTests {
  @Test(arguments: [
    Example(
      "Anna Berg, who said the road was safe, left the council.",
      "indirect | who | said | the road was safe"),
    Example(
      "Anna Berg said it was safe, but the council of the old town closed the road on Monday.",
      "indirect | Anna Berg | said | it was safe"),
    Example(
      "Anna Berg said the road to the coast was safe, but not dry.",
      "indirect | Anna Berg | said | the road to the coast was safe, but not dry"),
    Example(
      "In a letter saying the road was safe, the council thanked her.",
      "indirect | a letter | saying | the road was safe"),
    Example(
      "Anna Berg said she had seen the bridge and found it safe.",
      "indirect | Anna Berg | said | she had seen the bridge and found it safe"),
  ])
  func ends(_ example: Example) throws { try example.check { $0.quoteLines } }
}
