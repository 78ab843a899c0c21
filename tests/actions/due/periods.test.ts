// Months, quarters, half years, years and their parts; lengths of time; working days.
import { describe } from 'vitest'
import { testDueCases } from './due-cases.js'

const beforeAscension = '2026-05-13T11:00:00+02:00'
const beforeChristmas = '2026-12-23T15:00:00+01:00'
const beforeNationalDay = '2026-07-20T09:00:00+02:00'
const leapYear = '2028-02-10T09:00:00+01:00'
const beforeSummerTime = '2026-03-27T23:30:00+01:00'
const beforeWinterTime = '2026-10-24T12:00:00+02:00'

describe('months and their parts', () => {
  testDueCases([
    ['eind juni', '2026-06-30'],
    ['tegen eind deze maand', '2026-06-30'],
    ['einde volgende maand', '2026-07-31'],
    ['half juli', '2026-07-15'],
    ['medio september', '2026-09-15'],
    ['ultimo augustus', '2026-08-31'],
    ['fin août', '2026-08-31'],
    ['d’ici la fin du mois', '2026-06-30'],
    ['d’ici la mi-juillet', '2026-07-15'],
    ['pour fin sept', '2026-09-30'],
    ['fin du mois prochain', '2026-07-31'],
    ['bis Ende August', '2026-08-31'],
    ['bis Monatsende', '2026-06-30'],
    ['Mitte Oktober', '2026-10-15'],
    ['bis Ende nächsten Monats', '2026-07-31'],
    ['by end of July', '2026-07-31'],
    ['end Feb', '2027-02-28'],
    ['end of February', '2028-02-29', leapYear],
    ['mid-September', '2026-09-15'],
    ['EOM', '2026-06-30'],
    ['by the end of next month', '2026-07-31'],
    ['pour juillet', '2026-07-31'],
    ['tegen begin juli', '2026-07-01'],
  ])
})

describe('quarters, half years and years', () => {
  testDueCases([
    ['Q3', '2026-09-30'],
    ['tegen eind Q4', '2026-12-31'],
    ['derde kwartaal', '2026-09-30'],
    ['eind dit kwartaal', '2026-06-30'],
    ['tegen het einde van het jaar', '2026-12-31'],
    ['eind 2026', '2026-12-31'],
    ['eind volgend jaar', '2027-12-31'],
    ['T4', '2026-12-31'],
    ['2e trimestre', '2026-06-30'],
    ['fin du troisième trimestre', '2026-09-30'],
    ['fin 2026', '2026-12-31'],
    ['premier semestre 2027', '2027-06-30'],
    ['fin de l’année', '2026-12-31'],
    ['mi-2027', '2027-06-30'],
    ['3. Quartal', '2026-09-30'],
    ['Ende 2026', '2026-12-31'],
    ['bis Jahresende', '2026-12-31'],
    ['zweites Halbjahr', '2026-12-31'],
    ['bis Quartalsende', '2026-06-30'],
    ['by end of Q3', '2026-09-30'],
    ['H2', '2026-12-31'],
    ['Q1 2027', '2027-03-31'],
    ['year-end', '2026-12-31'],
    ['first quarter of 2027', '2027-03-31'],
  ])
})

describe('lengths of time', () => {
  testDueCases([
    ['binnen 10 dagen', '2026-06-26'],
    ['binnen de drie weken', '2026-07-07'],
    ['over twee maanden', '2026-08-16'],
    ['binnen anderhalve week', '2026-06-27'],
    ['binnen 48u', '2026-06-18'],
    ['binnen de maand', '2026-07-16'],
    ['d’ici trois semaines', '2026-07-07'],
    ['sous quinzaine', '2026-06-30'],
    ['sous huitaine', '2026-06-23'],
    ['dans les 72 heures', '2026-06-19'],
    ['endéans les 6 mois', '2026-12-16'],
    ['délai : deux mois', '2026-08-16'],
    ['J+5', '2026-06-21'],
    ['innerhalb von sechs Monaten', '2026-12-16'],
    ['binnen 14 Tagen', '2026-06-30'],
    ['in zwei Wochen', '2026-06-30'],
    ['in einem halben Jahr', '2026-12-16'],
    ['in a fortnight', '2026-06-30'],
    ['within 3 weeks', '2026-07-07'],
    ['two weeks from now', '2026-06-30'],
    ['in ten days', '2026-06-26'],
    ['48h', '2026-06-18'],
    ['2 weken voor 1 september', '2026-08-18'],
    ['10 days after 1 July', '2026-07-11'],
    ['dans les 48h', '2026-03-30', beforeSummerTime],
    ['within 24 hours', '2026-10-25', beforeWinterTime],
    ['binnen 14 dagen', '2026-11-07', beforeWinterTime],
    ['within a month', '2026-02-28', '2026-01-31T10:00:00+01:00'],
  ])
})

describe('working days and Belgian holidays', () => {
  testDueCases([
    ['binnen 5 werkdagen', '2026-06-23'],
    ['binnen 3 werkdagen', '2026-05-19', beforeAscension],
    ['dans les deux jours ouvrables', '2026-05-18', beforeAscension],
    ['innerhalb von 4 Arbeitstagen', '2026-05-20', beforeAscension],
    ['within 3 working days', '2026-12-29', beforeChristmas],
    ['2 business days', '2026-12-28', beforeChristmas],
    ['endéans 1 jour ouvrable', '2026-07-22', beforeNationalDay],
    ['binnen 2 wd', '2026-07-23', beforeNationalDay],
  ])
})
