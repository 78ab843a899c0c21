// English words around dates.
import type { CueWords } from './cue-words.js'

export const englishCues: CueWords = {
  deadline:
    "by, before, bfr, bf, b4, due, due by, due on, due for, is due, until, till, 'til, no later than, not later than, nlt, at the latest, latest, latest by, deadline, deadline is, dl, closes, closes on, closing, closing date, cob, eod, cop, ahead of, in time for, needed for, needed by, needed, required by, expected by, expected, target, target date, target is, ETA, cut-off, cutoff, breaks, prior to, on or before, not after, end date, submit by, lapses, expires, expires on, window closes, by the",
  deadlineNoun: 'deadline, due date, dl, due, target date, cut-off, cutoff, closing date, ETA, target',
  towards: 'for, on for',
  afterwards:
    'latest, at the latest, deadline, at latest, is the deadline, is the cut-off, max, tops, cob, eod, cop, sharp, or sooner, at the very latest, as last date, as the last date, as deadline',
  at: 'on, at, in, around, about, circa, this',
  origin:
    'from, since, of, after, as of, as from, starting, dated, effective, following, between, from the, out of, past',
  event:
    "takes place, take place, is on, starts, begins, kicks off, lands, land, landing, arriving, leaving, starting, arrives, arrive, departs, leaves, leave, opens, is closed, closed, on holiday, off, out of office, birthday, party, drinks, scheduled, planned, confirmed, booked, set for, i'm, i am, we're, we are, meets, meeting is, there's a, there is a, comes into force, enters into force, into force, apply, applies, in force, falls on, visits, vote is, flies",
  gathering:
    'meeting, roundtable, round table, visit, summit, council, plenary, session, exercise, workshop, conference, hearing, committee, flight, party, NSC, EUCO, event, drill, in town',
  absence:
    'leave, holiday, absent, away, closed, stays closed, sick, OOO, out of office, skiing, out of order',
  supposing: 'what if, if, suppose, supposing, imagine, in case',
  happened:
    'was, were, has been, have been, had, happened, took place, hit, got, came, went, held, said, told, reported, published, found, stolen, decided, agreed, received, occurred, arrested, closed, started, began, did, saw, failed, expired',
  owed: 'was due, were due, should have been, was supposed to, were supposed to, was meant to, were meant to, was to be, had to be, promised by, promised for, deadline was, was the deadline, overdue, expired, lapsed, has passed, is late, running late, should already',
  asked:
    'must, need, needs, needed, pls, please, plz, can you, can someone, can sb, could you, who, send, sends, deliver, share, circulate, submit, reply, replies, answer, report, note, list, table, draft, version, v0, v1, v2, paper, input, comments, feedback, proposal, plan, text, letter, brief, briefing, slides, memo, figures, numbers, overview, agenda, invite, readout, update, call, ready, done, sorted, out, back, on my desk, to me, give us, get, chase, check, confirm, names, first cut, one-pager, options, opinion, line, schedule, have it, finish, publish, file, want, wants, due',
  filler:
    'pls, please, plz, thx, thanks, latest, max, ok, if possible, ideally, if you can, at the latest, sharp, then, ready, done, asap, doable, feasible, yes, and, or, only, still, out, back, to me, on my desk',
  beforeEvent:
    'before, ahead of, in time for, prior to, in advance of, in the run-up to, well before, bfr, b4',
  untilEvent: 'for, by, until, till, at, to',
  eventNames:
    'recess, summer, autumn, winter, spring, holidays, summit, council, plenary, elections, election, vote, meeting, visit, exercise, break, conclave, cabinet, nsc, review conference',
}
