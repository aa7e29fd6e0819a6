import Isnad
import Testing

@Suite struct AttributionToSourceTests {
  @Test(
    "a noun with its clause, which ends before the verb that the noun is the subject of",
    arguments: [
      Example("He repeated her claim that the road was safe.", "indirect | her | claim | the road was safe"),
      Example(
        "Her claim that the road was safe surprised the council.",
        "indirect | Her | claim | the road was safe"),
      Example(
        "Her claim that the road was safe and that nobody was hurt surprised the council.",
        "indirect | Her | claim | the road was safe and that nobody was hurt"),
      Example(
        "The mayor's claim that the road was open was false.",
        "indirect | The mayor | claim | the road was open"),
      Example(
        "But Iraq's warning that troops who had left would return was ignored.",
        "indirect | Iraq | warning | troops who had left would return"),
    ])
  func nouns(_ example: Example) throws { try example.check { $0.quoteLines } }
}
