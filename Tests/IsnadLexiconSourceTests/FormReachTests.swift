import IsnadLexicon
import IsnadText
import Testing

@testable import IsnadLexiconSource

@Suite struct FormReachTests {
  private func unreachable(_ forms: [LexiconEntry.Form]) throws -> [String] {
    let reach = FormReach(forms, tokenizer: try Tokenizer())
    return forms.filter { !reach.isFoundInItself($0) }.map(\.text)
  }

  @Test("forms that a text of nothing else does not give")
  func lost() throws {
    let forms = ["Iran - Iraq", "Acme\n\nGlobex"].map { LexiconEntry.Form($0) }
    #expect(try unreachable(forms) == ["Iran - Iraq", "Acme\n\nGlobex"])
  }

  @Test("forms are told from others of the same words, and each is found although all are tried together")
  func found() throws {
    let forms = [
      "Kata'ib", "Kata’ib", "St. Petersburg", "AT&T", "U.S.-led coalition", "P5+1", "Washington, D.C.",
      "Basra",
    ]
    #expect(try unreachable(forms.map { LexiconEntry.Form($0) }) == [])
    #expect(try unreachable(forms.map { LexiconEntry.Form($0, casePolicy: .exact) }) == [])
  }

  @Test("no forms")
  func none() throws {
    #expect(try unreachable([]) == [])
    #expect(try unreachable([.init("")]) == [])
  }
}
