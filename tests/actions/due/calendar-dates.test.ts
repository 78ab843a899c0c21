// Dates with a day and a month, in figures and words, and those that the calendar doesn't have.
import { describe } from 'vitest'
import { testDueCases } from './due-cases.js'

describe('dates in figures', () => {
  testDueCases([
    ['tegen 3/7', '2026-07-03'],
    ['uiterlijk 03/07', '2026-07-03'],
    ['graag vóór 12-10', '2026-10-12'],
    ['ten laatste 1/9/2026', '2026-09-01'],
    ['deadline 15/02', '2027-02-15'],
    ['d’ici le 4/8', '2026-08-04'],
    ['pour le 30/06', '2026-06-30'],
    ['avant le 07.07.2026', '2026-07-07'],
    ['bis 24.6.', '2026-06-24'],
    ['bis zum 1.9.', '2026-09-01'],
    ['bis 30.06.26', '2026-06-30'],
    ['Frist 5.10.2026', '2026-10-05'],
    ['by 8/7', '2026-07-08'],
    ['due 2026-09-14', '2026-09-14'],
    ['no later than 14-08-2026', '2026-08-14'],
    ['vrijdag 26/6', '2026-06-26'],
    ['do 25/6', '2026-06-25'],
    ['mercredi 24/6', '2026-06-24'],
    ['Mo, 22.6.', '2026-06-22'],
    ['tegen 16/6', '2026-06-16'],
  ])
})

describe('dates in words', () => {
  testDueCases([
    ['tegen 4 juli', '2026-07-04'],
    ['vóór donderdag 25 juni', '2026-06-25'],
    ['ten laatste op de 3de augustus', '2026-08-03'],
    ['uiterlijk eerste september', '2026-09-01'],
    ['avant le 1er juillet', '2026-07-01'],
    ['pour le lundi 6 juillet', '2026-07-06'],
    ['d’ici le 12 août', '2026-08-12'],
    ['au plus tard le 3 févr.', '2027-02-03'],
    ['pour le quinze octobre', '2026-10-15'],
    ['bis 2. September', '2026-09-02'],
    ['spätestens am Freitag, den 3. Juli', '2026-07-03'],
    ['bis Donnerstag, 9. Juli 2026', '2026-07-09'],
    ['bis zum 11. Maerz', '2027-03-11'],
    ['by July 14', '2026-07-14'],
    ['by 21st August', '2026-08-21'],
    ['before October 2nd, 2026', '2026-10-02'],
    ['due 5 Jan 2027', '2027-01-05'],
    ['no later than the 9th of July', '2026-07-09'],
  ])
})

describe('days without a month', () => {
  testDueCases([
    ['lundi 22', '2026-06-22'],
    ['donderdag 2', '2026-07-02'],
    ['by the 25th', '2026-06-25'],
    ['tegen de 20ste', '2026-06-20'],
    ['pour le 10', '2026-07-10'],
    ['bis zum 18.', '2026-06-18'],
    ['the 5th of next month', '2026-07-05'],
    ['le 15 du mois prochain', '2026-07-15'],
    ['de 3de van volgende maand', '2026-07-03'],
    ['am 10. des nächsten Monats', '2026-07-10'],
  ])
})

describe('days that the calendar does not have', () => {
  testDueCases([
    ['tegen 31/6', null],
    ['uiterlijk 31 september', null],
    ['avant le 30 février', null],
    ['pour le 31/11', null],
    ['bis 31. April', null],
    ['bis 30.2.', null],
    ['by 29 February 2027', null],
    ['by 32/1', null],
    ['before 12/13', null],
    ['by 29 February 2028', '2028-02-29'],
  ])
})

describe('dates that are past', () => {
  testDueCases([
    ['dit moest er al zijn op 5/6', '2026-06-05'],
    ['die nota had er vrijdag moeten zijn, moest tegen vrijdag', '2026-06-12'],
    ['cela devait être prêt pour le 2 juin', '2026-06-02'],
    ['on aurait dû répondre lundi', '2026-06-15'],
    ['das hätte bis 10.6. fertig sein müssen', '2026-06-10'],
    ['war fällig am 1. Juni', '2026-06-01'],
    ['this was due yesterday', '2026-06-15'],
    ['it should have been sent on 9 June', '2026-06-09'],
    ['the deadline was last Thursday', '2026-06-11'],
  ])
})

describe('holidays by name', () => {
  testDueCases([
    ['vóór Kerstmis', '2026-12-25'],
    ['tegen Allerheiligen', '2026-11-01'],
    ['avant la Toussaint', '2026-11-01'],
    ['d’ici Pâques', '2027-03-28'],
    ['avant la fête nationale', '2026-07-21'],
    ['bis Weihnachten', '2026-12-25'],
    ['bis Pfingsten', '2027-05-16'],
    ['before Christmas', '2026-12-25'],
    ['by Easter', '2027-03-28'],
    ['before the Easter break', null],
    ['avant les vacances de Pâques', null],
  ])
})
