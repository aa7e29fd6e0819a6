import Isnad
import Testing

@Suite struct IndirectQuotationTests {
  @Test(arguments: [
    Example("Anna Berg said that the road was safe.", "indirect | Anna Berg | said | the road was safe"),
    Example("Anna Berg said the road was safe.", "indirect | Anna Berg | said | the road was safe"),
    Example(
      "On Monday, Anna Berg said the road was safe.", "indirect | Anna Berg | said | the road was safe"),
    Example(
      "In a statement, Anna Berg said the road was safe.", "indirect | Anna Berg | said | the road was safe"),
    Example("Anna Berg said on Monday that it was safe.", "indirect | Anna Berg | said | it was safe"),
    Example(
      "Anna Berg said the road, which was built in 1990, was safe.",
      "indirect | Anna Berg | said | the road, which was built in 1990, was safe"),
    Example("The police said nobody was hurt.", "indirect | The police | said | nobody was hurt"),
    Example(
      "The New York Times reported that the road was safe.",
      "indirect | New York Times | reported | the road was safe"),
    Example(
      "The report, published on Monday, said it was safe.", "indirect | The report | said | it was safe"),
    Example(
      "Two councils – and some mayors – say that the road is closed.",
      "indirect | Two councils | say | the road is closed"),
    Example("Most of them said they had left.", "indirect | Most of them | said | they had left"),
    Example(
      "If the tax becomes law, Berg said the town would grow.",
      "indirect | Berg | said | If the tax becomes law … the town would grow"),
    Example("Anna Berg herself said the road was safe.", "indirect | Anna Berg | said | the road was safe"),
    Example(
      "Anna Berg, the singer known as “Mara,” stated that the road was safe.",
      "indirect | Anna Berg | stated | the road was safe"),
    Example(
      "A supporter of Berg, Peter Haddad of the council, said he had called her.",
      "indirect | Peter Haddad | said | he had called her"),
    Example("The F.B.I. said it had no records.", "indirect | F.B.I. | said | it had no records"),
    Example(
      "Anna Berg (a mayor so young she has been mistaken for a student) says she will run.",
      "indirect | Anna Berg | says | she will run"),
    Example(
      "The bill's sponsor, Senator Anna Berg (D-Ohio), said it would save lives.",
      "indirect | Anna Berg | said | it would save lives"),
    Example(
      "A survivor, 32-year-old Anna Berg, said the bus was late.",
      "indirect | Anna Berg | said | the bus was late"),
    Example("Ahmed Haddad tweeted support of Ahmed Novak."),
    Example("Six in ten say he is honest.", "indirect | Six in ten | say | he is honest"),
    Example(
      "One of the engineers said the road was closed.",
      "indirect | One of the engineers | said | the road was closed"),
    Example(
      "Officials in Baghdad say the road is closed.",
      "indirect | Officials in Baghdad | say | the road is closed"),
    Example(
      "Berg said the two raised money in Cairo.", "indirect | Berg | said | the two raised money in Cairo"),
    Example("Anas says it helps the town.", "indirect | Anas | says | it helps the town"),
    Example(
      "Berg says the towns remain without water.", "indirect | Berg | says | the towns remain without water"),
    Example("Berg says that does not matter.", "indirect | Berg | says | that does not matter"),
    Example(
      "Berg wrote in a letter to the mayor, that the road was closed.",
      "indirect | Berg | wrote | the road was closed | to the mayor"),
    Example(
      "The talks failed, with officials saying that nobody was ready.",
      "indirect | officials | saying | nobody was ready"),
    Example(
      "The family said the boy was innocent.",
      "indirect | The family | said | the boy was innocent"),
    Example(
      "An ally said the mayor was ill.",
      "indirect | An ally | said | the mayor was ill"),
    Example(
      "Haddad told the court Peter Novak had left.",
      "indirect | Haddad | told | Peter Novak had left | to the court"),
    Example(
      "Radio Six, the local station, reported the death of the mayor on Friday.",
      "indirect | Radio Six | reported | the death of the mayor on Friday"),
    Example(
      "Berg's office said in an email that the mayor was ill.",
      "indirect | Berg's office | said | the mayor was ill"),
  ])
  func clauses(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("The road, Anna Berg said, is safe.", "indirect | Anna Berg | said | The road … is safe"),
    Example(
      "The road was safe, said Anna Berg, the mayor.", "indirect | Anna Berg | said | The road was safe"),
    Example(
      "The road, said Anna Berg, the mayor, is safe.", "indirect | Anna Berg | said | The road … is safe"),
    Example(
      "The bridge, which Anna Berg said was unsafe, fell.",
      "indirect | Anna Berg | said | which … was unsafe"),
    Example(
      "The road, as Anna Berg put it, is safe.", "indirect | Anna Berg | put it | The road … is safe"),
    Example("The road, said Anna Berg, is safe.", "indirect | Anna Berg | said | The road … is safe"),
    Example("The road was safe, Anna Berg said.", "indirect | Anna Berg | said | The road was safe"),
    Example("The road was safe, said Anna Berg.", "indirect | Anna Berg | said | The road was safe"),
    Example(
      "The road was safe, Anna Berg said on Monday.", "indirect | Anna Berg | said | The road was safe"),
    Example(
      "The old road to the coast was safe, Anna Berg told Reuters on Monday.",
      "indirect | Anna Berg | told | The old road to the coast was safe | to Reuters"),
    Example(
      "As Anna Berg put it, the road is safe.",
      "indirect | Anna Berg | put it | the road is safe"),
    Example(
      "The bridge is safe, Anna Berg said, and the tunnel was empty.",
      "indirect | Anna Berg | said | The bridge is safe … and the tunnel was empty"),
    Example("But, Berg said, the road is safe.", "indirect | Berg | said | the road is safe"),
    Example(
      "The road is open, said Anna Berg, who has worked there.",
      "indirect | Anna Berg | said | The road is open"),
    Example(
      "The road is open, said one engineer in the room.",
      "indirect | one engineer in the room | said | The road is open"),
    Example(
      "The road is closed, officials say, with the mayor noting that it is old.",
      "indirect | officials | say | The road is closed", "indirect | the mayor | noting | it is old"),
    Example(
      "CAIRO: Egypt will build three ports, the ministry announced Sunday.",
      "indirect | the ministry | announced | Egypt will build three ports"),
    Example(
      "DOHA/RIYADH: Qatar will build a road, officials said.",
      "indirect | officials | said | Qatar will build a road"),
    Example(
      "09:14 – Polls are open in all provinces, the commission says.",
      "indirect | the commission | says | Polls are open in all provinces"),
    Example(
      "The government has offered help, Anna Berg wrote on social media.",
      "indirect | Anna Berg | wrote | The government has offered help"),
    Example(
      "The vote, Anna Berg claimed without giving evidence, had been stolen.",
      "indirect | Anna Berg | claimed | The vote … had been stolen"),
    Example(
      "The road, Anna Berg wrote “has never been safe.”",
      "mixed | Anna Berg | wrote | The road … has never been safe."),
    Example(
      "He is likely to win, Anna Berg said, but only in the towns.",
      "indirect | Anna Berg | said | He is likely to win … but only in the towns"),
    Example(
      "The road is safe, Anna Berg said, but declined to say why.",
      "indirect | Anna Berg | said | The road is safe",
      "indirect | The road | declined to say | why | negated"),
  ])
  func parentheticalAndTrailing(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "According to Anna Berg, the road is safe.", "indirect | Anna Berg | According to | the road is safe"),
    Example(
      "The road is safe, according to Anna Berg.", "indirect | Anna Berg | according to | The road is safe"),
    Example(
      "The road is safe, according to the council’s report.",
      "indirect | the council’s report | according to | The road is safe"),
    Example(
      "According to officials in Baghdad, the road is safe.",
      "indirect | officials in Baghdad | According to | the road is safe"),
    Example(
      "Anna Berg wrote that, according to Peter Novak, the mayor had left.",
      "indirect | Anna Berg | wrote | according to Peter Novak, the mayor had left",
      "indirect | Peter Novak | according to | the mayor had left | through Anna Berg"),
    Example(
      "According to Anna Berg, the mayor of the town, the road was closed.",
      "indirect | Anna Berg | According to | the road was closed"),
    Example(
      "According to its commander, Major Salim Haddad, the port will close.",
      "indirect | Salim Haddad | According to | the port will close"),
    Example(
      "The port will close, according to its commander, Major Salim Haddad.",
      "indirect | Salim Haddad | according to | The port will close"),
  ])
  func accordingTo(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("Anna Berg asked whether it was safe.", "indirect | Anna Berg | asked | whether it was safe"),
    Example("Anna Berg asked if the road was safe.", "indirect | Anna Berg | asked | if the road was safe"),
    Example(
      "Anna Berg asked why the road was closed.", "indirect | Anna Berg | asked | why the road was closed"),
    Example(
      "Anna Berg asked the council whether it was safe.",
      "indirect | Anna Berg | asked | whether it was safe | to the council"),
    Example(
      "Asked whether he would run, Novak said yes.", "indirect | - | Asked | whether he would run | to Novak",
      "indirect | Novak | said | yes"),
    Example(
      "Berg smiled when asked whether the road was safe.",
      "indirect | - | asked | whether the road was safe | to Berg"),
    Example("Berg was asked about the road.", "indirect | - | asked about | the road | to Berg"),
  ])
  func questions(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("Anna Berg promised to open the road.", "indirect | Anna Berg | promised | to open the road"),
    Example(
      "Anna Berg threatened to close the road.", "indirect | Anna Berg | threatened | to close the road"),
    Example(
      "Anna Berg urged the council to open the road.",
      "indirect | Anna Berg | urged | to open the road | to the council"),
    Example(
      "Anna Berg called on the council to open the road.",
      "indirect | Anna Berg | called on | to open the road | to the council"),
    Example("Anna Berg called for an inquiry.", "indirect | Anna Berg | called for | an inquiry"),
    Example("Anna Berg admitted closing the road.", "indirect | Anna Berg | admitted | closing the road"),
    Example(
      "Berg urged residents not to drink the water.",
      "indirect | Berg | urged | not to drink the water | to residents"),
  ])
  func infinitivesAndPhrases(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Anna Berg accused the builder of delaying the works.",
      "indirect | Anna Berg | accused | of delaying the works"),
    Example(
      "Anna Berg described the delay as a scandal.",
      "indirect | Anna Berg | described | the delay as a scandal"),
    Example(
      "Anna Berg blamed the builder for the delay.",
      "indirect | Anna Berg | blamed | the builder for the delay"),
    Example(
      "Anna Berg dismissed the claim that the road was unsafe.",
      "indirect | Anna Berg | dismissed | the road was unsafe | negated"),
    Example("Berg called him a liar.", "indirect | Berg | called | him a liar"),
    Example("Berg called the plan a waste.", "indirect | Berg | called | the plan a waste"),
    Example("Berg called the council on Monday."),
    Example(
      "Haddad dismissed as “baseless” the claim that the strait would be closed.",
      "indirect | Haddad | dismissed | the strait would be closed | negated"),
  ])
  func accuseAndDescribe(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Anna Berg was told that the road would stay closed.",
      "indirect | - | told | the road would stay closed | to Anna Berg"),
    Example(
      "Anna Berg was quoted as saying that the road was safe.",
      "indirect | Anna Berg | saying | the road was safe"),
    Example("The road is said to be safe.", "indirect | - | said | to be safe"),
    Example(
      "Asked whether the road was safe, Anna Berg smiled.",
      "indirect | - | Asked | whether the road was safe | to Anna Berg"),
    Example(
      "It was reported that the road was safe.",
      "indirect | - | reported | the road was safe"),
    Example(
      "It was reported by Radio Six that the council might resign.",
      "indirect | Radio Six | reported | the council might resign"),
    Example(
      "Peter Novak said he had been told by Anna Berg that the road was safe.",
      "indirect | Peter Novak | said | he had been told by Anna Berg that the road was safe",
      "indirect | Anna Berg | told | the road was safe | to he | through Peter Novak"),
    Example(
      "The bridge was described by Anna Berg as a miracle.",
      "indirect | Anna Berg | described | as a miracle"),
    Example(
      "The council was accused by Anna Berg of hiding the bills.",
      "indirect | Anna Berg | accused | of hiding the bills"),
    Example(
      "The ruling was criticized by Anna Berg.",
      "indirect | Anna Berg | criticized | The ruling"),
    Example(
      "Asked by Peter Novak whether it was safe, Anna Berg said yes.",
      "indirect | Peter Novak | Asked | whether it was safe | to Anna Berg",
      "indirect | Anna Berg | said | yes"),
    Example(
      "The towns were urged by the council to save water.",
      "indirect | the council | urged | to save water | to The towns"),
    Example(
      "The deal, described by Anna Berg as a miracle, must be signed.",
      "indirect | Anna Berg | described | as a miracle"),
  ])
  func passives(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Anna Berg denied that the road was safe.",
      "indirect | Anna Berg | denied | the road was safe | negated"),
    Example(
      "Anna Berg did not say whether she would go.",
      "indirect | Anna Berg | say | whether she would go | negated"),
    Example(
      "Anna Berg never said the road was safe.", "indirect | Anna Berg | said | the road was safe | negated"),
    Example("Anna Berg declined to comment.", "indirect | Anna Berg | declined | to comment | negated"),
    Example(
      "Anna Berg does not deny that the road is closed.", "indirect | Anna Berg | deny | the road is closed"),
    Example(
      "Anna Berg would say that the road is safe.",
      "indirect | Anna Berg | say | the road is safe | hypothetical"),
    Example(
      "Anna Berg will announce on Monday that the road is open.",
      "indirect | Anna Berg | announce | the road is open | hypothetical"),
    Example(
      "If Anna Berg says the road is safe, it will open.",
      "indirect | Anna Berg | says | the road is safe | hypothetical"),
    Example(
      "Anna Berg declined to say whether she would go.",
      "indirect | Anna Berg | declined to say | whether she would go | negated"),
  ])
  func polarity(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Anna Berg told Reuters that the road was safe.",
      "indirect | Anna Berg | told | the road was safe | to Reuters"),
    Example(
      "Anna Berg warned the council on Monday that the road was unsafe.",
      "indirect | Anna Berg | warned | the road was unsafe | to the council"),
    Example(
      "Anna Berg said to reporters that the road was safe.",
      "indirect | Anna Berg | said | the road was safe | to reporters"),
    Example("“It is safe,” Anna Berg told him.", "direct | Anna Berg | told | It is safe, | to him"),
    Example(
      "“It is safe,” Anna Berg said to Peter Novak.",
      "direct | Anna Berg | said | It is safe, | to Peter Novak"),
  ])
  func addressees(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example(
      "Anna Berg said the road was safe, and added that the bridge was not.",
      "indirect | Anna Berg | said | the road was safe", "indirect | Anna Berg | added | the bridge was not"),
    Example(
      "Anna Berg confirmed that the road was safe and denied that the bridge was closed.",
      "indirect | Anna Berg | confirmed | the road was safe",
      "indirect | Anna Berg | denied | the bridge was closed | negated"),
    Example(
      "The police said nobody was hurt, adding that the road was closed.",
      "indirect | The police | said | nobody was hurt", "indirect | The police | adding | the road was closed"
    ),
    Example(
      "“The road is safe,” Anna Berg said, adding that the bridge was not.",
      "direct | Anna Berg | said | The road is safe,", "indirect | Anna Berg | adding | the bridge was not"),
    Example(
      "While Anna Berg said the road was safe, Peter Novak warned that it was not.",
      "indirect | Anna Berg | said | the road was safe", "indirect | Peter Novak | warned | it was not"),
    Example(
      "Anna Berg said the road was safe but Peter Novak said it was closed.",
      "indirect | Anna Berg | said | the road was safe", "indirect | Peter Novak | said | it was closed"),
    Example(
      "Noting that the road was old, Anna Berg said it would be closed.",
      "indirect | Anna Berg | Noting | the road was old", "indirect | Anna Berg | said | it would be closed"),
  ])
  func severalCues(_ example: Example) throws { try example.check { $0.quoteLines } }

  @Test(arguments: [
    Example("The said road was closed."),
    Example("She has a say in the council."),
    Example("The report was late and long."),
    Example("He maintained his lead in the race."),
    Example("He travelled through several southern states, and she stayed."),
    Example("The poll showed a narrow lead."),
    Example("Petrol costs two dollars per gallon there."),
    Example("The engineers had a long dispute about the road."),
    Example("One of the works shown was the print called “Cowboys” from 1987."),
    Example("Police arrested and questioned the student."),
    Example("The competition was held this week in Washington D.C. Image: Reuters."),
  ])
  func noSpeech(_ example: Example) throws { try example.check { $0.quoteLines } }
}
