/** The body of `POST /v1/applicability`: the six questions, each with the options that were chosen. */
import { type Answers, type Question, questionNames, questions, readAnswers } from '../../domain/answers.ts'
import { inBody, isObject, strangersIn } from './in-and-out.ts'
import type { FieldProblem } from './problem-details.ts'

export function readApplicability(body: unknown): {
  readonly answers: Answers
  readonly errors: readonly FieldProblem[]
} {
  if (!isObject(body)) {
    return { answers: {}, errors: [inBody([], 'expected an object with answers, found something else')] }
  }
  const { answers, problems } = readAnswers(body)
  return {
    answers,
    errors: [
      ...strangersIn(body, questionNames),
      ...problems.map(({ question, kind }) => inBody([question], `${said[kind]}: ${optionsOf(question)}`)),
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
