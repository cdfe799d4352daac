/** Made-up officials to try the desk with, on one's own machine only: the entry point leaves them out everywhere else. */
import { type Official, readAssignments } from '../../domain/official.ts'

export interface DemoOfficial extends Official {
  readonly key: 'author' | 'approver' | 'keeper'
}

export const demoOfficials: readonly DemoOfficial[] = [
  { key: 'author', subject: 'demo author', office: 'RVO (demo)', assignments: readAssignments('author') },
  {
    key: 'approver',
    subject: 'demo approver',
    office: 'Ministerie van Buitenlandse Zaken (demo)',
    assignments: readAssignments('approver'),
  },
  {
    key: 'keeper',
    subject: 'demo keeper',
    office: 'Informatiebeveiliging (demo)',
    assignments: readAssignments('keeper auditor'),
  },
]
