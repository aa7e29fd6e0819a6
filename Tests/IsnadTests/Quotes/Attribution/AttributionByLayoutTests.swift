import Isnad
import Testing

@Suite struct AttributionByLayoutTests {
  @Test(arguments: [
    Example(
      "RAMOS: Is the road safe?\n\nBERG: It is safe.\n\nRAMOS: Who says so?",
      "direct | RAMOS | : | Is the road safe?", "direct | BERG | : | It is safe.",
      "direct | RAMOS | : | Who says so?"),
    Example("NOTE: The road is closed on Monday."),
    .limited(
      "whose they are is not said", "Q: Is the road safe?\nA: It is.", "direct | Q | : | Is the road safe?",
      "direct | A | : | It is."),
    Example(
      "AMINA YUSUF, HOST: Is it safe?\n\nPETER NOVAK: It is dry.\n\nYUSUF: Who says so?",
      "direct | AMINA YUSUF | : | Is it safe?",
      "direct | PETER NOVAK | : | It is dry.",
      "direct | YUSUF | : | Who says so?"),
    Example(
      "RAMOS: Is the road safe?\n\nBERG: The council says that it is safe.\n\nRAMOS: Who else?",
      "direct | RAMOS | : | Is the road safe?", "direct | BERG | : | The council says that it is safe.",
      "indirect | The council | says | it is safe | through BERG", "direct | RAMOS | : | Who else?"),
  ])
  func transcripts(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Anna Berg said in a statement:\n\nThe road is safe and will stay safe.\n\nIt was built in 1990.",
      "indirect | Anna Berg | said | The road is safe and will stay safe."),
    .limited(
      "nothing ties the paragraphs",
      "Anna Berg said in a letter:\n\nThe road is old.\n\nThe bridge is older.",
      "indirect | Anna Berg | said | The road is old.\n\nThe bridge is older."),
    Example("There are three reasons for the delay:\n\nThe road is old and the bridge is closed."),
    Example(
      "Anna Berg said in a letter:\n\nI have watched this town.\n\nWe will not sell it.\n\nThe council meets on Monday.",
      "indirect | Anna Berg | said | I have watched this town.\n\nWe will not sell it."),
    Example(
      "Anna Berg said in a letter:\n\nThe road is old and dear.\nThe bridge is older.\n\nThe council meets on Monday.",
      "indirect | Anna Berg | said | The road is old and dear.\nThe bridge is older."),
    Example(
      "The letter says:\n\n> We were told to leave.\n> Nobody came.\n\nThe council met.",
      "indirect | The letter | says | We were told to leave. … Nobody came."),
    Example(
      "Peter Novak said:\n— I have walked it a hundred times.\n— Then we walk.",
      "indirect | Peter Novak | said | I have walked it a hundred times."),
  ])
  func blocks(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "— Where is it? asked Anna.\n— In town, said Peter Novak. It is not far.\n— Then we walk.",
      "direct | Anna | asked | Where is it?", "direct | Peter Novak | said | In town, … It is not far."),
    Example(
      "— The road is closed, said Berg.\n\nThe council meets on Monday.",
      "indirect | Berg | said | The road is closed"),
    .limited(
      "who speaks is not said", "— Where is it? asked Anna.\n— In town.",
      "direct | Anna | asked | Where is it?", "direct | - | - | In town."),
  ])
  func dialogues(_ example: Example) throws { try example.check { $0.quoteLines } }
}
