/** Says what is going on when a step takes more than two seconds, to a person at a terminal; to a pipe it says nothing. */
export async function showProgress<T>(what: string, step: Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return step
  const began = Date.now()
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000)
    if (seconds >= 2) process.stderr.write(`\r${what} … ${seconds} s`)
  }, 500)
  try {
    return await step
  } finally {
    clearInterval(timer)
    process.stderr.write('\r\x1b[K')
  }
}
