#!/usr/bin/env python3
"""make-fold-table.py OUTPUT: writes the table by which ReaderText folds Unicode to plain letters.

Sources, all of them Debian packages:
  unicode-data                  UnicodeData.txt, DerivedCoreProperties.txt, Scripts.txt
  python3-confusable-homoglyphs confusables.json (Unicode's confusables.txt)
Set UNICODE_DATA and CONFUSABLES to use unpacked copies.

One entry for every scalar value:
  0                dropped: invisible, or a combining mark
  1 ... 0x7F       becomes that ASCII character
  0xFFFF           stays, and is no letter
  0xFFFE, 0xFFFD   stays, and is a letter; a capital letter
  other            offset into the pool of strings

Layout, little endian, offsets from the start of the file:
  UInt32 x 8       offsets of: pages, values, pool, entity index, entity names; number of entities; 0; 0
  pages            4352 x UInt8: for each 256 scalars the number of their page
  values           pages x 256 x UInt16
  pool             per string one byte: length | 0x80 if it is made of letters | 0x40 if they are capitals; then UTF-8
  entity index     sorted by name: UInt16 offset into the names, UInt8 length, UInt8 0, UInt32 scalar, UInt32 second scalar
  entity names     bytes
"""
import html.entities, json, os, struct, sys, unicodedata

UNICODE = os.environ.get("UNICODE_DATA", "/usr/share/unicode")
CONFUSABLES = os.environ.get(
    "CONFUSABLES", "/usr/lib/python3/dist-packages/confusable_homoglyphs/confusables.json")

# Look-alikes that Unicode's list does not lead to one ASCII letter: small capitals, turned letters, letters whose
# likeness is of shape rather than of descent, and the squared and circled capitals that have no decomposition.
BY_HAND = dict(pair.split(":") for pair in """
ᴀ:a ʙ:b ᴄ:c ᴅ:d ᴇ:e ꜰ:f ɢ:g ʜ:h ɪ:i ᴊ:j ᴋ:k ʟ:l ᴍ:m ɴ:n ᴏ:o ᴘ:p ꞯ:q ʀ:r ꜱ:s ᴛ:t ᴜ:u ᴠ:v ᴡ:w ʏ:y ᴢ:z ᴬ:A
ɐ:a ɒ:a ɓ:b ɔ:c ɖ:d ɗ:d ə:e ɘ:e ɛ:e ɜ:e ɞ:e ɟ:j ɠ:g ɡ:g ɣ:y ɥ:h ɦ:h ɨ:i ɩ:i ɫ:l ɬ:l ɭ:l ɯ:m ɰ:m ɱ:m ɲ:n ɳ:n ɵ:o
ɹ:r ɺ:r ɻ:r ɼ:r ɽ:r ɾ:r ʁ:r ʂ:s ʃ:s ʄ:f ʇ:t ʈ:t ʉ:u ʊ:u ʋ:v ʌ:v ʍ:m ʎ:y ʐ:z ʑ:z ʒ:z ʘ:o ʞ:k ʠ:q ǝ:e
а:a б:b в:b г:r д:d е:e ж:x з:z и:n к:k л:l м:m н:h о:o п:n р:p с:c т:t у:y ф:o х:x ц:u ч:y ш:w щ:w ъ:b ы:bi ь:b
э:e ю:io я:r ѐ:e є:e ѕ:s і:i ј:j ћ:h ђ:h ќ:k ѵ:v ѡ:w ғ:f қ:k ң:h ү:y ұ:y ҳ:x ҹ:y һ:h ҽ:e ӏ:l ӕ:ae ә:e ө:o ԁ:d ԍ:g ԛ:q ԝ:w
А:A Б:B В:B Г:T Д:D Е:E З:Z И:N К:K Л:L М:M Н:H О:O П:N Р:P С:C Т:T У:Y Х:X Ц:U Ч:Y Ь:b Э:E Я:R Є:E Ѕ:S І:I Ј:J
Һ:H Ԁ:D Ԍ:G Ԛ:Q Ԝ:W Ӏ:I Ӕ:AE Ѵ:V Ү:Y Ғ:F
α:a β:b γ:y δ:d ε:e ζ:z η:n θ:o ι:i κ:k λ:l μ:u ν:v ξ:e ο:o π:n ρ:p σ:o ς:s τ:t υ:u φ:o χ:x ψ:y ω:w ϲ:c ϳ:j
Α:A Β:B Γ:T Δ:A Ε:E Ζ:Z Η:H Θ:O Ι:I Κ:K Λ:A Μ:M Ν:N Ξ:E Ο:O Π:N Ρ:P Σ:E Τ:T Υ:Y Φ:O Χ:X Ψ:Y Ω:O Ϲ:C Ϳ:J
ա:w բ:b գ:q դ:n ե:b զ:q է:t ը:n թ:p ժ:d ի:h լ:l խ:h ծ:o կ:k հ:h ձ:d ղ:n ճ:x մ:u յ:j ն:u շ:2 ո:n չ:y պ:n ռ:n ս:u վ:u
տ:m ր:n ց:g ւ:i փ:p ք:f օ:o ֆ:f և:u Ա:U Բ:F Գ:Q Դ:T Ե:E Զ:Q Ի:h Լ:L Հ:R Մ:U Յ:B Ն:U Ո:N Ջ:2 Ս:U Տ:S Ր:L Ց:B Փ:O Ք:P
Օ:O Ֆ:S
""".split())
BY_HAND |= {"ſ": "s", "ẞ": "SS", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l",
            "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i",
            "ĸ": "k", "ŋ": "n", "Ŋ": "N", "ŧ": "t", "Ŧ": "T", "ƒ": "f", "ɑ": "a", "Ə": "E", "Ɓ": "B", "Ɖ": "D",
            "Ɗ": "D", "Ƙ": "K", "ƙ": "k", "Ƴ": "Y", "ƴ": "y", "ȷ": "j", "ʼ": "'", "ʻ": "'", "ʹ": "'", "´": "'",
            "‵": "'", "′": "'", "‘": "'", "’": "'", "‛": "'", "‚": "'", "＇": "'", "ʿ": "'", "ʾ": "'", "ˈ": "'", "ˊ": "'",
            "ˋ": "'", "՚": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"', "‹": "'",
            "›": "'", "⁄": "/", "∕": "/", "−": "-", "﹣": "-", "․": ".", "。": ".", "．": ".", "‥": "..", "…": "...",
            "∙": ".", "˗": "-", "⁎": "*", "∗": "*", "㏂": "am", "㏘": "pm", "№": "No", "℮": "e", "＿": "_", "‗": "_",
            "﹫": "@", "¨": "", "¸": "", "˜": "~", "~": "~", "℅": "c/o", "™": "", "®": "", "©": "©", "℠": "",
            # The stroke that stretches an Arabic word; nothing is read of it.
            "\u0640": ""}
