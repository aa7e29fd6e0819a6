import Testing

@testable import IsnadText

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

  @Test("an array keeps what it is given, with room reserved and without", arguments: [0, 10, 1_000_000])
  func arrays(capacity: Int) {
    var numbers: [Int] = []
    numbers.reserveCapacityInLargePages(capacity)
    #expect(numbers.capacity >= capacity)
    for i in 0..<1000 { numbers.append(i) }
    #expect(numbers == Array(0..<1000))
  }
}
