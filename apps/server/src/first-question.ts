/** The question that the project exists to answer, put to its first dataset: what GraphiQL shows when it opens. */
export const FIRST_QUESTION = `# Could people in Morocco call over WhatsApp
# on a landline on 15 March 2016? Who says so?
query FirstQuestion {
  availability(
    service: "commons:whatsapp"
    feature: VOICE_CALL
    network: ADSL
    place: "commons:MA"
    at: "2016-03-15"
  ) {
    verdict
    standing
    certain
    possible
    independentChains
    holding {
      ...WhoSaysWhat
    }
    against {
      ...WhoSaysWhat
    }
  }
}

fragment WhoSaysWhat on Claim {
  value {
    ... on CodeValue {
      code
    }
  }
  time
  chain {
    agent {
      name
    }
    unnamed
    manner
  }
  source {
    title
    url
  }
  citations {
    start
    end
    quotation
  }
}
`
