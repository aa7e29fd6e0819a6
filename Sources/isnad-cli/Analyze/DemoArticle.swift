/// An invented article for `isnad demo`: its events and people do not exist.
///
/// It has one of everything: an indirect quotation, a direct one whose speaker is *he*, a statement as the source, one
/// that a broadcaster passes on, and one name in two spellings.
let demoArticle = """
  BAGHDAD – Iraq's Ministry of Water Resources will open two pumping stations on the Tigris in April, its spokesman \
  Karim al-Jubouri said on Tuesday.

  “The stations will serve more than forty villages,” he told the Iraqi News Agency. “We expect the first water \
  before the summer.”

  Turkish and Iraqi engineers had finished their tests, according to a statement by the ministry.

  Al-Sumaria TV quoted the governor of Nineveh, Samira Haddad, as saying that “no village will be left without \
  water”. She thanked the United Nations for its support.

  Kareem al-Jaburi denied that the works were late. “Every pump arrived on time,” he said.

  """
