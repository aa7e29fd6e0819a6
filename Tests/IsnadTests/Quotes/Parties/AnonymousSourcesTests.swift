import Isnad
import Testing

@Suite struct AnonymousSourcesTests {
  @Test(
    "what sources say who are not to be named",
    arguments: [
      Example(
        "A diplomat who spoke on condition of anonymity said the talks had failed. The diplomat added that he had left.",
        "the talks had failed", "he had left"),
      Example("A diplomat, who asked not to be named, said the talks had failed.", "the talks had failed"),
      Example("An aide who declined to be identified said the talks had failed.", "the talks had failed"),
      Example("An aide, speaking anonymously, said the talks had failed.", "the talks had failed"),
      Example("An unnamed aide said the talks had failed.", "the talks had failed"),
      Example(
        "An aide said the talks had failed. He was not authorized to speak to reporters.",
        "the talks had failed"),
      Example(
        "The talks had failed, an official said. The official spoke on condition of anonymity.",
        "The talks had failed"),
    ])
  func unnamed(_ example: Example) throws { try example.check(anonymous) }

  @Test(arguments: [
    Example("An aide said the council had not named the street."),
    Example("An unnamed street was closed, an aide said."),
    Example("Anna Berg said an aide who asked not to be identified had left."),
    Example("An aide said the talks had failed. Anna Berg declined to be named as a candidate."),
    Example("“The anonymity of the web is dear to us,” an aide said."),
  ])
  func others(_ example: Example) throws { try example.check(anonymous) }

  @Test func whoAsksNotToBeNamedSaysNothingByThat() throws {
    let document = try Sample.analyze("A diplomat, who asked not to be named, said the talks had failed.")
    #expect(document.quotes.count == 1)
  }

  private func anonymous(_ document: Document) -> [String] {
    document.quotes.filter(\.isAnonymous).map { document.text(of: $0) }
  }
}
