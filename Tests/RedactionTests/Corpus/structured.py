#!/usr/bin/env python3
"""structured.py: writes structured.jsonl, identifiers of every kind by themselves in plain sentences, without a register.

`label` says what is asked: `pos` a valid identifier, to be masked; `typo` a mistyped one beside its context word, to be
masked all the same; `neg` something alike that is none, to survive; `neg_soft` a shape which may go either way. Seeded.
"""
import json, pathlib, random
import identifiers as make

HERE = pathlib.Path(__file__).resolve().parent
RANDOM = random.Random(46)

# kind: category, maker, sentences with and (where the shape is enough by itself) without a context word
KINDS = {
    "upn": ("child", make.upn, ["The UPN is {}.", "Pupil number {} on the roll.", "Unique Pupil Number: {}", "| UPN | {} |\n|---|---|", "On the list stands {}."]),
    "upn temporary": ("child", make.temporary_upn, ["A temporary UPN, {}, was made.", "UPN {} until the old school answers.", "It has {} in the margin."]),
    "uln": ("child", make.uln, ["The ULN is {}.", "Learner number {} for the exam board.", "ULN: {}", "Unique learner number ({})."]),
    "nhs": ("child", make.nhs, ["The NHS number is {}.", "The GP has {} on the card.", "NHS no. {}", "The nurse asked for {}.", "Hospital letter, NHS {}."]),
    "chi": ("child", make.chi, ["The CHI number is {}.", "CHI {} from Scotland."]),
    "nino": ("family", make.nino, ["Her National Insurance number is {}.", "NI number: {}", "NINO {} on the form.", "The form says {}."]),
    "postcode": ("family", make.postcode, ["They live at {}.", "The postcode is {}.", "Address: {}", "A family in {} got the same call."]),
    "phone": ("family", make.phone, ["Ring {} after six.", "Mum's mobile is {}.", "Tel: {}", "He texted from {}.", "The number {} came up.", "Call back on {}, please."]),
    "dob": ("child", make.date_of_birth, ["The child was born on {}.", "DOB: {}", "d.o.b. {}", "Date of birth {}.", "b. {}", "DoB - {}"]),
    "email": ("family", lambda r: "%s%s@%s" % (r.choice("tessa dnowak p.o'dowd j.bell-ross maryam.k r.oyelade".split()), r.choice(["", "+school", "1984", ".x"]),
              r.choice(["mailbox.example", "post.example.org", "example.co.uk", "home.example.net"])), ["Write to {}.", "Email: {}", "It came from {}."]),
    "url": ("investigation", lambda r: r.choice(["https://www.youtube.com/channel/UC%s" % make.letters(r, 10), "https://www.facebook.com/profile.php?id=1000%s" % make.number(r, 9),
            "instagram.com/p.%s.%d" % (r.choice("rook wren lark".split()), r.randint(10, 99)), "https://discord.gg/%s" % make.letters(r, 7, "abcdefghkmnpqrstuvwxyz"),
            "https://t.me/%s_x" % r.choice("stoat otter".split())]), ["The profile is {} now.", "She was sent {} by him.", "His page: {}"]),
    "ip": ("investigation", make.ip, ["The IP address was {}.", "Traced to {}.", "Log-in from {} at night."]),
    "ip6": ("investigation", make.ip6, ["The IP address was {}.", "The router had {}.", "Log-in from {} at night."]),
    "mac": ("investigation", make.mac, ["The MAC address is {}.", "The router's label says {}.", "Device {} was on the wifi."]),
    "imei": ("child", make.imei, ["The IMEI is {}.", "Handset {} was found.", "Dial *#06# and you see {}.", "IMEI: {}"]),
    "vrn": ("investigation", make.vrn, ["The car was {}.", "A van, reg {}, waited.", "Number plate {}.", "Vehicle {} seen twice."]),
    "passport": ("family", make.passport, ["Passport {} was copied.", "The passport number is {}.", "Passport no: {}"]),
    "driving": ("investigation", make.driving_licence, ["His driving licence is {}.", "DVLA: {}", "Licence number {}.", "He showed {}."]),
    "sort code": ("family", make.sort_code, ["The sort code is {}.", "Sort code: {}", "s/c {}"]),
    "account": ("family", make.account, ["Account number {}.", "The account is {}.", "a/c no. {}"]),
    "iban": ("family", make.iban, ["The IBAN is {}.", "Paid to {}.", "IBAN: {}"]),
    "card": ("family", make.card, ["The card was {}.", "Visa {} was used.", "She typed {} into the site.", "Card number: {}"]),
    "crime_ref": ("investigation", make.crime_reference, ["The crime reference is {}.", "Crime number {}.", "CRN: {}", "Police reference {} was given.", "Crime ref. {}", "NICHE occurrence {}."]),
    "cad": ("investigation", make.cad, ["The incident number is {}.", "Logged by the police as {}.", "Police log {}.", "Incident {}."]),
    "collar": ("investigation", make.collar, ["The officer, {}, took notes.", "Ask for {} at the station.", "Officer's collar number: {}."]),
    "urn": ("investigation", make.police_urn, ["The police URN is {}.", "File URN {}.", "URN: {}"]),
    "court": ("investigation", make.court, ["The court case is {}.", "Listed at the Crown Court as {}.", "Family court number {}.", "Court reference {}."]),
    "citation": ("investigation", make.citation, ["The judgment is {}.", "It is published as {}."]),
    "operation": ("investigation", make.operation, ["The police call it {}.", "It is part of {}.", "{} began in May."]),
    "lado": ("investigation", make.lado, ["The reference is {}.", "The council gave {}.", "Quote {} when you ring."]),
    "social_care_id": ("investigation", make.social_care, ["The social worker's case is {}.", "Record {} is open.", "Quote {} when you ring."]),
    "case_id": ("investigation", lambda r: r.choice(["CEOP-20%02d-%s" % (r.randint(20, 26), make.number(r, 7, "0")), "IWF-%s" % make.number(r, 6), "ICO-%s" % make.number(r, 6)]),
                ["The report is {}.", "Our reference there is {}."]),
    "exhibit": ("investigation", make.exhibit, ["The phone is exhibit {}.", "It was bagged as {}.", "Exhibit {}, a tablet."]),
    "handle": ("investigation", lambda r: r.choice(["@dusk_fox%d", "u/dusk_fox%d", "duskfox#%04d", "@dusk.fox.%d"]) % r.randint(10, 99),
               ["The account is {}.", "He was added as {}.", "It was {} who wrote."]),
    "handle by cue": ("investigation", lambda r: r.choice(["dusk_fox%d", "duskfox%d", "d.fox.%d", "live:dusk.fox%d"]) % r.randint(10, 99),
                      ["snap: {}", "insta – {}", "kik {}", "His username is {}.", "Skype name {}.", "He goes by {} on Discord."]),
    "gametag": ("child", lambda r: r.choice(["xX_MothKing%d_Xx", "MothKing%d_TTV", "M0thK1ng%dYT", "MothKing_%d"]) % r.randint(10, 999),
                ["Gamertag {}.", "PSN: {}", "Plays as {} on Roblox.", "Her Xbox name is {}."]),
    "w3w": ("family", make.what3words, ["They met at {}.", "what3words: {}", "w3w {}"]),
    "latlong": ("family", make.latitude_longitude, ["The phone pinged at {}.", "Location: {}", "Last seen at {}."]),
    "grid": ("family", make.grid_reference, ["The grid reference is {}.", "Grid ref {}.", "OS grid {}."]),
    "address": ("family", lambda r: "%s%d %s %s" % (r.choice(["", "", "Flat 2, "]), r.randint(2, 180), r.choice("Windermere Coronation Tanyard Sheldrake Priory Quarry Salisbury Elmtree".split()),
                r.choice("Road Street Lane Avenue Close Drive Crescent Gardens Terrace Way Grove Mews Rd St Ave".split())), ["They live at {}.", "Address: {}", "He was seen outside {}.", "Send it to {}, please."]),
}

