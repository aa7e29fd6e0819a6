import Isnad
import Testing

@Suite struct MixedQuotationTests {
  @Test(arguments: [
    Example(
      "Anna Berg said the road was “a disgrace” and would be closed.",
      "mixed | Anna Berg | said | the road was “a disgrace” and would be closed"),
    Example(
      "The road is a “death trap,” Anna Berg said.", "mixed | Anna Berg | said | The road is a “death trap,”"),
    Example(
      "The road is a “death trap”, Anna Berg said.", "mixed | Anna Berg | said | The road is a “death trap”"),
    Example(
      "Anna Berg said that “nobody” would \"ever\" use the road.",
      "mixed | Anna Berg | said | “nobody” would \"ever\" use the road"),
    Example(
      "Anna Berg called the road “a disgrace”.", "mixed | Anna Berg | called | the road “a disgrace”"),
    Example(
      "Anna Berg described the works as “late and costly”.",
      "mixed | Anna Berg | described | the works as “late and costly”"),
    Example(
      "According to Anna Berg, the road is “a disgrace” and will be closed.",
      "mixed | Anna Berg | According to | the road is “a disgrace” and will be closed"),
    Example(
      "“It is our luck,” Berg said, that nobody was hurt.",
      "mixed | Berg | said | It is our luck, … nobody was hurt"),
    Example(
      "The road, Berg said, “is not fit for use.”", "mixed | Berg | said | The road … is not fit for use."),
    Example(
      "It is a reminder, Haddad said, that “what counts is more than winning.”",
      "mixed | Haddad | said | It is a reminder … “what counts is more than winning.”"),
    Example(
      "“The road is open,” they wrote in a letter to the mayor, that the bridge was “not fit for use.”",
      "mixed | they | wrote | The road is open, … the bridge was “not fit for use.”"),
    Example("The girls were granted “leave” to stay."),
    Example(
      "With so many roads, “there is no single danger,” Anna Berg said.",
      "mixed | Anna Berg | said | With so many roads, “there is no single danger,”"),
    Example(
      "Anna Berg noted the “senseless” delay of the works.",
      "mixed | Anna Berg | noted | the “senseless” delay of the works"),
  ])
  func partInMarks(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("Anna Berg said that “the road was closed.”", "direct | Anna Berg | said | the road was closed."),
    Example("Anna Berg said “the road was closed”.", "direct | Anna Berg | said | the road was closed"),
    Example(
      "In a letter, Anna Berg said “the road has never been safe.”",
      "direct | Anna Berg | said | the road has never been safe."),
  ])
  func allInMarks(_ example: Example) throws { try example.check { $0.quoteLines } }
}
