import TextCore

/// Rules on the text as a page: links, headings, length, spelling.
extension CheckRule {
  static let text: [CheckRule] = [
    CheckRule(
      "raw-html", "T27", .error, "write Markdown: HTML is not printed",
      because: "HTML is shown as nothing or as its source, and could carry what nobody reads.",
      source: RuleSource.language, bad: .text("Ask us.<br>We listen."), good: .text("Ask us. We listen.")),
    CheckRule(
      "image-alt", "T27", .error, "say in the square brackets what the image shows",
      because: "Who can't see the image hears this instead.", source: "WCAG 2.2, 1.1.1",
      bad: .text("![](https://www.northmarsh.example/phone.png)"),
      good: .text("![A family at a table](https://www.northmarsh.example/phone.png)")),
    CheckRule(
      "link-address", "T28", .error, "give a whole address that starts with https://",
      because: "Other addresses are not safe, or lead nowhere.", source: RuleSource.language,
      bad: .text("Read [our advice](http://www.northmarsh.example/advice)."),
      good: .text("Read [our advice](https://www.northmarsh.example/advice).")),
    CheckRule(
      "link-words", "T28 L33", .error, "let the link's words say where it leads",
      because: "Read aloud or on paper, 'click here' tells nothing.", source: "WCAG 2.2, 2.4.4",
      bad: .text("For advice [click here](https://www.northmarsh.example/advice)."),
      good: .text("Read [our advice for families](https://www.northmarsh.example/advice).")),
    CheckRule(
      "bare-address", "L33", .error, "write [words](address): the print shows the address by itself",
      because: "A bare address is hard to read and to hear.", source: "WCAG 2.2, 2.4.4",
      bad: .text("See https://www.northmarsh.example/advice/families/2026 for more."),
      good: .text("See [our advice](https://www.northmarsh.example/advice/families/2026) for more.")),
    CheckRule(
      "case-told", "I1 I2 I3 J4 G4 G6", .error,
      "say what children in general may meet, and leave out what happened in a case",
      because:
        "A letter goes to every family; a case told in it finds the child, and tells an offender of the police's work.",
      source: RuleSource.message, bad: .text("A girl at our school was sent pictures by a man."),
      good: .text("Someone may send children pictures that upset them.")),
    CheckRule(
      "details-combine", "J1 J3", .error, "say 'some children', or leave the details out",
      because: "A year, a sex and a day, each harmless, together point to one child.", source: RuleSource.identity,
      bad: .text("Some Year 5 girls were upset last Friday by a film."),
      good: .text("Some films upset children.")),
    CheckRule(
      "literal-phone", "T29 L22", .error, "use the catalogue or the school's details: {{ helplines.childline.phone }}",
      because: "Wrong numbers have been printed in real letters; one checked place keeps them right.",
      source: RuleSource.ours, bad: .text("Call Childline on 0800 1111."),
      good: .text("Call Childline on {{ helplines.childline.phone }}.")),
    CheckRule(
      "literal-email", "T29", .error, "use a field such as {{ dsl.email }}",
      because: "An address in the template is sent by every school.", source: RuleSource.ours,
      bad: .text("Write to office@oakridge.example with questions."), good: .text("Write to the office with questions.")
    ),
    CheckRule(
      "literal-name", "T29", .error,
      "a letter never names a child; for staff and the school use {{ dsl.name }} or {{ school.name }}",
      because: "A name in the template is printed by every school, and passes as reviewed text.",
      source: RuleSource.ours, bad: .text("Please ask Mrs Okonjo if you are worried."),
      good: .text("Please ask {{ dsl.name }} if you are worried.")),
    CheckRule(
      "heading-jump", "T30", .warning, "use the next level: ## below the subject, ### below ##",
      because: "Screen readers tell the structure by the levels.", source: "WCAG 2.2, 1.3.1",
      bad: .text("#### More to know\n\nAsk us."), good: .text("### More to know\n\nAsk us.")),
    CheckRule(
      "list-mark", "T30", .error, "begin each item of a list with '- ', on a line of its own",
      because: "Marks from a word processor make no list: the items run together.", source: RuleSource.language,
      bad: .text("• Talk to your child."), good: .text("- Talk to your child.")),
    CheckRule(
      "stray-mark", "T30", .error, "type the mark as Markdown has it: '- Talk', '## What', '**Ask**', [words](address)",
      because: "Without its space, or its other half, a mark makes no list, heading, bold or link, and is printed.",
      source: RuleSource.language, bad: .text("*Talk to your child."), good: .text("- Talk to your child.")),
    CheckRule(
      "unprinted-mark", "T30", .error, "write sentences or a list: letters have no tables and nothing crossed out",
      because: "These marks are of other sorts of Markdown, and would be printed as they stand.",
      source: RuleSource.language, bad: .text("We are ~~not~~ sure."), good: .text("We are sure.")),
    CheckRule(
      "code-block", "T30", .error, "take the tab, or the four spaces, away from the start of the line",
      because: "Markdown shows a line that is set in like this as computer code.", source: RuleSource.language,
      bad: .text("\tTalk to your child."), good: .text("Talk to your child.")),
    CheckRule(
      "hidden-character", "T31", .warning, "type the word again: there is a character in it that nobody sees",
      because: "It breaks searches and read-aloud voices, and came with text that was pasted in.",
      source: RuleSource.language, bad: .text("Talk to your ch\u{200B}ild."), good: .text("Talk to your child.")),
    CheckRule(
      "no-heading", "T30", .warning, "give the letter headings, such as ## What you can do at home",
      because: "Most people look for what they need and read only that.", source: RuleSource.plain,
      bad: .told("a long letter without any heading"), good: .told("## What you can do at home")),
    CheckRule(
      "too-long", "T30", .warning, "shorten the letter to two pages of A4",
      because: "Long letters are not read.", source: RuleSource.ours, bad: .told("a letter of three pages"),
      good: .told("a letter of one or two pages")),
    CheckRule(
      "hard-to-read", "T31", .warning, "use shorter words and sentences",
      because: "About one adult in seven reads at the level of a child of eleven.", source: RuleSource.plain,
      bad: .text(
        "Inappropriate communication facilitated through unregulated international platforms necessitates considerably"
          + " increased parental understanding regarding technological developments and associated vulnerabilities."),
      good: .text("Some apps let anyone send messages. It helps to know how they work.")),
    CheckRule(
      "long-sentence", "T31 L34", .warning, "make two sentences of it: at most 25 words",
      because: "A reader in a hurry loses the thread.", source: RuleSource.plain,
      bad: .text(
        "Talk to your child about the games that they like to play and the people they play with so that you both know"
          + " what to do if one day something feels wrong."),
      good: .text("Talk to your child about the games they like. Ask who they play with.")),
    CheckRule(
      "initials", "T31 L34", .warning, "write the name in full, with the initials in brackets, where it first stands",
      because: "Parents don't know the short names of the trade.", source: RuleSource.plain,
      bad: .text("Please talk to the DSL."), good: .text("Please talk to the designated safeguarding lead (DSL).")),
    CheckRule(
      "us-spelling", "T31", .warning, "use British spelling", because: "It is what the readers learnt.",
      source: RuleSource.plain, bad: .text("Watch for changes in behavior."),
      good: .text("Watch for changes in behaviour.")),
    CheckRule(
      "quote-mix", "T31", .warning, "use one kind of quotation marks and apostrophes in a file",
      because: "A mix shows that text was pasted in, and searches miss it.", source: RuleSource.ours,
      bad: .text("Ask \"how was it?\" and “who was there?” at tea."), good: .text("Ask \"how was it?\" at tea.")),
    CheckRule(
      "no-help-route", "T32", .error, "say where to get help: {% render 'reporting-routes-danger' %} or another route",
      because: "A letter about harm reaches families in whom it has happened.", source: RuleSource.ours,
      bad: .told("sensitivity: high, and no helpline in the letter"),
      good: .told("sensitivity: high, and {% render 'reporting-routes-abuse' %}")),
    CheckRule(
      "letter-frame", "T32", .warning,
      "greet the readers, give a school's own words a place, say whom to talk to, and sign",
      because: "A letter that nobody signs, and that leads to nobody, leaves parents alone.", source: RuleSource.ours,
      bad: .told("a letter without {% render 'salutation' %}, {% render 'dsl-contact' %} or {% render 'closing' %}"),
      good: .told("a letter that has all three, as templates new begins it")),
    CheckRule(
      "explicit-words", "T32", .warning, "say it plainly without explicit words: 'sexual content', 'a nude image'",
      because: "The letter is opened at home, often by a child.", source: RuleSource.ours,
      bad: .text("Some people show their genitals on camera."), good: .text("A child may be shown nudity.")),
    CheckRule(
      "open-though-closed", "T32", .warning, "speak of it in the past: the service has closed",
      because: "Parents would look for an app that is gone, and miss the ones that took its place.",
      source: RuleSource.ours,
      bad: .told("Skype is an app for video calls."),
      good: .told("{{ services.skype.name }} was an app for video calls.")),
  ]

  static let form: [CheckRule] = [
    CheckRule(
      "salutation", "L32", .warning,
      "write 'Dear parent or carer' ({% render 'salutation' %}), and 'child' for son or daughter",
      because: "Many children live with grandparents, foster carers or one parent.", source: RuleSource.ours,
      bad: .text("Dear Mums and Dads,"), good: .text("Dear parent or carer,")),
    CheckRule(
      "emphasis", "L34", .warning, "use **bold** sparingly; no italics, underlining or capitals",
      because: "Slanted, underlined and capital letters are harder to read.", source: RuleSource.print,
      bad: .text("You can *always* ask us."), good: .text("You can **always** ask us.")),
  ]
}
