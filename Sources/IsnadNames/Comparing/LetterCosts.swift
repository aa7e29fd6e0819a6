import CIsnadNames

/// What each sound costs against each other one: the hand-written table of `Lexicons/names/letter-costs.tsv`.
///
/// Costs run from 0 (the same sound) to 1 (another letter) and above, in steps of 1/1000. The table is square and flat;
/// one row holds a symbol against all others.
package struct LetterCosts: Sendable {
  /// Substitution costs, row by row, in thousandths.
  let substitutions: [UInt16]
  /// Costs of a sound that the other name lacks, same script then other script, in thousandths.
  let insertions: [UInt16]
  let weights: [Float]
  private let discounts: [Float]
  let settings: Settings
  /// For each cost the line of the table that gave it, for explanations and tuning.
  let rules: [String: Double]

  /// The costs that ship with the library.
  package static let standard: LetterCosts = {
    let bytes = UnsafeBufferPointer(start: isnad_letter_costs_bytes(), count: isnad_letter_costs_length())
    return LetterCosts(table: String(decoding: bytes, as: UTF8.self))
  }()

  /// Reads a table of lines `left TAB right TAB cost`; lines that start with `#` and malformed lines are passed over.
  package init(table: String) {
    var rules: [String: Double] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("# ") {
      let fields = line.split(separator: "\t", maxSplits: 3)
      guard fields.count >= 3, let cost = Double(fields[2]) else { continue }
      rules[Self.key(String(fields[0]), String(fields[1]))] = cost
    }
    self.rules = rules
    settings = Settings(rules)
    var substitutions = [UInt16](repeating: 0, count: Symbol.stride * Symbol.stride)
    var insertions = [UInt16](repeating: 0, count: 2 * Symbol.stride)
    var weights = [Float](repeating: 1, count: 256)
    // Most pairs have no line: only sounds that some line pairs are looked up by name.
    var partners: [String: Set<String>] = [:]
    for rule in rules.keys {
      let sides = rule.split(separator: "\t").map { Symbol(String($0))?.generic ?? String($0) }
      guard sides.count == 2 else { continue }
      partners[sides[0], default: []].insert(sides[1])
      partners[sides[1], default: []].insert(sides[0])
    }
    let symbols = (0..<Symbol.count).map { Symbol(UInt8($0)) }
    let generics = symbols.map(\.generic)
    let general = symbols.map { Self.kind($0) }
    for left in 1..<Symbol.count {
      let symbol = symbols[left]
      let paired = partners[generics[left]] ?? []
      var defaults: [Int: UInt16] = [:]
      for right in 1..<left {
        var cost: UInt16
        if generics[left] == generics[right] || paired.contains(generics[right]) {
          cost = Self.thousandths(Self.substitution(symbol, symbols[right], rules, settings).cost)
        } else if let known = defaults[general[right]] {
          cost = known
        } else {
          cost = Self.thousandths(Self.substitution(symbol, symbols[right], rules, settings).cost)
          defaults[general[right]] = cost
        }
        cost = max(Self.least, cost)
        substitutions[left * Symbol.stride + right] = cost
        substitutions[right * Symbol.stride + left] = cost
      }
      insertions[left] = Self.thousandths(Self.insertion(symbol, crossScript: false, rules, settings).cost)
      insertions[Symbol.stride + left] = Self.thousandths(
        Self.insertion(symbol, crossScript: true, rules, settings).cost)
      weights[left] = Float(rules[Self.key(symbol.name, "#")] ?? rules[Self.key(symbol.generic, "#")] ?? 1)
    }
    self.substitutions = substitutions
    self.insertions = insertions
    self.weights = weights
    discounts = Mark.allCases.map { Float(rules[Self.key($0.name, "#")] ?? 0) }
  }

  /// Numbers of the matcher that are no letter's cost.
  struct Settings: Sendable {
    var values: [String: Double]
    init(_ rules: [String: Double]) {
      values = [:]
      for (key, value) in rules where key.hasSuffix("\t@") { values[String(key.dropLast(2))] = value }
    }
    subscript(_ name: String) -> Double { values[name] ?? 0 }
  }

  func weight(_ symbol: UInt8) -> Float { weights[Int(symbol)] }

  /// What a compound's own letters take off a word's weight, so that *Abd al-X* differs from *Abd al-Y* as X does from Y.
  func discount(_ mark: Mark) -> Float { discounts[Int(mark.rawValue)] }

  /// What decides the cost of a pair that has no line: the class of the symbol and, for vowels, whether it is final.
  private static func kind(_ symbol: Symbol) -> Int {
    if symbol.consonant != nil { return 0 }
    if symbol.vowel != nil { return symbol.place == .final ? 1 : 2 }
    if symbol.mark != nil { return 3 }
    return symbol.arabic != nil ? 4 : 5
  }

  /// Any difference costs a little, so that the very spelling comes first.
  private static let least: UInt16 = 3

  private static func thousandths(_ cost: Double) -> UInt16 { UInt16(max(0, min(cost, 9)) * 1000 + 0.5) }

  private static func key(_ left: String, _ right: String) -> String { left + "\t" + right }

  /// The cost of one sound for another and the rule it comes from.
  static func substitution(
    _ left: Symbol, _ right: Symbol, _ rules: [String: Double], _ settings: Settings
  ) -> (cost: Double, rule: String) {
    func find(_ l: String, _ r: String) -> (Double, String)? {
      if let cost = rules[key(l, r)] { return (cost, key(l, r)) }
      if let cost = rules[key(r, l)] { return (cost, key(r, l)) }
      return nil
    }
    if let exact = find(left.name, right.name) { return exact }
    let (l, r) = (left.generic, right.generic)
    // Arabic letters with a form of their own fall back on the plain letter.
    if let half = find(left.name, r) ?? find(l, right.name) { return half }
    var extra = 0.0
    if left.vowel != nil, right.vowel != nil, (left.place == .final) != (right.place == .final) {
      extra = settings["place-final"]
    }
    if l == r {
      if left.isDoubled != right.isDoubled {
        return (rules[key(l, ":")] ?? 0.03, key(l, ":"))
      }
      return (extra, "place-final\t@")
    }
    if let general = find(l, r) { return (general.0 + extra, general.1) }
    if left.mark != nil || right.mark != nil { return (settings["mark"] + 1, "mark\t@") }
    if left.arabic != nil, right.arabic != nil { return (settings["consonant"], "consonant\t@") }
    if (left.vowel != nil) != (right.vowel != nil) {
      return (settings["consonant-vowel"], "consonant-vowel\t@")
    }
    if left.vowel != nil { return (settings["vowel"] + extra, "vowel\t@") }
    return (settings["consonant"], "consonant\t@")
  }

  /// The cost of a sound that the other name lacks and the rule it comes from.
  static func insertion(
    _ symbol: Symbol, crossScript: Bool, _ rules: [String: Double], _ settings: Settings
  ) -> (cost: Double, rule: String) {
    let sides = crossScript ? ["~", "-"] : ["-"]
    for side in sides {
      for name in [symbol.name, symbol.generic] {
        if let cost = rules[key(name, side)] { return (cost, key(name, side)) }
      }
    }
    if symbol.mark != nil { return (settings["mark"], "mark\t@") }
    return (settings["insert"], "insert\t@")
  }
}
