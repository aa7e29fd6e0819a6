import Testing

@testable import IsnadFormats

@Suite struct ByteBufferTests {
  @Test(arguments: [1, 3, 256])
  func whatIsAppendedStandsInOrder(capacity: Int) {
    var buffer = ByteBuffer(capacity: capacity)
    var expected: [UInt8] = []
    for round in 0..<100 {
      buffer.append(UInt8(round))
      buffer.append("null")
      buffer.append(repeating: 0x20, count: round % 5)
      Array("ab".utf8).withUnsafeBufferPointer { buffer.append($0) }
      expected += [UInt8(round)] + Array("null".utf8) + Array(repeating: 0x20, count: round % 5)
      expected += Array("ab".utf8)
    }
    #expect(buffer.count == expected.count)
    #expect(buffer.withBytes { Array($0) } == expected)
  }

  @Test func nothing() {
    var buffer = ByteBuffer()
    buffer.append(UnsafeBufferPointer(start: nil, count: 0))
    buffer.append("")
    #expect(buffer.withBytes { $0.isEmpty })
  }
}
