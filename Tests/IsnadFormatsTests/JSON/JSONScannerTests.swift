import Foundation
import Testing

@testable import IsnadFormats

@Suite struct JSONScannerTests {
  static let valid = [
    "null", "true", "false", "0", "-0", "12", "-1.5e+10", "1E5", #""""#, #""a\u00e9\"\\\/\b\f\n\r\t""#, "[]",
    "{}",
    "[1,[2,[3]]]", #"{"a":{"b":[null]},"a":1}"#, " [ 1 , 2 ] ", "\t{\r\n}\n",
  ]
  static let invalid = [
    "", " ", "nul", "True", "01", "-", "1.", ".5", "1e", "+1", "NaN", #"""#, #""\x""#, #""\u12""#,
    #""\u12G4""#,
    "\"\t\"", "[", "[1", "[1,", "[1,]", "[,1]", "{", #"{"a""#, #"{"a":"#, #"{"a":1"#, #"{"a":1,}"#, "{a:1}",
    "]", "1 2",
    "'a'", "[1 2]", #"{"a" 1}"#, "\u{FEFF}1",
  ]

  @Test(arguments: valid) func acceptsWhatFoundationAccepts(_ json: String) throws {
    #expect(scan(json) == nil)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    }
  }

  @Test(arguments: invalid) func refuses(_ json: String) { #expect(scan(json) != nil) }

  @Test func everyTruncationIsRefused() {
    let json = #"{"id":"a1","n":-1.5,"l":[true,null,{"x":"\u00e9\n"}],"text":"“Yes”"}"#
    let bytes = Array(json.utf8)
    for length in 0..<bytes.count {
      #expect(bytes[..<length].withUnsafeBufferPointer { scan($0) } != nil)
    }
    #expect(scan(json) == nil)
  }

  @Test func deepNestingIsRefusedAndDoesNotCrash() {
    let levels = JSONScanner.maximumDepth
    #expect(scan(nested(levels)) == nil)
    #expect(scan(nested(levels + 1))?.expected == "fewer than 512 levels")
    #expect(scan(String(repeating: "[", count: 1_000_000)) != nil)
    #expect(scan(String(repeating: #"{"a":"#, count: 1_000_000)) != nil)
  }

  @Test func failuresNameTheByte() {
    #expect(scan(#"{"a":x}"#) == JSONScanner.Failure(expected: "a value", offset: 5))
    #expect(scan(#"{"a":1]"#) == JSONScanner.Failure(expected: "'}'", offset: 6))
  }

  private func nested(_ levels: Int) -> String {
    String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
  }

  private func scan(_ json: String) -> JSONScanner.Failure? {
    Array(json.utf8).withUnsafeBufferPointer { scan($0) }
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONScanner.Failure? {
    do {
      var scanner = JSONScanner(bytes)
      try scanner.skipValue()
      return scanner.peek() == nil ? nil : scanner.failure("the end")
    } catch {
      return error
    }
  }
}
