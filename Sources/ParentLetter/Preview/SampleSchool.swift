import TextCore

/// An invented school, with everything that a school can give, to fill letters that nobody sends.
enum SampleSchool {
  static let file = SchoolFile(details: details)

  static let details: SchoolDetails = {
    guard let details = try? SchoolDetails(from: SourceText(name: "sample", text: yaml)) else {
      preconditionFailure("the sample school is a school")
    }
    return details
  }()

  private static let yaml = """
    schema: parentletter.school/1
    school:
      name: Sample Primary School
      short_name: Sample Primary
      phase: primary
      website: https://www.sample.example
      address: {street: 1 Sample Street, town: Sample Town, postcode: QX1 1AA}
      office: {phone: 01632 960001, email: office@sample.example}
    people:
      head: {title: Ms, first_name: Alex, last_name: Sample, job_title: Headteacher, email: head@sample.example}
      dsl:
        title: Mr
        first_name: Jo
        last_name: Example
        job_title: Assistant headteacher and designated safeguarding lead
        phone: 01632 960002
        email: safeguarding@sample.example
      deputy_dsl:
        - {title: Mrs, first_name: Kit, last_name: Sample, job_title: Deputy designated safeguarding lead, phone: 01632 960005}
      online_safety_lead: {title: Miss, first_name: Sam, last_name: Example, job_title: Online safety lead, email: computing@sample.example}
    signatories: {default: head, allowed: [head]}
    audience:
      salutation: Dear parent or carer
      year_groups: [Reception, Year 1, Year 2, Year 3, Year 4, Year 5, Year 6]
    links:
      online_safety_page: {text: our online safety page, url: https://www.sample.example/online-safety}
      safeguarding_policy: {text: our safeguarding policy, url: https://www.sample.example/safeguarding}
      acceptable_use_policy: {text: our acceptable use policy, url: https://www.sample.example/acceptable-use}
    local_services:
      childrens_services: {name: Sample Front Door for children, phone: 01632 960003, out_of_hours_phone: 01632 960004}
      early_help: {name: Sample Early Help, phone: 01632 960006}
      police: {force: Sample Police, web: https://www.sample-police.example}
    access:
      offers_large_print: true
      offers_translation: true
      translation_contact: {phone: 01632 960001, email: office@sample.example}

    """
}
