"""Identifiers of a school's incident note: makers (seeded, valid) and checks, by kind.

Every maker takes a `random.Random` and returns an invented identifier of the right shape; where the kind has a
checksum, the result passes it. Every check says whether a string passes the checksum of its kind. Phone numbers
come from the ranges kept for drama, addresses on the net from those kept for documentation.
"""
import string

CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
NINO_FIRST = "ABCEGHJKLMNOPRSTWXYZ"
NINO_SECOND = "ABCEGHJKLMNPRSTWXYZ"
NINO_BARRED = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
INWARD = "ABDEFGHJLNPQRSTUWXYZ"
AREAS = ("AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
         "FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR "
         "NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB "
         "W WA WC WD WF WN WR WS WV YO ZE").split()
MONTHS = "January February March April May June July August September October November December".split()


def digits(text):
    return [int(c) for c in text if c.isdigit()]


def number(random, length, first="123456789"):
    return random.choice(first) + "".join(random.choice(string.digits) for _ in range(length - 1))


def letters(random, length, among=string.ascii_uppercase):
    return "".join(random.choice(among) for _ in range(length))


# Pupils and health

def upn_letter(rest):
    values = [int(c) if c.isdigit() else CHECK_LETTERS.index(c) for c in rest]
    return CHECK_LETTERS[sum(v * w for v, w in zip(values, range(2, 14))) % 23]


def upn(random):
    rest = number(random, 3, "2389") + number(random, 4) + "%02d" % random.randint(8, 24) + number(random, 3, "0")
    return upn_letter(rest) + rest


def temporary_upn(random):
    rest = number(random, 3, "2389") + number(random, 4) + "%02d" % random.randint(8, 24)
    rest += "%02d" % random.randint(1, 40) + random.choice(CHECK_LETTERS[:6])
    return upn_letter(rest) + rest


def is_upn(text):
    text = "".join(c for c in text.upper() if c.isalnum())
    last = text[12:13]
    if len(text) != 13 or not text[1:12].isdigit() or not (last.isdigit() or last in CHECK_LETTERS):
        return False
    return upn_letter(text[1:]) == text[0]


def weighted(nine):
    return sum(v * w for v, w in zip(nine, range(10, 1, -1)))


def uln(random):
    while True:
        nine = digits(number(random, 9))
        rest = weighted(nine) % 11
        if rest:
            return "".join(map(str, nine)) + str(10 - rest)


def is_uln(text):
    ds = digits(text)
    return len(ds) == 10 and ds[0] != 0 and weighted(ds[:9]) % 11 != 0 and 10 - weighted(ds[:9]) % 11 == ds[9]


def ten_with_modulus_11(random, first_six=None):
    while True:
        nine = digits(first_six + number(random, 3, string.digits)) if first_six else digits(number(random, 9, "4679"))
        last = (11 - weighted(nine) % 11) % 11
        if last != 10:
            return "".join(map(str, nine)) + str(last)


def nhs(random):
    ten = ten_with_modulus_11(random)
    return random.choice(["%s %s %s", "%s-%s-%s", "%s%s%s"]) % (ten[:3], ten[3:6], ten[6:])


def is_nhs(text):
    ds = digits(text)
    return len(ds) == 10 and (weighted(ds[:9]) + ds[9]) % 11 == 0


def chi(random):
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(8, 19)
    return ten_with_modulus_11(random, "%02d%02d%02d" % (day, month, year))


def nino(random):
    while True:
        prefix = random.choice(NINO_FIRST) + random.choice(NINO_SECOND)
        if prefix not in NINO_BARRED:
            n = number(random, 6, string.digits)
            form = random.choice(["%s %s %s %s %s", "%s%s%s%s%s", "%s %s%s%s %s"])
            return form % (prefix, n[:2], n[2:4], n[4:], random.choice("ABCD"))


# Where and how to reach a person

def postcode(random):
    area = random.choice([a for a in AREAS if len(a) == 2])
    return area + str(random.randint(1, 29)) + " " + str(random.randint(0, 9)) + letters(random, 2, INWARD)


