/** Puts in place what the tests need beside npm: Chromium, LibreOffice and what reads their output. Quick when all is there. */
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian's package for each, and how to see that it is there. */
const tools: readonly { readonly name: string; readonly isThere: () => boolean }[] = [
  { name: 'chromium', isThere: () => isCommand('chromium') },
  { name: 'libreoffice-writer-nogui', isThere: () => isCommand('soffice') },
  {
    name: 'python3-uno',
    isThere: () => existsSync('/usr/lib/python3/dist-packages/uno.py'),
  },
  { name: 'poppler-utils', isThere: () => isCommand('pdftoppm') },
  { name: 'age', isThere: () => isCommand('age') },
  { name: 'python3', isThere: () => isCommand('python3') },
  {
    name: 'fonts-noto-core',
    isThere: () => existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
  },
]

function isCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const missing = tools.filter(({ isThere }) => !isThere()).map(({ name }) => name)
if (missing.length > 0) {
  const mayInstall = process.getuid?.() === 0 && isCommand('apt-get')
  if (!mayInstall) {
    console.error(
      `The tests need ${missing.join(', ')}: sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    )
    process.exit(1)
  }
  console.error(`Installing ${missing.join(', ')} …`)
  install(missing)
}

function install(names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } catch {
    console.error(
      `apt-get could not install ${names.join(', ')}: install them by hand, then run the tests again`,
    )
    process.exit(1)
  }
}
