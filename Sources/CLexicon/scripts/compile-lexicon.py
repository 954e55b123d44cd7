#!/usr/bin/env python3
"""Compiles the word lists into the tables that CLexicon embeds.

    compile-lexicon.py terms [--hide N]         data/terms/*.txt  -> data/terms.bin, data/phrases.bin
    compile-lexicon.py lexicon [--packages DIR] Debian packages and data/surnames/*.txt -> data/lexicon.bin, data/given.bin

`terms` needs nothing but this repository: run it after changing a list in data/terms, and `lexicon` too after changing a
list of given names, as given.bin is made of both. `lexicon` reads the Debian
packages scowl, ruby-faker, php-faker, python3-fake-factory, libgeonames-common and wordnet-base (see NOTICE), installed,
or unpacked with `dpkg-deb -x` into one DIR. Same lists, same bytes.

A table is: magic "PLX1", log2 of the bucket count, bytes per value, bytes per fingerprint, a byte 0, entry count
(32 bits); then bucket count + 1 offsets (32 bits), then a fingerprint per entry, then a value per entry. All
little-endian. The bucket is the top bits of a word's 64-bit hash, the fingerprint its low bits; entries stand in bucket
order. The terms have fingerprints of 32 bits: whatever is taken for one of them by chance would be a name that stays.
"""
import argparse
import ast
import gettext
import re
import struct
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

# Latin letters that do not decompose, spelled as the reader's view folds them.
LETTERS = str.maketrans({
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i", "ħ": "h", "ŋ": "n",
    "þ": "th", "Þ": "th", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ə": "e", "Ə": "e",
    "’": "'", "ʼ": "'", "‘": "'", "´": "'", "`": "'", "ʻ": "'",
})

CYRILLIC = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяё", [
    "a", "b", "v", "h", "g", "d", "e", "ye", "zh", "z", "y", "i", "yi", "y", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "yo"]))


