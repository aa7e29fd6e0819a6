import Foundation
import Isnad
import Testing

@testable import IsnadFormats

@Suite struct HTMLIndexTests {
  @Test func speakersAndDocuments() {
    var index = HTMLIndex()
    index.add(Samples.news, title: "news/a.txt", path: "0001-a.html")
    index.add(Samples.mixed, title: "news/b.txt", path: "0002-b.html")
    index.add(error: "Is a directory", title: "news")
    let page = String(decoding: index.page(), as: UTF8.self)
    #expect(page.contains("3 documents · 3 quotations"))
    // One speaker by the lexicon's identifier, in both documents.
    #expect(page.components(separatedBy: "<th scope=\"row\">").count == 2)
    #expect(page.contains("Hadi al-Ameri</bdi></th><td class=\"number\">3</td>"))
    #expect(page.contains("<a href=\"0001-a.html\">a.txt</a>, <a href=\"0002-b.html\">b.txt</a>"))
    #expect(page.contains("class=\"error\">Is a directory"))
  }

  @Test func manyDocumentsAreCountedNotListed() {
    var index = HTMLIndex()
    for number in 0..<HTMLIndex.maximumDocuments + 7 {
      index.add(Samples.bare("x"), title: "\(number)", path: "x")
    }
    #expect(String(decoding: index.page(), as: UTF8.self).contains("… and 7 more."))
  }
}
