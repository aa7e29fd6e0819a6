/// Plain edit distance, as a similarity 0…1.
func levenshtein(_ left: [UInt8], _ right: [UInt8]) -> Double {
  if left.isEmpty || right.isEmpty { return left.count == right.count ? 1 : 0 }
  return withUnsafeTemporaryAllocation(of: Int32.self, capacity: right.count + 1) { row in
    for j in 0...right.count { row[j] = Int32(j) }
    for i in 0..<left.count {
      var diagonal = row[0]
      row[0] = Int32(i + 1)
      for j in 0..<right.count {
        let up = row[j + 1]
        row[j + 1] = min(min(up, row[j]) + 1, diagonal + (left[i] == right[j] ? 0 : 1))
        diagonal = up
      }
    }
    return 1 - Double(row[right.count]) / Double(max(left.count, right.count))
  }
}

/// Jaro-Winkler similarity with the usual prefix weight of 0.1 over four letters.
func jaroWinkler(_ left: [UInt8], _ right: [UInt8]) -> Double {
  if left.isEmpty || right.isEmpty { return left.count == right.count ? 1 : 0 }
  let reach = max(0, max(left.count, right.count) / 2 - 1)
  return withUnsafeTemporaryAllocation(of: Bool.self, capacity: left.count + right.count) { used in
    used.initialize(repeating: false)
    var matches = 0
    for i in 0..<left.count {
      let low = max(0, i - reach)
      let high = min(right.count - 1, i + reach)
      guard low <= high else { continue }
      for j in low...high where !used[left.count + j] && left[i] == right[j] {
        used[i] = true
        used[left.count + j] = true
        matches += 1
        break
      }
    }
    if matches == 0 { return 0 }
    var transposed = 0
    var j = 0
    for i in 0..<left.count where used[i] {
      while !used[left.count + j] { j += 1 }
      if left[i] != right[j] { transposed += 1 }
      j += 1
    }
    let m = Double(matches)
    let jaro = (m / Double(left.count) + m / Double(right.count) + (m - Double(transposed / 2)) / m) / 3
    var prefix = 0
    while prefix < min(4, left.count, right.count), left[prefix] == right[prefix] { prefix += 1 }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
