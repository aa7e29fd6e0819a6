import Isnad
import Testing

@Suite struct ShortOrganizationsTests {
  @Test(arguments: [
    Example(
      "They wrote to Zorvan Holdings Ltd about it. Later, Zorvan answered.",
      "Zorvan Holdings Ltd: Zorvan Holdings Ltd, Zorvan"),
    Example(
      "The bill was sent to the Zorvan Kessik Company in May. The town owes Zorvan Kessik nothing.",
      "Zorvan Kessik Company: Zorvan Kessik Company, Zorvan Kessik"),
  ])
  func shortForms(_ example: Example) throws { try example.check { $0.entityLines([.organization]) } }

  @Test(arguments: [
    // A common adjective, a place and a person's name say nothing about the body.
    Example(
      "They wrote to the National Bridge Association about it. Later, National roads were closed.",
      "National Bridge Association: National Bridge Association"),
    Example(
      "They wrote to the Baghdad Bridge Association about it. Later, they saw Baghdad.",
      "Baghdad Bridge Association: Baghdad Bridge Association"),
    Example("Later, Zorvan answered."),
    Example(
      "They stayed at the Zorvan Company Ltd for years. They liked the beach in Zorvan.",
      "Zorvan Company Ltd: Zorvan Company Ltd"),
  ])
  func noShortForms(_ example: Example) throws { try example.check { $0.entityLines([.organization]) } }
}
