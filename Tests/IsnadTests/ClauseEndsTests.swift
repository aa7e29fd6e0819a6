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
    Example(
      "Haddad said the army would attack the camp and would answer any fire.",
      "indirect | Haddad | said | the army would attack the camp and would answer any fire"),
    Example(
      "Berg said they were closing the road and asking for help.",
      "indirect | Berg | said | they were closing the road and asking for help"),
    Example(
      "Berg is insisting the road is closed and asking for help.",
      "indirect | Berg | insisting | the road is closed"),
    Example(
      "Berg criticized the council's tactics, its style and its aims.",
      "indirect | Berg | criticized | the council's tactics, its style and its aims"),
    Example(
      "Berg criticized cuts in Mosul, Iraq, on Monday.", "indirect | Berg | criticized | cuts in Mosul, Iraq"),
    Example(
      "Berg said the road was closed, with the mayor noting that it is old.",
      "indirect | Berg | said | the road was closed", "indirect | the mayor | noting | it is old"),
  ])
  func ends(_ example: Example) throws { try example.check { $0.quoteLines } }
}
