import IsnadLexicon
import Testing

@testable import IsnadLexiconSource

@Suite struct LexiconDifferenceTests {
  private func read(_ yaml: String) -> [LexiconEntry] { LexiconReader().read(yaml, file: "f").entries }

  @Test("records, forms and attributes, whatever their order")
  func differences() {
    let old = read("- {id: place/a, name: A}\n- {id: place/b, name: B, in: place/a, aliases: [Bee, Be]}\n")
    let new = read(
      "- {id: place/b, name: B, in: place/c, aliases: [Be, {form: Bi, use: weak}]}\n- {id: place/c, name: C}\n"
    )
    let difference = LexiconDifference(from: old, to: new)
    #expect(
      difference.description == """
        + place/c  C
        - place/a  A
        ~ place/b  + form "Bi" (weak, case name)  + in: place/c  - form "Bee" (strong, case name)  - in: place/a

        """)
    #expect(LexiconDifference(from: old, to: old.reversed()).isEmpty)
  }
}
