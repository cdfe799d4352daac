/** Has LibreOffice take or leave the tracked changes of many Word files, in one start of the program. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Settling {
  readonly act: 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges' | ''
  readonly file: string
  readonly into: string
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const named = 'xmlns:library="http://openoffice.org/2000/library"'

/** A profile that has been started before: LibreOffice would otherwise put its own empty library in the place of ours. */
const profileFiles = (macro: string): Readonly<Record<string, string>> => ({
  'registrymodifications.xcu':
    `${xml}<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office">` +
    `<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>`,
  'basic/script.xlc': `${xml}<library:libraries ${named}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  'basic/Standard/script.xlb': `${xml}<library:library ${named} library:name="Standard"><library:element library:name="Settle"/></library:library>`,
  'basic/Standard/Settle.xba':
    `${xml}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">` +
    `${escaped(macro)}</script:module>`,
})

export function settleChanges(folder: string, settlings: readonly Settling[]): void {
  const profile = join(folder, 'profile')
  rmSync(profile, { recursive: true, force: true })
  mkdirSync(join(profile, 'user/basic/Standard'), { recursive: true })
  const macro = readFileSync(new URL('./settle-changes.bas', import.meta.url), 'utf8')
  for (const [name, text] of Object.entries(profileFiles(macro)))
    writeFileSync(join(profile, 'user', name), text)
  const list = join(folder, 'settlings.txt')
  writeFileSync(list, settlings.map(({ act, file, into }) => `${act}\t${file}\t${into}\n`).join(''))
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--norestore',
      `macro:///Standard.Settle.Run("${list}")`,
    ],
    { stdio: 'pipe', timeout: 280_000 },
  )
}
