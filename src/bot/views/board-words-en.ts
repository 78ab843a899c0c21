// The words on the board and around it, in English.
import type { BoardWords } from './board-words-shape.js'

export const boardWordsEn: BoardWords = {
  title: 'Action items',
  navigation: {
    label: 'Action items',
    board: 'Board',
    list: 'List',
    mine: 'My items',
    create: 'New item',
    signedIn: (name) => `Signed in as ${name}`,
    viaLink: 'with this machine’s link',
    signOut: 'Sign out',
  },
  session: {
    needed: {
      title: 'Sign in to see action items',
      text: 'When Kompas starts, it prints a link on the machine that it runs on. Open that link there within 15 minutes. For a new one, run “kompas admin-link” on that machine or start Kompas again.',
    },
    linkOver: {
      title: 'This link no longer works',
      text: 'A link works once, for 15 minutes. For a new one, run “kompas admin-link” on the machine that Kompas runs on, or start Kompas again.',
    },
    elsewhere: {
      title: 'This link works on one machine only',
      text: 'Open it in a browser on the machine that Kompas runs on, not from elsewhere.',
    },
    notAdmin: {
      title: 'You are no longer signed in',
      text: 'The directory no longer names you as an administrator. Ask whoever looks after the directory.',
    },
    formRefused: {
      title: 'This form can’t be accepted',
      text: 'It is older than your session, or another site sent it. Nothing was changed. Go back (your browser keeps what you typed), reload the page, and send it again.',
    },
    tooMuch: {
      title: 'This is too much text',
      text: 'Nothing was changed. Go back, shorten the text or give a link to a document, and send it again.',
    },
    noDatabase: {
      title: 'There are no action items here',
      text: 'This Kompas runs without a database, so it answers questions and shows the strategy only. Whoever looks after Kompas can give it one.',
    },
    noItem: {
      title: 'There is no such action item for you',
      text: 'It doesn’t exist, or you may not see it. Check the number, or look for it in the list.',
    },
    ended: {
      title: 'You are signed out',
      text: 'To sign in again, use a new link from the machine that Kompas runs on.',
    },
  },
  statuses: {
    proposed: 'Proposed',
    assigned: 'Assigned',
    accepted: 'Accepted',
    declined: 'Declined',
    'in-progress': 'In progress',
    blocked: 'Blocked',
    done: 'Done',
    confirmed: 'Confirmed',
    cancelled: 'Cancelled',
    merged: 'Merged',
  },
  due: {
    none: 'No due day',
    overdue: (days) => (days === 1 ? '1 day overdue' : `${String(days)} days overdue`),
  },
}
