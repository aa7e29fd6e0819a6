import Isnad
import Testing

@Suite struct AnalyzerTests {
  @Test func gettingStarted() throws {
    // The code of Sources/Isnad/Isnad.docc/GettingStarted.md.
    let analyzer = try Analyzer()
    let document = analyzer.analyze(
      """
      “The bridge will open in June,” Elena Moreau told Reuters on Monday.

      Moreau, who heads the road authority, denied that the works were late. According to the Ministry of
      Transport, the bridge has cost twice as much as planned.
      """)

    var lines: [String] = []
    for quote in document.quotes {
      let speaker = document.speaker(of: quote)?.name ?? "Somebody"
      lines.append("\(speaker) (\(quote.polarity)): \(document.text(of: quote))")
    }
    try #require(
      lines == [
        "Elena Moreau (affirmed): The bridge will open in June,",
        "Elena Moreau (negated): the works were late",
        "Ministry of Transport (affirmed): the bridge has cost twice as much as planned",
      ])

    let people = document.entities.filter { $0.type == .person }
    #expect(people.map(\.name) == ["Elena Moreau"])
    let forms = people.flatMap { document.mentions(of: $0) }.map { String(document.text(of: $0)) }
    #expect(forms == ["Elena Moreau", "Moreau"])

    let range = document.stringRange(document.quotes[0].spans[0])
    let start = document.text.utf16.distance(from: document.text.startIndex, to: range.lowerBound)
    #expect(start == 1)
  }

  @Test func exampleOfTheDocumentation() throws {
    let document = try Sample.analyze("“We will leave,” Hadi al-Ameri told Press TV on Tuesday.")
    let quote = try #require(document.quotes.first)
    #expect(document.text(of: quote) == "We will leave,")
    #expect(document.speaker(of: quote)?.name == "Hadi al-Ameri")
    #expect(document.speaker(of: quote)?.lexiconID == "person/hadi-al-ameri")
  }

  @Test func bytesAndTextGiveTheSame() throws {
    let text = "“The road is open,” Peter Novak said in Zürich. He added that it was safe."
    let analyzer = try Sample.analyzer
    #expect(analyzer.analyze(utf8: Array(text.utf8)).summary == analyzer.analyze(text).summary)
  }

  @Test func aTextOfItsOwnKind() throws {
    // A string that is not stored as UTF-8 in one piece: a substring with bridged neighbours.
    let text = "Before. “The road is open,” Peter Novak said. Behind."
    let part = text.dropFirst(8).dropLast(8)
    #expect(
      try Sample.analyze(String(part)).quoteLines == ["direct | Peter Novak | said | The road is open,"])
  }
}
