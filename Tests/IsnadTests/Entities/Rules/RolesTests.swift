import Isnad
import Testing

@Suite struct RolesTests {
  @Test(arguments: [
    Example("The mayor thanked Lieutenant General Qusay Darwish for it.", "role Lieutenant General"),
    Example("The town thanked Prime Minister Qusay Darwish for it.", "role Prime Minister"),
    Example("The town thanked senior commander Qusay Darwish for it.", "role senior commander"),
    Example("The town thanked its spokesman Peter Novak for it.", "role spokesman"),
    Example("The town’s governor, Peter Novak, was thanked for it.", "role governor"),
    Example("The town thanked the commander of the border guard, Peter Novak, for it.", "role commander"),
  ])
  func beforeNames(_ example: Example) throws { try example.check { $0.mentionLines([.role]) } }

  @Test(arguments: [
    Example("Peter Novak, commander of the border guard, was there.", "role commander"),
    Example("Peter Novak, the road authority’s spokesman, was there.", "role spokesman"),
    Example("Peter Novak, director of the water works, was there.", "role director"),
  ])
  func behindNames(_ example: Example) throws { try example.check { $0.mentionLines([.role]) } }

  @Test(arguments: [
    Example("The commander left the town."),
    Example("They saw the commander, Peter Novak and others there."),
    Example("Every president needs a spokesman."),
    Example("The road leads to the director’s house."),
  ])
  func notBesideNames(_ example: Example) throws { try example.check { $0.mentionLines([.role]) } }
}
