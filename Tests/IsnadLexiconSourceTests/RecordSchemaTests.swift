import Foundation
import IsnadLexicon
import Testing

@testable import IsnadLexiconSource

/// The JSON Schema for editors says the same as the reader.
@Suite struct RecordSchemaTests {
  private static func schema() throws -> [String: Any] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Lexicons/schema.json").standardized
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require((object as? [String: Any])?["$defs"] as? [String: Any])
  }

  @Test("keys and closed sets of every kind", arguments: EntryKind.allCases)
  func keys(kind: EntryKind) throws {
    let record = try #require(try Self.schema()[kind.prefix] as? [String: Any])
    let properties = try #require(record["properties"] as? [String: [String: Any]])
    let keys = RecordSchema.keys(of: kind)
    #expect(Set(properties.keys) == Set(keys.keys))
    for (key, value) in keys {
      let property = try #require(properties[key])
      switch value {
      case .text: #expect(property["type"] as? String == "string", "\(key)")
      case .choice(let allowed): #expect(Set(property["enum"] as? [String] ?? []) == allowed, "\(key)")
      case .list: #expect(property["$ref"] as? String == "#/$defs/texts", "\(key)")
      case .choices(let allowed):
        let single = (property["oneOf"] as? [[String: Any]])?.first
        #expect(Set(single?["enum"] as? [String] ?? []) == allowed, "\(key)")
      case .forms: #expect(property["$ref"] as? String == "#/$defs/forms", "\(key)")
      case .parts:
        #expect(Set((property["properties"] as? [String: Any] ?? [:]).keys) == RecordSchema.partKeys)
      }
    }
  }

  @Test("uses and case policies of an alias")
  func aliases() throws {
    let form = try #require(try Self.schema()["form"] as? [String: Any])
    let map = (form["oneOf"] as? [[String: Any]])?.last?["properties"] as? [String: [String: Any]]
    #expect(Set(map?["use"]?["enum"] as? [String] ?? []) == Set(RecordSchema.uses.keys))
    #expect(Set(map?["case"]?["enum"] as? [String] ?? []) == Set(CasePolicy.allCases.map { "\($0)" }))
  }

  @Test("every key has a place in the canonical order")
  func order() {
    for kind in EntryKind.allCases {
      for key in RecordSchema.keys(of: kind).keys { #expect(KeyOrder.keys.contains(key), "\(key)") }
    }
  }
}
