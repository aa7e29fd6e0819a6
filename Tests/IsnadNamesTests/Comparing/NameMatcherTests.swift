import IsnadNames
import Testing

@Suite("Same name or not")
struct NameMatcherTests {
  let matcher = NameMatcher()

  /// Pairs that anybody who reads Arabic takes for one name.
  @Test(
    arguments: [
      ("Qasem Soleimani", "Kassim Suleymany"), ("Muammar Gaddafi", "Moammar al-Qadhafi"),
      ("Abu Bakr al-Baghdadi", "Aboubakr el Bagdadi"), ("Abd el Karim", "Abdelkarim"),
      ("Rami Makhlouf", "Ramimakhlouf"), ("Alireza Jafari", "Ali Reza Djaafari"),
      ("Hosni Mubarak", "Housni Moubarak"), ("Ali Khamenei", "Ali Chamenei"),
      ("Mohammed bin Salman", "Muhammad Bin-Salman"), ("Noureddine", "Nur al-Din"),
      ("Jamal Abdel Nasser", "Gamal Abd al-Nasir"), ("Mahmoud Abbas", "Sheikh Mahmud Abbas"),
      ("Recep", "Rajab"), ("Cevdet Hamdi", "Jawdat Hamdi"), ("Cabdullahi", "Abdullahi"),
      ("Youssef Chahine", "يوسف شاهين"), ("حسن نصر الله", "Hassan Nasrallah"),
      ("Hasan Rowhani", "حسن روحانی"), ("عبدالرحمن", "Abderrahmane"), ("M. Barghouti", "Marwan Barghouti"),
      ("Ahmad Hasan Ali", "Ahmad Ali"), ("Ibrahim Awwad (Abu Dua)", "Abou Doua"),
      ("Hasan al-Basri", "al-Basri, Hasan"),
    ])
  func same(left: String, right: String) {
    let score = matcher.similarity(RomanizedName(left), RomanizedName(right))
    #expect(score >= NameMatcher.defaultThreshold, "\(left) ~ \(right): \(score)")
  }

  /// Pairs that look alike and are two names.
  @Test(
    arguments: [
      ("Ahmad bin Hasan", "Hasan bin Ahmad"), ("Salma bint Ali", "Salma bin Ali"), ("bin Aziz", "bint Aziz"),
      ("Hassan Khalil", "Hussein Khalil"), ("Jamal", "Jamil"), ("Karim Haddad", "Karam Haddad"),
      ("Salim", "Salima"), ("Hasan", "Hasani"), ("Abd al-Karim", "Abd al-Rahim"), ("Abu Hamza", "Umm Hamza"),
      ("Ali Khamenei", "Ali Khomeini"), ("Ibrahim Saad Omar Aziz Nuri", "Ibrahim Saad Omar Aziz Tariq"),
      ("Hamid", "Majid"), ("كريم", "Karam"), ("حسين", "Hassan"), ("Rashid", "Rushdi"), ("Kamal", "Jamal"),
    ])
  func different(left: String, right: String) {
    let score = matcher.similarity(RomanizedName(left), RomanizedName(right))
    #expect(score < NameMatcher.defaultThreshold, "\(left) ~ \(right): \(score)")
  }

  /// What does not count at all: case, marks of length and emphasis, apostrophes, gluing of compounds.
  @Test(
    arguments: [
      ("Hasan al-Basri", "HASAN AL-BASRI"), ("Ḥasan al-Baṣrī", "Hasan al-Basri"), ("Saʿīd", "Said"),
      ("Sa'id", "Said"),
      ("Sa’id", "Said"), ("Abd al-Rahman", "Abd-al-Rahman"), ("Abd al-Rahman", "Abdalrahman"),
      ("Hasan  al-Basri", "Hasan al Basri"), ("Chérif", "Cherif"), ("Şahin", "Shahin"),
      ("Hu\u{308}seyin", "Hüseyin"),
      ("عَلِيّ", "علي"), ("علی", "علي"), ("أحمد", "احمد"),
    ])
  func onlySpellingOfTheSame(left: String, right: String) {
    #expect(matcher.similarity(RomanizedName(left), RomanizedName(right)) == 1)
  }

  @Test(arguments: [
    ("Hasan", "Hassan"), ("Muhammad", "Mohamed"), ("Ali", "Aly"), ("Ali Reza", "Alireza"), ("علي", "Ali"),
  ])
  func oneIsForTheSameLettersOnly(left: String, right: String) {
    let score = matcher.similarity(RomanizedName(left), RomanizedName(right))
    #expect(score < 1 && score > 0.9)
  }

  @Test func omissionIsCheaperThanConflict() {
    let whole = RomanizedName("Karim Salih Haddad")
    let shorter = matcher.similarity(whole, RomanizedName("Karim Haddad"))
    let other = matcher.similarity(whole, RomanizedName("Karim Tawfiq Haddad"))
    #expect(shorter > 0.8 && other < 0.5)
  }

  /// One conflict among many agreeing parts weighs what it weighs among few.
  @Test func conflictsAreNotDiluted() {
    let short = matcher.similarity(RomanizedName("Karim Haddad"), RomanizedName("Tawfiq Haddad"))
    let long = matcher.similarity(
      RomanizedName("Karim Salih Omar Nuri Haddad"), RomanizedName("Tawfiq Salih Omar Nuri Haddad"))
    #expect(abs(short - long) < 0.1)
  }
}
