import TextCore

/// Rules on the front matter and on the template language.
extension CheckRule {
  static let frontMatter: [CheckRule] = [
    CheckRule(
      "front-matter", "T1", .error, "start the file with '---', the front matter and '---', without tabs",
      because: "The front matter tells what the letter is and needs; without it nothing can be checked.",
      source: RuleSource.language, bad: .told("a file that starts with its text"),
      good: .told("---, then 'parentletter: 1' and the other keys, then ---")),
    CheckRule(
      "yaml", "T2", .error, "write the front matter as 'key: value' lines",
      because: "A missing quotation mark or colon changes what all later lines mean.", source: "YAML 1.1",
      bad: .head("title: \"Video calls"), good: .head("title: \"Video calls\"")),
    CheckRule(
      "duplicate-key", "T2", .error, "give each key once", because: "Of two values nobody knows which one counts.",
      source: "YAML 1.1", bad: .told("title: One, and on a later line title: Two"), good: .head("title: Video calls")),
    CheckRule(
      "unknown-key", "T3", .error, "use a key that the front matter knows, or one that starts with x-",
      because: "A misspelt key is one that is silently missing.", source: RuleSource.language,
      bad: .head("titel: Video calls"), good: .head("x-office: Video calls")),
    CheckRule(
      "missing-key", "T4", .error, "give the key that is missing",
      because: "Lists, the release gate and reviews need it.", source: RuleSource.language, bad: .head("title:"),
      good: .head("title: Video calls")),
    CheckRule(
      "wrong-type", "T5", .error, "give a value of the right kind",
      because: "Dates, versions and choices are compared, so they must be written one way.",
      source: RuleSource.language, bad: .head("reviewed: last autumn"), good: .head("reviewed: 2026-11-02")),
    CheckRule(
      "invalid-value", "T5", .error, "give a value that can be right",
      because: "A version has three numbers, an id small letters, a title at most 80 characters.",
      source: RuleSource.language, bad: .head("version: \"1\""), good: .head("version: 1.0.0")),
    CheckRule(
      "id-differs", "T6", .error, "give the id that the file's name has",
      because: "Schools ask for a letter by its id, so each id must lead to one file.", source: RuleSource.language,
      bad: .head("id: something-else"), good: .head("id: sample")),
    CheckRule(
      "unknown-service", "T3", .error, "name a service of the catalogue",
      because: "Ages, status and addresses come from the catalogue alone.", source: RuleSource.language,
      bad: .head("services: [snapchatt]"), good: .head("services: []")),
    CheckRule(
      "services-list", "T3", .warning, "list the services that the letter names, and no others",
      because: "Lists, reviews of the catalogue and warnings to schools go by it.", source: RuleSource.language,
      bad: .head("services: [snapchat]"), good: .head("services: []")),
    CheckRule(
      "scope-generic", "T3", .error, "a letter that names a service is of the scope named: write scope: named",
      because: "In a live police matter the release gate lets generic letters go, and holds those that name a service.",
      source: RuleSource.message, bad: .told("scope: generic, where the letter's words name Snapchat"),
      good: .told("scope: named and services: [snapchat]")),
    CheckRule(
      "review-past", "T7", .error, "read the letter again, then approve it with new dates",
      because: "Services close and ages change; a letter nobody has looked at since is not safe to send.",
      source: RuleSource.ours, bad: .head("review-by: 2020-05-01"), good: .head("review-by: 2999-05-01")),
    CheckRule(
      "review-soon", "T8", .warning, "plan the review: the letter can't be sent after that day",
      because: "Schools are refused a letter that is past its review.", source: RuleSource.ours,
      bad: .told("review-by within 60 days of today"), good: .head("review-by: 2999-05-01")),
    CheckRule(
      "approved-unreviewed", "T9", .error, "say who approved the letter and when, or make it a draft",
      because: "Approved means that a named role has read it on a day.", source: RuleSource.ours,
      bad: .head("reviewer:"), good: .head("reviewer: Safeguarding editor")),
    CheckRule(
      "version-unchanged", "T10", .error, "give the changed text a new version",
      because: "Schools see by the version that their copy is old.", source: RuleSource.ours,
      bad: .told("changed text with the version that set.lock has"), good: .told("changed text with a new version")),
    CheckRule(
      "never-approved", "T10", .warning, "read the letter, then approve it: parentletter templates approve ID",
      because: "A line that says 'approved' approves nothing; set.lock holds what was.", source: RuleSource.ours,
      bad: .told("an approved letter with a version that is not in set.lock"),
      good: .told("a letter that templates approve has approved")),
    CheckRule(
      "part-unread", "T10", .warning, "read the letters that the changed part is in, then approve them",
      because: "A word in a shared part changes every letter that it is in.", source: RuleSource.ours,
      bad: .told("a part that has changed since letters with it were approved"),
      good: .told("letters that were approved with the part as it is")),
    CheckRule(
      "translation", "T11", .error, "name the letter that this one translates, and declare the same fields",
      because: "A translation that nobody can compare with its original goes stale unseen.", source: RuleSource.ours,
      bad: .head("translation_of: nowhere@1.0.0"), good: .told("translation_of: video-chat-strangers@1.0.0")),
    CheckRule(
      "catalogue-review", "T12", .warning, "compare the catalogue's record with its source again",
      because: "Letters print its facts as true.", source: RuleSource.ours,
      bad: .told("review_by: 2020-05-01 in a record that letters use"), good: .told("review_by: 2999-05-01")),
    CheckRule(
      "fact-unapproved", "T12", .warning,
      "compare the catalogue's fact with its source, then approve it: parentletter catalogue approve ID",
      because: "A wrong number looks like a right one, and it is in every letter at once.", source: RuleSource.ours,
      bad: .told("phone: \"0800 1112\" where set.lock has another number"),
      good: .told("a fact that catalogue approve has approved")),
    CheckRule(
      "field-declaration", "T13", .error, "say what the office should give, with an example that fits the type",
      because: "The office fills in the form by its descriptions and examples.", source: RuleSource.language,
      bad: .head("fields: {place: {type: text, example: The hall}}"),
      good: .told("fields: {place: {type: text, description: Where we meet, example: The hall}}")),
  ]

