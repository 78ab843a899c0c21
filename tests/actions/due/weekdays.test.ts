// Weekdays, weeks and days counted by name.
import { describe } from 'vitest'
import { testDueCases } from './due-cases.js'

const friday = '2026-06-19T17:20:00+02:00'
const sunday = '2026-06-21T20:00:00+02:00'

describe('weekdays', () => {
  testDueCases([
    ['tegen donderdag', '2026-06-18'],
    ['tegen dinsdag', '2026-06-23'],
    ['uiterlijk vrijdagmiddag', '2026-06-19'],
    ['tegen ma 9u', '2026-06-22'],
    ['deze vrijdag', '2026-06-19'],
    ['komende maandag', '2026-06-22'],
    ['volgende donderdag', '2026-06-25'],
    ['volgende week woensdag', '2026-06-24'],
    ['maandag volgende week', '2026-06-22'],
    ['donderdag over een week', '2026-06-25'],
    ['woensdag over twee weken', '2026-07-01'],
    ['pour jeudi', '2026-06-18'],
    ['avant ven. 12h', '2026-06-19'],
    ['mercredi prochain', '2026-06-24'],
    ['vendredi de la semaine prochaine', '2026-06-26'],
    ['jeudi en huit', '2026-06-25'],
    ['lundi en quinze', '2026-07-06'],
    ['ce vendredi', '2026-06-19'],
    ['samedi au plus tard', '2026-06-20'],
    ['bis Donnerstag', '2026-06-18'],
    ['bis Mo 10 Uhr', '2026-06-22'],
    ['nächsten Mittwoch', '2026-06-24'],
    ['kommenden Sonntag', '2026-06-21'],
    ['nächste Woche Dienstag', '2026-06-23'],
    ['Mittwoch nächster Woche', '2026-06-24'],
    ['Freitag in einer Woche', '2026-06-26'],
    ['übernächsten Freitag', '2026-07-03'],
    ['bis Freitagmittag', '2026-06-19'],
    ['by Thursday', '2026-06-18'],
    ['by COB Friday', '2026-06-19'],
    ['EOD Thu', '2026-06-18'],
    ['next Thursday', '2026-06-25'],
    ['this Friday', '2026-06-19'],
    ['Monday week', '2026-06-29'],
    ['a week on Thursday', '2026-06-25'],
    ['Wednesday of next week', '2026-06-24'],
    ['by Tues', '2026-06-23'],
    ['tegen vrijdag', '2026-06-26', friday],
    ['volgende week woensdag', '2026-06-24', sunday],
    ['tegen maandag', '2026-06-22', sunday],
  ])
})

describe('the nth day of a month', () => {
  testDueCases([
    ['laatste vrijdag van juni', '2026-06-26'],
    ['eerste maandag van september', '2026-09-07'],
    ['dernier jeudi du mois', '2026-06-25'],
    ['premier mardi de juillet', '2026-07-07'],
    ['letzter Freitag im Juli', '2026-07-31'],
    ['zweiter Montag im September', '2026-09-14'],
    ['third Wednesday of July', '2026-07-15'],
    ['last working day of the month', '2026-06-30'],
    ['laatste werkdag van oktober', '2026-10-30'],
    ['premier jour ouvrable de novembre', '2026-11-02'],
    ['last day of next month', '2026-07-31'],
  ])
})

describe('weeks', () => {
  testDueCases([
    ['wk 27', '2026-07-03'],
    ['tegen week 30', '2026-07-24'],
    ['week 25', '2026-06-19'],
    ['KW 26', '2026-06-26'],
    ['bis KW 2', '2027-01-15'],
    ['semaine 36', '2026-09-04'],
    ['S27', '2026-07-03'],
    ['sem. 28', '2026-07-10'],
    ['by week 53', '2027-01-01'],
    ['w/c 29 June', '2026-07-03'],
    ['week commencing 6 July', '2026-07-10'],
    ['week van 22 juni', '2026-06-26'],
    ['la semaine du 6 juillet', '2026-07-10'],
    ['eind deze week', '2026-06-19'],
    ['deze week nog', '2026-06-19'],
    ['in de loop van volgende week', '2026-06-26'],
    ['fin de semaine', '2026-06-19'],
    ['d’ici la fin de la semaine prochaine', '2026-06-26'],
    ['bis Ende nächster Woche', '2026-06-26'],
    ['Anfang nächster Woche', '2026-06-22'],
    ['by the end of the week', '2026-06-19'],
    ['EOW', '2026-06-19'],
    ['voor het weekend', '2026-06-19'],
    ['avant le week-end', '2026-06-19'],
    ['vor dem Wochenende', '2026-06-19'],
    ['before the weekend', '2026-06-19'],
  ])
})

describe('days by name', () => {
  testDueCases([
    ['vandaag nog', '2026-06-16'],
    ['tegen vanavond', '2026-06-16'],
    ['morgenvroeg', '2026-06-17'],
    ['overmorgen', '2026-06-18'],
    ['ce soir', '2026-06-16'],
    ['pour demain matin', '2026-06-17'],
    ['après-demain', '2026-06-18'],
    ['auj. svp', '2026-06-16'],
    ['bis heute Abend', '2026-06-16'],
    ['morgen früh', '2026-06-17'],
    ['bis uebermorgen', '2026-06-18'],
    ['tonight', '2026-06-16'],
    ['2morrow pls', '2026-06-17'],
    ['by noon tmrw', '2026-06-17'],
    ['the day after tomorrow', '2026-06-18'],
    ['EOD', '2026-06-16'],
    ['avant 16h', '2026-06-16'],
    ['voor 8u', '2026-06-17'],
    ['by 5pm', '2026-06-16'],
  ])
})

describe('typing errors', () => {
  testDueCases([
    ['tegen woensdg', '2026-06-17'],
    ['tegen vrijdg', '2026-06-19'],
    ['pour vendrdi', '2026-06-19'],
    ['avant le 3 juilet', '2026-07-03'],
    ['bis Donerstag', '2026-06-18'],
    ['bis 3. Septmber', '2026-09-03'],
    ['by Thrusday', '2026-06-18'],
    ['by 2 Setpember', '2026-09-02'],
  ])
})
