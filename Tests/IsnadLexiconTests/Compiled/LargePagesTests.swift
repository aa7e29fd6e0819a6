import Testing

@testable import IsnadLexicon

@Suite struct LargePagesTests {
  @Test(
    "memory of any size is aligned, can be written to its end and is freed",
    arguments: [1, 100, 1 << 22, 5_000_001])
  func sizes(count: Int) {
    let memory = LargePages.allocate(byteCount: count)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 7)
    #expect(memory.count == count)
    #expect(memory[count - 1] == 7)
    #expect(Int(bitPattern: memory.baseAddress) % 64 == 0)
  }
}
