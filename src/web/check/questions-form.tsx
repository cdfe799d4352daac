/** The six questions, none of them obliged; sent by POST, so that no answer stands in an address. */
import {
  type Answers,
  type Question,
  questionNames,
  questions,
  type UnreadableAnswer,
} from '../../domain/answers.ts'
import { Choices, ErrorSummary, type FieldError, type Option, Ticks } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'

interface QuestionsProps {
  readonly reader: Reader
  readonly answers: Answers
  readonly problems: readonly UnreadableAnswer[]
}

export function QuestionsForm({ reader, answers, problems }: QuestionsProps) {
  const errors = errorsIn(problems, reader)
  return (
    <form class="questions" method="post" action={reader.to('check')}>
      <ErrorSummary reader={reader} errors={errors} />
      <Questions reader={reader} answers={answers} errors={errors} />
      <div class="buttons">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {reader.say('pages.check.submit')}
        </button>
      </div>
    </form>
  )
}

export function errorsIn(problems: readonly UnreadableAnswer[], { say }: Reader): FieldError[] {
  return problems.map(({ question, kind }) => ({
    field: question,
    message: say(`pages.check.problems.${kind}`, { question: say(`pages.check.questions.${question}`) }),
  }))
}

interface QuestionsInFormProps extends Omit<QuestionsProps, 'problems'> {
  readonly errors: readonly FieldError[]
}

/** The questions alone, for any form. */
export function Questions({ reader, answers, errors }: QuestionsInFormProps) {
  const { say } = reader
  return (
    <>
      {questionNames.map(question => {
        const shared = {
          id: question,
          label: say(`pages.check.questions.${question}`),
          hint: say(`pages.check.hints.${question}`),
          errors,
          options: optionsOf(question, reader),
        }
        const chosen = answers[question] ?? []
        return questions[question].several ? (
          <Ticks {...shared} chosen={chosen} />
        ) : (
          <Choices {...shared} chosen={chosen[0]} />
        )
      })}
    </>
  )
}

function optionsOf(question: Question, { term }: Reader): Option[] {
  return questions[question].options.map(value => ({
    value,
    label: term(`answers.${question}`, value),
  }))
}
