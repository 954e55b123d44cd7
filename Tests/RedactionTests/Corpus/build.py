#!/usr/bin/env python3
"""build.py: compiles the marked-up texts of source/ into one .jsonl file for each of its folders, and checks them.

A source file holds texts, each under a head line:

    == Three harmless words that say what it is
    @case child: Megan Ashworth; Meg | family: Paula Ashworth | investigation: 46/220417/25
    @allow Mr Hargreaves; 01632 960300
    @keep Childline; Year 7
    @free Rose; Will
    The text, as many lines as it likes. {{child/name:Megan Ashworth}} rang {{investigation/collar:PC 4471}}.

`{{category/kind:text}}` marks a span. A tilde after the kind (`child/upn~:`) says that the number is mistyped on
purpose: its checksum must fail, and every other number of a kind with a checksum must pass. `@free` lists words of
somebody's name that also stand in the text as ordinary words; without it a name's part outside a span is an error.
`@keep` strings must stand outside all spans. Lines of a text are joined as they stand; blank lines at its end go.
"""
import json, pathlib, re, sys, unicodedata
import identifiers

HERE = pathlib.Path(__file__).resolve().parent
SPAN = re.compile(r"\{\{(child|family|investigation|other)/([a-z0-9_]+)(~?):(.*?)\}\}", re.S)
KINDS = set("name nickname officer collar class dob address postcode phone email url handle gametag upn uln nhs chi nino "
            "passport driving bank iban card vrn ip mac imei crime_ref cad urn court citation operation lado "
            "social_care_id case_id exhibit w3w latlong grid".split())
NAMES = {"name", "nickname", "officer"}
TITLES = set("mr mrs ms miss mx dr rev sir dame lady lord pc dc ds di dci sgt insp pcso detective constable sergeant inspector "
             "chief acting temporary wpc professor prof father sister imam rabbi the and of van de da dos la le el al bin "
             "ibn bint von der den ter ap ferch mac nana uncle aunt auntie aunty gran grandad granny grandma nan nanny "
             "mum dad pani pan mama tata baba ammi abu umm cllr reverend canon superintendent supt police staff".split())


class Fault(Exception):
    pass


