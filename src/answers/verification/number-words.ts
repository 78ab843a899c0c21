// Number words of the four languages: data, no logic.
import type { Language } from '../../languages.js'

interface NumberWords {
  /** 0 to 19, by value; alternatives are separated by "|". */
  units: string[]
  /** 20 to 90, by tens. */
  tens: string[]
  /** How a ten and a unit are joined, for example 21. */
  join: (ten: string, unit: string) => string[]
  scales: Record<string, number>
  /** Ordinals by value from 1. */
  ordinals: string[]
  /** Fractions by denominator; a count before them multiplies ("two thirds"). */
  fractions: Record<string, number>
  /** Other words that stand for a number. */
  others: Record<string, number>
}

const words = (text: string): string[] => text.split(' ')

export const numberWords: Record<Language, NumberWords> = {
  nl: {
    units: words(
      'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    ),
    tens: words('twintig dertig veertig vijftig zestig zeventig tachtig negentig'),
    join: (ten, unit) => [`${unit === 'één' ? 'een' : unit}en${ten}`],
    scales: {
      honderd: 100,
      honderden: 100,
      duizend: 1e3,
      duizenden: 1e3,
      miljoen: 1e6,
      miljoenen: 1e6,
      miljard: 1e9,
    },
    ordinals: words('eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'),
    fractions: {
      helft: 2,
      half: 2,
      halve: 2,
      derde: 3,
      derden: 3,
      kwart: 4,
      kwarten: 4,
      vierde: 4,
      vijfde: 5,
      tiende: 10,
      tienden: 10,
    },
    others: {
      decennium: 10,
      decennia: 10,
      dozijn: 12,
      eeuw: 100,
      verdubbeling: 2,
      dubbel: 2,
      tweemaal: 2,
      driemaal: 3,
      beide: 2,
    },
  },
  fr: {
    units: words(
      'zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    ),
    tens: words(
      'vingt trente quarante cinquante soixante septante|soixante-dix quatre-vingts|quatre-vingt nonante|quatre-vingt-dix',
    ),
    join: (ten, unit) => [`${ten}-${unit}`, `${ten}-et-${unit}`],
    scales: {
      cent: 100,
      cents: 100,
      centaine: 100,
      centaines: 100,
      mille: 1e3,
      millier: 1e3,
      milliers: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
    },
    ordinals: words(
      'premier|première|premiers|premières deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième',
    ),
    fractions: {
      moitié: 2,
      demi: 2,
      demie: 2,
      tiers: 3,
      quart: 4,
      quarts: 4,
      cinquième: 5,
      cinquièmes: 5,
      dixième: 10,
      dixièmes: 10,
    },
    others: {
      décennie: 10,
      décennies: 10,
      douzaine: 12,
      dizaine: 10,
      vingtaine: 20,
      siècle: 100,
      double: 2,
      doublement: 2,
      triple: 3,
    },
  },
  de: {
    units: words(
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    tens: words('zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig'),
    join: (ten, unit) => [`${unit === 'eins' ? 'ein' : unit}und${ten}`],
    scales: {
      hundert: 100,
      hunderte: 100,
      tausend: 1e3,
      tausende: 1e3,
      million: 1e6,
      millionen: 1e6,
      milliarde: 1e9,
      milliarden: 1e9,
    },
    ordinals: words(
      'erste|ersten|erster|erstes zweite|zweiten|zweiter dritte|dritten|dritter vierte|vierten fünfte|fünften sechste|sechsten siebte|siebten achte|achten neunte|neunten zehnte|zehnten',
    ),
    fractions: { hälfte: 2, halbe: 2, drittel: 3, viertel: 4, fünftel: 5, zehntel: 10 },
    others: {
      jahrzehnt: 10,
      jahrzehnte: 10,
      jahrzehnten: 10,
      dutzend: 12,
      jahrhundert: 100,
      doppelt: 2,
      verdoppelung: 2,
      zweimal: 2,
      dreimal: 3,
      beide: 2,
      beiden: 2,
    },
  },
  en: {
    units: words(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: words('twenty thirty forty fifty sixty seventy eighty ninety'),
    join: (ten, unit) => [`${ten}-${unit}`],
    scales: {
      hundred: 100,
      hundreds: 100,
      thousand: 1e3,
      thousands: 1e3,
      million: 1e6,
      millions: 1e6,
      billion: 1e9,
      billions: 1e9,
    },
    ordinals: words('first second third fourth fifth sixth seventh eighth ninth tenth'),
    fractions: {
      half: 2,
      third: 3,
      thirds: 3,
      quarter: 4,
      quarters: 4,
      fifth: 5,
      fifths: 5,
      tenth: 10,
      tenths: 10,
    },
    others: {
      decade: 10,
      decades: 10,
      dozen: 12,
      century: 100,
      double: 2,
      doubling: 2,
      twice: 2,
      triple: 3,
      both: 2,
    },
  },
}

/** Month names by number; a day or a year stands beside them as digits. */
export const monthWords: Record<Language, string[]> = {
  nl: words('januari februari maart april mei juni juli augustus september oktober november december'),
  fr: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  de: words('januar februar märz april mai juni juli august september oktober november dezember'),
  en: words('january february march april may june july august september october november december'),
}
