// The words around a date that tell a deadline from an event, an origin, a supposition or the past. Lists as in calendar-words.

type Words = string

export interface CueWords {
  /** Before a date: it's the deadline ("tegen", "by", "bis", "Frist"). */
  deadline: Words
  /** Nouns that make a date a deadline from further away ("Deadline IF-advies is 24 maart"). */
  deadlineNoun: Words
  /** Before a date: usually the deadline, unless something is planned for it ("voor", "pour", "for"). */
  towards: Words
  /** After a date: it's the deadline ("au plus tard", "latest", "spätestens"). */
  afterwards: Words
  /** Before a date: only when ("op", "le", "am", "on"). */
  at: Words
  /** Before a date: where something comes from or begins ("van", "sinds", "du", "seit", "from", "after"). */
  origin: Words
  /** Something takes place on the date. */
  event: Words
  /** Meetings, visits, flights: a date behind one is its own. */
  gathering: Words
  /** Somebody is away, something is closed. */
  absence: Words
  /** Only imagined ("wat als", "what if"). */
  supposing: Words
  /** Something happened. */
  happened: Words
  /** Something ought to have been done. */
  owed: Words
  /** A request, an obligation, or a thing to hand over. */
  asked: Words
  /** Words that may stand beside a date in a fragment of its own ("pls", "aub", "klaar"). */
  filler: Words
  /** Before an event without a date, whatever follows. */
  beforeEvent: Words
  /** Before an event without a date, when it's the next one or one of `eventNames`. */
  untilEvent: Words
  eventNames: Words
}
