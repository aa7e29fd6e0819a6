import Testing

@testable import IsnadLexicon

@Suite struct LexiconMatcherTests {
  @Test(
    "case policies",
    arguments: [
      ("Prime Minister", CasePolicy.name, "the Prime Minister", ["Prime Minister"]),
      ("Prime Minister", .name, "the prime minister", []),
      ("Prime Minister", .name, "PRIME MINISTER", ["PRIME MINISTER"]),
      ("Hadi al-Ameri", .name, "Hadi Al-Ameri", ["Hadi Al-Ameri"]),
      ("Hadi al-Ameri", .name, "hadi al-Ameri", []),
      ("Bank of Iran", .name, "BANK OF IRAN", ["BANK OF IRAN"]),
      ("according to", .any, "According To", ["According To"]), ("PMU", .upper, "PMU pmu Pmu", ["PMU"]),
      ("US", .upper, "us US U.S. Us", ["US", "U.S."]), ("G7", .upper, "G7 g7", ["G7"]),
      ("P5+1", .upper, "P5+1", ["P5+1"]),
      ("Isis", .exact, "Isis ISIS isis", ["Isis"]), ("ISIS", .exact, "Isis ISIS isis", ["ISIS"]),
      ("IS", .exact, "is IS Is", ["IS"]), ("may", .exact, "May may", ["may"]),
      ("Qatar", .name, "QATAR", ["QATAR"]), ("X", .upper, "x X", ["X"]),
    ])
  func casePolicies(name: String, policy: CasePolicy, text: String, expected: [String]) throws {
    #expect(try Sample.found(name, policy, in: text) == expected)
  }

  @Test(
    "hyphens, apostrophes and spaces",
    arguments: [
      ("Abu al-Fadl", "Abu al Fadl", ["Abu al Fadl"]), ("Abu al Fadl", "Abu al-Fadl", ["Abu al-Fadl"]),
      ("Abu al-Fadl", "Abu al‐Fadl Abu al‑Fadl", ["Abu al‐Fadl", "Abu al‑Fadl"]),
      ("Abu al-Fadl", "Abu al - Fadl", []),
      ("Abu al-Fadl", "Abu al-\nFadl", ["Abu al-\nFadl"]), ("Abu al-Fadl", "Abu al- Fadl", []),
      ("Abu al-Fadl", "Abu al-\n\nFadl", []), ("Bab al-Aziziya", "Bab al-‘Aziziya", ["Bab al-‘Aziziya"]),
      ("Sheikh Ali", "Sheikh ‘Ali", ["Sheikh ‘Ali"]), ("Sheikh Ali", "Sheikh ‘ Ali", []),
      ("Iran-Iraq War", "Iran–Iraq War", ["Iran–Iraq War"]), ("Iran-Iraq War", "Iran – Iraq War", []),
      (
        "Kata'ib Hezbollah", "Kataib Hezbollah, Kata’ib Hezbollah", ["Kataib Hezbollah", "Kata’ib Hezbollah"]
      ),
      ("Kataib Hezbollah", "Kataʾib Hezbollah", ["Kataʾib Hezbollah"]),
      ("Basra", "in Bāsra", ["Bāsra"]), ("Johnson & Johnson", "Johnson & Johnson", ["Johnson & Johnson"]),
      ("AT&T", "AT&T", ["AT&T"]), ("Yahoo!", "Yahoo! Yahoo", ["Yahoo!"]),
      ("Press TV", "Press  TV", ["Press  TV"]),
    ])
  func joiners(name: String, text: String, expected: [String]) throws {
    #expect(try Sample.found(name, in: text) == expected)
  }

  @Test(
    "possessives end a name, or belong to it",
    arguments: [
      ("Iraq", "Iraq's army", ["Iraq"]), ("Iraq", "Iraq’s army, IRAQ'S", ["Iraq", "IRAQ"]),
      ("Iraq Army", "Iraq's Army", []), ("McDonald's", "McDonald's fries", ["McDonald's"]),
      ("McDonald's", "McDonald fries", []),
      ("Lloyd's of London", "Lloyd’s of London", ["Lloyd’s of London"]),
      ("Lloyd's of London", "Lloyd of London", []),
      (
        "Teachers' Union", "the Teachers' Union, Teachers’ Union, Teachers Union",
        ["Teachers' Union", "Teachers’ Union", "Teachers Union"]
      ),
      ("Teachers Union", "the Teachers’ Union", ["Teachers’ Union"]),
      ("Teachers", "the Teachers’", ["Teachers"]),
      ("Iran", "Iran ' Air", ["Iran"]),
    ])
  func possessives(name: String, text: String, expected: [String]) throws {
    #expect(try Sample.found(name, in: text) == expected)
  }