def folded(text):
    """Lower-case ASCII, or None where that can't be."""
    text = unicodedata.normalize("NFKD", text.translate(LETTERS)).lower()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text if text.isascii() else None


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("ascii"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def mixed(value):
    value ^= value >> 32
    value = (value * 0xD6E8FEB86659FD93) & 0xFFFFFFFFFFFFFFFF
    return value ^ (value >> 32)


def table(entries, bucket_bits, value_size, print_size):
    rows = sorted((mixed(fnv(word)), value) for word, value in entries.items() if value)
    offsets = [0] * ((1 << bucket_bits) + 1)
    for key, _ in rows:
        offsets[(key >> (64 - bucket_bits)) + 1] += 1
    for i in range(1, len(offsets)):
        offsets[i] += offsets[i - 1]
    body = struct.pack("<4sBBBBI", b"PLX1", bucket_bits, value_size, print_size, 0, len(rows))
    body += struct.pack(f"<{len(offsets)}I", *offsets)
    body += b"".join((key & ((1 << 8 * print_size) - 1)).to_bytes(print_size, "little") for key, _ in rows)
    return body + b"".join(value.to_bytes(value_size, "little") for _, value in rows)


# --- terms: the lists kept by hand -------------------------------------------------------------------------------

# The order is the bit; `Term` in Sources/Redaction/Names/Lexicon.swift has the same. Add at the end.
TERM_SETS = [
    "phrase-start", "public", "title", "rank", "kin", "pupil", "official", "staff", "adult", "person-verb",
    "auxiliary", "person-adjective", "naming", "suspect", "greeting", "determiner", "place-preposition", "pronoun",
    "weekday", "month", "particle", "service-noun", "organisation-noun", "area-noun", "given", "soft-name", "place",
    "word", "possession", "person-preposition", "connector", "epithet",
]


def read_terms(folder, hidden=0):
    """The terms with their bits; of those for public things and places one in `hidden` is left out, always the same."""
    entries = defaultdict(int)
    for path in sorted(folder.glob("*.txt")):
        kind = path.stem.split("_")[0]
        bit = TERM_SETS.index(kind)
        for line in path.read_text(encoding="utf-8").splitlines():
            line = line.split("#")[0].strip()
            for term in line.split(","):
                words = re.findall(r"[a-z0-9'&+.-]*[a-z0-9+]", (folded(term.strip()) or "").replace("&", " and "))
                if not words:
                    continue
                if hidden and kind in ("public", "place") and mixed(fnv(" ".join(words))) % hidden == 0:
                    continue
                entries[" ".join(words)] |= 1 << bit
                if len(words) > 1:
                    entries[words[0]] |= 1 << TERM_SETS.index("phrase-start")
    return entries


PHRASE_BITS = 20


def phrase_filter(entries):
    """One bit for the hash of each phrase that stays, and of each beginning of one, of two words and more."""
    stays = sum(1 << TERM_SETS.index(kind) for kind in ("public", "place"))
    bits = bytearray(1 << PHRASE_BITS - 3)
    for phrase in (phrase for phrase, sets in entries.items() if sets & stays):
        words = phrase.split(" ")
        for count in range(2, len(words) + 1):
            place = mixed(fnv(" ".join(words[:count]))) >> 64 - PHRASE_BITS
            bits[place >> 3] |= 1 << (place & 7)
    return b"PLP1" + bytes(bits)


# --- lexicon: Debian's lists -------------------------------------------------------------------------------------

def scowl(folder, kinds, levels):
    for path in folder.iterdir():
        name, _, level = path.name.rpartition(".")
        if name in kinds and level.isdigit() and int(level) in levels:
            yield from path.read_text(encoding="latin-1").split()


def english_words(folder):
    """Lower-case words: 3 common, 2 usual, 1 rare."""
    kinds = {f"{v}-{k}" for v in ("english", "british", "british_variant_1", "british_variant_2", "american")
             for k in ("words", "contractions")}
    tiers = {}
    for tier, levels in ((3, {10, 20, 35}), (2, {40, 50}), (1, {55, 60, 70})):
        for word in scowl(folder, kinds, levels):
            key = folded(word)
            if key and not key.endswith("'s"):
                tiers.setdefault(key, tier)
    return tiers


def proper_words(folder, levels, kind):
    words = scowl(folder, {f"{v}-{kind}" for v in ("english", "british")}, levels)
    return {folded(word) for word in words if not word.endswith("'s") and folded(word)}


GIVEN = re.compile(r"given|first_?name|middle_?name|^firstname|_first_names|prefix_(?:male|female)_names", re.I)
SURNAME = re.compile(r"last_?name|surname|family_?name", re.I)
NOISE = re.compile(r"format|prefix|suffix|title|initial|pair|kana|hiragana|katakana", re.I)


def kind_of(label):
    if NOISE.search(label):
        return None
    return "given" if GIVEN.search(label) else "surname" if SURNAME.search(label) else None


def python_names(folder):
    for path in sorted(folder.glob("*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            targets = [t.id for t in getattr(node, "targets", []) if isinstance(t, ast.Name)]
            kind = kind_of(targets[0]) if targets else None
            if kind:
                for part in ast.walk(node.value):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield path.parent.name, kind, part.value


def php_names(folder):
    for path in sorted(folder.glob("*/Person.php")):
        text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", path.read_text(encoding="utf-8"), flags=re.S)
        for label, body in re.findall(r"\$(\w+)\s*=\s*(?:array\s*\(|\[)(.*?)(?:\)|\])\s*;", text, flags=re.S):
            kind = kind_of(label)
            for value in re.findall(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"", body) if kind else []:
                yield path.parent.name, kind, (value[0] or value[1]).replace("\\'", "'")


def ruby_names(folder):
    import yaml
    for path in sorted(list(folder.glob("*.yml")) + list(folder.glob("*/name.yml"))):
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
        for locale, faker in tree.items():
            for label, values in (((faker or {}).get("faker") or {}).get("name") or {}).items():
                kind = kind_of(str(label))
                for value in values if kind and isinstance(values, list) else []:
                    if isinstance(value, str) and "#{" not in value:
                        yield locale, kind, value


def latin(name):
    lower = name.lower()
    if re.search("[а-яёіїєґ]", lower):
        return "".join(CYRILLIC.get(c, c) for c in lower)
    return folded(name)


ENGLISH_LOCALES = {"en", "en_gb", "en_us", "en_nz", "en_ca", "en_au", "en_ie"}


def person_names(root):
    """For given names and surnames: the locales that list each word."""
    lists = {"given": defaultdict(set), "surname": defaultdict(set)}
    sources = [
        python_names(root / "usr/lib/python3/dist-packages/faker/providers/person"),
        php_names(root / "usr/share/php/Faker/Provider"),
        ruby_names(next(root.glob("usr/share/rubygems-integration/all/gems/faker-*/lib/locales"))),
    ]
    for source in sources:
        for locale, kind, name in source:
            for part in re.split(r"[\s./()]+", latin(name) or ""):
                if re.fullmatch(r"[a-z][a-z'-]+", part):
                    lists[kind][part].add(re.sub("-", "_", locale.lower()))
    return lists


def name_tier(locales):
    """2 widely or in English, 1 elsewhere."""
    return 2 if len(locales) > 1 or locales & ENGLISH_LOCALES else 1


def places(root):
    """GeoNames' cities: 2 in the United Kingdom and Ireland (by the range of the ids), 1 elsewhere."""
    path = root / "usr/share/locale/en/LC_MESSAGES/geonames.mo"
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    tiers = {}
    for number, name in catalogue.items():
        key = folded(name) if str(number).isdigit() else None
        if key and re.fullmatch(r"[a-z][a-z' -]+", key):
            near = 2633350 <= int(number) <= 2657990 or 2960900 <= int(number) <= 2970300
            tiers[key] = max(tiers.get(key, 0), 2 if near else 1)
    return tiers


# Of WordNet's sentence frames (wninput(5WN)) those with a thing for their subject: "Something ----s", "It is ----ing".
FRAMES_OF_THINGS = {1, 4, 5, 6, 7, 10, 11, 12, 31, 33, 34, 35}


def wordnet(folder, name):
    for line in (folder / name).read_text(encoding="latin-1").splitlines():
        if not line.startswith("  "):
            yield line.split(" | ")[0].split()


def verb_frames(folder):
    """For each verb the frames of its senses, the commonest sense first."""
    frames = {}
    for fields in wordnet(folder, "data.verb"):
        words = [fields[4 + 2 * i].lower() for i in range(int(fields[3], 16))]
        rest = fields[4 + 2 * len(words):]
        rest = rest[1 + 4 * int(rest[0]):]
        pairs = [(int(rest[2 + 3 * i]), int(rest[3 + 3 * i], 16)) for i in range(int(rest[0]))]
        for number, word in enumerate(words, 1):
            frames[fields[0], word] = {frame for frame, of in pairs if of in (0, number)}
    for fields in wordnet(folder, "index.verb"):
        yield fields[0], [frames[offset, fields[0]] for offset in fields[-int(fields[2]):] if (offset, fields[0]) in frames]


def past_forms(verb, irregular):
    if irregular[verb]:
        return irregular[verb]
    if verb.endswith("e"):
        return {verb + "d"}
    if re.search("[^aeiou]y$", verb):
        return {verb[:-1] + "ied"}
    if re.search("^[^aeiou]*[aeiou][bcdfgklmnprstvz]$", verb):
        return {verb + verb[-1] + "ed"}
    return {verb + "ed"}


def person_verbs(folder, english):
    """Past forms of verbs of which WordNet tells that somebody does them, and of a thing in half their senses at most."""
    irregular = defaultdict(set)
    for form, verb, *_ in wordnet(folder, "verb.exc"):
        if not form.endswith(("ing", "s")):
            irregular[verb].add(form)
    for verb, senses in verb_frames(folder):
        of_things = [bool(frames & FRAMES_OF_THINGS) for frames in senses]
        if not re.fullmatch("[a-z]+", verb) or not senses or of_things[0] or 2 * sum(of_things) > len(senses):
            continue
        yield from (form for form in past_forms(verb, irregular) if form in english)


def person_nouns(folder, english):
    """Words for persons: nouns that WordNet keeps in the file noun.person, in small letters, in their first sense."""
    persons = {fields[0] for fields in wordnet(folder, "data.noun") if fields[1] == "18" and "@i" not in fields}
    for fields in wordnet(folder, "index.noun"):
        if fields[-int(fields[2])] in persons and fields[0] in english:
            yield fields[0]


def uses(folder):
    """How often WordNet's marked texts use a word as a noun, verb and so on, by its first letter."""
    counts = Counter()
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, _, count = line.split()
        word, _, sense = key.partition("%")
        counts[word, "nvarr"[int(sense[0]) - 1]] += int(count)
    return counts


def third_person(verb):
    if re.search("([sxz]|ch|sh|o)$", verb):
        return verb + "es"
    return verb[:-1] + "ies" if re.search("[^aeiou]y$", verb) else verb + "s"


def finite_verbs(folder, english):
    """Present and past forms ("fetches", "burnt") of verbs that are used as nouns no more often than as verbs."""
    counts = uses(folder)
    irregular = defaultdict(set)
    for form, verb, *_ in wordnet(folder, "verb.exc"):
        if not form.endswith("ing"):
            irregular[verb].add(form)
    nouns = {fields[0] for fields in wordnet(folder, "index.noun")}
    for verb in [fields[0] for fields in wordnet(folder, "index.verb")]:
        if not re.fullmatch("[a-z]+", verb) or counts[verb, "n"] > counts[verb, "v"]:
            continue
        if verb in nouns and not counts[verb, "v"]:
            continue
        yield from (form for form in {third_person(verb)} | past_forms(verb, irregular) if form in english)


def famous_persons(folder, flags):
    """Persons of history and the arts whom WordNet knows by name; a single word only if it is none of a name here."""
    for fields in wordnet(folder, "data.noun"):
        if fields[1] != "18" or "@i" not in fields:
            continue
        for word in fields[4:4 + 2 * int(fields[3], 16):2]:
            key = (folded(word) or "").replace("_", " ")
            if " " in key or not flags.get(key, 0) & 0b11111111:
                yield key


# WordNet's files of nouns (lexnames(5WN)) from which English surnames are made: animals, objects of nature, persons, plants.
FILES_OF_SURNAMES = {"05", "17", "18", "20"}


def surname_like(folder, english):
    """Nouns of which one of the first two senses is an animal, a plant, a trade or a thing of the country."""
    files = {fields[0]: fields[1] for fields in wordnet(folder, "data.noun")}
    for fields in wordnet(folder, "index.noun"):
        senses = fields[-int(fields[2]):][:2]
        if fields[0] in english and any(files[sense] in FILES_OF_SURNAMES for sense in senses):
            yield fields[0]


# The lists of data/surnames whose names are of Britain and Ireland, and so tell more.
NEAR_SURNAMES = {"english_north", "english_south", "scottish_irish", "welsh_and_others"}


# What a surname of the lists may be besides.
BESIDES_SURNAMES = sum(1 << TERM_SETS.index(kind) for kind in ("given", "soft-name", "place", "phrase-start"))


def own_surnames(flags):
    """Surnames of the lists kept by hand, with their tier.

    A word that English, the dictionaries' capitals or another list kept by hand has stays what it is: there the surname
    would tell less than the other.
    """
    lists = defaultdict(set)
    for path in sorted((DATA / "surnames").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            for name in line.split() if not line.startswith("#") else []:
                lists[name].add(path.stem)
    terms = read_terms(DATA / "terms")
    for name, found in lists.items():
        known = flags.get(name, 0)
        is_other = known & 3 or known >> 8 & 1 or known >> 10 & 1 or known >> 17 & 1
        if not is_other and not terms.get(name, 0) & ~BESIDES_SURNAMES:
            yield name, 2 if found & NEAR_SURNAMES or len(found) > 1 else 1


def compile_lexicon(root):
    lists = root / "usr/share/dict/scowl"
    flags = defaultdict(int)
    for word, tier in english_words(lists).items():
        flags[word] |= tier
    names = person_names(root)
    for bit, kind in ((2, "given"), (4, "surname")):
        for word, locales in names[kind].items():
            flags[word] |= name_tier(locales) << bit
    for place, tier in places(root).items():
        if tier == 2 or " " not in place:
            flags[place] |= tier << 6
        if tier == 2 and " " in place:
            flags[place.split()[0]] |= 1 << 11
    for word in proper_words(lists, {10, 20, 35, 40}, "upper"):
        flags[word] |= 1 << 8
    for word in proper_words(lists, {35, 40, 50, 60, 70}, "proper-names"):
        flags[word] |= 1 << 9
    for word in proper_words(lists, {50, 60, 70}, "upper"):
        flags[word] |= 1 << 10
    english = {word for word, value in flags.items() if value & 3}
    folder = root / "usr/share/wordnet"
    kinds = ((12, person_verbs(folder, english)), (13, person_nouns(folder, english)), (14, surname_like(folder, english)),
             (15, finite_verbs(folder, english)))
    for bit, words in kinds:
        for word in words:
            flags[word] |= 1 << bit
    for word in set(famous_persons(folder, flags)):
        flags[word] |= 1 << 17
    for word, tier in list(own_surnames(flags)):
        flags[word] = flags[word] & ~(3 << 4) | max(tier, flags[word] >> 4 & 3) << 4
    kinds_of_words = {f"{v}-words" for v in ("english", "british")}
    for word in {folded(word) for word in scowl(lists, kinds_of_words, {10, 20})} & english:
        flags[word] |= 1 << 16
    return {word: value for word, value in flags.items() if 1 < len(word) <= 32}


GIVEN_BITS = 18


def given_filter(entries):
    """One bit for the top bits of each given name's hash that is no everyday word: most words have none, and cost no look-up."""
    terms = read_terms(DATA / "terms")
    given = 1 << TERM_SETS.index("given")
    bits = bytearray(1 << GIVEN_BITS - 3)
    for word in set(entries) | set(terms):
        flags = entries.get(word, 0)
        if flags & 3 < 3 and (flags >> 2 & 3 == 2 or terms.get(word, 0) & given):
            place = mixed(fnv(word)) >> 64 - GIVEN_BITS
            bits[place >> 3] |= 1 << (place & 7)
    return b"PLG1" + bytes(bits)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("terms", "lexicon"))
    parser.add_argument("--packages", type=Path, default=Path("/"))
    parser.add_argument("--hide", type=int, default=0, metavar="N", help="leave out one in N of the public terms and places")
    options = parser.parse_args()
    if options.what == "terms":
        entries, bits, prints, out = read_terms(DATA / "terms", options.hide), 15, 4, DATA / "terms.bin"
    else:
        entries, bits, prints, out = compile_lexicon(options.packages), 16, 2, DATA / "lexicon.bin"
    if options.what == "terms":
        (DATA / "phrases.bin").write_bytes(phrase_filter(entries))
    else:
        (DATA / "given.bin").write_bytes(given_filter(entries))
    body = table(entries, bits, 4, prints)
    out.write_bytes(body)
    print(f"{out.name}: {len(entries)} entries, {len(body)} bytes", file=sys.stderr)


main()
