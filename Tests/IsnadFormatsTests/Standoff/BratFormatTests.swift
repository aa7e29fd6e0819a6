import Isnad
import Testing

@testable import IsnadFormats

@Suite struct BratFormatTests {
  @Test func wholeDocument() {
    #expect(
      BratFormat().string(for: Samples.news).split(separator: "\n") == [
        "T1\tperson 0 13\tHadi al-Ameri", "#1\tAnnotatorNotes T1\ttest 0.987",
        "T2\toutlet 19 27\tPress TV", "#2\tAnnotatorNotes T2\ttest 0.987",
        "T3\tlocation 34 38\tIraq", "#3\tAnnotatorNotes T3\ttest 0.987",
        "N1\tReference T1 lexicon:person/hadi-al-ameri\tHadi al-Ameri",
        "N2\tReference T3 lexicon:place/iraq\tIraq",
        "T4\tcontent 34 45;46 54\tIraq's army is ready", "T5\tdirect_cue 14 18\ttold",
        "E1\tdirect_cue:T5 Content:T4 Speaker:T1 Addressee:T2", "A1\tPolarity E1 affirmed",
        "#4\tAnnotatorNotes E1\tdirect.test 0.9",
        "T6\tcontent 68 72\tYes,", "T7\tdirect_cue 77 81\tsaid", "T8\tphrase 74 76\the",
        "E2\tdirect_cue:T7 Content:T6 Speaker:T8", "A2\tPolarity E2 negated",
        "#5\tAnnotatorNotes E2\tdirect.test 0.9",
      ])
  }

  @Test func coreferenceIsAnEquivalence() {
    let document = Samples.document(
      "Ameri and Hadi", mentions: [("Ameri", .person, 0), ("Hadi", .person, 0)],
      entities: [("Hadi", .person, nil)])
    #expect(BratFormat().string(for: document).contains("*\tEquiv T1 T2\n"))
  }

  @Test("every annotation says what stands at its place", arguments: [Samples.news, Samples.mixed])
  func places(document: Document) {
    let scalars = Array(document.text.unicodeScalars)
    for line in BratFormat().string(for: document).split(separator: "\n") where line.first == "T" {
      let fields = line.split(separator: "\t")
      let places = fields[1].split(separator: " ", maxSplits: 1)[1].split(separator: ";")
      let texts = places.map { place in
        let ends = place.split(separator: " ").compactMap { Int($0) }
        return String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]]))
      }
      #expect(texts.joined(separator: " ") == fields[2])
      #expect(!texts.contains { $0.contains("\n") })
    }
  }

  @Test func emptyDocument() { #expect(BratFormat().string(for: Samples.bare("")).isEmpty) }
}