  @Test(
    "stops of initials and abbreviations",
    arguments: [
      ("George W. Bush", "George W. Bush, George W Bush", ["George W. Bush", "George W Bush"]),
      ("George W Bush", "George W. Bush", ["George W. Bush"]),
      ("J.R.R. Tolkien", "J.R.R. Tolkien", ["J.R.R. Tolkien"]),
      ("St Kitts", "St. Kitts St Kitts", ["St. Kitts", "St Kitts"]), ("St. Kitts", "St Kitts", ["St Kitts"]),
      ("Brig. Gen. Ali", "Brig. Gen. Ali Brig Gen Ali", ["Brig. Gen. Ali", "Brig Gen Ali"]),
      ("Ali Hassan", "met Ali. Hassan left", []), ("Apple Inc.", "Apple Inc. said", ["Apple Inc."]),
      ("Apple Inc", "Apple Inc. said, Apple Inc", ["Apple Inc.", "Apple Inc"]),
      ("Iraq", "in Iraq.", ["Iraq"]),
      ("U.S.", "the U.S. and US", ["U.S.", "US"]),
      ("Donald Trump Jr.", "Donald Trump Jr.'s son", ["Donald Trump Jr."]),
      (
        "U.S.-led coalition", "the U.S.-led coalition, US-led coalition",
        ["U.S.-led coalition", "US-led coalition"]
      ),
      ("Prof. Smith", "Prof. Smith", ["Prof. Smith"]), ("Foundat. X", "Foundat. X", ["Foundat. X"]),
    ])
  func stops(name: String, text: String, expected: [String]) throws {
    #expect(try Sample.found(name, in: text) == expected)
  }

  @Test(
    "a name may run over the end of a line but not over an empty line",
    arguments: [
      ("Hadi al-Ameri", "Hadi\nal-Ameri", ["Hadi\nal-Ameri"]),
      ("Hadi al-Ameri", "Hadi\r\n   al-Ameri", ["Hadi\r\n   al-Ameri"]),
      ("Hadi al-Ameri", "Hadi\n\nal-Ameri", []),
      ("Hadi al-Ameri", "Hadi\u{2028}al-Ameri", ["Hadi\u{2028}al-Ameri"]),
      ("Hadi al-Ameri", "Hadi\u{A0}al-Ameri", ["Hadi\u{A0}al-Ameri"]),
      ("Hadi al-Ameri", "Hadi, al-Ameri", []),
    ])
  func lineBreaks(name: String, text: String, expected: [String]) throws {
    #expect(try Sample.found(name, in: text) == expected)
  }

