// The words on the board and around it, in Dutch.
import type { BoardWords } from './board-words-shape.js'

export const boardWordsNl: BoardWords = {
  title: 'Actiepunten',
  navigation: {
    label: 'Actiepunten',
    board: 'Bord',
    list: 'Lijst',
    mine: 'Mijn actiepunten',
    create: 'Nieuw actiepunt',
    signedIn: (name) => `Aangemeld als ${name}`,
    viaLink: 'met de link van deze machine',
    signOut: 'Afmelden',
  },
  session: {
    needed: {
      title: 'Meld u aan om actiepunten te zien',
      text: 'Bij het starten toont Kompas een link op de machine waarop het draait. Open die daar binnen 15 minuten. Voor een nieuwe link voert u op die machine “kompas admin-link” uit, of start u Kompas opnieuw.',
    },
    linkOver: {
      title: 'Deze link werkt niet meer',
      text: 'Een link werkt één keer, 15 minuten lang. Voor een nieuwe voert u “kompas admin-link” uit op de machine waarop Kompas draait, of start u Kompas opnieuw.',
    },
    elsewhere: {
      title: 'Deze link werkt maar op één machine',
      text: 'Open hem in een browser op de machine waarop Kompas draait, niet van elders.',
    },
    notAdmin: {
      title: 'U bent niet meer aangemeld',
      text: 'De gids noemt u niet meer als beheerder. Vraag het aan wie de gids bijhoudt.',
    },
    formRefused: {
      title: 'Dit formulier kan niet aanvaard worden',
      text: 'Het is ouder dan uw sessie, of een andere site verstuurde het. Er is niets gewijzigd. Ga terug (uw browser bewaart wat u typte), herlaad de pagina en verstuur het opnieuw.',
    },
    tooMuch: {
      title: 'Dit is te veel tekst',
      text: 'Er is niets gewijzigd. Ga terug, kort de tekst in of geef een link naar een document, en verstuur het opnieuw.',
    },
    noDatabase: {
      title: 'Hier zijn geen actiepunten',
      text: 'Deze Kompas draait zonder databank en beantwoordt dus alleen vragen en toont de strategie. Wie Kompas beheert, kan er een geven.',
    },
    noItem: {
      title: 'Er is voor u geen zulk actiepunt',
      text: 'Het bestaat niet, of u mag het niet zien. Kijk het nummer na, of zoek het in de lijst.',
    },
    ended: {
      title: 'U bent afgemeld',
      text: 'Meld u opnieuw aan met een nieuwe link van de machine waarop Kompas draait.',
    },
  },
  statuses: {
    proposed: 'Voorgesteld',
    assigned: 'Toegewezen',
    accepted: 'Aanvaard',
    declined: 'Geweigerd',
    'in-progress': 'In uitvoering',
    blocked: 'Zit vast',
    done: 'Klaar',
    confirmed: 'Bevestigd',
    cancelled: 'Geannuleerd',
    merged: 'Samengevoegd',
  },
  due: {
    none: 'Geen vervaldag',
    overdue: (days) => (days === 1 ? '1 dag te laat' : `${String(days)} dagen te laat`),
  },
}
