import Testing

@testable import IsnadNames

@Suite("The distance of two words, and how it came about")
struct WordDistanceTests {
  static let names = [
    "Karim", "Elkarim", "Kareem", "Essebsi", "Sebsi", "Lakhdar", "Benali", "ben Ali", "Abu Hamza", "Bouhamza",
    "Hamza", "Abdelkarim", "Nasrallah", "Noureddine", "Khalid", "Xaalid", "Mohammed", "M", "Soleimani",
    "عبد الكريم", "خالد", "محمد", "العلي", "بوحمزة", "Щукин",
  ]

  private static func distance(_ left: CompiledName, _ right: CompiledName, limit: UInt32 = .max) -> UInt32 {
    let costs = LetterCosts.standard
    let (l, r) = (left.words[0], right.words[0])
    var row = [UInt32](repeating: 0, count: NameWord.maximumLength + 1)
    return costs.substitutions.withUnsafeBufferPointer { substitutions in
      costs.insertions.withUnsafeBufferPointer { insertions in
        left.symbols.withUnsafeBufferPointer { a in
          right.symbols.withUnsafeBufferPointer { b in
            row.withUnsafeMutableBufferPointer { row in
              guard let substitutions = substitutions.baseAddress, let insertions = insertions.baseAddress,
                let a = a.baseAddress, let b = b.baseAddress, let row = row.baseAddress
              else { return .max }
              let distance = WordDistance(
                substitutions: substitutions, insertions: insertions, skips: .init(costs.settings))
              return distance(
                a + Int(l.start), Int(l.count), prefix: Int(l.prefix), l.prefixKind,
                b + Int(r.start), Int(r.count), prefix: Int(r.prefix), r.prefixKind,
                crossScript: l.isArabic != r.isArabic, limit: limit, row: row)
            }
          }
        }
      }
    }
  }

  private static let compiled = names.map { RomanizedName($0).compiled }

  /// The steps of the alignment cost together what the distance is; each letter is in one of them.
  @Test func alignmentsCostTheDistance() {
    for left in Self.compiled {
      for right in Self.compiled {
        let alignment = WordAlignment(
          left.words[0], of: left, right.words[0], of: right, costs: .standard)
        let sum = alignment.steps.reduce(0) { $0 + $1.cost } * 1000
        let distance = Self.distance(left, right)
        #expect(abs(sum - Double(distance)) < 0.5, "\(left.normal) ~ \(right.normal)")
        #expect(alignment.steps.allSatisfy { !$0.left.isEmpty || !$0.right.isEmpty })
      }
    }
  }

  @Test func zeroForTheSameAndSymmetric() {
    for left in Self.compiled {
      #expect(Self.distance(left, left) == 0)
      for right in Self.compiled { #expect(Self.distance(left, right) == Self.distance(right, left)) }
    }
  }

  /// What is above the limit may stop early, but never says less than the limit.
  @Test(arguments: [UInt32(0), 100, 1_000])
  func limits(limit: UInt32) {
    for left in Self.compiled {
      for right in Self.compiled {
        let (whole, stopped) = (Self.distance(left, right), Self.distance(left, right, limit: limit))
        if whole <= limit { #expect(stopped == whole) } else { #expect(stopped > limit) }
      }
    }
  }
}
