import Isnad
import Testing

@Suite struct ShortNamesTests {
  @Test(arguments: [
    Example("Yesterday Anna Berg came to the old town. Later, Berg left.", "Anna Berg: Anna Berg, Berg"),
    Example("In the old town, Berg was the first. Nobody knew Anna Berg.", "Anna Berg: Berg, Anna Berg"),
    Example(
      "Hadi al-Ameri was there when the meeting began. Later, Ameri left.",
      "Hadi al-Ameri: Hadi al-Ameri, Ameri"),
    Example(
      "Hadi al-Ameri was there when the meeting began. Later, al-Ameri left.",
      "Hadi al-Ameri: Hadi al-Ameri, al-Ameri"),
    Example(
      "Yesterday Anna Berg came to the old town. Berg’s speech was long.", "Anna Berg: Anna Berg, Berg"),
    Example(
      "In the old town, Karim al-Khadhimi opened a school. Later, Kadhimi left, and so did al-Kazemi.",
      "Karim al-Khadhimi: Karim al-Khadhimi, Kadhimi, al-Kazemi"),
    Example(
      "Yesterday Anna Berg came to the old town. “Come in,” they told Anna.", "Anna Berg: Anna Berg, Anna"),
    Example(
      "Yesterday Peter Sunday came to the old town. On Sunday he left.", "Peter Sunday: Peter Sunday"),
  ])
  func surnames(_ example: Example) throws { try example.check { $0.entityLines([.person]) } }

  @Test(arguments: [
    Example("The ice berg melted in the sea."),
    Example("Later, Ameri left the old town."),
    .limited("nobody bears it in full", "Kessel left.", "Kessel: Kessel"),
  ])
  func aloneTheyAreNothing(_ example: Example) throws { try example.check { $0.entityLines([.person]) } }
}
