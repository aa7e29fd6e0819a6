import Isnad
import Testing

@Suite struct DirectQuotationTests {
  @Test(arguments: [
    Example("He “The road is open and quite dry.”", "direct | He | - | The road is open and quite dry."),
    Example("“The road is open,” Peter Novak said.", "direct | Peter Novak | said | The road is open,"),
    Example("\"The road is open,\" Peter Novak said.", "direct | Peter Novak | said | The road is open,"),
    Example("''The road is open,'' Peter Novak said.", "direct | Peter Novak | said | The road is open,"),
    Example("``The road is open,'' Peter Novak said.", "direct | Peter Novak | said | The road is open,"),
    Example("«The road is open», Peter Novak said.", "direct | Peter Novak | said | The road is open"),
    Example("„The road is open“, Peter Novak said.", "direct | Peter Novak | said | The road is open"),
    Example("‘The road is open,’ Peter Novak said.", "direct | Peter Novak | said | The road is open,"),
    Example("'The road is open,' Peter Novak said.", "direct | Peter Novak | said | The road is open,"),
    Example(
      "‹The road is open,› Peter Novak said.",
      "direct | Peter Novak | said | The road is open,"),
    Example(
      "“The road is open,” Peter Novak said.\n\n\"It is safe,\" Anna Berg said.\n\n'It is new,' Elena Moreau said.",
      "direct | Peter Novak | said | The road is open,", "direct | Anna Berg | said | It is safe,",
      "direct | Elena Moreau | said | It is new,"),
    Example(
      "Anna Berg said,\" We are ready.\" The council agreed.", "direct | Anna Berg | said | We are ready."),
    Example(
      "''He used the word 'ready,''' Anna Berg said.", "direct | Anna Berg | said | He used the word 'ready,'"
    ),
    Example(
      "“The road is open,” said Berg. “The bridge is closed, and nobody knows why.\n\nThe council met on Monday.",
      "direct | Berg | said | The road is open, … The bridge is closed, and nobody knows why."),
    Example(
      "‚Tomorrow,‘ said Peter Novak, ‚or never.‘",
      "direct | Peter Novak | said | Tomorrow, … or never."),
    Example(
      "`It is late,' said Peter Novak, `or early.'",
      "direct | Peter Novak | said | It is late, … or early."),
    Example(
      "“I love the town,” Anna Berg said, but “when it rains, it floods.”",
      "direct | Anna Berg | said | I love the town, … when it rains, it floods."),
    Example(
      "The film uses footage of Anna Berg asking, “Why am I not ahead?”",
      "direct | Anna Berg | asking | Why am I not ahead?"),
    Example(
      "The pollsters agree – Anna Berg: “The lesson was a simple one.”",
      "direct | Anna Berg | : | The lesson was a simple one."),
    Example("“It is late?” Novak went on.", "direct | Novak | went on | It is late?"),
    Example(
      "Novak is said to have asked: “Why not carry it?”", "direct | Novak | asked | Why not carry it?"),
    Example(
      "““Marks like these are a disease,”” Berg wrote.",
      "direct | Berg | wrote | Marks like these are a disease,"),
    Example("“It came,” Berg said later. It was full.”", "direct | Berg | said | It came, … It was full."),
  ])
  func marks(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("“The road is open,” Peter Novak said.", "direct.quote-speaker-verb"),
    Example("“The road is open,” said Peter Novak.", "direct.quote-verb-speaker"),
    Example("Peter Novak said, “The road is open.”", "direct.speaker-verb-quote"),
    Example("In May he told us about Peter Novak: “The road is open and safe.”", "direct.speaker-verb-quote"),
    Example("Here is Peter Novak in May: “The road is open and safe.”", "direct.colon"),
    Example("According to Peter Novak, “The road is open.”", "direct.according-to"),
  ])
  func rules(_ example: Example) throws { try example.check { $0.quoteRules } }

  @Test(arguments: [
    Example(
      "“The road is open,” the mayor of Rivertown said.",
      "direct | the mayor of Rivertown | said | The road is open,"),
    Example(
      "“The road is open,” Mayor Peter Novak said on Monday.",
      "direct | Peter Novak | said | The road is open,"),
    Example(
      "“The road is open,” Peter Novak, the mayor of Rivertown, said.",
      "direct | Peter Novak | said | The road is open,"),
    Example("“The road is open,” he has repeatedly said.", "direct | he | said | The road is open,"),
    Example("“Is the road open?” Anna Berg asked.", "direct | Anna Berg | asked | Is the road open?"),
    Example("“Close the road!” Anna Berg shouted.", "direct | Anna Berg | shouted | Close the road!"),
    Example("“The road …” Anna Berg said.", "direct | Anna Berg | said | The road …"),
    Example("“The road is open” Anna Berg said.", "direct | Anna Berg | said | The road is open"),
    Example("“Yes,” Anna Berg said.", "direct | Anna Berg | said | Yes,"),
    Example(
      "“The road is open.” Anna Berg said.", "direct | Anna Berg | said | The road is open."),
    Example(
      "“The road is open,” Anna Berg, Haddad's adviser on roads, said.",
      "direct | Anna Berg | said | The road is open,"),
    Example(
      "“The road is open,” Peter Novak, Sanders' campaign manager, said in a statement.",
      "direct | Peter Novak | said | The road is open,"),
    Example(
      "“The road is open,” the 43-year-old said.", "direct | the 43-year-old | said | The road is open,"),
    Example(
      "“I am here,” Berg, who has not endorsed a candidate, told reporters.",
      "direct | Berg | told | I am here, | to reporters"),
    Example(
      "“The mayor believes it,” press secretary Anna Berg said.",
      "direct | Anna Berg | said | The mayor believes it,"),
  ])
  func quoteSpeakerVerb(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("“The road is open,” said Anna Berg.", "direct | Anna Berg | said | The road is open,"),
    Example(
      "“The road is open,” said Anna Berg, who heads the road authority.",
      "direct | Anna Berg | said | The road is open,"),
    Example("“Is the road open?” asked Anna Berg.", "direct | Anna Berg | asked | Is the road open?"),
    Example(
      "“The road is open,” said a spokesman for the council.",
      "direct | a spokesman for the council | said | The road is open,"),
    Example("“The road is open,” said another.", "direct | another | said | The road is open,"),
  ])
  func quoteVerbSpeaker(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("Anna Berg said, “The road is open.”", "direct | Anna Berg | said | The road is open."),
    Example("Anna Berg said: “The road is open.”", "direct | Anna Berg | said | The road is open."),
    Example("Anna Berg said on Monday, “The road is open.”", "direct | Anna Berg | said | The road is open."),
    Example(
      "Anna Berg told reporters: “It is open.”", "direct | Anna Berg | told | It is open. | to reporters"),
    Example(
      "Anna Berg, the mayor of Rivertown, told Reuters: “It is open.”",
      "direct | Anna Berg | told | It is open. | to Reuters"),
    Example("Anna Berg: “The road is open.”", "direct | Anna Berg | : | The road is open."),
    Example(
      "Anna Berg wrote on Twitter: “The road is open.”", "direct | Anna Berg | wrote | The road is open."),
    Example("But, said Anna Berg, “I do not know.”", "direct | Anna Berg | said | I do not know."),
    Example(
      "The road is open, Berg said. Adding, “We are ready.”", "indirect | Berg | said | The road is open",
      "direct | Berg | Adding | We are ready."),
  ])
  func speakerVerbQuote(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("“The road,” Anna Berg said, “is open.”", "direct | Anna Berg | said | The road, … is open."),
    Example("“The road,” said Anna Berg, “is open.”", "direct | Anna Berg | said | The road, … is open."),
    Example(
      "“The road is open,” Anna Berg said on Sunday. “We waited long enough.”",
      "direct | Anna Berg | said | The road is open, … We waited long enough."),
    Example(
      "“The road,” Anna Berg told Reuters on Monday, “is open.”",
      "direct | Anna Berg | told | The road, … is open. | to Reuters"),
    Example(
      "“It is open,” Anna Berg said. “It is not,” Peter Novak replied.",
      "direct | Anna Berg | said | It is open,", "direct | Peter Novak | replied | It is not,"),
    Example(
      "“The risk,” said Anna Berg, an engineer who has worked there for years, “is that it falls.”",
      "direct | Anna Berg | said | The risk, … is that it falls."),
    Example(
      "“We walk” – Peter Novak said – “in these shoes?”",
      "direct | Peter Novak | said | We walk … in these shoes?"),
    Example(
      "“The bridge is closed, Haddad said. “Take the ferry.”",
      "direct | Haddad | said | The bridge is closed, … Take the ferry."),
  ])
  func split(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("“He said ‘no’ to me,” Anna Berg said.", "direct | Anna Berg | said | He said ‘no’ to me,"),
    Example("\"He said 'no' to me,\" Anna Berg said.", "direct | Anna Berg | said | He said 'no' to me,"),
    Example(
      "“It isn’t the town’s fault,” Anna Berg said.", "direct | Anna Berg | said | It isn’t the town’s fault,"
    ),
    Example(
      "'It isn't the town's fault,' Anna Berg said.", "direct | Anna Berg | said | It isn't the town's fault,"
    ),
    Example(
      "‘My mother said “bread first”,’ Peter Novak recalled.",
      "direct | Peter Novak | recalled | My mother said “bread first”,"),
    Example(
      "'I told him, \"Wait,\"' Peter Novak recalled. 'He went.'",
      "direct | Peter Novak | recalled | I told him, \"Wait,\" … He went."),
  ])
  func marksInside(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("He drove the “Blue Arrow” to the coast."),
    Example("Her film “The Long Road” won a prize last year."),
    Example("The so-called “smart road” opened on Monday."),
    Example("The word “bridge” has six letters."),
    Example("They sell “fresh” fish and “home-made” bread."),
    Example("The town’s mayor didn’t come."),
    Example(
      "Peter “Pete” Novak opened the bridge."),
  ])
  func scareQuotesAndTitles(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "“The road is open, Anna Berg said.\n\nNobody came on Sunday.\n\n“It is safe,” Peter Novak said.",
      "direct | Peter Novak | said | It is safe,"),
    Example(
      "The road is open,” Anna Berg said.\n\n“It is safe,” Peter Novak said.",
      "direct | Anna Berg | said | The road is open,", "direct | Peter Novak | said | It is safe,"),
    Example(
      "“The “road is open,” Anna Berg said.\n\n“It is safe,” Peter Novak said.",
      "direct | Anna Berg | said | road is open,", "direct | Peter Novak | said | It is safe,"),
    Example(
      "“The road is open, Anna Berg said.\n\n“It is safe,” Peter Novak said.",
      "direct | Anna Berg | said | The road is open,", "direct | Peter Novak | said | It is safe,"),
  ])
  func damageStaysInOneParagraph(_ example: Example) throws {
    // What is made of the damaged paragraph is open; the one behind it counts.
    try example.check { $0.quoteLines.suffix(example.expected.count) }
  }

  @Test(arguments: [
    Example(
      "“The road is open.\n\n“The bridge is too,” Anna Berg said.",
      "direct | Anna Berg | said | The road is open.\n\n“The bridge is too,"),
    Example(
      "Anna Berg said: “The road is open.\n\n“The bridge is too.\n\n“So is the port.” She left.",
      "direct | Anna Berg | said | The road is open.\n\n“The bridge is too.\n\n“So is the port."),
  ])
  func severalParagraphs(_ example: Example) throws { try example.check { $0.quoteLines } }
}
