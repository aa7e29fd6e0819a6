import Isnad
import Testing

@testable import IsnadFormats

@Suite struct DelimitedFormatTests {
  @Test func commas() {
    let format = DelimitedFormat()
    #expect(
      format.string(for: Samples.news, id: "a,1")
        == "\"a,1\",1,direct,affirmed,Hadi al-Ameri,Hadi al-Ameri,person,person/hadi-al-ameri,,Press TV,,told,"
        + "\"Iraq's army\nis ready\",36,56,0.9,direct.test,\r\n"
        + "\"a,1\",2,direct,negated,Hadi al-Ameri,he,person,person/hadi-al-ameri,,,,said,\"Yes,\",74,78,0.9,direct.test,\r\n"
    )
  }

  @Test func tabs() {
    let text = DelimitedFormat(delimiter: .tab).string(for: Samples.news, id: "a\t1")
    #expect(
      text.split(separator: "\n").allSatisfy {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count == 18
      })
    #expect(text.contains("\tIraq's army is ready\t"))
    #expect(text.hasPrefix("a 1\t"))
  }

  @Test func header() {
    #expect(DelimitedFormat().frame(isSingle: true).opening.hasPrefix("document,number,kind,"))
    #expect(DelimitedFormat(delimiter: .tab).frame(isSingle: false).empty.hasSuffix("\trule\terror\n"))
  }

  @Test("no line of an article is a formula", arguments: ["=", "+", "-", "@", "\t", "\r"])
  func formulas(start: String) {
    let document = Samples.hostile("\(start)1+1")
    let guarded = DelimitedFormat().string(for: document)
    #expect(guarded.contains("'\(start)1+1"))
    #expect(!guarded.contains(",\(start)1+1") && !guarded.contains(",\"\(start)1+1"))
    #expect(!DelimitedFormat(guardsFormulas: false).string(for: document).contains("'"))
  }

  @Test func quotationMarksAreDoubled() {
    let document = Samples.hostile("a\"b")
    #expect(DelimitedFormat().string(for: document).contains(",\"a\"\"b\","))
  }

  @Test func errors() {
    var bytes: [UInt8] = []
    DelimitedFormat().write(error: "not a JSON object", line: 4, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "line 4,,,,,,,,,,,,,,,,,not a JSON object\r\n")
  }
}
