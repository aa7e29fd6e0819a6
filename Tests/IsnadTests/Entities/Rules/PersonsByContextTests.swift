import Isnad
import Testing

/// Persons whom no lexicon knows and whose names say nothing, by what stands beside them.
@Suite struct PersonsByContextTests {
  @Test(arguments: [
    Example("The winner was Zorvan Kessik, 44, of the old town.", "person Zorvan Kessik"),
    Example("Later, Kessik, 44, told the story again.", "person Kessik"),
    Example("The winner was Zorvan Kessik, aged 44.", "person Zorvan Kessik"),
    Example("His wife, Zorvana, has told him to sell.", "person Zorvana"),
    Example("They met his brother Zorvan there.", "person Zorvan"),
    Example("My old friend Zorvan Kessik thought so too.", "person Zorvan Kessik"),
    Example("The mayor’s cousin Zorvan was there.", "person Zorvan"),
    Example("They met Zorvan Kessik, who left early.", "person Zorvan Kessik"),
    Example("They met Zorvan Kessik, a farmer from the north.", "person Zorvan Kessik"),
    Example("They met Zorvan Kessik, a retired machinist from the north.", "person Zorvan Kessik"),
    Example("They met American Zorvan Kessik, who left early.", "person Zorvan Kessik"),
    Example("“We shall see,” said Zorvan Kessik.", "person Zorvan Kessik"),
    Example("“We shall see,” said Kessik.", "person Kessik"),
  ])
  func names(_ example: Example) throws { try example.check { $0.mentionLines([.person]) } }

  @Test(arguments: [
    Example("They met in Qarat, 44 miles from the lake."),
    Example("They met his brother Monday evening."),
    Example("The town and its neighbour Qarat were there."),
    Example("They met the senator, D-Maine, who left early."),
    Example("They wrote to the Zorvan Association, who left early."),
    Example("“We shall see,” said the Zorvan Association."),
    Example("They went to Qarat, a town from the north."),
  ])
  func noPersons(_ example: Example) throws { try example.check { $0.mentionLines([.person]) } }
}
