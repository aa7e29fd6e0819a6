import Isnad
import Testing

@Suite struct DocumentFilterTests {
  static let text = """
    “We will leave,” Peter Novak told Reuters in Berlin. Anna Berg of Reuters said “no”.
    """

  @Test func everythingStays() throws {
    let document = try Sample.analyze(Self.text)
    let same = document.filtered(mentions: { _ in true }, quotes: { _ in true })
    #expect(same.mentions == document.mentions)
    #expect(same.entities == document.entities)
    #expect(same.quotes == document.quotes)
  }

  @Test func nothingStays() throws {
    let bare = try Sample.analyze(Self.text).filtered(mentions: { _ in false }, quotes: { _ in false })
    #expect(bare.mentions.isEmpty && bare.entities.isEmpty && bare.quotes.isEmpty)
    #expect(bare.text == Self.text)
  }

  @Test func referencesLeadToTheSameEntities() throws {
    let document = try Sample.analyze(Self.text)
    let people = document.filtered(mentions: { $0.type == .person }, quotes: { _ in false })
    #expect(people.mentions.count == 2)
    #expect(people.mentions.map { people.entities[$0.entityIndex].name } == ["Peter Novak", "Anna Berg"])
    for (index, entity) in people.entities.enumerated() {
      #expect(document.entities.contains { $0.id == entity.id && $0.name == entity.name })
      #expect(entity.mentionIndices.allSatisfy { people.mentions[$0].entityIndex == index })
    }
  }

  @Test func quotationsKeepWhomTheyNeed() throws {
    let document = try Sample.analyze(Self.text)
    let last = document.quotes.count - 1
    let one = document.filtered(mentions: { _ in false }, quotes: { $0 == document.quotes[last] })
    #expect(one.quotes.count == 1)
    #expect(one.speaker(of: one.quotes[0]) != nil)
    #expect(one.speaker(of: one.quotes[0])?.name == document.speaker(of: document.quotes[last])?.name)
    #expect(one.entities.allSatisfy { $0.mentionIndices.isEmpty })
  }

  @Test func reasonsStay() throws {
    let document = try Sample.analyze(Self.text)
    let people = document.filtered(mentions: { $0.type == .person }, quotes: { $0 == document.quotes.last })
    #expect(
      people.explain(people.mentions[1])
        == document.explain(try #require(document.mentions.last { $0.type == .person })))
    #expect(people.explain(people.quotes[0]) == document.explain(document.quotes[document.quotes.count - 1]))
  }
}
