/** Ends, without asking, the processes of one name that descend from one of ours; nobody else's. */
import { execFileSync } from 'node:child_process'

export function killBelow(ancestor: number, name: string): void {
  const running = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='])
    .toString()
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .map(([pid, parent, comm = '']) => ({ pid: Number(pid), parent: Number(parent), comm }))
  const below = (pid: number): typeof running =>
    running.filter(({ parent }) => parent === pid).flatMap(child => [child, ...below(child.pid)])
  const found = below(ancestor).filter(({ comm }) => comm === name)
  if (found.length === 0) throw new Error(`no ${name} runs below ${ancestor}`)
  for (const { pid } of found) process.kill(pid, 'SIGKILL')
}
