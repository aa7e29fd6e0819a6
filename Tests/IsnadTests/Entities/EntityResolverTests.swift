import Isnad
import Testing

@Suite struct EntityResolverTests {
  @Test(arguments: [
    Example(
      "Yesterday Anna Berg came to the old town with Peter Novak. Later, Berg thanked Novak there.",
      "Anna Berg: Anna Berg, Berg", "Peter Novak: Peter Novak, Novak"),
    Example(
      "The town thanked Peter Novak for it. Later, Peter J. Novak came back.",
      "Peter Novak: Peter Novak, Peter J. Novak"),
    Example(
      "The town thanked Anna Berg for it. Then it thanked Peter Berg for it. Later, Berg was seen there.",
      "Anna Berg: Anna Berg", "Peter Berg: Peter Berg, Berg"),
    Example(
      "The town thanked Anna Berg for it. Then it thanked Peter Berg for it. Later, Anna Berg was seen there.",
      "Anna Berg: Anna Berg, Anna Berg", "Peter Berg: Peter Berg"),
    Example(
      "The town thanked Fidel Castro for it. Then it thanked Raul Castro for it. Later, Castro was seen there.",
      "Fidel Castro: Fidel Castro", "Raul Castro: Raul Castro, Castro"),
    Example(
      "The town thanked Raul Castro for it. Then it thanked Fidel Castro for it. Later, Castro was seen there.",
      "Raul Castro: Raul Castro", "Fidel Castro: Fidel Castro, Castro"),
  ])
  func persons(_ example: Example) throws { try example.check { $0.entityLines([.person]) } }

  @Test(arguments: [
    Example(
      "They wrote to the Union of Bridge Builders (UBB) about it. The UBB was founded by engineers.",
      "Union of Bridge Builders: Union of Bridge Builders, UBB, UBB"),
    Example(
      "The UBB was founded by engineers. They wrote to the Union of Bridge Builders (UBB) about it.",
      "Union of Bridge Builders: UBB, Union of Bridge Builders, UBB"),
    Example(
      "They wrote to the Popular Mobilization Units (PMU) about it. The PMU was there.",
      "Popular Mobilization Forces: Popular Mobilization Units, PMU, PMU"),
    Example(
      "Some call it the Islamic State of Iraq and the Levant (ISIL), others Daesh or ISIS or just Islamic State.",
      "Islamic State: Islamic State of Iraq and the Levant, ISIL, Daesh, ISIS, Islamic State"),
    Example(
      "They wrote to the Ministry of Bridges about it. The Ministry of Roads was there too, and so was the Ministry of Bridges.",
      "Ministry of Bridges: Ministry of Bridges, Ministry of Bridges", "Ministry of Roads: Ministry of Roads"),
  ])
  func organizations(_ example: Example) throws { try example.check { $0.entityLines([.organization]) } }

  @Test(arguments: [
    Example(
      "They went from Baghdad to Basra and back to Baghdad.", "Baghdad: Baghdad, Baghdad", "Basra: Basra"),
    Example("He came to the United States in May. The US was at peace.", "United States: United States, US"),
  ])
  func places(_ example: Example) throws { try example.check { $0.entityLines([.location]) } }

  @Test func aSurnameIsNeverAPlace() throws {
    // "Sydney" the city and a person of that surname stay apart.
    let document = try Sample.analyze(
      "They flew to Sydney in May. There the mayor thanked Anna Berg for it, and Berg left Sydney.")
    #expect(document.entityLines([.person]) == ["Anna Berg: Anna Berg, Berg"])
    #expect(document.entityLines([.location]) == ["Sydney: Sydney, Sydney"])
  }
}
