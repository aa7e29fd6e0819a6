package import IsnadNames
import Yams

/// A file of hand-written name groups, such as `Lexicons/names/given-names.yaml`.
package struct NameGroupFile: Sendable {
  /// The records, in the order of the file.
  package let groups: [NameGroup]

  /// What is wrong with a file of name groups, and where.
  package struct Problem: Error, CustomStringConvertible, Sendable {
    /// `file:line:column: message`.
    package let description: String
  }

  /// Reads YAML text: a list of records with `id`, `name`, `arabic`, `regions`, `variants`, for given names `gender`.
  ///
  /// - Parameters:
  ///   - yaml: what the file holds.
  ///   - file: the name that problems are reported under.
  /// - Throws: ``Problem`` at the first record that is not well formed or out of order.
  package init(_ yaml: String, file: String) throws {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw Problem(description: "\(file): \(error)")
    }
    guard let list = node?.sequence else {
      throw Problem(description: "\(file): a list of name groups is wanted")
    }
    var groups: [NameGroup] = []
    for record in list {
      func problem(_ message: String) -> Problem {
        let mark = record.mark
        return Problem(description: "\(file):\(mark?.line ?? 0):\(mark?.column ?? 0): \(message)")
      }
      func text(_ key: String) throws -> String {
        guard let value = record[key]?.scalar?.string, !value.isEmpty else {
          throw problem("\(key) is missing")
        }
        return value
      }
      let id = try text("id")
      guard id.hasPrefix("given-name/") || id.hasPrefix("family-name/") else {
        throw problem("\(id): an id starts with given-name/ or family-name/")
      }
      if let last = groups.last, last.id >= id {
        throw problem("\(id) comes before \(last.id): records are sorted by id")
      }
      var regions: NameGroup.Regions = []
      for name in record["regions"]?.sequence ?? [] {
        guard let region = NameGroup.Regions(name: name.scalar?.string ?? "") else {
          throw problem("\(id): no region is named \(name.scalar?.string ?? "?")")
        }
        regions.formUnion(region)
      }
      if regions.isEmpty { throw problem("\(id): regions are missing") }
      let gender = try record["gender"].map { node in
        switch node.scalar?.string {
        case "male": return NameGroup.Gender.male
        case "female": return .female
        case "unisex": return .both
        default: throw problem("\(id): gender is male, female or unisex")
        }
      }
      groups.append(
        NameGroup(
          id: id, name: try text("name"), arabic: try text("arabic"), gender: gender, regions: regions,
          variants: (record["variants"]?.sequence ?? []).compactMap { $0.scalar?.string }))
    }
    self.groups = groups
  }
}