def fold(text):
    text = unicodedata.normalize("NFD", text.casefold().replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ı", "i"))
    return "".join(c for c in text if not unicodedata.combining(c))


def entries(path):
    head, lines = None, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            if head:
                yield head, lines
            head, lines = line[3:].strip(), []
        elif head:
            lines.append(line)
        elif line.strip() and not line.startswith("#"):
            raise Fault("%s: text before the first head line: %r" % (path, line))
    if head:
        yield head, lines


def listed(text):
    return [item.strip() for item in text.split(";") if item.strip()]


def case_of(text):
    case = {"children": [], "family": [], "investigation": []}
    for part in text.split("|"):
        key, colon, items = part.partition(":")
        key = {"child": "children"}.get(key.strip(), key.strip())
        if not colon or key not in case:
            raise Fault("@case does not know %r" % key)
        case[key] += listed(items)
    return case


def compiled(head, lines):
    """The record of one text, without its id, and the words that may stand free."""
    record, free, body = {"text": "", "spans": [], "must_keep": []}, [], []
    for i, line in enumerate(lines):
        if line.startswith("@") and not body:
            word, _, rest = line.partition(" ")
            if word == "@case": record["case"] = case_of(rest)
            elif word == "@allow": record["allow"] = listed(rest)
            elif word == "@keep": record["must_keep"] += listed(rest)
            elif word == "@free": free += listed(rest)
            elif word == "@tags": record["tags"] = rest.split()
            else: raise Fault("unknown line %r" % word)
        elif line.strip() or body:
            body.append(line)
    source = "\n".join(body).rstrip("\n")
    position, out = 0, ""
    for match in SPAN.finditer(source):
        out += source[position:match.start()]
        category, kind, tilde, inner = match.groups()
        if kind not in KINDS:
            raise Fault("unknown kind %r" % kind)
        check_number(kind, tilde, inner)
        record["spans"].append({"start": len(out), "end": len(out) + len(inner), "category": category, "kind": kind, "text": inner})
        out += inner
        position = match.end()
    record["text"] = out + source[position:]
    if "{{" in record["text"] or "}}" in record["text"]:
        raise Fault("braces left over: %r" % record["text"])
    return record, free


def check_number(kind, tilde, inner):
    check = identifiers.CHECKS.get(kind)
    if check and check(inner) == bool(tilde):
        raise Fault("%s %r %s" % (kind, inner, "passes its check though marked as mistyped" if tilde else "fails its check"))
    if tilde and not check:
        raise Fault("%s has no checksum, so it cannot be marked as mistyped" % kind)


def blanked(record):
    blank = list(record["text"])
    for span in record["spans"]:
        blank[span["start"]:span["end"]] = "\0" * (span["end"] - span["start"])
    return "".join(blank)


def name_words(record):
    for span in record["spans"]:
        if span["kind"] in NAMES:
            for word in re.findall(r"[^\W\d_]+", span["text"]):
                if len(word) > 2 and fold(word) not in TITLES:
                    yield fold(word)


def faults(record, free):
    """What is wrong with a compiled record, in sentences."""
    text, blank = record["text"], blanked(record)
    end = 0
    for span in record["spans"]:
        if text[span["start"]:span["end"]] != span["text"]: yield "span text differs: %r" % span
        if span["start"] < end: yield "spans overlap: %r" % span
        if span["text"] != span["text"].strip(): yield "span has space at its edge: %r" % span["text"]
        end = span["end"]
    for kept in record["must_keep"] + record.get("allow", []):
        if kept in record["must_keep"] and kept not in blank: yield "must_keep %r is not outside the spans" % kept
        if kept not in text: yield "%r is not in the text" % kept
    allowed = blank
    for item in record.get("allow", []):
        allowed = allowed.replace(item, " " * len(item))
    free_words = {fold(w) for w in free}
    outside = {fold(w) for w in re.findall(r"[^\W\d_]+", allowed)}
    for word in sorted(set(name_words(record)) & outside - free_words):
        yield "part of a name outside all spans: %r" % word
    for term in [t for ts in record.get("case", {}).values() for t in ts]:
        if re.search(r"(?<!\w)%s(?!\w)" % re.escape(fold(term)), fold(allowed)) and fold(term) not in free_words: yield "register term outside all spans: %r" % term
    if not record["must_keep"]: yield "no must_keep"
    if not text.strip(): yield "empty text"


def build(folder, output, prefix):
    records, wrong = [], 0
    for path in sorted((HERE / "source" / folder).glob("*.txt")):
        for n, (head, lines) in enumerate(entries(path), 1):
            try:
                record, free = compiled(head, lines)
                found = list(faults(record, free))
            except Fault as fault:
                record, found = None, [str(fault)]
            for fault in found:
                wrong += 1
                print("%s: == %s: %s" % (path.relative_to(HERE), head, fault), file=sys.stderr)
            if record:
                records.append({"id": "%s-%s-%02d" % (prefix, path.stem, n)} | record)
    with open(HERE / output, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    words = sum(len(re.findall(r"\w+", r["text"])) for r in records)
    clean = [r for r in records if not r["spans"]]
    clean_words = sum(len(re.findall(r"\w+", r["text"])) for r in clean)
    print("%s: %d texts, %d words, %d spans; %d texts (%d words) with no identifier"
          % (output, len(records), words, sum(len(r["spans"]) for r in records), len(clean), clean_words))
    return wrong


def build_prose():
    wrong = build("prose", "prose.jsonl", "P")
    texts = [json.loads(line)["text"] for line in open(HERE / "prose.jsonl", encoding="utf-8")]
    (HERE / "prose.txt").write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    return wrong


# Folders of source/ whose file or whose ids do not follow from their name; the ids of a lot begin with X, of a held one with Y.
NAMED = {"dev": ("letters", "L"), "held-out": ("held-out", "H"), "examiner": ("examiner", "E"), "fresh-dev": ("fresh-dev", "F"),
         "fresh-held": ("fresh-held", "G"), "fresh2-dev": ("fresh2-dev", "S"), "fresh2-held": ("fresh2-held", "T"),
         "fresh3-dev": ("fresh3-dev", "U"), "fresh3-held": ("fresh3-held", "V"), "fresh4": ("fresh4", "W"),
         "fresh-prose": ("fresh-prose", "Q"), "fresh3-own": ("fresh3-own", "O")}
ELSEWHERE = {"prose", "notes", "notes-held"}


def build_all():
    wrong = build_prose()
    for folder in sorted(path.name for path in (HERE / "source").iterdir() if path.name not in ELSEWHERE):
        output, prefix = NAMED.get(folder, (folder, "Y" if folder.endswith("-held") else "X"))
        wrong += build(folder, output + ".jsonl", prefix)
    return wrong


if __name__ == "__main__":
    sys.exit(1 if build_all() else 0)
