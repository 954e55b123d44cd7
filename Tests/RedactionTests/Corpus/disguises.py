#!/usr/bin/env python3
"""disguises.py: writes disguises.jsonl, register terms in every way that hides them from plain matching.

Each record holds one term of its case register in a carrier sentence, written in one way: `obf` names the way and `group` is
`plain`, `variant` (as anybody might write it), `disguised`, or `negative` (an ordinary word near a term, which has to
survive). Seeded: the same file each time. A span covers the whole of the written form, its markup included.
"""
import json, pathlib, random, re, unicodedata

HERE = pathlib.Path(__file__).resolve().parent
RANDOM = random.Random(20251114)

NAMES = [  # category, given name, surname, nickname or ""
    ("child", "Tamsin", "Wetherby", "Tam"), ("child", "Olumide", "Fashola", "Olu"), ("child", "Katarzyna", "Dąbrowska", "Kasia"),
    ("child", "Siobhán", "McGlinchey", ""), ("child", "Thomas", "Quennell", "Tommy"), ("child", "Rhiannon", "Llewelyn", ""),
    ("family", "Gurpreet", "Dhaliwal", ""), ("child", "Zuzanna", "Kaczmarek", "Zuzia"), ("child", "Elizabeth", "Farquhar", "Lizzie"),
    ("family", "Ştefania", "Munteanu", ""), ("child", "Bartholomew", "Crick", ""), ("family", "Abdirahman", "Warsame", ""),
    ("child", "Anaïs", "Delacroix-Obi", ""), ("child", "Christopher", "Stanhope", "Kit"), ("family", "Nirmala", "Venkataraman", ""),
    ("child", "Eoghan", "Ó Briain", ""), ("investigation", "Lennox", "Bagshaw", ""), ("investigation", "Terence", "Hollowood", "Terry"),
    ("child", "Mary-Kate", "Fitzsimons", ""), ("child", "Aleksander", "Wójcik", "Olek"), ("family", "Rosalind", "Etheridge", "Roz"),
    ("investigation", "Clifford", "Mossop", "Cliff"), ("child", "Isabella", "Ferreira", "Bella"), ("child", "Dieu-Linh", "Phạm", ""),
]
OTHERS = [  # category, kind, term
    ("child", "handle", "@moth_lantern"), ("investigation", "handle", "@grey.wolf_daddy"), ("investigation", "handle", "sugarcat_1987"),
    ("child", "gametag", "PixelBadgerZ"), ("family", "phone", "07700 900482"), ("investigation", "phone", "01632 960718"),
    ("family", "phone", "020 7946 0356"), ("family", "email", "m.wetherby@mailbox.example"), ("investigation", "email", "greywolf87@post.example"),
    ("investigation", "crime_ref", "46/318552/25"), ("investigation", "crime_ref", "25000317744"), ("investigation", "cad", "CAD 4471/09MAR25"),
    ("investigation", "lado", "LADO/2025/0416"), ("investigation", "social_care_id", "LCS 4417093"), ("investigation", "court", "T20250731"),
    ("investigation", "operation", "Operation Cuttlefish"), ("investigation", "operation", "Operation Hawthorn"),
    ("investigation", "operation", "Operation Periwinkle"), ("family", "address", "14 Saltings Way"), ("family", "address", "Flat 3, 88 Harbour Road"),
    ("family", "address", "Bracken Cottage, Pound Lane"), ("family", "address", "19 Tolpuddle Street"), ("family", "postcode", "CT14 7XB"), ("investigation", "vrn", "GK21 WTO"),
    ("child", "upn", "U391517723031"), ("child", "nhs", "651 899 9136"), ("investigation", "ip", "203.0.113.77"),
]
CARRIERS = [
    ("The message spoke of {} twice.", "The message spoke of"), ("Please keep {} out of any letter to parents.", "any letter to parents"),
    ("We were told about {} on Tuesday morning.", "on Tuesday morning"), ("The note says {}; nothing else is known.", "nothing else is known"),
    ("Someone wrote {} on the whiteboard.", "on the whiteboard"), ("A screenshot shows {} and a date.", "and a date"),
    ("In the group chat {} came up again and again.", "In the group chat"), ("Parents have been asking about {} at the gate.", "at the gate"),
    ("It was about {}, as far as the tutor knows.", "as far as the tutor knows"), ("Nobody should post {} online.", "Nobody should post"),
    ("The word on the wall was {}.", "The word on the wall was"), ("Year 8 know about {} already.", "Year 8 know about"),
    ("Does the letter have to mention {} at all?", "Does the letter have to mention"), ("We have written {} in the book and closed it.", "closed it"),
]

