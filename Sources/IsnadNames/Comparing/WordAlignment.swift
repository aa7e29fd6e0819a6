/// How two words were laid side by side, sound by sound: the slow twin of ``WordDistance`` that keeps its way.
struct WordAlignment {
  /// One step; `left` or `right` is empty for a sound that the other word lacks.
  struct Step {
    var left: String
    var right: String
    var cost: Double
    /// The line of the cost table that applied.
    var rule: String
  }

  var steps: [Step] = []

  init(
    _ left: ArraySlice<UInt8>, prefix leftPrefix: Int, _ leftKind: NameWord.PrefixKind,
    _ right: ArraySlice<UInt8>, prefix rightPrefix: Int, _ rightKind: NameWord.PrefixKind,
    crossScript: Bool, costs: LetterCosts
  ) {
    let a = left.map { Symbol($0) }
    let b = right.map { Symbol($0) }
    let skips = WordDistance.PrefixCosts(costs.settings)
    let skipRules: [NameWord.PrefixKind: String] = [
      .article: "article", .sunArticle: "sun-article", .maghrebiL: "maghrebi-l", .ben: "ben", .abu: "abu",
    ]
    func insertion(_ symbol: Symbol) -> UInt32 {
      UInt32(costs.insertions[(crossScript ? Symbol.stride : 0) + Int(symbol.code)])
    }
    func mark(_ kind: NameWord.PrefixKind) -> Symbol? {
      kind == .ben ? Symbol(Mark.ben) : kind == .abu ? Symbol(Mark.abu) : nil
    }
    struct Cell {
      var cost: UInt32 = .max
      var i = 0
      var j = 0
      var rule: String?
    }
    var table = [[Cell]](repeating: [Cell](repeating: Cell(), count: b.count + 1), count: a.count + 1)
    table[0][0].cost = 0
    for i in 0...a.count {
      for j in 0...b.count where i + j > 0 {
        var cell = Cell()
        func offer(_ fromI: Int, _ fromJ: Int, _ cost: UInt32, _ rule: String?) {
          let total = table[fromI][fromJ].cost &+ cost
          if total < cell.cost { cell = Cell(cost: total, i: fromI, j: fromJ, rule: rule) }
        }
        if i > 0, j > 0 {
          let cost = UInt32(costs.substitutions[Int(a[i - 1].code) * Symbol.stride + Int(b[j - 1].code)])
          offer(i - 1, j - 1, cost, nil)
        }
        if i > 0 { offer(i - 1, j, insertion(a[i - 1]), nil) }
        if j > 0 { offer(i, j - 1, insertion(b[j - 1]), nil) }
        if j == 0, i == leftPrefix { offer(0, 0, skips[leftKind], skipRules[leftKind]) }
        if i == 0, j == rightPrefix { offer(0, 0, skips[rightKind], skipRules[rightKind]) }
        if i == leftPrefix, leftPrefix > 0, j == 1, mark(leftKind) == b[0] {
          offer(0, 0, skips.join, "mark-join")
        }
        if j == rightPrefix, rightPrefix > 0, i == 1, mark(rightKind) == a[0] {
          offer(0, 0, skips.join, "mark-join")
        }
        table[i][j] = cell
      }
    }
    var i = a.count
    var j = b.count
    while i + j > 0 {
      let cell = table[i][j]
      let cost = Double(cell.cost - table[cell.i][cell.j].cost) / 1000
      let l = a[cell.i..<i].map(\.name).joined(separator: " ")
      let r = b[cell.j..<j].map(\.name).joined(separator: " ")
      var rule = cell.rule.map { $0 + "\t@" }
      if rule == nil {
        if cell.i < i, cell.j < j {
          rule = l == r ? "" : LetterCosts.substitution(a[i - 1], b[j - 1], costs.rules, costs.settings).rule
        } else {
          let symbol = cell.i < i ? a[i - 1] : b[j - 1]
          rule = LetterCosts.insertion(symbol, crossScript: crossScript, costs.rules, costs.settings).rule
        }
      }
      steps.append(Step(left: l, right: r, cost: cost, rule: rule ?? ""))
      i = cell.i
      j = cell.j
    }
    steps.reverse()
  }

  init(
    _ left: NameWord, of leftName: CompiledName, _ right: NameWord, of rightName: CompiledName,
    costs: LetterCosts
  ) {
    let l = leftName.symbols[Int(left.start)..<Int(left.start) + Int(left.count)]
    let r = rightName.symbols[Int(right.start)..<Int(right.start) + Int(right.count)]
    self.init(
      l, prefix: Int(left.prefix), left.prefixKind, r, prefix: Int(right.prefix), right.prefixKind,
      crossScript: left.isArabic != right.isArabic, costs: costs)
  }
}
