import Foundation
import Isnad
import Testing

@testable import IsnadFormats

@Suite struct WebAnnotationFormatTests {
  private func page(_ document: Document, id: DocumentID, origin: TextOrigin? = nil) throws -> [String: Any] {
    var bytes: [UInt8] = []
    WebAnnotationFormat().write(document, id: id, origin: origin, to: &bytes)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func page() throws {
    let page = try page(Samples.news, id: "news/a 1.txt")
    #expect(page["type"] as? String == "AnnotationPage")
    #expect(page["id"] as? String == "urn:isnad:news/a%201.txt")
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(
      items.map { $0["motivation"] as? String } == [
        "identifying", "identifying", "identifying", "describing", "describing",
      ])
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
    let body = try #require(items[3]["body"] as? [String: Any])
    #expect(body["type"] as? String == "schema:Quotation")
    #expect((body["schema:creator"] as? [String: Any])?["schema:name"] as? String == "Hadi al-Ameri")
    #expect((body["schema:recipient"] as? [String: Any])?["schema:name"] as? String == "Press TV")
  }

  @Test("both selectors select the same", arguments: [Samples.news, Samples.mixed])
  func selectors(document: Document) throws {
    let text = Array(document.text.unicodeScalars)
    for item in try #require(try page(document, id: "a")["items"] as? [[String: Any]]) {
      let targets = item["target"] as? [[String: Any]] ?? [item["target"] as? [String: Any] ?? [:]]
      for target in targets {
        let selectors = try #require(target["selector"] as? [[String: Any]])
        let start = try #require(selectors[0]["start"] as? Int)
        let end = try #require(selectors[0]["end"] as? Int)
        let exact = try #require(selectors[1]["exact"] as? String)
        #expect(String(String.UnicodeScalarView(text[start..<end])) == exact)
        let prefix = try #require(selectors[1]["prefix"] as? String)
        let suffix = try #require(selectors[1]["suffix"] as? String)
        #expect(document.text.contains(prefix + exact + suffix))
        #expect(prefix.unicodeScalars.count == min(32, start))
      }
    }
  }

  @Test(arguments: [("a b", "a%20b"), ("Ü/1", "%C3%9C/1"), ("\n\"<>", "%0A%22%3C%3E")])
  func identifiers(id: String, iri: String) { #expect(WebAnnotationFormat.iri(id) == iri) }
}
