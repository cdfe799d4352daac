/** The body of `POST /v1/applicability`: the six questions, each with the options that were chosen. */
import { type Answers, type Question, questionNames, questions, readAnswers } from '../../domain/answers.ts'
import type { FieldProblem } from './problem-details.ts'

export function readApplicability(body: unknown): {
  readonly answers: Answers
  readonly errors: readonly FieldProblem[]
} {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { answers: {}, errors: [at('', 'expected an object with answers, found something else')] }
  }
  const given = body as Record<string, unknown>
  const strangers = Object.keys(given).filter(key => !(questionNames as string[]).includes(key))
  const { answers, problems } = readAnswers(given)
  return {
    answers,
    errors: [
      // The key is not repeated: whoever reads the answer has what was sent.
      ...(strangers.length > 0
        ? [at('', `expected only ${questionNames.join(', ')}; ${strangers.length} other key(s) found`)]
        : []),
      ...problems.map(({ question, kind }) => at(`/${question}`, `${said[kind]}: ${optionsOf(question)}`)),
    ],
  }
}

const said = {
  'unknown-option': 'expected options from this list',
  'one-only': 'expected one option of this list',
  'none-and-some': 'expected none or unsure alone, or others without them',
}

function optionsOf(question: Question): string {
  return questions[question].options.join(', ')
}

function at(pointer: string, detail: string): FieldProblem {
  return { in: 'body', pointer, detail }
}
