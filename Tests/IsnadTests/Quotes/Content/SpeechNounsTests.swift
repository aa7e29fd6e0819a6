import Isnad
import Testing

/// Verbs that say little by themselves, and the nouns behind them.
@Suite struct SpeechNounsTests {
  @Test(arguments: [
    Example(
      "The council issued a stern warning that the road was closed.",
      "indirect | The council | issued a stern warning | the road was closed"),
    Example(
      "Berg voiced fears that the bridge would fall.",
      "indirect | Berg | voiced fears | the bridge would fall"),
    Example(
      "Berg expressed his hope that the council would act.",
      "indirect | Berg | expressed his hope | the council would act"),
    Example(
      "The union raised concerns about the new law.",
      "indirect | The union | raised concerns about | the new law"),
    Example("Berg raised questions over the bill.", "indirect | Berg | raised questions over | the bill"),
    Example("The general gave an order to leave.", "indirect | The general | gave an order | to leave"),
    Example("Berg made a plea for calm.", "indirect | Berg | made a plea | for calm"),
    Example(
      "Haddad expressed doubt whether the road was safe.",
      "indirect | Haddad | expressed doubt | whether the road was safe"),
    Example("The council made statements that hurt him."),
    Example("Berg made calls to members of the council."),
    Example("Berg gave a speech in the town."),
    Example("Novak raised cattle in the valley."),
  ])
  func content(_ example: Example) throws { try example.check { $0.quoteLines } }
}
