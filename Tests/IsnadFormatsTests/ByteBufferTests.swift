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

  @Test func numbersAreWrittenInDecimalDigits() {
    var numbers = [0, 9, 10, -1, .max, .min]
    var power = 1
    while power < Int.max / 10 {
      power *= 10
      numbers += [power - 1, power, power + 1, -power]
    }
    for number in numbers {
      var buffer = ByteBuffer(capacity: 1)
      buffer.append(decimal: number)
      #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == String(number))
    }
  }

  @Test func wordsAreCutToTheirLength() {
    var buffer = ByteBuffer(capacity: 1)
    buffer.reserve(20)
    buffer.appendReserved(0x6867_6665_6463_6261, count: 8)
    buffer.appendReserved(0x6867_6665_6463_6261, count: 3)
    buffer.appendReserved("xy")
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == "abcdefghabcxy")
  }

  @Test func nothing() {
    var buffer = ByteBuffer()
    buffer.append(UnsafeBufferPointer(start: nil, count: 0))
    buffer.append("")
    #expect(buffer.withBytes { $0.isEmpty })
  }
}
