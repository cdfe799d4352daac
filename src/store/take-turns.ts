/** Lets writers of one database go one after the other instead of all at once, most of whom would have to try again. */
import type { Sql } from './sql.ts'

/** How long the queue may stand still: whose visitor hung up may never end a turn, and only speed depends on turns. */
const patience = 2000

interface Queue {
  last: Promise<void>
  ended: number
}

const queues = new WeakMap<Sql, Queue>()

export async function takeTurn<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(sql) ?? { last: Promise.resolve(), ended: 0 }
  queues.set(sql, queue)
  const before = queue.last
  const mine = Promise.withResolvers<void>()
  queue.last = mine.promise
  await comeToTurn(before, queue)
  try {
    return await work()
  } finally {
    queue.ended++
    mine.resolve()
  }
}

async function comeToTurn(before: Promise<void>, queue: Queue): Promise<void> {
  for (let seen = -1; seen !== queue.ended; ) {
    seen = queue.ended
    const { promise, resolve } = Promise.withResolvers<'enough'>()
    const timer = setTimeout(resolve, patience, 'enough')
    const heard = await Promise.race([before, promise])
    clearTimeout(timer)
    if (heard !== 'enough') return
  }
}