  @Test("overlapping names are all kept, by position, shorter ones first")
  func overlaps() throws {
    let entries = ["New York", "New York Times", "York Times Square", "Times"].enumerated().map {
      LexiconEntry(id: "organization/n\($0.offset)", name: $0.element)
    }
    #expect(
      try Sample.matches("The New York Times Square", entries) == [
        "New York|organization/n0|name", "New York Times|organization/n1|name",
        "York Times Square|organization/n2|name",
        "Times|organization/n3|name",
      ])
  }

  @Test("a name is found inside the failed beginning of a longer one")
  func restart() throws {
    let entries = ["ABC DEF GHI", "ABC GHI", "DEF"].enumerated().map {
      LexiconEntry(id: "organization/n\($0.offset)", name: $0.element)
    }
    #expect(
      try Sample.matches("ABC DEF and ABC GHI", entries)
        == ["DEF|organization/n2|name", "ABC GHI|organization/n1|name"])
  }

  @Test("one form of several entries gives every entry, in the order of the records")
  func ambiguity() throws {
    let entries = [
      LexiconEntry(id: "place/tripoli-b", name: "Tripoli"),
      LexiconEntry(id: "place/tripoli-a", name: "Tripoli"),
    ]
    #expect(
      try Sample.matches("Tripoli", entries) == [
        "Tripoli|place/tripoli-b|name", "Tripoli|place/tripoli-a|name",
      ])
  }

  @Test(
    "ranges are offsets into the text as it is",
    arguments: ["İİİ ", "ﬁﬁ ", "😀😀", "e\u{301}\u{301} ", "\u{FEFF}", "ẞß ", "بغداد "])
  func rangesNeverShift(prefix: String) throws {
    #expect(try Sample.found("İstanbul", in: "\(prefix)İstanbul, Istanbul") == ["İstanbul", "Istanbul"])
  }

  @Test("ill-formed bytes around a name do not hide or move it")
  func illFormed() throws {
    let lexicon = try Lexicon(Sample.entries)
    let bytes: [UInt8] = [0xFF, 0x20] + Array("Iraq".utf8) + [0x20, 0xE2, 0x80]
    var ranges: [Range<Int>] = []
    lexicon.forEachMatch(in: try Sample.table(bytes: bytes)) { ranges.append($0.range) }
    #expect(ranges == [2..<6])
  }

  @Test("priority is the place in the record, and the line that of the form")
  func provenance() throws {
    var form = LexiconEntry.Form("Second")
    form.line = 12
    let lexicon = try Lexicon([
      LexiconEntry(id: "person/x", name: "First", forms: [form], file: "a.yaml", line: 10)
    ])
    var found: [String] = []
    lexicon.forEachMatch(in: try Sample.table("First Second"), lexicon: 3) {
      found.append("\($0.priority) \(lexicon.line(of: $0).number) \($0.lexicon) \($0.tokens)")
    }
    #expect(found == ["0 10 3 0..<1", "1 12 3 1..<2"])
  }

  @Test("an empty lexicon finds nothing")
  func empty() throws {
    #expect(try Sample.matches("Iraq", []).isEmpty)
    #expect(try Sample.matches("", Sample.entries).isEmpty)
  }

  @Test("long forms are found whole")
  func long() throws {
    let name = (0..<40).map { "Word\($0)" }.joined(separator: " ")
    #expect(try Sample.found(name, in: "x \(name) y") == [name])
  }

  /// The first words of forms lie in buckets by their hashes; among thousands some have four words and more.
  @Test("every one of many names is found, once and alone", arguments: [1, 2, 3, 17, 3000])
  func many(count: Int) throws {
    let names = (0..<count).map { "Name\($0 * 7919)" }
    let lexicon = try Lexicon(names.map { LexiconEntry(id: "place/\($0.lowercased())", name: $0) })
    var found: [String] = []
    let others = (0..<count).map { "Other\($0)" }
    let table = try Sample.table(zip(names, others).map { "\($0) \($1)" }.joined(separator: ", "))
    lexicon.forEachMatch(in: table) { found.append(lexicon[$0.entry].name) }
    #expect(found == names)
  }

  @Test("more matches than are handed on together come in order")
  func batches() throws {
    // Each word has three matches, so that batches end inside a word.
    let lexicon = try Lexicon([.place("Iraq"), .organization("Iraq"), .person("Iraq")])
    let table = try Sample.table(String(repeating: "Iraq ", count: 1000))
    var found: [LexiconMatch] = []
    var sizes: [Int] = []
    lexicon.forEachBatch(in: table) { batch in
      sizes.append(batch.count)
      found += batch
    }
    #expect(found.map(\.tokens.lowerBound) == (0..<3000).map { $0 / 3 })
    #expect(found.map(\.entry) == (0..<3000).map { $0 % 3 })
    #expect(sizes.dropLast().allSatisfy { $0 == Lexicon.matchesTogether })
    #expect(sizes.count > 1 && sizes.allSatisfy { 1...Lexicon.matchesTogether ~= $0 })
  }

  /// The words of a block are looked up together up to the third, then name by name.
  @Test("names of any number of words are found in large lexicons as in small ones", arguments: [0, 70_000])
  func large(others: Int) throws {
    let names = [
      "Ab", "Ab Cd", "Ab Cd Ef", "Ab Cd Ef Gh Ij", "Cd Ef", "Kl Mn Op Qr", "Kl Mn Op St", "Uv Wx Yz",
    ]
    let lexicon = try Lexicon([
      .place: names + (0..<others).map { "Other\($0)" } + (0..<20).map { "Ab Next\($0)" }
    ])
    let text = """
      Ab Cd Ef Gh Ij; Ab Cd Ef Gh; Kl Mn Op; Kl Mn Op St; Uv Wx; Uv Wx Yz; Ab Next13 Next14; Other3; Ab-Cd

      Ef
      """
    let expected = [
      "Ab", "Ab Cd", "Ab Cd Ef", "Ab Cd Ef Gh Ij", "Cd Ef", "Ab", "Ab Cd", "Ab Cd Ef", "Cd Ef",
      "Kl Mn Op St", "Uv Wx Yz", "Ab", "Ab Next13",
    ]
    let found = try Sample.matches(String(repeating: text + "\n\n", count: 20), lexicon)
    let once = expected + (others > 0 ? ["Other3"] : []) + ["Ab", "Ab-Cd"]
    #expect(found.map { String($0.prefix { $0 != "|" }) } == (0..<20).flatMap { _ in once })
  }
}
