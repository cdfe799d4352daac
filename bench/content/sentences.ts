/** Made-up sentences about made-up places: the same seed tells the same story on every machine. */

/** Words that go together; `{name}` is a place nobody has heard of. Written out, so that the text packs about as well as real prose. */
const words = {
  kind: 'young seasonal unpaid indebted retired visiting registered injured skilled expelled hired local'.split(
    ' ',
  ),
  people:
    'divers|sail makers|dock workers|ferry cooks|salt gatherers|reef guides|net menders|lighthouse keepers|pearl sorters|fish smokers|teachers|boat painters|kelp farmers|rope twisters'.split(
      '|',
    ),
  happens:
    'lost their place at the quay|waited four months for their wages|were told not to speak with visitors|paid the agent who found them work|never saw the contract they signed|had to hand over their papers|were moved from land their parents worked|left the committee after a warning|worked without a day of rest|asked the inspectorate for help in vain|shared one well with two hundred others|were weighed and paid by the bucket|slept above the smoke ovens|could not join the cooperative'.split(
      '|',
    ),
  where:
    'on the coast of {name}|in the old harbour of {name}|along the northern dike|behind the fish hall in {name}|on the island of {name}|near the new plant at {name}|in the free zone of {name}|at subcontractors in {name}|upstream of {name}'.split(
      '|',
    ),
  because:
    'because the contractor answers to nobody on the spot|after the council of {name} changed its permits|while the register of complaints stayed closed|although the law of the lagoon forbids it|and no court has heard a single case|since the price of a pearl fell by a fifth|where inspectors come once in two years|when buyers shortened the time for delivery|as the yearbook of {name} reported'.split(
      '|',
    ),
  ask: 'Ask to see|Read|Request a copy of|Compare|Bring|Look for|Check the date of|Discuss|Put in writing|Have somebody translate'.split(
    '|',
  ),
  what: 'the wage register|the agreement with the agent|the last report of the inspectorate|the notice on the work floor|the list of suppliers|the lease of the quay|the minutes of the committee|the permit for the dike|the price of safe work|the complaints of last year'.split(
    '|',
  ),
  purpose:
    'before the first conversation|and keep the answer with the offer|without naming who told you|so that the embassy can follow it up|as far down the chain as {name}|and say when you expect a reply|together with a second buyer|and leave time for a second visit'.split(
      '|',
    ),
}

const syllables = 'ka lo mer tan vi sun dor el ru bay nes ti qua ful osh gre pin ha zu wem'.split(' ')

export interface Teller {
  statement(): string
  advice(): string
  question(): string
  phrase(): string
  title(): string
  number(below: number): number
}

export function teller(seed: number): Teller {
  let state = (seed + 1) * 2654435761
  const number = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
  const any = (list: readonly string[]) => list[number(list.length)] ?? ''
  const name = () => capital(any(syllables) + any(syllables) + any(syllables))
  const one = (list: keyof typeof words) => any(words[list]).replace('{name}', name)
  const people = () => `${one('kind')} ${one('people')}`
  return {
    number,
    statement: () =>
      `In ${2021 + number(6)} ${100 + number(9900)} ${people()} ${one('where')} ${one('happens')}, ${one('because')}. ` +
      `${capital(people())} ${one('happens')} ${one('where')}, ${one('because')}.`,
    advice: () =>
      `${one('ask')} ${one('what')} ${one('where')}, ${one('purpose')}. ${one('ask')} ${one('what')} ${one('purpose')}.`,
    question: () => `How do you know which ${people()} ${one('happens')}, and who looked ${one('where')}?`,
    phrase: () => `${capital(people())} ${one('where')}, ${one('because')}.`,
    title: () => `${capital(people())} ${one('where')} who ${one('happens')}`,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
