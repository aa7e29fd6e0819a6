import IsnadText
import Testing

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String, _ splitter: SentenceSplitter) -> [String] {
    var start = 0
    let bytes = Array(text.utf8)
    return splitter.ends(in: text).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// Sentences parted by `|`, which is not part of the text.
  @Test(arguments: [
    "The U.S. Army left. |It was late.",
    "He met Gen. Michael Garrett. |They spoke.",
    "Lt. Col. John Smith said so.",
    "At 9 p.m. Monday it began.",
    "It began at 9 p.m. |The army left.",
    "He is No. 1 in the list.",
    "Would he go? |No. |He would not.",
    "Mr. Hosseini left. |Dr. Abu Bakr stayed.",
    "Sen. John Kerry and Rep. Smith agreed.",
    "The U.N. Security Council met in St. Petersburg.",
    "J. K. Rowling wrote it. |It sold.",
    "Maj. Gen. Qasim Atta fled to Mt. Sinjar.",
    "Cities, e.g. Mosul, fell.",
    "\"Will they leave?\" asked the man. |\"Yes.\"",
    "“They must go!” said the man. |They went.",
    "“They must go!” Hosseini said. |They went.",
    "“They must go!” |The crowd agreed.",
    "“We will leave.” he said. |They left.",
    "He blamed al-Qaeda. |They denied it.",
    "The army\nsaid that it\nwould leave. |It did.",
    "غادر الجيش. |هل عاد؟ |نعم.",
    "«هل عاد؟» قال الرجل. |نعم.",
    "He lives in Washington, D.C. |He is old.",
    "Plan B. |The army left.",
    "Yahoo! said it would pay. |It did.",
    "It cost 3.5 million. |Nobody paid.",
    "Acme Corp. Chairman Smith quit.",
    "Acme Inc. President Novak paid Gen. Berg.",
    "\"They will leave.\" he said. |They did.",
    "He arrived in Basra. |They had left.",
    "",
    "No stop at the end",
  ])
  func tables(_ marked: String) throws {
    let text = marked.replacing("|", with: "")
    let expected = text.isEmpty ? [] : marked.split(separator: "|").map(String.init)
    #expect(sentences(text, try SentenceSplitter()) == expected)
  }

  @Test func paragraphsEndSentences() throws {
    let text = "A headline without a stop\n\nThe army left.\n\n\n  It came back."
    let expected = ["A headline without a stop\n\n", "The army left.\n\n\n  ", "It came back."]
    #expect(sentences(text, try SentenceSplitter()) == expected)
  }

  @Test func abbreviationsAreTheCallers() throws {
    let text = "The Xyz. Army left. The Gen. Army stayed."
    let none = try SentenceSplitter(abbreviations: [])
    let given = try SentenceSplitter(abbreviations: ["Xyz.", "Gen"])
    #expect(sentences(text, none).count == 4)
    #expect(sentences(text, given) == ["The Xyz. Army left. ", "The Gen. Army stayed."])
  }

  @Test func anyBytesAreSplit() throws {
    let splitter = try SentenceSplitter()
    for bytes: [UInt8] in [
      [0xFF], [0x2E, 0x20, 0xE2, 0x80], [0xC2], [0xF0, 0x9F, 0x2E], [0x0A, 0x0A], [0x20],
    ] {
      let ends = bytes.withUnsafeBytes { splitter.ends(in: $0) }
      #expect(ends.last == bytes.count)
      #expect(ends == ends.sorted())
    }
  }
}
