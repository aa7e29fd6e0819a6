"""Invented articles of three kilobytes, all different, for tests and for measuring."""

import json
import random

PEOPLE = ["Samira Haddad", "Karim al-Jubouri", "Anna Berg", "Peter Novak", "Hadi al-Ameri", "Leila Mansour"]
OUTLETS = ["Reuters", "Press TV", "the Iraqi News Agency", "Al-Sumaria TV", "the BBC", "Al Jazeera"]
PLACES = ["Baghdad", "Basra", "Mosul", "Tehran", "Geneva", "Ankara", "Erbil"]
THINGS = ["the bridge", "the pumping station", "the border crossing", "the new school", "the power line", "the port"]
SENTENCES = [
    "“{Thing} will be finished before the summer,” {person} told {outlet} in {place} on Tuesday.",
    "{person} said that {thing} in {place} was late, and that nobody had asked the engineers.",
    "According to {outlet}, officials in {place} expect {thing} to open in April.",
    "{outlet} quoted {person} as saying that “no village will be left without water”.",
    "Workers in {place} have been repairing {thing} for three years, mostly without pay.",
    "{person} denied that {thing} had been sold to a company from {place}.",
    "The ministry published a plan of {thing}, which runs from {place} to the sea and costs 40 million dollars.",
    "“We read of it in the papers,” {person} said. “Nobody in {place} had been told.”",
]


def article(number: int) -> str:
    """The article of that number, always the same."""
    chance = random.Random(number)
    paragraphs, length = [], 0
    while length < 3000:
        thing = chance.choice(THINGS)
        words = {"person": chance.choice(PEOPLE), "outlet": chance.choice(OUTLETS), "place": chance.choice(PLACES)}
        sentences = [
            chance.choice(SENTENCES).format(thing=thing, Thing=thing.capitalize(), **words) for _ in range(3)
        ]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def write(path: str, count: int, broken: dict[int, str] | None = None) -> None:
    """Writes records a0, a1 … as JSON Lines; `broken` has lines that stand in the place of some."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            record = json.dumps({"id": f"a{number}", "text": article(number)}, ensure_ascii=False)
            file.write((broken or {}).get(number, record) + "\n")
