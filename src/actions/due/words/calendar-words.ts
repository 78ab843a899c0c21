// What a language must name before its dates can be read. Words stand as people write them; the reader folds case and accents.

/** Units that a period can be counted in; a working day skips weekends and public holidays. */
export type Unit =
  'hour' | 'day' | 'working-day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year'

/** Words, separated by commas; a space stands for any white space. */
type Words = string

/** Words by the number that they mean. */
type WordTable = Record<number, Words>

export interface CalendarWords {
  months: WordTable
  /** 1 Monday … 7 Sunday. */
  weekdays: WordTable
  /** Short forms, read as a weekday only where the context says so. */
  shortWeekdays: WordTable
  /** Days from the day of the message. */
  relativeDays: WordTable
  /** Parts of today that may be over. */
  partsOfToday: Words
  numbers: WordTable
  /** -1 is the last. */
  ordinals: WordTable
  units: Record<Unit, Words>
  /** Whole expressions of a length of time, in days. */
  spans: WordTable
  /** "vrijdagmiddag", "vendredi midi": parts of a day, glued or apart. */
  dayParts: Words
  articles: Words
  /** "of the": between a part and its period. */
  of: Words
  this: Words
  /** The first one after today. */
  coming: Words
  /** The one in the next calendar week, month, year. */
  next: Words
  afterNext: Words
  previous: Words
  begin: Words
  middle: Words
  end: Words
  weekend: Words
  /** Before a week's number: wk, KW, semaine. */
  weekNumber: Words
  /** "week of", "w/c" before a date. */
  weekOf: Words
  /** Ends of periods written as one word. */
  monthEnd: Words
  quarterEnd: Words
  yearEnd: Words
  weekEnd: Words
  /** End of today's work. */
  dayEnd: Words
  /** Before a length of time that starts now. */
  within: Words
  /** After a length of time that starts now. */
  fromNow: Words
  /** After a length of time that ended now, or (`agoBefore`) before it. */
  ago: Words
  agoBefore: Words
  /** After a weekday: seven and fourteen days on. */
  inAWeek: Words
  inTwoWeeks: Words
  /** Between a length of time and the day that it is counted from. */
  afterDay: Words
  beforeDay: Words
  until: Words
  clock: Words
}