  static let template: [CheckRule] = [
    CheckRule(
      "syntax", "T14", .error, "mend the tag or output",
      because: "A letter is never printed with half of its tags understood.", source: RuleSource.language,
      bad: .text("{% if note %}Read on."), good: .text("{% if note %}Read on.{% endif %}")),
    CheckRule(
      "undeclared-field", "T15", .error, "declare the field, or use a name that there is",
      because: "A misspelt name would print nothing.", source: RuleSource.language,
      bad: .text("Please call {{ shcool.phone }}."), good: .text("Please call {{ school.phone }}.")),
    CheckRule(
      "unused-field", "T16", .warning, "use the field in the letter, or take it out",
      because: "The office would be asked for something that no reader sees.", source: RuleSource.language,
      bad: .head("fields: {place: {type: text, description: Where we meet, example: The hall}}"),
      good: .head("fields: {}")),
    CheckRule(
      "unknown-filter", "T17", .error, "use a tag or filter that there is, with the number of values it takes",
      because: "An unknown filter would leave the value as it is.", source: RuleSource.language,
      bad: .text("It is {{ letter.date | datte: \"%B\" }}."), good: .text("It is {{ letter.date | date: \"%B\" }}.")),
    CheckRule(
      "optional-printed", "T18", .error, "put the field and the words about it inside {% if %}",
      because: "Without a value the sentence would have a hole.", source: RuleSource.language,
      bad: .text("Please call {{ dsl.phone }}."),
      good: .text("{% if dsl.phone %}Please call {{ dsl.phone }}.{% endif %}")),
    CheckRule(
      "required-tested", "T19", .error, "take the {% if %} away, or declare the field as not required",
      because: "A required field is always there, so the test is always true.", source: RuleSource.language,
      bad: .text("{% if dsl.name %}Please ask us.{% endif %}"), good: .text("Please ask us.")),
    CheckRule(
      "wrong-use", "T20", .error, "use the field as what it is declared to be",
      because: "A date filter on words, or a loop over one value, prints nothing sensible.",
      source: RuleSource.language, bad: .text("Ask for {{ dsl.name | date: \"%B\" }}."),
      good: .text("Ask for {{ dsl.name }}.")),
    CheckRule(
      "outside-profile", "T21", .warning, "write it with fields, if, for, render and comment",
      because: "What few can read, nobody reviews.", source: RuleSource.language,
      bad: .text("{% assign word = \"hello\" %}We say {{ word }}."), good: .text("We say hello.")),
    CheckRule(
      "part", "T22", .error, "call a part that there is, with the values it needs",
      because: "A part is shared by many letters, so a fault in it is in all of them.", source: RuleSource.language,
      bad: .text("{% render 'closng' %}"), good: .text("{% render 'do-not-share' %}")),
    CheckRule(
      "leftover", "T23 L31", .error, "put a field or the right words here",
      because: "What was meant to be replaced has gone out in real letters.",
      source: "letters re-issued by schools with parts of the old one left in",
      bad: .text("Please come to [insert place] with your child."), good: .text("Please come to the school hall.")),
    CheckRule(
      "out-of-season", "L31", .warning, "leave the season out, or make it a field",
      because: "A template is used all year, and last year's season is the first thing readers see.",
      source: RuleSource.ours, bad: .text("The summer holidays are a good time to talk."),
      good: .text("Any quiet evening is a good time to talk.")),
    CheckRule(
      "field-in-code", "T24", .error, "take the field out of code, HTML or angle brackets",
      because: "There a value is not shown as the words that it is.", source: RuleSource.language,
      bad: .text("Please call `{{ school.phone }}` first."), good: .text("Please call {{ school.phone }} first.")),
    CheckRule(
      "field-place", "T25", .error, "put the field after some words, or alone in its paragraph if it has several lines",
      because: "A typed value at the start of a line, in a heading or in a table can break the layout.",
      source: RuleSource.language, bad: .told("## {{ incident }}, where incident has several lines"),
      good: .told("{{ incident }} alone between two empty lines")),
    CheckRule(
      "tag-lines", "T26", .warning, "end the tag with -%} so that it leaves no empty line",
      because: "An empty line parts a list or a paragraph in two.", source: RuleSource.language,
      bad: .text("- Ask.\n{% if note %}\n- Listen.\n{% endif %}\n- Thank."),
      good: .text("- Ask.\n{% if note -%}\n- Listen.\n{% endif -%}\n- Thank.")),
  ]
}
