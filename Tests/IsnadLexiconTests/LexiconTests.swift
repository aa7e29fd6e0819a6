import Testing

@testable import IsnadLexicon

@Suite struct LexiconTests {
  @Test("entries by index and identifier")
  func entries() throws {
    let lexicon = try Lexicon(Sample.entries)
    #expect(lexicon.count == 4)
    for (index, entry) in Sample.entries.enumerated() {
      #expect(lexicon[index].id == entry.id)
      let found = try #require(lexicon.entry(withID: entry.id))
      #expect(found.index == index && found.name == entry.name && found.kind == entry.kind)
      #expect(found.file == entry.file && found.line == entry.line)
      for attribute in entry.attributes { #expect(found.values(of: attribute.key).contains(attribute.value)) }
      #expect(found.attributes == entry.attributes)
    }
    #expect(lexicon.entry(withID: "person/nobody") == nil && lexicon.entry(withID: "") == nil)
    #expect(lexicon[0].value(of: "gender") == "male" && lexicon[2].value(of: "gender") == nil)
  }

  @Test("compiled bytes give the same lexicon, copied or in place, aligned or not", arguments: 0..<9)
  func inPlace(shift: Int) throws {
    var builder = try LexiconBuilder()
    for entry in Sample.entries { try builder.add(entry) }
    let bytes = builder.compile()
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + shift, alignment: 64)
    defer { memory.deallocate() }
    let place = UnsafeMutableRawBufferPointer(rebasing: memory[shift...])
    place.copyBytes(from: bytes)
    for checked in [true, false] {
      let lexicon = try Lexicon(staticBytes: UnsafeRawBufferPointer(place), checked: checked)
      #expect(
        try Sample.matches("Hadi al-Amiri's PMU", lexicon)
          == ["Hadi al-Amiri|person/hadi-al-ameri|strong", "PMU|organization/pmu|acronym"])
    }
  }

  @Test("compiled lexicons are told from other files")
  func magic() throws {
    var builder = try LexiconBuilder()
    let bytes = builder.compile()
    #expect(Lexicon.isCompiled(bytes.prefix(8)))
    #expect(!Lexicon.isCompiled(Array("- {id: x}".utf8)) && !Lexicon.isCompiled([UInt8]()))
  }
}
