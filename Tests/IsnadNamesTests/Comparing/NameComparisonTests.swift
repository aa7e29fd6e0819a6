import Testing

@testable import IsnadNames

@Suite("Explanation of a score")
struct NameComparisonTests {
  let matcher = NameMatcher()

  @Test func repeatsTheScore() {
    let (left, right) = (RomanizedName("Karim Salih Haddad"), RomanizedName("Kareem Hadad"))
    let comparison = matcher.explain(left, right)
    #expect(comparison.score == matcher.similarity(left, right))
    #expect(
      comparison.words.map { "\($0.left ?? "–")/\($0.right ?? "–")" } == [
        "Karim/Kareem", "Salih/–", "Haddad/Hadad",
      ])
  }

  @Test func costsAddUpToTheScore() {
    let comparison = matcher.explain(RomanizedName("Tarfawi Zarqan"), RomanizedName("Zarkan Tarfaoui Omar"))
    let sum = comparison.words.map(\.cost).reduce(0, +) + comparison.orderCost
    #expect(abs(NameMatcher.score(sum) - comparison.score) < 0.001)
    #expect(comparison.orderCost > 0)
  }

  @Test func lettersAddUpToTheDistance() {
    let comparison = matcher.explain(RomanizedName("Tarfawi"), RomanizedName("Tarfaoui"))
    let (left, right) = (
      RomanizedName("Tarfawi").compiled.words[0], RomanizedName("Tarfaoui").compiled.words[0]
    )
    let length = LetterCosts.standard.settings["length"] + Double(left.weight + right.weight) / 2
    let sum = comparison.words[0].letters.map(\.cost).reduce(0, +)
    #expect(abs(sum / length - comparison.words[0].distance) < 0.001)
  }

  @Test func describesEachPairOfWords() {
    let comparison = matcher.explain(RomanizedName("Karim Salih Haddad"), RomanizedName("Kareem Hadad"))
    let lines = comparison.description.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Karim ~ Kareem  distance 0.") == true)
    #expect(lines.contains { $0.hasPrefix("Salih ~ nothing  cost ") })
    #expect(lines.contains { $0.hasPrefix("  ") }, "the letters that differ")
  }

  @Test func saysWhenJoined() {
    #expect(matcher.explain(RomanizedName("Ramimakhlouf"), RomanizedName("Rami Makhlouf")).isJoined)
    #expect(matcher.explain(RomanizedName("Karim"), RomanizedName("Mehmet")).words.first?.sameGroup == false)
  }
}

@Suite("Letter costs")
struct LetterCostsTests {
  @Test func tableIsSymmetric() {
    let costs = LetterCosts.standard
    for left in 0..<Symbol.count {
      for right in 0..<Symbol.count {
        #expect(
          costs.substitutions[left * Symbol.stride + right]
            == costs.substitutions[right * Symbol.stride + left])
      }
    }
  }

  @Test func everyLineNamesSounds() {
    for rule in LetterCosts.standard.rules.keys {
      let sides = rule.split(separator: "\t").map(String.init)
      guard sides.count == 2, sides[1] != "@" else { continue }
      #expect(Symbol(sides[0]) != nil, "\(rule)")
      #expect(["-", "~", ":", "#"].contains(sides[1]) || Symbol(sides[1]) != nil, "\(rule)")
    }
  }

  @Test func malformedLinesArePassedOver() {
    let costs = LetterCosts(table: "a\te\t0.5\nnothing\na\tb\tmuch\n\n# a\tc\t1\n")
    #expect(costs.rules == ["a\te": 0.5])
  }
}