def phone(random):
    return random.choice([
        lambda: "07700 900%03d" % random.randint(0, 999),
        lambda: "07700900%03d" % random.randint(0, 999),
        lambda: "+44 7700 900%03d" % random.randint(0, 999),
        lambda: "+44 (0)7700 900 %03d" % random.randint(0, 999),
        lambda: "01632 960%03d" % random.randint(0, 999),
        lambda: "(01632) 960%03d" % random.randint(0, 999),
        lambda: "020 7946 0%03d" % random.randint(0, 999),
        lambda: "0044 20 7946 0%03d" % random.randint(0, 999),
        lambda: "07700-900-%03d" % random.randint(0, 999),
        lambda: "0117 496 0%03d" % random.randint(0, 999),
        lambda: "0191 498 0%03d" % random.randint(0, 999),
        lambda: "01632 960%03d ext %d" % (random.randint(0, 999), random.randint(12, 499)),
    ])()


def ordinal(n):
    return "%d%s" % (n, "th" if 10 < n < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th"))


def date_of_birth(random):
    d, m, y = random.randint(1, 28), random.randint(1, 12), random.randint(2007, 2020)
    return random.choice([
        "%02d/%02d/%d" % (d, m, y), "%d/%d/%02d" % (d, m, y % 100), "%02d.%02d.%d" % (d, m, y),
        "%d-%02d-%02d" % (y, m, d), "%d %s %d" % (d, MONTHS[m - 1], y), "%s of %s %d" % (ordinal(d), MONTHS[m - 1], y),
        "%s %d, %d" % (MONTHS[m - 1], d, y), "%d %s %d" % (d, MONTHS[m - 1][:3], y), "%02d-%02d-%d" % (d, m, y),
        "%d.%s.%d" % (d, "i ii iii iv v vi vii viii ix x xi xii".split()[m - 1], y), "%s %s" % (ordinal(d), MONTHS[m - 1]),
    ])


def ip(random):
    return "%s.%d" % (random.choice(["192.0.2", "198.51.100", "203.0.113"]), random.randint(1, 254))


def ip6(random):
    return random.choice([
        "2001:db8:%x:%x::%x" % tuple(random.randint(1, 65535) for _ in range(3)),
        "2001:0db8:%04x:%04x:%04x:%04x:%04x:%04x" % tuple(random.randint(1, 65535) for _ in range(6)),
        "::ffff:192.0.2.%d" % random.randint(1, 254),
        "2001:db8::%x" % random.randint(1, 65535),
    ])


def mac(random):
    octets = ["02"] + ["%02X" % random.randint(0, 255) for _ in range(5)]
    return random.choice([":".join(octets), "-".join(octets), ":".join(octets).lower(),
                          ".".join("".join(octets)[i:i + 4].lower() for i in (0, 4, 8))])


def luhn_digit(text):
    total = 0
    for i, d in enumerate(reversed(digits(text))):
        d = d * 2 if i % 2 == 0 else d
        total += d - 9 if d > 9 else d
    return str(-total % 10)


def is_luhn(text):
    ds = "".join(map(str, digits(text)))
    return len(ds) > 1 and luhn_digit(ds[:-1]) == ds[-1]


def imei(random):
    body = "35" + number(random, 12)
    n = body + luhn_digit(body)
    return random.choice([n, n, "%s-%s-%s-%s" % (n[:2], n[2:8], n[8:14], n[14]), "%s %s %s %s" % (n[:2], n[2:8], n[8:14], n[14])])


def is_imei(text):
    return len(digits(text)) == 15 and is_luhn(text)


# Vehicles, papers, money

PLATE = "ABCDEFGHJKLMNOPRSTUVWXY"


def vrn(random):
    three = lambda: letters(random, 3, PLATE)
    return random.choice([
        lambda: letters(random, 2, "ABCDEFGHJKLMNOPRSVWY") + random.choice(["09", "12", "17", "19", "22", "24", "58", "62", "65", "68", "70", "73"]) + " " + three(),
        lambda: letters(random, 2, "ABCDEFGHJKLMNOPRSVWY") + random.choice(["10", "14", "18", "21", "23", "57", "61", "66", "69", "71"]) + three(),
        lambda: random.choice("ABCDEFGHJKLMNPRSTVWXY") + str(random.randint(21, 999)) + " " + three(),
        lambda: three() + " " + str(random.randint(21, 999)) + random.choice("ABCDEFGHJKLMNPRSTVWXY"),
        lambda: random.choice("ABCFGJKLMNOPRSTUVW") + random.choice(["IZ ", "AZ "]) + str(random.randint(1000, 9999)),
    ])()


def passport(random):
    return number(random, 9) if random.random() < 0.7 else letters(random, 2, "ABCDEFGHJKLMNPRSTUVWXYZ") + number(random, 7)


def driving_licence(random):
    surname = (random.choice("HALDW MERCY TOVEY BRIND SLATE OXLEY GRIEV PENHA LUNDY QUILL LOW FOX".split()) + "9999")[:5]
    month = random.randint(1, 12) + random.choice([0, 50])
    body = "%s%d%02d%02d%d" % (surname, random.randint(5, 9), month, random.randint(1, 28), random.randint(0, 9))
    return body + random.choice(["A9", "JM", "KR", "S9"]) + random.choice(string.digits) + letters(random, 2, "ABCDEFGHJKLMNPRSTVWXY")


def sort_code(random):
    return "%02d-%02d-%02d" % (random.randint(10, 89), random.randint(0, 99), random.randint(0, 99))


def account(random):
    return number(random, 8)


def iban_of(country, body):
    rearranged = body + country + "00"
    remainder = int("".join(str(int(c, 36)) for c in rearranged)) % 97
    return country + "%02d" % (98 - remainder) + body


def iban(random):
    value = random.choice([
        lambda: iban_of("GB", random.choice(["WEST", "NWBK", "BARC", "MIDL", "LOYD"]) + number(random, 14)),
        lambda: iban_of("GB", random.choice(["WEST", "NWBK", "BARC", "MIDL", "LOYD"]) + number(random, 14)),
        lambda: iban_of("IE", "AIBK" + number(random, 14)),
        lambda: iban_of("PL", number(random, 24)),
        lambda: iban_of("DE", number(random, 18)),
    ])()
    return value if random.random() < 0.3 else " ".join(value[i:i + 4] for i in range(0, len(value), 4))


def is_iban(text):
    text = "".join(c for c in text.upper() if c.isalnum())
    return len(text) > 14 and int("".join(str(int(c, 36)) for c in text[4:] + text[:4])) % 97 == 1


def card(random):
    start, length = random.choice([("4", 16), ("51", 16), ("55", 16), ("4", 16), ("37", 15)])
    body = start + number(random, length - 1 - len(start), string.digits)
    n = body + luhn_digit(body)
    if length == 15:
        return "%s %s %s" % (n[:4], n[4:10], n[10:])
    return random.choice([n, " ".join(n[i:i + 4] for i in range(0, 16, 4)), "-".join(n[i:i + 4] for i in range(0, 16, 4))])


def is_card(text):
    return 13 <= len(digits(text)) <= 19 and is_luhn(text)


# Police, courts, council

def short_year(random):
    return "%02d" % random.randint(19, 26)


def crime_reference(random):
    return random.choice([
        lambda: "46/%s/%s" % (number(random, 6), short_year(random)),
        lambda: "46/%s/%s" % (number(random, 5), short_year(random)),
        lambda: short_year(random) + "0000" + number(random, 5),
        lambda: "43" + short_year(random) + number(random, 7, "0123456789"),
        lambda: "44" + short_year(random) + number(random, 7, "0123456789"),
        lambda: number(random, 7) + "/" + short_year(random),
        lambda: "CR/%s/%s" % (number(random, 7, "0"), short_year(random)),
        lambda: "NFRC" + short_year(random) + "%02d%02d" % (random.randint(1, 12), random.randint(1, 28)) + number(random, 6, "0"),
        lambda: "CC20" + short_year(random) + number(random, 8, "0"),
    ])()


def cad(random):
    d, m, y = random.randint(1, 28), random.randint(1, 12), random.randint(19, 26)
    return random.choice([
        "CAD %s/%02d%s%d" % (number(random, 4), d, MONTHS[m - 1][:3].upper(), y),
        "CAD %s" % number(random, 4),
        "%s of %02d/%02d/20%d" % (number(random, 4), d, m, y),
        "PS-20%d%02d%02d-%s" % (y, m, d, number(random, 4, "0")),
        "STORM %s" % number(random, 6),
        "%s/%02d%s%d" % (number(random, 4), d, MONTHS[m - 1][:3].upper(), y),
    ])


def collar(random):
    return random.choice([
        "PC %s" % number(random, 4), "PC %s" % number(random, 5), "DC %s" % number(random, 4), "PCSO %s" % number(random, 4),
        "Sgt %s" % number(random, 3), "PC %s %s" % (number(random, 3), letters(random, 2, "ABCDEFGHJKLMNPR")), "P%s" % number(random, 6),
    ])


def police_urn(random):
    return random.choice(["46", "01", "13", "43", "52"]) + letters(random, 2, "ABCDEFGH") + number(random, 5, "0") + short_year(random)


def court(random):
    return random.choice([
        lambda: random.choice("TSUA") + "20" + short_year(random) + number(random, 4, "0123"),
        lambda: random.choice(["CT", "ZE", "ME", "BM", "LS"]) + short_year(random) + random.choice("CPZ") + number(random, 5, "0"),
        lambda: pnc_like(random),
    ])()


def pnc_like(random):
    year, force, serial = short_year(random), "0" + number(random, 3), number(random, 6)
    return "%s/%s/%s%s" % (year, force, serial, "ZABCDEFGHJKLMNPQRTUVWXY"[int(year + force[-2:] + serial) % 23])


def citation(random):
    return "[20%s] %s %d" % (short_year(random), random.choice(["EWFC", "EWHC", "EWCA Civ", "EWCA Crim", "UKSC"]), random.randint(2, 3400))


WORDS_OF_OPERATIONS = ("Sandpiper Thornbush Kestrel Larkspur Foxglove Saltmarsh Hazelwood Ironbark Mayfly Quarry Tidemark Vesper "
                       "Wheatear Yarrow Zephyr Copperfield Driftwood Emberline Falconry Gatehouse").split()


def operation(random):
    return random.choice(["Operation ", "Operation ", "Op ", "Op. "]) + random.choice(WORDS_OF_OPERATIONS)


def lado(random):
    return random.choice([
        "LADO/20%s/%s" % (short_year(random), number(random, 4, "0")), "LADO-%s-%s" % (short_year(random), number(random, 4, "0")),
        "LADO %s" % number(random, 5), "LADO/%s/%s" % (number(random, 3), short_year(random)),
    ])


def social_care(random):
    return random.choice(["LCS %s", "Mosaic %s", "EHM %s", "Liquidlogic %s", "EHCP %s", "Mosaic ID %s"]) % number(random, random.choice([6, 7, 7, 8]))


def exhibit(random):
    return letters(random, random.choice([2, 3]), "ABCDEFGHJKLMNPRSTW") + "/" + str(random.randint(1, 38))


def what3words(random):
    words = ("table lamp spoon river candle pencil garden silver window button orange ladder market violin copper meadow rocket "
             "puddle anchor feather lantern thimble walnut harbour saddle cactus mitten pebble trumpet blanket").split()
    return "///" + ".".join(random.sample(words, 3))


def latitude_longitude(random):
    lat, lon = random.uniform(50.2, 55.9), random.uniform(-4.5, 1.4)
    dms = lambda v: "%d°%02d'%02d\"" % (abs(v), abs(v) * 60 % 60, abs(v) * 3600 % 60)
    return random.choice(["%.5f, %.5f" % (lat, lon), "%.4f,%.4f" % (lat, lon), "%s N %s %s" % (dms(lat), dms(lon), "E" if lon > 0 else "W"),
                          "%.4f N, %.4f %s" % (lat, abs(lon), "E" if lon > 0 else "W")])


def grid_reference(random):
    n = random.choice([3, 4, 5])
    return "%s %s %s" % (random.choice(["TR", "TQ", "SU", "SO", "SK", "SE", "NZ", "NT", "SJ", "TL"]), number(random, n), number(random, n))


CHECKS = {"upn": is_upn, "uln": is_uln, "nhs": is_nhs, "chi": is_nhs, "imei": is_imei, "iban": is_iban, "card": is_card}