# kind: sentences with a mistyped number, made by breaking a valid one, beside a context word of its kind
MISTYPED = {
    "upn": (make.upn, make.is_upn, ["UPN {}.", "The UPN is {}.", "Pupil number: {}"]),
    "uln": (make.uln, make.is_uln, ["ULN {}.", "The learner number is {}."]),
    "nhs": (make.nhs, make.is_nhs, ["NHS number {}.", "His NHS no. is {}."]),
    "chi": (make.chi, make.is_nhs, ["CHI {}.", "The CHI number is {}."]),
    "imei": (make.imei, make.is_imei, ["IMEI {}.", "The handset's IMEI is {}."]),
    "iban": (make.iban, make.is_iban, ["IBAN {}.", "The IBAN is {}."]),
    "card": (make.card, make.is_card, ["Card number {}.", "Visa card {}."]),
}
# Other slips beside a context word: category, kind, sentence with the written form in braces
SLIPS = [
    ("family", "nino", "NI number {QQ 12 34 56 C}."), ("family", "nino", "National Insurance: {GB 44 20 91 A}"), ("family", "nino", "NINO {AB 12 34 5 C}."),
    ("family", "phone", "Her mobile is {07700 90012}."), ("family", "phone", "Ring mum on {07700 9001234}."), ("family", "phone", "Tel {01632 96012}."),
    ("family", "postcode", "The postcode is {CT9 4Z2}."), ("family", "postcode", "Postcode: {CT9 OZZ}"), ("family", "email", "Email {tessa@mailbox,example}."),
    ("family", "email", "Her email is {tessa@mailbox example}."), ("child", "dob", "DOB {31/02/2013}."), ("child", "dob", "Date of birth: {14/13/2012}"),
    ("child", "dob", "born on {30 Februrary 2012}, he says."), ("investigation", "ip", "IP address {198.51.100.912}."), ("investigation", "ip", "The IP was {203.0.113,9}."),
    ("investigation", "mac", "MAC {02:4B:7E:90:1C}."), ("investigation", "vrn", "Car registration {GK99 WTO}."), ("investigation", "vrn", "Number plate {GK2 1WTO}."),
    ("family", "passport", "Passport number {51002883}."), ("investigation", "driving", "Driving licence {MORGA657054SM9I}."), ("family", "bank", "Sort code {20-11-7}."),
    ("family", "bank", "Account number {5031884}."), ("investigation", "crime_ref", "Crime reference {46/2045111/24}."), ("investigation", "crime_ref", "Crime ref {46-20451-124}."),
    ("investigation", "cad", "CAD {2093/17NOV}."), ("investigation", "urn", "Police URN {46CD004412}."), ("investigation", "court", "Crown Court case {T2024518}."),
    ("investigation", "court", "Court reference {05/9876/123456R}."), ("family", "latlong", "Pinged at {51.10377, 181.28014}."), ("family", "w3w", "what3words {table.lamp.spoon}."),
    ("family", "grid", "Grid ref {TR 310 41}."), ("child", "upn", "UPN {B80120000500}."), ("child", "upn", "UPN {B8012000050011}."), ("child", "nhs", "NHS number {943 476 591}."),
    ("child", "uln", "ULN {927630868}."), ("child", "imei", "IMEI {49015420323751}."), ("family", "iban", "IBAN {GB82 WEST 1234 5698 7654 3}."), ("family", "card", "Card {4111 1111 1111 111}."),
]
NEAR_MISSES = [  # sentence, strings which have to survive
    ("The school's URN is 118442.", "118442"), ("Our DfE number is 886/2091.", "886/2091"), ("We sold 1204 raffle tickets.", "1204"),
    ("The boiler's serial number is 4455667788.", "4455667788"), ("Order 9276308687 of glue has come.", "9276308687"), ("ISBN 978-0-14-036031-8 is in the library.", "978-0-14-036031-8"),
    ("The hall holds 350 and the gym 220.", "350"), ("Lunch is at 12.45 and ends at 13.35.", "12.45"), ("Version 10.15.7.2 of the app is out.", "10.15.7.2"),
    ("Update to iOS 18.3.1 first.", "18.3.1"), ("Section 3.4.1.2 of the policy applies.", "3.4.1.2"), ("The ratio was 16:9:4.", "16:9:4"),
    ("Meet at 09:15:30 for the count.", "09:15:30"), ("The term runs from 01/09/2025 to 19/12/2025.", "01/09/2025"), ("The meeting is on 14 March 2026.", "14 March 2026"),
    ("Sports day: 21/06/2026.", "21/06/2026"), ("The school was founded on 3 May 1894.", "3 May 1894"), ("Form B12 and form C3 are in the office.", "B12"),
    ("Take the M20 to junction 11A.", "M20"), ("The A259 is closed.", "A259"), ("Bus 8A and bus 34 stop here.", "8A"), ("Use HTTP 404 as an example.", "404"),
    ("The paper is A4, 80 g/m2.", "A4"), ("Flight BA 2490 was late.", "BA 2490"), ("Room E12 is next to room F3.", "E12"), ("KS3 and KS4 meet on Monday.", "KS4"),
    ("Ring Childline on 0800 1111.", "0800 1111"), ("The NSPCC answers on 0808 800 5000.", "0808 800 5000"), ("Samaritans: 116 123.", "116 123"), ("Text SHOUT to 85258.", "85258"),
    ("In an emergency ring 999 or 112.", "112"), ("Ring 101 for the police and 111 for advice.", "111"), ("Report it at www.ceop.police.uk today.", "www.ceop.police.uk"),
    ("Read more at https://www.nspcc.org.uk/keeping-children-safe/ at home.", "https://www.nspcc.org.uk/keeping-children-safe/"), ("The site www.gov.uk has the guidance.", "www.gov.uk"),
    ("We follow Operation Encompass.", "Operation Encompass"), ("Boxes for Operation Christmas Child are due.", "Operation Christmas Child"), ("The operation of the lift has stopped.", "operation of the lift"),
    ("Add and/or take away 3/4 from 7/8.", "3/4"), ("The score was 21-14-07 over three games.", "21-14-07"), ("Scores of 12-10-08 won it.", "12-10-08"), ("He got 46/50 in the test.", "46/50"),
    ("The budget is £204,511 for 2024/25.", "204,511"), ("Academic year 2024/25 went well.", "2024/25"), ("Grant number 20451124 pays for books.", "20451124"),
    ("The library has 12345678 as its demo number.", "12345678"), ("Barcode 5012345678900 is on the milk.", "5012345678900"), ("The sum is 4111 + 1111 = 5222.", "4111 + 1111"),
    ("Count 1 2 3 4 5 6 7 8 9 10 aloud.", "1 2 3 4 5 6 7 8 9 10"), ("The PIN pad goes 123 456 789.", "123 456 789"), ("Pi is 3.14159 and e is 2.71828.", "3.14159"),
    ("It weighed 51.103 kg and then 1.280 kg.", "51.103"), ("The map scale is 1:25000.", "1:25000"), ("He ran it in 12.34.5 minutes.", "12.34.5"), ("Cells B2 to D14 hold the sums.", "D14"),
    ("The hex code is 02:4B for blue.", "02:4B"), ("Paint colour RAL 5010 was used.", "RAL 5010"), ("Standard BS EN 1176 applies.", "BS EN 1176"), ("Keep to ISO 9001.", "ISO 9001"),
    ("Model GX4410 printers are loud.", "GX4410"), ("The bulb is an E27 LED.", "E27"), ("Battery CR2032 fits.", "CR2032"), ("A PC in room 4471 is broken.", "room 4471"), ("The new PC has 16 GB.", "PC has 16"),
    ("Buy 12 PCs and 3 printers.", "12 PCs"), ("The Washington, DC 20500 page is an example.", "Washington"), ("Act 2 Scene 3 is long.", "Act 2 Scene 3"), ("Psalm 23:4 was read.", "23:4"),
    ("Homework: page 12/13, questions 4/5/6.", "4/5/6"), ("Chapter 14.iii is optional.", "14.iii"), ("The case for later starts is weak.", "The case for"), ("Our exhibit at the fair won.", "exhibit at the fair"),
    ("The log in the playground is rotten.", "log in the playground"), ("Court 3 is free for tennis.", "Court 3"), ("Collar sizes run from 12 to 17.", "12 to 17"), ("The account of the trip is good.", "account of the trip"),
    ("Sort codes of practice into order.", "Sort codes"), ("Save at least 10% @ the shop.", "@ the shop"), ("Pencils @ 20p each.", "@ 20p"), ("Use #homework for posts.", "#homework"), ("Follow the plan w/c 12 May.", "w/c 12 May"),
    ("A class of 30/31 is full.", "30/31"), ("Reading age 7.06 is fine.", "7.06"), ("The 46 bus goes there in 25 minutes.", "46 bus"), ("The wifi is on channel 11.", "channel 11"), ("Dial *#06# to see the number.", "*#06#"),
    ("Platform 9¾ is in a book.", "9¾"), ("Year 10 has 224 pupils and Year 11 has 219.", "224"), ("Crime fell by 12,345 in 2024.", "12,345"), ("Police log on at 9.", "Police log on"),
    ("The reference book is on shelf 4417.", "shelf 4417"), ("Postcode lotteries are unfair.", "Postcode lotteries"), ("A driving licence costs £34.", "£34"), ("Passports must have six months left.", "six months"),
    ("The letter of 14 March 2026 was born of long talks.", "14 March 2026"), ("Teams A/1, A/2 and B/1 play first.", "A/2"), ("The IP rating of the lamp is IP67.", "IP67"), ("Our code is 4-4-2, not 4-3-3.", "4-4-2"),
]
SOFT = [("Parcel AB12 CDE has come.", "AB12 CDE"), ("The number 9276308686 was on the box.", "9276308686"), ("We found 490154203237518 on a label.", "490154203237518"), ("The sum 4111111111111111 is long.", "4111111111111111"),
        ("Somebody wrote 20-11-07 on it.", "20-11-07"), ("The list had 510028831 on it.", "510028831"), ("TR 310 415 was on the card.", "TR 310 415"), ("The words table.lamp.spoon were there.", "table.lamp.spoon"),
        ("RTM/2 was on the bag.", "RTM/2"), ("21/06/2012 was on the slip.", "21/06/2012"), ("T20240518 was on the slip.", "T20240518"), ("The slip said 46/204511/24.", "46/204511/24")]


