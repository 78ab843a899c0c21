// Holidays named instead of dated: "vóór Kerstmis", "d'ici Pâques", "bis Pfingsten".
import { DateTime } from 'luxon'
import { findMatches } from '../find-matches.js'
import { wholeWords } from '../patterns.js'
import type { Candidate, ReadingContext } from '../types.js'
import { anyOf, wordsOf } from '../vocabulary.js'
import { holidayDate } from '../holidays.js'

/** Names by the rule under which the holiday's calendar (date-holidays) knows the day. */
const names: Record<string, string> = {
  '01-01':
    "Nieuwjaar, nieuwjaarsdag, le Nouvel An, Nouvel An, jour de l'an, Neujahr, New Year, New Year's Day, New Year's",
  easter: 'Pasen, paaszondag, Pâques, Ostern, Ostersonntag, Easter, Easter Sunday',
  'easter 1': 'paasmaandag, lundi de Pâques, Ostermontag, Easter Monday',
  '05-01': 'Dag van de Arbeid, fête du Travail, Tag der Arbeit, Labour Day',
  'easter 39':
    "O.L.H. Hemelvaart, Hemelvaart, Hemelvaartsdag, Ascension, l'Ascension, Himmelfahrt, Christi Himmelfahrt, Ascension Day",
  'easter 49': 'Pinksteren, Pentecôte, Pfingsten, Whitsun, Pentecost',
  'easter 50': 'pinkstermaandag, lundi de Pentecôte, Pfingstmontag, Whit Monday',
  '07-21': 'nationale feestdag, fête nationale, Nationalfeiertag, National Day',
  '08-15': 'O.L.V. Hemelvaart, Assomption, Mariä Himmelfahrt, Assumption',
  '11-01': 'Allerheiligen, Toussaint, All Saints, All Saints Day',
  '11-11': 'Wapenstilstand, Armistice, Waffenstillstand, Armistice Day',
  '12-06': 'Sinterklaas, Saint-Nicolas, St. Nikolaus, Nikolaus',
  '12-25': 'Kerstmis, Kerst, kerstdag, Noël, Weihnachten, Christmas, Xmas',
}

/** Days that are no holidays themselves, as month and day. */
const eves: Record<string, string> = {
  '12-24': 'kerstavond, réveillon de Noël, Heiligabend, Christmas Eve',
  '12-31': "oudejaar, oudjaar, oudejaarsavond, Saint-Sylvestre, Silvester, New Year's Eve",
}

const notABreak = String.raw`(?! (?:break|recess|holidays?|vacation|vakantie|reces|ferien|markt|market|drink))`

function patternFor(list: string): RegExp {
  return wholeWords(
    String.raw`(?<!(?:vacances|conges|treve|marche) (?:de |d')?)${anyOf(wordsOf(list))}${notABreak}(?: {year:year})?`,
  )
}

const holidays = Object.entries(names).map(([rule, list]) => ({
  pattern: patternFor(list),
  dateIn: (year: number) => holidayDate(rule, year),
}))
const otherDays = Object.entries(eves).map(([day, list]) => ({
  pattern: patternFor(list),
  dateIn: (year: number) => `${year}-${day}`,
}))

/** Finds holidays by name, the next one that isn't over. */
export function readHolidays(text: string, { today }: ReadingContext): Candidate[] {
  return [...holidays, ...otherDays].flatMap(({ pattern, dateIn }) =>
    findMatches(pattern, text, (groups) => {
      const inYear = (year: number): DateTime | null => {
        const date = dateIn(year)
        return date === null ? null : DateTime.fromISO(date, { zone: 'utc' })
      }
      const written = groups['year']
      if (written !== undefined) return { kind: 'holiday', day: inYear(Number(written.replace("'", '20'))) }
      const thisYear = inYear(today.year)
      const day = thisYear !== null && thisYear >= today ? thisYear : inYear(today.year + 1)
      return { kind: 'holiday', day, pastDay: thisYear, doubtful: true }
    }),
  )
}
