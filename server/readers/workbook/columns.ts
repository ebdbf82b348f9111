import type { SheetFacts } from './sheet.ts'
import { concerns, ratings } from './sheets/concerns.ts'
import { contributions } from './sheets/contributions.ts'
import { measurements } from './sheets/measurements.ts'
import { decisions, meetings } from './sheets/meetings.ts'
import { memberships } from './sheets/memberships.ts'
import { objectives } from './sheets/objectives.ts'
import { organisations } from './sheets/organisations.ts'
import { partnerships } from './sheets/partnerships.ts'
import { rates } from './sheets/rates.ts'

/**
 * The Mitra17 workbook: every sheet with its columns, in the order of the template. Reader,
 * template, export and documents are made of it.
 */
export const workbookSheets: readonly SheetFacts[] = [
  organisations,
  partnerships,
  memberships,
  objectives,
  measurements,
  contributions,
  meetings,
  decisions,
  concerns,
  ratings,
  rates,
]

/** Sheets a workbook may have besides: the tables of series, in the formats of their CSV files. */
export const tableSheets = ['places', 'series-settings', 'observations'] as const

/** The template's sheet of notes, which is not read. */
export const aboutSheet = 'About'
