// A list of names held against another list, whatever the spelling and the script, with the reason for each answer.
//
//   cd Examples/NameScreening && swift run NameScreening
//
// Screening is for a person to decide: the program shows what is alike, how much, and why. A name alone never says that two
// people are one.
import IsnadNames

@main
struct NameScreening {
  /// Names as an archive has them: public figures of the past.
  static let archive = [
    "Gamal Abdel Nasser", "Anwar el-Sadat", "Mohammad Mosaddegh", "Habib Bourguiba", "Houari Boumédiène",
    "Umm Kulthum",
    "Naguib Mahfouz", "Faisal bin Abdulaziz Al Saud",
  ]
  /// Names as they come in from elsewhere.
  static let incoming = [
    "Jamal Abdul Nasir", "جمال عبد الناصر", "Mossadeq, Mohammed", "Nagib Mahfuz", "Oum Kalsoum",
    "Hawari Bumedien",
    "Feisal ibn Abdelaziz", "Naguib Sawiris", "Abdel Nasser Hamdi",
  ]

  static func main() {
    // The index finds candidates among millions in a millisecond; the matcher compares them in full.
    var index = NameIndex()
    for name in archive { index.add(name) }
    let matcher = NameMatcher()

    for name in incoming {
      guard let match = index.search(name, limit: 1, threshold: NameMatcher.defaultThreshold).first else {
        print("\(name): nobody alike")
        continue
      }
      print("\(name): \(archive[match.entry]), \(Int(match.score * 100)) in 100")
      let comparison = matcher.explain(RomanizedName(name), RomanizedName(archive[match.entry]))
      for line in comparison.description.split(separator: "\n") { print("    \(line)") }
    }
  }
}
