import TestSupport

@testable import ParentLetter

/// Whole letters with invented content, as tests and people's eyes need them.
struct SamplePage: NamedCase {
  let name: String
  let page: LetterPage
  /// The letter's own HTML.
  let body: String

  /// The folder of the pages on file, with a slash at its end.
  static let folder =
    String(#filePath.dropLast("ParentLetterTests/Layout/SamplePage.swift".count))
    + "TestSupport/Corpus/layout/"

  /// The page with its body.
  var html: [UInt8] { page.html(trustedBody: Array(body.utf8)) }

  static let all = [standard, short, large, draft, rightToLeft]

  static let standard = SamplePage(name: "letter", page: page(), body: longBody)

  static let short = SamplePage(
    name: "short",
    page: page { page in
      page.letterhead = Letterhead(schoolName: "Beacon Green Junior School")
      page.reference = nil
      page.smallPrint.notice = nil
      page.smallPrint.reviewedOn = nil
    }, body: "<p>Dear parent or carer</p>\n<p>Our workshop is on Tuesday. Please come.</p>\n")

  static let large = SamplePage(name: "large-print", page: page { $0.printSize = .large }, body: longBody)

  static let draft = SamplePage(
    name: "draft",
    page: page { page in
      page.draftReasons = [
        "Two words that were typed for this letter were replaced; check that the letter still reads well.",
        "The letter goes to Year 5 alone, which can tell readers whom it is about; the designated safeguarding lead must approve it.",
      ]
    }, body: longBody)

  static let rightToLeft = SamplePage(name: "right-to-left", page: urdu, body: urduBody)

  static let hostile = page { page in
    let text = "</h1><script>alert(1)</script> &amp; \"x\""
    page.title = "</title><script>"
    page.subject = text
    page.language = "en\" onload=\"alert(1)"
    page.date = text
    page.reference = text
    page.addressee = text
    page.letterhead = Letterhead(
      schoolName: text, addressLines: [text], phone: text, email: "a@b\" onclick=\"x", website: "javascript:alert(1)",
      motto: text, footerLines: [text])
    page.smallPrint = SmallPrint(notice: text, templateID: text, templateVersion: text, reviewedOn: text)
    page.draftReasons = [text]
  }

  private static func page(change: (inout LetterPage) -> Void = { _ in }) -> LetterPage {
    var page = LetterPage(
      title: "Staying safe in video chats – Thistlebourne Community Primary School", letterhead: letterhead,
      date: "14 November 2025", reference: "TCPS/OS/2025-07", addressee: "Parents and carers",
      subject: "Staying safe in video chats",
      smallPrint: SmallPrint(
        notice: "Please do not post this letter online or forward it. If you are worried, speak to us.",
        templateID: "video-chat-strangers", templateVersion: "1.0.0", reviewedOn: "8 September 2025"))
    change(&page)
    return page
  }

  private static let letterhead = Letterhead(
    schoolName: "Thistlebourne Community Primary School",
    addressLines: ["14 Saltpan Lane", "Marrow End", "Thistlebourne QX1 1AA"], phone: "01632 960014",
    email: "office@thistlebourne.example", website: "https://www.thistlebourne.example", motto: "Growing together",
    logo: try? Logo(bytes: Array(logo.utf8), altText: "A thistle above a stream"),
    footerLines: ["Headteacher: Ms R. Fennimore-Adeyemi", "Part of Northmarsh local authority schools"])

  private static let logo = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
    <circle cx="50" cy="50" r="48" fill="#1d4257"/>
    <path d="M50 18l7 13 9-11 1 15 12-7-6 15H27l-6-15 12 7 1-15 9 11z" fill="#b08fc7"/>
    <path d="M30 44h40c0 13-9 20-20 20s-20-7-20-20z" fill="#6f9a6b"/>
    <path d="M48 64h4v12h-4zM18 80q8-6 16 0t16 0 16 0 16 0" stroke="#cfe3ee" stroke-width="4" fill="none"/>
    </svg>
    """

  private static let longBody = """
    <p>Dear parent or carer</p>
    <p>We are writing to all our families because video chat with strangers is something children talk about at this time of year. We know of no need for alarm. <strong>A calm talk at home is the best protection</strong> that a child can have.</p>
    <h2>What random video chat is</h2>
    <p>Some websites and apps connect a person by camera with somebody they have never met. There is often no account, no check of age and nobody watching. <em>Omegle</em> was the best known of them; it closed on 8 November 2023, but other sites use its name.</p>
    <h2>What the risks are</h2>
    <ul>
    <li>A stranger may show or say things that no child should see or hear.</li>
    <li>An adult may pretend to be a child, or ask a child to move to a private chat.</li>
    <li>What happens on camera can be recorded without the child knowing.</li>
    <li>Somebody may use a picture to frighten a child into sending more.</li>
    </ul>
    <p>If any of this happens, it is never the child’s fault.</p>
    <h2>What you can do at home</h2>
    <ol>
    <li>Ask your child to show you what they like to do online, and listen.</li>
    <li>Agree together where cameras are used: in shared rooms, with the door open.</li>
    <li>Look at the privacy settings of each app and turn location off.</li>
    <li>Say clearly that they can always come to you, and that they will not lose their phone for telling.</li>
    <li>Read the advice for families at <a href="https://www.northmarsh.example/online-safety/families">the council’s online safety page</a>.</li>
    </ol>
    <h2>If something has happened</h2>
    <p>Stay calm, thank your child for telling you and keep the messages. Do not reply. Then:</p>
    <ul>
    <li>tell us: Mr Idris Pellowe, our designated safeguarding lead, is on 01632 960021 or at <a href="mailto:safeguarding@thistlebourne.example">safeguarding@thistlebourne.example</a>;</li>
    <li>if an adult has approached your child, report it to the police on 101, or on <strong>999</strong> if there is danger now;</li>
    <li>children can talk to Childline at any time on 0800 1111, and adults to the NSPCC on 0808 800 5000.</li>
    </ul>
    <h2>What we are doing in school</h2>
    <p>Every class talks about safe and unsafe contact online in computing lessons. You can read what we teach on <a href="https://www.thistlebourne.example/online-safety">our online safety page</a>, or look at <a href="https://www.thistlebourne.example/policies/">www.thistlebourne.example/policies/</a>.</p>
    <p>If you would like this letter in large print or in another language, please ask the office on 01632 960014.</p>
    <p>Yours faithfully,</p>
    <p><strong>Ms Rosalind Fennimore-Adeyemi</strong><br />
    Headteacher<br />
    Thistlebourne Community Primary School</p>

    """

  /// The start and end of the letter as plain text that is Markdown too.
  static let text = """

    Dear parent or carer

    We are writing to all our families because video chat with strangers is something children talk about at this time.

    - Ask your child to show you what they like to do online, and listen without judging what you hear.
    - Children can talk to Childline at any time; the number, which costs nothing, is 0800 1111.

    Yours faithfully,

    Ms Rosalind Fennimore-Adeyemi

    """

  private static let urdu = LetterPage(
    language: "ur", direction: .rightToLeft, title: "ویڈیو چیٹ میں محفوظ رہنا", letterhead: letterhead,
    date: "14 نومبر 2025", reference: "TCPS/OS/2025-07", addressee: "والدین اور سرپرست",
    subject: "ویڈیو چیٹ میں محفوظ رہنا",
    smallPrint: SmallPrint(
      notice: "براہ کرم یہ خط آن لائن نہ ڈالیں اور نہ ہی آگے بھیجیں۔", templateID: "video-chat-strangers",
      templateVersion: "1.0.0", reviewedOn: "8 ستمبر 2025"),
    draftReasons: ["اس ترجمے کو کسی نے نہیں پڑھا ہے۔"],
    words: PageWords(
      reference: "حوالہ:", draft: "مسودہ", draftWarning: "نہ بھیجیں", draftReasons: "بھیجنے سے پہلے:",
      template: "سانچہ",
      reviewed: "، جائزہ", doNotShare: "Not to be passed on.", page: "صفحہ", of: "از"))

  private static let urduBody = """
    <p>محترم والدین یا سرپرست</p>
    <p>ہم تمام خاندانوں کو لکھ رہے ہیں کیونکہ بچے اجنبیوں کے ساتھ ویڈیو چیٹ کے بارے میں بات کرتے ہیں۔ <strong>گھر پر پرسکون گفتگو بہترین تحفظ ہے۔</strong></p>
    <h2>آپ گھر پر کیا کر سکتے ہیں</h2>
    <ul>
    <li>اپنے بچے سے پوچھیں کہ وہ آن لائن کیا کرنا پسند کرتا ہے، اور سنیں۔</li>
    <li>پولیس کو 101 پر، یا خطرے کی صورت میں 999 پر اطلاع دیں۔</li>
    <li>بچے Childline سے 0800 1111 پر بات کر سکتے ہیں، اور بڑے NSPCC سے 0808 800 5000 پر۔</li>
    <li>مزید معلومات: <a href="https://www.thistlebourne.example/online-safety">ہمارا آن لائن تحفظ کا صفحہ</a></li>
    </ul>
    <p>ہمیں 01632 960021 پر فون کریں۔</p>
    <p>آپ کی مخلص،</p>
    <p><strong>Ms Rosalind Fennimore-Adeyemi</strong><br />
    ہیڈ ٹیچر</p>

    """
}
