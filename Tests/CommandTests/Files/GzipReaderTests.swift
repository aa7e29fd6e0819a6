import Foundation
import Testing

@Suite struct GzipReaderTests {
  /// A file packed by gzip, whatever it is called, is read as what it holds.
  @Test func packedInput() throws {
    let result = try Command.shell(
      "printf 'Hadi al-Ameri said no.' | gzip | \"$ISNAD\" analyze --output jsonl")
    #expect(result.status == 0)
    #expect(result.objects.count == 1)
    #expect(result.output.contains("Ameri"))
  }

  @Test func membersBehindOneAnother() throws {
    let result = try Command.shell(
      #"(echo '{"text":"a"}' | gzip; echo '{"text":"b"}' | gzip) | "$ISNAD" analyze --input jsonl"#)
    #expect(result.objects.map { $0["id"] as? String } == ["1", "2"])
  }

  @Test("damaged data is told, what was read before is answered") func damaged() throws {
    let cut = try Command.shell(
      #"yes '{"text":"Yes."}' | head -n 50000 | gzip | head -c 150 | "$ISNAD" analyze --input jsonl"#)
    #expect(cut.status == 1)
    #expect(cut.errors == "isnad: -: the gzip data ends too early\n")
    let wrong = try Command.shell(
      #"(printf '\037\213\010\000\000\000\000\000\000\003'; printf '\377\377\377\377') | "$ISNAD" analyze"#)
    #expect(wrong.status == 66)
    #expect(wrong.errors == "isnad: -: damaged gzip data\n")
  }
}
