// Three ways to tell the analyzer more names: in code, from YAML at run time, and compiled ahead of time.
//
//   cd Examples/CustomLexicon && swift run CustomLexicon
import Foundation
import Isnad
import IsnadLexiconSource

@main
struct CustomLexicon {
  static let article = """
    Zoltan Quarrick, who heads the Harbour Cooperative of Port Zubrowka, said the ferries would run again. The HCPZ has \
    waited for months, Quarick told the Zubrowka Courier.
    """

  static func main() throws {
    var analyzer = try Analyzer()
    show("The built-in lexicon alone", analyzer)

    // 1. In code: records, or kinds with their names.
    let records = try Lexicon([
      .person("Zoltan Quarrick", aliases: ["Z. Quarrick"], family: "Quarrick"),
      .organization("Harbour Cooperative of Port Zubrowka", acronyms: ["HCPZ"]),
    ])
    let names = try Lexicon([.outlet: ["Zubrowka Courier"], .place: ["Zubrowka", "Port Zubrowka"]])
    show("In code", try Analyzer(adding: [records, names]))

    // 2. YAML at run time. The record asks for other spellings of the name: Quarick.
    let yaml = """
      - id: person/zoltan-quarrick
        name: Zoltan Quarrick
        parts: {given: Zoltan, family: Quarrick}
        gender: male
        roles: [chairman]
        variants: generated
      - {id: outlet/zubrowka-courier, name: Zubrowka Courier, type: newspaper}
      """
    let compiled = try LexiconCompiler().compile([.init(path: "zubrowka.yaml", text: yaml)])
    show("YAML at run time", try Analyzer(adding: [try Lexicon(compiled: compiled)]))

    // 3. Compiled ahead of time, as `isnad lexicon compile zubrowka.yaml --output zubrowka.isnadlex` does; the file is
    // mapped into memory and used in place. A running program gives its analyzer other lexicons between two texts.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("zubrowka.isnadlex").path
    try Data(compiled).write(to: URL(fileURLWithPath: file))
    analyzer.lexicons = analyzer.lexicons.adding(try Lexicon(contentsOfFile: file)).hiding([
      "outlet/zubrowka-courier"
    ])
    show("Compiled ahead of time, one record hidden", analyzer)
  }

  static func show(_ title: String, _ analyzer: Analyzer) {
    print("\(title):")
    for entity in analyzer.analyze(article).entities {
      print(
        "  \(entity.type) \(entity.name), \(entity.mentionIndices.count) ×, \(entity.lexiconID ?? "not in a lexicon")"
      )
    }
  }
}