# Building blocks

INVISIBLE = {"zero width space": "\u200b", "zero width non-joiner": "\u200c", "zero width joiner": "\u200d", "word joiner": "\u2060",
             "byte order mark": "\ufeff", "soft hyphen": "\u00ad", "variation selector": "\ufe0f", "combining grapheme joiner": "\u034f",
             "hangul filler": "\u3164", "invisible separator": "\u2063", "tag character": "\U000e0061"}
CYRILLIC = dict(zip("aceopxyisjhABCEHIKMOPTXYSJ", "асеорхуіѕјһАВСЕНІКМОРТХУЅЈ"))
GREEK = dict(zip("oavptiuknABEZHIKMNOPTYX", "οανρτιυκηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"))
ARMENIAN = dict(zip("ounhgqS", "օսոհցզՏ"))
SMALL_CAPITALS = dict(zip("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"))
SUPERSCRIPT = dict(zip("abcdefghijklmnoprstuvwxyz0123456789", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹"))
LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"}
WORDS_OF_DIGITS = "zero one two three four five six seven eight nine".split()
NEIGHBOUR = dict(zip("abcdefghijklmnopqrstuvwxyz", "snvfrgthokjknmplwtdyiceczx"))
LIGATURES = [("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("st", "ﬆ")]
SEGMENTED, ARABIC = "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹", "٠١٢٣٤٥٦٧٨٩"


def shifted(upper, lower, digit, holes={}):
    """A style which sets A–Z, a–z, 0–9 in other code points, starting at the given ones (0: left as they are)."""
    def style(text):
        out = ""
        for c in text:
            if c in holes: out += holes[c]
            elif upper and "A" <= c <= "Z": out += chr(upper + ord(c) - 65)
            elif lower and "a" <= c <= "z": out += chr(lower + ord(c) - 97)
            elif digit and "0" <= c <= "9": out += chr(digit + ord(c) - 48)
            else: out += c
        return out
    return style


STYLES = {
    "fullwidth": lambda t: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in t),
    "mathematical bold": shifted(0x1D400, 0x1D41A, 0x1D7CE), "mathematical italic": shifted(0x1D434, 0x1D44E, 0, {"h": "ℎ"}),
    "mathematical script": shifted(0x1D4D0, 0x1D4EA, 0), "fraktur": shifted(0x1D56C, 0x1D586, 0),
    "double-struck": shifted(0x1D538, 0x1D552, 0x1D7D8, dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ"))), "sans-serif bold": shifted(0x1D5D4, 0x1D5EE, 0x1D7EC),
    "monospace": shifted(0x1D670, 0x1D68A, 0x1D7F6), "circled": shifted(0x24B6, 0x24D0, 0, dict(zip("0123456789", "⓪①②③④⑤⑥⑦⑧⑨"))),
    "negative circled": shifted(0x1F150, 0, 0), "squared": shifted(0x1F130, 0, 0), "negative squared": shifted(0x1F170, 0, 0),
    "parenthesised": shifted(0x1F110, 0x249C, 0), "small capitals": lambda t: "".join(SMALL_CAPITALS.get(c, c) for c in t),
    "superscript": lambda t: "".join(SUPERSCRIPT.get(c, c) for c in t.lower()),
}


def places(text, among=str.isalnum):
    return [i for i in range(1, len(text)) if among(text[i]) and among(text[i - 1])]


def inserted(text, mark, everywhere):
    spots = places(text)
    chosen = set(spots if everywhere else [RANDOM.choice(spots)])
    return "".join((mark if i in chosen else "") + c for i, c in enumerate(text))


def replaced(text, table, everywhere):
    spots = [i for i, c in enumerate(text) if c in table]
    if not spots: return None
    chosen = set(spots if everywhere else [RANDOM.choice(spots)])
    return "".join(table[c] if i in chosen else c for i, c in enumerate(text))


def middle(text):
    """The middle of the text's longest word, or of the text."""
    word = max(re.finditer(r"\w+", text), key=lambda m: len(m.group()))
    return (word.start() + word.end()) // 2 if len(word.group()) > 3 else min(places(text), key=lambda i: abs(i - len(text) // 2))


def without_accents(text):
    text = text.translate(str.maketrans("łŁøØđĐıßəÆæ", "lLoOdDisaAa"))
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def wrapped_middle(text, before, after):
    i = middle(text)
    return text[:i - 1] + before + text[i - 1:i + 1] + after + text[i + 1:]


def at_space(text, between):
    i = text.find(" ")
    return text[:i] + between + text[i + 1:] if i > 0 else None


def ligated(text):
    out = text
    for plain, one in LIGATURES:
        out = out.replace(plain, one)
    return out if out != text else None


def spoken(text, zero="zero"):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if not c.isdigit(): i += 1; continue
        run = 2 if text[i:i + 2] == c * 2 else 1
        word = zero if c == "0" else WORDS_OF_DIGITS[int(c)]
        out.append("double " + word if run == 2 else word)
        i += run
    return " ".join(out)


def zalgo(text):
    return "".join(c + "".join(RANDOM.choice("\u0300\u0301\u0304\u0316\u0323\u0330\u0334\u0336\u0337\u0353") for _ in range(RANDOM.randint(1, 4))) if c.isalnum() else c for c in text)


# Ways for every kind of term

def common_ways(term):
    """(way, written form) for every kind of term; a form of None does not apply."""
    for name, mark in INVISIBLE.items():
        yield name, inserted(term, mark, RANDOM.random() < 0.4)
    yield "mixed invisible", "".join(c + RANDOM.choice(list(INVISIBLE.values())[:6]) for c in term[:-1]) + term[-1]
    yield "bidi embedding", "\u202a" + term + "\u202c"
    yield "bidi isolate in mid-word", wrapped_middle(term, "\u2068", "\u2069")
    yield "left-to-right marks", inserted(term, "\u200e", True)
    yield "stored backwards", "\u202e" + term[::-1] + "\u202c"
    yield "combining stroke", inserted(term, "\u0336", True) + "\u0336"
    yield "zalgo", zalgo(term)
    yield "decimal entities", "".join("&#%d;" % ord(c) if c.isalnum() else c for c in term)
    yield "hex entities", "".join("&#x%x;" % ord(c) if c.isalnum() else c for c in term)
    i = RANDOM.choice([i for i, c in enumerate(term) if c.isalnum()])
    yield "one entity", term[:i] + "&#%d;" % ord(term[i]) + term[i + 1:]
    yield "soft hyphen entity", inserted(term, "&shy;", False)
    yield "zero width entity", inserted(term, "&#8203;", RANDOM.random() < 0.4)
    yield "empty tag", inserted(term, "<b></b>", False)
    yield "tag in mid-word", wrapped_middle(term, "<b>", "</b>")
    yield "comment", inserted(term, "<!-- x -->", False)
    yield "bold in mid-word", wrapped_middle(term, "**", "**")
    yield "code in mid-word", wrapped_middle(term, "`", "`")
    yield "bold whole", "**" + term + "**"
    yield "code whole", "`" + term + "`"
    yield "strike", "~~" + term + "~~"
    yield "strike in mid-word", wrapped_middle(term, "~~", "~~")
    yield "link text", "[" + term + "](https://example.org/x)"
    yield "link on half", "[" + term[:middle(term)] + "](https://example.org/x)" + term[middle(term):]
    yield "spaced letters", " ".join(c for c in term if c != " ") if term.count(" ") == 0 else "  ".join(" ".join(w) for w in term.split(" "))
    yield "dotted letters", ".".join(c for c in term if c.isalnum())
    yield "hyphenated letters", "-".join(c for c in term if c.isalnum())
    for style in RANDOM.sample(sorted(STYLES), 6):
        yield style, STYLES[style](term)
    yield "no-break space", term.replace(" ", "\u00a0") if " " in term else None
    yield "thin space", term.replace(" ", "\u2009") if " " in term else None
    yield "underscore", term.replace(" ", "_") if " " in term else None
    yield "double space", term.replace(" ", "   ") if " " in term else None
    yield "line break", at_space(term, "\n")
    yield "hard break", at_space(term, RANDOM.choice(["  \n", "\\\n"]))
    yield "quote mark in mid-term", at_space(term, "\n> ")
    yield "percent-encoded", "https://example.org/p/" + "".join("%%%02X" % b for b in term.encode())
    yield "slug in address", "https://example.org/p/" + re.sub(r"[^a-z0-9]+", "-", without_accents(term).lower()).strip("-")
    yield "curly apostrophe", term.replace("'", "’") if "'" in term else None


def word_ways(term):
    """(way, written form) for terms of letters."""
    for name, table in (("cyrillic", CYRILLIC), ("greek", GREEK), ("armenian", ARMENIAN)):
        yield name + ", one letter", replaced(term, table, False)
        yield name + ", all letters", replaced(term, table, True)
    leet = {k: v for k, v in LEET.items()} | {k.upper(): v for k, v in LEET.items()}
    yield "leet, all letters", replaced(term, leet, True)
    yield "leet, one letter", replaced(term, leet, False)
    yield "decomposed", unicodedata.normalize("NFD", term) if unicodedata.normalize("NFD", term) != term else None
    yield "ligature", ligated(term)
    yield "hyphen at line end", term[:middle(term)] + "-\n" + term[middle(term):]
    yield "soft hyphen at line end", term[:middle(term)] + "\u00ad\n" + term[middle(term):]
    yield "joined", "".join(term.split()) if " " in term else None
    yield "turned case", "".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(term))
    yield "backslash escapes", re.sub(r"([-_.])", r"\\\1", term) if re.search(r"[-_.]", term) else None
    yield "modifier letters", term.replace("h", "ʰ").replace("w", "ʷ") if re.search("[hw]", term) else None
    yield "alphabet of the eszett", term.replace("ss", "ß") if "ss" in term else None


def digit_ways(term):
    """(way, written form) for terms which are mostly digits."""
    yield "arabic digits", "".join(ARABIC[int(c)] if c.isdigit() else c for c in term)
    yield "segmented digits", "".join(SEGMENTED[int(c)] if c.isdigit() else c for c in term)
    yield "letter o for nought", term.replace("0", "O") if "0" in term else None
    yield "letter l for one", term.replace("1", "l") if "1" in term else None
    if not re.search(r"[A-Za-z]", term):
        yield "number words", spoken(term)
        yield "number words with oh", spoken(term, "oh")
        yield "number words in capitals", spoken(term).upper()
        half = len(term) // 2
        yield "half in words", (term[:half].rstrip() + " " + spoken(term[half:]))
        yield "commas between", ", ".join(c for c in term if c.isdigit())
        yield "slashes between", "/".join(c for c in term if c.isdigit())


def email_ways(term):
    local, host = term.split("@")
    for at in ("[at]", "(at)", " at ", " [at] ", " AT ", "{at}", " (a) "):
        yield "written at: %s" % at.strip(), local + at + host
    yield "at and dot", local.replace(".", " dot ") + " at " + host.replace(".", " dot ")
    yield "[at] and [dot]", local.replace(".", "[dot]") + "[at]" + host.replace(".", "[dot]")
    yield "(at) and (dot)", local.replace(".", " (dot) ") + " (at) " + host.replace(".", " (dot) ")
    yield "entity for at", local + "&#64;" + host
    yield "named entity for at", local + "&commat;" + host
    yield "fullwidth at", local + "＠" + host
    yield "spaces round at", local + " @ " + host
    yield "dot in brackets", local + "@" + host.replace(".", "[.]")
    yield "ideographic full stop", local + "@" + host.replace(".", "。")
    yield "percent for at", local + "%40" + host


def plain_variants(kind, term):
    """(way, written form): the term as anybody might write it."""
    yield "in capitals", term.upper()
    yield "in lower case", term.lower()
    if kind == "phone":
        digits = re.sub(r"\D", "", term)
        yield "no spaces", digits
        yield "country code", "+44 " + digits[1:5] + " " + digits[5:]
        yield "country code and (0)", "+44 (0)" + digits[1:]
        yield "double nought", "0044" + digits[1:]
        yield "dots", digits[:5] + "." + digits[5:8] + "." + digits[8:]
        yield "hyphens", digits[:5] + "-" + digits[5:]
        yield "other groups", digits[:4] + " " + digits[4:7] + " " + digits[7:]
        yield "brackets", "(" + digits[:5] + ") " + digits[5:]
    elif kind in ("handle", "gametag"):
        yield "without @", term.lstrip("@")
        yield "with @", "@" + term.lstrip("@")
        yield "site path", "https://www.tiktok.com/@" + term.lstrip("@")
        yield "escaped underscore", term.replace("_", "\\_") if "_" in term else None
        yield "other mark", term.replace("_", ".") if "_" in term else None
        yield "no marks", re.sub(r"[_.]", "", term) if re.search(r"[_.]", term) else None
    elif kind == "email":
        yield "mailto", "mailto:" + term
        yield "in angles", "<" + term + ">"
    elif kind == "operation":
        word = term.split(" ", 1)[1]
        for short in ("Op ", "Op. ", "op ", "OPERATION ", "Operation-"):
            yield "as " + short.strip(), short + word
        yield "in quotes", "Operation “" + word + "”"
        yield "possessive", term + "'s"
    elif kind == "address":
        for long, short in (("Road", "Rd"), ("Lane", "Ln"), ("Street", "St"), ("Street", "St.")):
            if long in term: yield "street cut short", term.replace(long, short)
        yield "no comma", term.replace(",", "") if "," in term else None
        yield "over two lines", term.replace(", ", ",\n") if "," in term else None
        yield "number and comma", re.sub(r"^(\d+) ", r"\1, ", term) if term[0].isdigit() else None
    elif kind in ("postcode", "vrn", "nhs"):
        yield "no space", term.replace(" ", "")
        yield "hyphen", term.replace(" ", "-")
    elif kind in ("crime_ref", "cad", "lado", "court", "social_care_id", "upn"):
        yield "spaces for marks", re.sub(r"[/-]", " ", term) if re.search(r"[/-]", term) else None
        yield "hyphens for marks", re.sub(r"[/ ]", "-", term) if re.search(r"[/ ]", term) else None
        yield "no marks", re.sub(r"[/ -]", "", term) if re.search(r"[/ -]", term) else None
        yield "en dash", re.sub(r"[/-]", "–", term) if re.search(r"[/-]", term) else None
        yield "grouped", re.sub(r"(\d{3})(?=\d{3,})", r"\1 ", term)
        yield "with #", "#" + term


def slip(word, how):
    i = RANDOM.randint(2, len(word) - 3) if len(word) > 5 else 2
    if how == "letter left out": return word[:i] + word[i + 1:]
    if how == "letter doubled": return word[:i] + word[i] + word[i:]
    if how == "letters swapped":
        while i < len(word) - 2 and word[i] == word[i + 1]: i += 1
        return word[:i] + word[i + 1] + word[i] + word[i + 2:]
    return word[:i] + NEIGHBOUR.get(word[i].lower(), "e") + word[i + 1:]


def name_variants(given, surname, nickname):
    """(way, written form) of a person's name as anybody might write it."""
    full, initial = given + " " + surname, given[0]
    yield "possessive", full + "'s"
    yield "curly possessive", full + "’s"
    yield "given name, possessive", given + "'s"
    yield "given name", given
    yield "surname", surname
    yield "given name in lower case", given.lower()
    yield "surname in capitals", surname.upper()
    yield "given name in capitals", given.upper()
    yield "surname first with comma", surname + ", " + given
    yield "surname first", surname + " " + given
    yield "surname first in capitals", surname.upper() + " " + given
    yield "surname first with initial", surname + ", " + initial + "."
    yield "initial and surname", initial + ". " + surname
    yield "initial and surname, no dot", initial + " " + surname
    yield "initial joined to surname", initial + "." + surname
    yield "given name and initial", given + " " + surname[0]
    yield "given name and initial with dot", given + " " + surname[0] + "."
    yield "title and surname", RANDOM.choice(["Mr ", "Mrs ", "Ms ", "Miss ", "Dr "]) + surname
    yield "title with dot", RANDOM.choice(["Mr. ", "Mrs. ", "Miss. "]) + surname
    yield "couple", "Mr and Mrs " + surname
    yield "plural", "the " + surname + ("es" if surname[-1] in "sxz" else "s")
    yield "plural possessive", "the " + surname + ("es’" if surname[-1] in "sxz" else "s'")
    yield "middle initial", given + " J. " + surname
    yield "middle name", given + " Jane " + surname
    plain = without_accents(full)
    if plain != full:
        yield "no accents", plain
        yield "no accents, surname", without_accents(surname)
        yield "no accents, given name", without_accents(given)
        yield "no accents, lower case", plain.lower()
    if "-" in full or "Ó " in full:
        yield "no hyphen", full.replace("-", " ")
        yield "hyphen dropped", full.replace("-", "").replace("Ó ", "Ó")
        if "-" in surname: yield "half of a surname", given + " " + surname.split("-")[0]
        if "-" in surname: yield "other half of a surname", given + " " + surname.split("-")[1]
        if "-" in given: yield "joined given name", given.split("-")[0] + given.split("-")[1].lower() + " " + surname
    for word, rest in ((surname, given + " %s"), (given, "%s " + surname), (surname, "%s"), (given, "%s")):
        if len(word) >= 6 and word.isalpha():
            how = RANDOM.choice(["letter left out", "letter doubled", "letters swapped", "neighbouring key"])
            yield "slip: " + how, rest % slip(word, how)
    if nickname:
        yield "nickname", nickname
        yield "nickname and surname", nickname + " " + surname
        yield "nickname, possessive", nickname + "'s"
        if nickname not in ("Kit", "Cliff", "Terry"): yield "nickname in lower case", nickname.lower()


# Ordinary words near a term, which have to stay: category, term, sentence, strings which have to survive

NEGATIVES = [
    ("child", "Brooks", "The library has new books and old brooks run by the field.", ["new books", "old brooks"]),
    ("child", "Ian Trent", "IT lessons are in the new room.", ["IT lessons"]),
    ("child", "Penny Elliott", "Bring your PE kit on Monday.", ["PE kit"]),
    ("child", "Adam Iqbal", "The policy on AI tools is new.", ["AI tools"]),
    ("child", "Rosa Evans", "RE homework is due on Friday.", ["RE homework"]),
    ("child", "Una Khan", "Most UK families have a tablet.", ["UK families"]),
    ("child", "Dean Thorpe", "The DT workshop is closed.", ["DT workshop"]),
    ("family", "Jo King", "He said that he was only joking.", ["joking"]),
    ("family", "Tim Ely", "That was a timely reminder.", ["timely"]),
    ("child", "Pat Tern", "Knit the pattern twice.", ["pattern"]),
    ("child", "Rose Mary Dunn", "Add some rosemary to the potatoes.", ["rosemary"]),
    ("child", "Will Owen", "The willow by the gate will come down.", ["willow", "will come"]),
    ("child", "Ann Sowter", "The annual report answers this.", ["annual", "answers"]),
    ("child", "Tom Rowe", "Tomorrow the tombola will be open.", ["Tomorrow", "tombola"]),
    ("child", "Sam Eden", "The same sample was used.", ["same", "sample"]),
    ("child", "Ali Noor", "Aliens and alibis are in the story.", ["Aliens", "alibis"]),
    ("child", "Dan Cersei", "The dancers meet on Danish time.", ["dancers", "Danish"]),
    ("family", "Eve Ning", "The meeting is in the evening, as on every evening.", ["evening", "every"]),
    ("child", "Mark Ettes", "Read the markings on the marked bottle.", ["markings", "marked"]),
    ("child", "Art Fell", "Start the party; artful cards are wanted.", ["Start", "party", "artful"]),
    ("child", "Hope Faithorne", "We hope that faithful readers remain hopeful.", ["We hope", "faithful", "hopeful"]),
    ("child", "Marley Tonks", "The barley soup was good.", ["barley soup"]),
    ("child", "Wade Foster", "Put the poster by the door.", ["poster"]),
    ("child", "Lee Parker", "It gets darker; park with care.", ["darker", "park"]),
    ("child", "Joss Hunter", "Hunger and the hunt are themes.", ["Hunger", "hunt"]),
    ("child", "Liv Sutton", "Press the button; no mutton today.", ["button", "mutton"]),
    ("child", "Kai Farrow", "The gate is narrow.", ["narrow"]),
    ("child", "Gus Winter", "The winner gets a book in winter.", ["winner", "in winter"]),
    ("child", "Nia Walker", "The talker sat down.", ["talker"]),
    ("child", "Jude Tanner", "In this manner the banner was made.", ["manner", "banner"]),
    ("child", "Elsa Stokes", "The strokes of the brush are wide.", ["strokes"]),
    ("child", "Ned Spencer", "She is a big spender.", ["spender"]),
    ("child", "Ava Singer", "Keep your fingers away; one finger is sore.", ["finger is"]),
    ("child", "Ben Weaver", "School leavers met the leaver who saw a beaver.", ["leaver who", "beaver"]),
    ("child", "Meg Chambers", "A chamber choir will sing.", ["chamber choir"]),
    ("child", "Ted Bridges", "Cross the bridge with care.", ["bridge"]),
    ("family", "Kim Cooper", "A copper pan was found.", ["copper"]),
    ("family", "Ray Bailey", "We grow barley.", ["barley"]),
    ("family", "Lou Porter", "Harry Potter is on at the hall.", ["Harry Potter"]),
    ("family", "Val Turner", "Do not leave the burner on.", ["burner"]),
    ("investigation", "Operation Bramble", "The operation of the gate and the bramble jelly were praised.", ["operation of the gate"]),
    ("investigation", "Operation Hawthorn", "The operation on her knee went well.", ["operation on her knee"]),
    ("investigation", "night_owl", "We heard two owls at night.", ["owls at night"]),
    ("investigation", "sugarcat_1987", "The school was built in 1987 with a sugar loft.", ["1987", "sugar"]),
    ("investigation", "46/318552/25", "On 25 March 46 pupils came.", ["25 March", "46 pupils"]),
    ("family", "14 Saltings Way", "On our way we counted 14 swans.", ["way", "14 swans"]),
    ("family", "07700 900482", "Ring the office on 0800 1111 or after seven.", ["0800 1111", "seven"]),
    ("child", "Chen Li", "The children live near.", ["children", "live"]),
    ("child", "Mei Tan", "A mean tangle; meat and tan.", ["mean", "tangle", "meat"]),
    ("child", "Bo Nguyen", "Both boys borrowed a book.", ["Both", "borrowed"]),
    ("child", "Jai Patel", "The jail was shut; a path led on.", ["jail", "path"]),
    ("child", "Ada Obi", "Adapt the objects; adapters are in the box.", ["Adapt", "objects", "adapters"]),
    ("child", "Max Power", "The maximum power is shown.", ["maximum"]),
    ("child", "Finn Ish", "Finish the finishing line.", ["Finish", "finishing"]),
    ("child", "Theo Ryan", "In theory it works.", ["theory"]),
    ("family", "Carrie Ageson", "The carriage carried ten.", ["carriage", "carried"]),
    ("child", "Bea Stanton", "The beast stands on the beach.", ["beast", "stands", "beach"]),
    ("child", "Kit Chenery", "The kitchen is closed and the kitten gone.", ["kitchen", "kitten"]),
    ("family", "Mo Rton", "More motors this morning.", ["More", "motors", "morning"]),
]


# Of the written form, what the span covers: not the ending of a possessive, nor the site before a handle.
SPANNED = r"^(?:https://www\.tiktok\.com/|mailto:)?(.*?)(?:['’]s)?$"


def record(category, kind, term, written, way, group, carrier, extra=()):
    sentence, kept = carrier
    before, after = sentence.split("{}")
    if way == "quote mark in mid-term": before = "> " + before
    register = {"children": [], "family": [], "investigation": []}
    for c, t in [(category, term)] + list(extra):
        register["children" if c == "child" else c].append(t)
    inner = re.search(SPANNED, written, re.S).group(1)
    start = len(before) + written.index(inner)
    span = {"start": start, "end": start + len(inner), "category": category, "kind": kind, "text": inner}
    return {"text": before + written + after, "spans": [span], "must_keep": [kept], "case": register, "obf": way, "group": group}


def records():
    terms = [(c, "name", g + " " + s) for c, g, s, _ in NAMES] + OTHERS
    decoys = lambda term: RANDOM.sample([(c, t) for c, _, t in terms if t != term], RANDOM.choice([0, 1, 2, 5]))
    make = lambda c, k, t, w, way, group: record(c, k, t, w, way, group, RANDOM.choice(CARRIERS), decoys(t))
    for category, given, surname, nickname in NAMES:
        term = given + " " + surname
        for way, written in list(name_variants(given, surname, nickname)) + list(plain_variants("name", term)):
            yield make(category, "nickname" if way.startswith("nickname") and " " not in written else "name", term, written, way, "variant")
    for category, kind, term in OTHERS:
        for way, written in plain_variants(kind, term):
            if written and written != term: yield make(category, kind, term, written, way, "variant")
    for category, kind, term in terms:
        yield make(category, kind, term, term, "plain", "plain")
        ways = list(common_ways(term))
        if kind in ("name", "operation", "handle", "gametag", "address"): ways += list(word_ways(term))
        if re.search(r"\d{4}", term): ways += list(digit_ways(term))
        if kind == "email": ways += list(email_ways(term))
        for way, written in ways:
            if written and written != term: yield make(category, kind, term, written, way, "disguised")
    for category, term, sentence, kept in NEGATIVES:
        register = {"children": [], "family": [], "investigation": []}
        register["children" if category == "child" else category].append(term)
        yield {"text": sentence, "spans": [], "must_keep": kept, "case": register, "obf": "near word", "group": "negative"}


if __name__ == "__main__":
    seen, count = set(), {}
    with open(HERE / "disguises.jsonl", "w", encoding="utf-8") as file:
        for one in records():
            key = (one["text"], json.dumps(one["case"]))
            if key in seen: continue
            seen.add(key)
            for s in one["spans"]: assert one["text"][s["start"]:s["end"]] == s["text"]
            for k in one["must_keep"]: assert k in one["text"], k
            count[one["group"]] = count.get(one["group"], 0) + 1
            file.write(json.dumps({"id": "V%04d" % len(seen)} | one, ensure_ascii=False) + "\n")
    print("disguises.jsonl:", len(seen), "records:", ", ".join("%d %s" % (n, g) for g, n in count.items()))