for base, first in ((0x1F150, "A"), (0x1F170, "A"), (0x1F1E6, "A")):
    BY_HAND |= {chr(base + i): chr(ord(first) + i) for i in range(26)}
for i in range(10):
    BY_HAND[chr(0x2776 + i)] = BY_HAND[chr(0x2780 + i)] = BY_HAND[chr(0x278A + i)] = str(i + 1)
BY_HAND |= {"⓿": "0", "⓪": "0"}
for i in range(26):
    BY_HAND[chr(0x249C + i)] = chr(ord("a") + i)
    BY_HAND[chr(0x1F110 + i)] = chr(ord("A") + i)
for i in range(20):
    BY_HAND[chr(0x2474 + i)] = BY_HAND[chr(0x2488 + i)] = BY_HAND[chr(0x24EB + i)] = str(i + 1)

# Scripts in which whole words are written by people who read them: their letters are not taken for Latin ones.
UNLIKE = {"Arabic", "Hebrew", "Syriac", "Thaana", "Nko", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya",
          "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Khmer", "Han",
          "Hangul", "Hiragana", "Katakana", "Bopomofo", "Yi", "Ethiopic", "Mongolian", "Georgian"}


def lines(name):
    with open(os.path.join(UNICODE, name), encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def scalars(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def load():
    category, decomposition, digit = {}, {}, {}
    start = None
    for f in lines("UnicodeData.txt"):
        code = int(f[0], 16)
        if f[1].endswith("First>"):
            start = code
            continue
        for c in range(start, code + 1) if f[1].endswith("Last>") else [code]:
            category[c] = f[2]
        start = None
        if f[5]:
            decomposition[code] = [int(x, 16) for x in f[5].split() if not x.startswith("<")]
        if f[2] == "Nd":
            digit[code] = f[6]
    ignorable = {c for f in lines("DerivedCoreProperties.txt") if f[1] == "Default_Ignorable_Code_Point"
                 for c in scalars(f[0])}
    script = {c: f[1] for f in lines("Scripts.txt") for c in scalars(f[0])}
    return category, decomposition, digit, ignorable, script


CATEGORY, DECOMPOSITION, DIGIT, IGNORABLE, SCRIPT = load()
with open(CONFUSABLES, encoding="utf-8") as file:
    LIKE = {key: [x["c"] for x in value] for key, value in json.load(file).items()}


def ascii_like(char):
    """The ASCII letters or digits that a character is taken for, by Unicode's list."""
    if SCRIPT.get(ord(char)) in UNLIKE or CATEGORY.get(ord(char), "Cn")[0] not in "LNS":
        return None
    found = [x for x in LIKE.get(char, []) if x.isascii() and x.isalnum()]
    if not found:
        return None
    like = found[0]
    if CATEGORY.get(ord(char)) == "Lu" and len(like) == 1:
        like = "I" if like == "l" else like.upper()
    if like == "rn":
        like = "m"
    return like


def fold(char, depth=0):
    code = ord(char)
    if code < 0x80:
        return char
    if char in BY_HAND:
        return BY_HAND[char]
    category = CATEGORY.get(code, "Cn")
    if code in IGNORABLE or category in ("Mn", "Me", "Cf", "Cc"):
        return ""
    if category == "Zs" or category in ("Zl", "Zp"):
        return " "
    if category == "Pd":
        return "-"
    if code in DIGIT:
        return DIGIT[code]
    if code in DECOMPOSITION and depth < 20:
        return "".join(fold(chr(c), depth + 1) for c in DECOMPOSITION[code])
    like = ascii_like(char)
    return like if like is not None else char


def is_letter(text):
    return all(c.isalpha() or (CATEGORY.get(ord(c), "Cn")[0] in "LM") for c in text if not c.isdigit()) and any(
        CATEGORY.get(ord(c), "Cn")[0] in "LM" for c in text)


def is_capital(text):
    return CATEGORY.get(ord(text[0])) in ("Lu", "Lt")


def entry(code, pool, places):
    if 0xD800 <= code <= 0xDFFF:
        return 0xFFFF
    char = chr(code)
    text = fold(char)
    if text == "":
        return 0
    if text == char and code >= 0x80:
        return 0xFFFF if not is_letter(text) else 0xFFFD if is_capital(text) else 0xFFFE
    if len(text) == 1 and text.isascii():
        return ord(text)
    data = text.encode()
    flags = (0x80 if is_letter(text) else 0) | (0x40 if is_letter(text) and is_capital(text) else 0)
    if text not in places:
        places[text] = len(pool)
        pool += bytes([len(data) | flags]) + data
    return places[text]


def entities():
    names = {}
    for name, text in html.entities.html5.items():
        if name.endswith(";") and len(text) <= 2 and len(name) - 1 < 32:
            names[name[:-1]] = text
    index, blob = b"", b""
    for name in sorted(names):
        text = names[name]
        index += struct.pack("<HBBII", len(blob), len(name), 0, ord(text[0]), ord(text[1]) if len(text) > 1 else 0)
        blob += name.encode()
    return len(names), index, blob


def main():
    pool, places, pages, values, known = bytearray(0x80), {}, bytearray(), bytearray(), {}
    for page in range(0x110000 >> 8):
        data = b"".join(struct.pack("<H", entry(page << 8 | i, pool, places)) for i in range(256))
        if data not in known:
            known[data] = len(known)
            values += data
        pages.append(known[data])
    assert len(known) <= 256 and len(pool) < 0xFFFD
    count, index, names = entities()
    pool += bytes(-len(pool) % 4)
    offsets, at = [], 32
    for part in (pages, values, pool, index, names):
        offsets.append(at)
        at += len(part)
    with open(sys.argv[1], "wb") as file:
        file.write(struct.pack("<8I", *offsets, count, 0, 0) + pages + values + pool + index + names)


main()
