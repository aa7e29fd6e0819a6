import Isnad
import Testing

/// Pronouns and descriptions, and whom they stand for.
@Suite struct PartyResolverTests {
  @Test(arguments: [
    Example("Peter Novak opened the meeting. He said the road was safe.", "He = Peter Novak"),
    Example("Anna Berg opened the meeting. “The road is safe,” she said.", "she = Anna Berg"),
    Example("Peter Novak opened the meeting.\n\nHe said the road was safe.", "He = Peter Novak"),
    Example("Hadi al-Ameri spoke in Baghdad. “We will wait,” he said.", "he = Hadi al-Ameri"),
    Example(
      "Peter Novak said the road was safe. He added that the bridge was closed.", "Peter Novak = Peter Novak",
      "He = Peter Novak"),
    Example(
      "Peter Novak said Anna Berg had left. He said the road was safe.", "Peter Novak = Peter Novak",
      "He = Peter Novak"),
    Example(
      "Peter Novak talked to Anna Berg at the old bridge. “The road is safe,” she said.", "she = Anna Berg"),
    Example(
      "Peter Novak talked to Anna Berg at the old bridge. “The road is safe,” he said.", "he = Peter Novak"),
    Example(
      "Engineers said the road was safe. They added that the bridge was not.", "Engineers = Engineers",
      "They = Engineers"),
    Example(
      "Peter Novak noted that farmers had informed Salim Haddad of it. He called on the council to act.",
      "Peter Novak = Peter Novak", "farmers = farmers", "He = Peter Novak"),
    Example("“The road is safe,” he said.", "he = -"),
    Example(
      "Salim Haddad denied that armed groups had demanded payments. “That is a rumour,” he said.",
      "Salim Haddad = Salim Haddad",
      "armed groups = armed groups",
      "he = Salim Haddad"),
    Example(
      "Salim Haddad said it was dear. His wife told him to sell. “To whom?” he asked.",
      "Salim Haddad = Salim Haddad",
      "His wife = His wife",
      "he = Salim Haddad"),
  ])
  func pronouns(_ example: Example) throws { try example.check { $0.speakerLines } }

  @Test(arguments: [
    Example("Hadi al-Ameri arrived in Baghdad. “We will wait,” Ameri said.", "Ameri = Hadi al-Ameri"),
    Example(
      "Peter Novak and his wife came to the old bridge. “The road is safe,” Novak said.",
      "Novak = Peter Novak"),
    Example(
      "The Popular Mobilization Units (PMU) left the town. The PMU said it was safe.",
      "PMU = Popular Mobilization Forces"),
  ])
  func shortNames(_ example: Example) throws { try example.check { $0.speakerLines } }

  @Test(arguments: [
    Example(
      "Peter Novak, the mayor of Rivertown, opened the meeting. The mayor said the road was safe.",
      "The mayor = Peter Novak"),
    Example(
      "A senior engineer came to the old bridge. A witness said he left. The witness said nothing else was seen.",
      "A witness = A witness", "The witness = A witness"),
    Example(
      "The Ministry of Transport published a report. The ministry said the road was safe.",
      "The ministry = Ministry of Transport"),
    Example(
      "The Ministry of Transport published a list. It said the road was safe.", "It = Ministry of Transport"),
    Example(
      "The Badr Organization issued a list. The group said the road was safe.",
      "The group = Badr Organization"),
  ])
  func descriptions(_ example: Example) throws { try example.check { $0.speakerLines } }
}
