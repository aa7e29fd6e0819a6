import Isnad
import Testing

/// Persons whom no lexicon knows.
@Suite struct PersonNamesTests {
  @Test(arguments: [
    Example("Yesterday Anna Berg came to the old town.", "person Anna Berg"),
    Example("In the old town, Karim al-Rawi opened a school.", "person Karim al-Rawi"),
    Example("The school was opened by Abdullah bin Khalid al-Rawi.", "person Abdullah bin Khalid al-Rawi"),
    Example("The mayor thanked commander Qusay Darwish for it.", "person Qusay Darwish"),
    Example("The mayor thanked General Qusay Darwish for it.", "person Qusay Darwish"),
    Example("The mayor thanked Prime Minister Qusay Darwish for it.", "person Qusay Darwish"),
    Example("The mayor thanked Dr. Qusay Darwish for it.", "person Qusay Darwish"),
    Example("The mayor thanked Peter J. Novak for it.", "person Peter J. Novak"),
    Example("The town thanked Minister of Irrigation Hani Quornan for it.", "person Hani Quornan"),
    Example("The town thanked Ambassador to Syria Quorn Zorvan for it.", "person Quorn Zorvan"),
    Example(
      "The mayor thanked K. B. Quornan and J.K. Quornan for it.", "person K. B. Quornan",
      "person J.K. Quornan"),
    Example("The mayor thanked Peter Novak Jr. for it.", "person Peter Novak Jr."),
    Example("The mayor thanked Anna d’Ávila for it.", "person Anna d’Ávila"),
    Example("Later, Umm Khalid sold the shop.", "person Umm Khalid"),
    Example("The town thanked Vice Minister Park Ji-hoon for it.", "person Park Ji-hoon"),
    Example("Anna Berg’s speech was heard in every street.", "person Anna Berg"),
    Example(
      "The mayor thanked Anna Berg, Peter Novak and Elena Moreau.", "person Anna Berg", "person Peter Novak",
      "person Elena Moreau"),
    Example("Will Berg said it was late.", "person Will Berg"),
    Example("They met Senator Will Berg and Justin Long.", "person Will Berg", "person Justin Long"),
    .limited("nothing beside it tells of a person", "Reto Caduff walks slowly.", "person Reto Caduff"),
    Example(
      "General Qusay Darwish met Anna Berg.",
      "person Qusay Darwish", "person Anna Berg"),
  ])
  func names(_ example: Example) throws { try example.check { $0.mentionLines([.person]) } }

  @Test(arguments: [
    Example("The bridge was built by the town."),
    Example("Many people left the town on Monday."),
    Example("The Old Bridge Association met on Monday."),
    Example("It was his Christmas present."),
    Example("Will Iran attack?"),
  ])
  func noPersons(_ example: Example) throws { try example.check { $0.mentionLines([.person]) } }
}
