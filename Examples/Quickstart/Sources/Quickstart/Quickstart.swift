import Isnad
import IsnadFormats

@main struct Quickstart {
  static func main() throws {
    let analyzer = try Analyzer()
    let document = analyzer.analyze(
      "“The works are on time,” Karim al-Jubouri told Reuters in Baghdad. Al-Jubouri thanked the engineers.")

    for quote in document.quotes {
      let speaker = document.speaker(of: quote)?.name ?? "Somebody"
      print("\(speaker): \(document.text(of: quote))  [\(quote.ruleID)]")
    }
    for entity in document.entities {
      let places = document.mentions(of: entity).map(\.range.lowerBound)
      print("\(entity.type) \(entity.name), at \(places)")
    }
    print(JSONFormat(offsets: .scalar).string(for: document, id: "quickstart"))
  }
}
