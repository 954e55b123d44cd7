#!/usr/bin/env python3
"""notes.py: fills the short notes of source/notes and source/notes-held with names, one text for each note and name.

A line is a note, with slots in the place of names: {c} and {d} first names of children, {p} the first name of a grown-up,
{s} a surname. A line that begins with "- " names nobody. Names are drawn with a seed, so the files are the same each time:
the commonest first names of Britain, as lists of the national statistics offices have them, and names of many peoples.
"""
import json, pathlib, random, re

HERE = pathlib.Path(__file__).resolve().parent
NAMES_PER_NOTE = 3
CHILDREN = """
    Oliver Jack Noah George Arthur Leo Harry Oscar Archie Henry Charlie Jacob Thomas Freddie Alfie James William Lucas
    Joshua Isaac Finley Alexander Edward Max Daniel Samuel Joseph Adam Dylan Logan Theo Luke Ben Sam Tom Joe Toby Jude Reuben
    Harrison Elijah Sebastian Rory Ethan Nathan Ryan Jamie Liam Callum Kieran Connor Aaron Owen Rhys Evan Gethin Iwan Lewis
    Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Sienna Poppy Elsie Emily
    Ella Evelyn Phoebe Charlotte Ruby Sophie Alice Matilda Molly Jessica Lucy Emma Eva Maya Erin Anna Hannah Megan Chloe Ellie
    Amy Beth Holly Scarlett Evie Millie Imogen Harriet Summer Robyn Maisie Zoe Abigail Eleanor Nia Carys Seren Eilidh Niamh
    Mohammed Ibrahim Yusuf Ali Omar Hamza Aisha Fatima Zara Maryam Zainab Priya Arjun Anaya Rohan Kofi Ama Kwame Chidi Ngozi
    Zuzanna Jakub Ola Kacper Ioana Andrei Wei Mei Jia Thi Ayaan Hodan Abdi Emre Elif Danylo Oksana Tiago Ines Kai Jay Tyler
    Kayden Jayden Mason Riley Brooklyn Skye Kayleigh Demi Lexi Paige Courtney Bailey""".split()
ADULTS = """
    David John Paul Mark Peter Michael Andrew Richard Robert Stephen Steve Simon Tim Nick Chris Matt Dave Mike Rob Alan Ian Neil
    Karen Claire Sarah Julie Sue Mary Anne Jane Helen Tracey Lisa Michelle Nicola Kim Jo Debbie Kate Kelly Emma Rachel Laura
    Joanne Pat Linda Margaret Barbara Elizabeth Catherine Ruth Rose Joy Hope Bev Sandra Gill Hazel Heather Dawn April June
    Will Bill Ray Frank Dean Grant Craig Wayne Gary Kevin Darren Imran Tariq Rashid Shabana Nasreen Sunita Raj Anita Piotr Agnieszka
    Magda Florin Elena Ade Femi Grace Comfort Blessing Yetunde Amina Khadija Bronwen Gwen Dai Siobhan Mairead Hamish""".split()
SURNAMES = """
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood
    Jackson Clarke Hughes Turner Hill Cooper Ward Moore Clark King Baker Harrison Lee Allen Young Carter Price Bell Marsh Stone
    Field Banks Webb Rose Long Fox Cross Day Page Hunt Hussain Khan Ahmed Begum Patel Singh Kaur Ali Okafor Mensah Adeyemi Nowak
    Kowalski Popescu Chen Wong Nguyen Yilmaz Silva Kelly Murphy O'Brien Campbell MacDonald Lloyd Pritchard Ashworth""".split()
LISTS = {"c": ("child", CHILDREN), "d": ("child", CHILDREN), "p": ("other", ADULTS), "s": ("other", SURNAMES)}
SLOT = re.compile(r"(?:(?:Mr|Mrs|Miss|Ms|Dr) )?\{[cdps]\}(?: \{s\})?")


def filled(note, chance):
    """The text, and its spans: a name with its title and surname is one."""
    drawn, text, spans, position = {}, "", [], 0
    for match in SLOT.finditer(note):
        text += note[position:match.start()]
        position = match.end()
        name = re.sub(r"\{([cdps])\}", lambda slot: draw(slot[1], drawn, chance), match[0])
        category = "family" if re.match(r"Mr|Ms|Mi|Dr", name) else LISTS[re.search(r"\{(.)", match[0])[1]][0]
        spans.append({"start": len(text), "end": len(text) + len(name), "category": category, "kind": "name", "text": name})
        text += name
    return text + note[position:], spans


def draw(slot, drawn, chance):
    while slot not in drawn:
        name = chance.choice(LISTS[slot][1])
        if name not in drawn.values(): drawn[slot] = name
    return drawn[slot]


def records(folder, prefix):
    chance = random.Random(20161129)
    for path in sorted((HERE / "source" / folder).glob("*.txt")):
        for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            isBare = line.startswith("- ")
            for k in range(0 if not line.strip() else 1 if isBare else NAMES_PER_NOTE):
                text, spans = filled(line[2:] if isBare else line, chance)
                keep = sorted(set(re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][\w'’-]+", text))) if isBare else []
                yield {"id": "%s-%s-%03d%s" % (prefix, path.stem, n, "abcdefgh"[k]), "text": text, "spans": spans, "must_keep": keep}


if __name__ == "__main__":
    for folder, prefix in (("notes", "N"), ("notes-held", "M")):
        with open(HERE / (folder + ".jsonl"), "w", encoding="utf-8") as file:
            for record in records(folder, prefix):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