def broken(value, is_valid):
    """The value with one digit changed or two swapped, so that its check fails."""
    while True:
        spots = [i for i, c in enumerate(value) if c.isdigit()][2:]
        i = RANDOM.choice(spots)
        out = value[:i] + RANDOM.choice("0123456789") + value[i + 1:]
        if out != value and not is_valid(out): return out


def record(label, kind, category, sentence, value):
    start = sentence.index("{}")
    text = sentence.replace("{}", value)
    span = {"start": start, "end": start + len(value), "category": category, "kind": kind, "text": value}
    return {"text": text, "spans": [span], "must_keep": [], "label": label}


def records():
    for kind, (category, maker, sentences) in KINDS.items():
        name = {"upn temporary": "upn", "ip6": "ip", "sort code": "bank", "account": "bank", "handle by cue": "handle"}.get(kind, kind)
        for n in range(max(6, len(sentences))):
            sentence = sentences[n % len(sentences)]
            value = maker(RANDOM)
            yield record("pos", name, category, sentence, value)
    for kind, (maker, is_valid, sentences) in MISTYPED.items():
        for n in range(5):
            yield record("typo", kind, "family" if kind in ("iban", "card") else "child", sentences[n % len(sentences)], broken(maker(RANDOM), is_valid))
    for category, kind, sentence in SLIPS:
        value = sentence[sentence.index("{") + 1:sentence.index("}")]
        yield record("typo", kind, category, sentence.replace("{" + value + "}", "{}"), value)
    for label, rows in (("neg", NEAR_MISSES), ("neg_soft", SOFT)):
        for sentence, kept in rows:
            yield {"text": sentence, "spans": [], "must_keep": [kept], "label": label}


if __name__ == "__main__":
    count = {}
    with open(HERE / "structured.jsonl", "w", encoding="utf-8") as file:
        for n, one in enumerate(records(), 1):
            for s in one["spans"]: assert one["text"][s["start"]:s["end"]] == s["text"]
            for k in one["must_keep"]: assert k in one["text"], k
            count[one["label"]] = count.get(one["label"], 0) + 1
            file.write(json.dumps({"id": "N%03d" % n} | one, ensure_ascii=False) + "\n")
    print("structured.jsonl:", sum(count.values()), "records:", ", ".join("%d %s" % (n, l) for l, n in count.items()))
