import Isnad
import Testing

@Suite struct IssuersTests {
  @Test(
    "a statement speaks for whoever issued it",
    arguments: [
      Example(
        "The Ministry of Transport said in a statement that the bridge was closed. “Nobody was hurt,” the statement read.",
        "Ministry of Transport = Ministry of Transport", "the statement = Ministry of Transport"),
      Example(
        "A statement by the council was read out. The statement said the road was closed.",
        "The statement = the council"),
      Example(
        "The statement was released on Monday by the council. The statement said the road was closed.",
        "The statement = the council"),
      Example(
        "Anna Berg's letter was published. The letter says the road is closed.", "The letter = Anna Berg"),
      Example(
        "The Badr Organization issued a statement. The statement said the road was closed.",
        "The statement = Badr Organization"),
      Example("The statement said the road was closed.", "The statement = The statement"),
    ])
  func issuers(_ example: Example) throws { try example.check { $0.speakerLines } }

  @Test(arguments: [
    Example(
      "Reuters reported that the ministry had issued a statement. The statement said that the bridge was closed.",
      "indirect | Reuters | reported | the ministry had issued a statement",
      "indirect | The statement | said | the bridge was closed | through Reuters"),
    Example(
      "Reuters reported that the ministry had issued a statement.\n\nThe statement said that the bridge was closed.",
      "indirect | Reuters | reported | the ministry had issued a statement",
      "indirect | The statement | said | the bridge was closed"),
  ])
  func chains(_ example: Example) throws { try example.check { $0.quoteLines } }
}
