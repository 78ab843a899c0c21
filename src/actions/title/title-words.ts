// The words by which a title is found in a message. Lists are separated by commas; case and accents don't count.
import type { Language } from '../../languages.js'

export interface TitleWords {
  /** Greetings and courtesies, dropped wherever they stand. */
  courtesies: string
  /** What a request begins with, dropped at the beginning: "kan jij", "who can". */
  openings: string
  /** Words that only point to something said before. */
  pointers: string
  /** Things to hand over. */
  deliverables: string
  /** What is to be done, beyond the endings that give a verb away. */
  verbs: string
  /** Words without a meaning of their own. */
  fillers: string
}

export const titleWords: Record<Language, TitleWords> = {
  nl: {
    courtesies:
      'aub, a.u.b., alsjeblieft, alstublieft, graag, dank u, dank je, dankjewel, bedankt, dag allen, dag allemaal, dag iedereen, hallo allemaal, hoi, beste allen, beste collega’s, mvg, groetjes, asap, zsm, dringend, liefst snel, zo snel mogelijk, svp, pls, thx, discreet aub, niet dringend',
    openings:
      'kan iemand, kan jij, kan je, kun je, kun jij, kunnen jullie, kunnen we, kan er iemand, wie kan, wie wil, wil jij, wil je, gelieve, we moeten, wij moeten, er moet, ik wil, ik zou graag, mag ik, laten we, zouden we, actie, actiepunt, AP voor, AP, todo, to do, ja, ja maar, ok, ok dan, oké, dus, dan, en, maar, nu, bon, goed, nog, eens, even, hé, da, voor jou, nodig',
    pointers:
      'dit, dat, deze, die, hier, hierboven, bovenstaande, ervoor, erover, het, opnemen, oppikken, oppakken, overnemen, opvolgen, bekijken, trekken, doen, regelen, jij, je, jou, u, voor, als, actiepunt, actie, taak, aan, op, mee, is',
    deliverables:
      'nota, fiche, lijst, tabel, rapport, verslag, voorstel, ontwerp, draft, versie, antwoord, brief, plan, scenario, overzicht, inventaris, raming, planning, draaiboek, agenda, slides, presentatie, spreekpunten, advies, standpunt, tekst, kaart, analyse, scan, input, feedback, briefing, offerte, checklist, sjabloon, procedure, protocol, memo, voorzet, kalender, bevraging, vergadering, overleg, oproep, campagne, one-pager',
    verbs:
      'bel, vraag, check, stuur, maak, schrijf, zoek, regel, plan, verzamelt, bevraagt, bekijkt, belt, trekt, vraagt, volgt, stuurt, maakt, levert, coördineert, neemt, schrijft, zet, haalt, doet, lijst, vult, werkt, contacteer, contacteert, bekijk, bespreek, verzamel, organiseer, bereid',
    fillers:
      'de, het, een, en, of, van, voor, in, op, aan, met, te, dat, die, er, is, zijn, wordt, we, wij, ze, hun, ons, onze, ook, nog, al, om, naar, bij, door, over, uit, als, dan, maar, niet, geen, wel, zo, tot, der, den, ik, jij, je, u, hij, zij, dit, deze, wat, hoe, waar, ja, nee',
  },
  fr: {
    courtesies:
      's’il te plaît, s’il vous plaît, svp, stp, s.v.p., merci d’avance, merci, bonjour à tous, bonjour à toutes et tous, bonjour, salut, hello, cordialement, bàt, urgent, dès que possible, au plus vite, pls, thx, asap, discrètement',
    openings:
      'peux-tu, peux tu, tu peux, pouvez-vous, pourriez-vous, est-ce que tu peux, quelqu’un peut, quelqu’un pour, quelqu’un, qqn pr, qqn pour, qqn peut, qui peut, merci de, veuillez, prière de, il faut, il faudrait, il nous faut, il me faut, faut, on doit, on devrait, nous devons, besoin de, besoin d’, je veux, à noter, action, todo, à faire, oui, ok, bon, alors, donc, et, mais, ah, voir, pour toi',
    pointers:
      'ça, cela, ceci, ce, cette, celui-ci, celle-ci, ci-dessus, plus haut, là-dessus, y, prendre, reprendre, prends, gérer, suivre, occuper, t’en occuper, noter, faire, toi, tu, vous, te, pour, comme, action, tâche, point, en, le, la, l',
    deliverables:
      'note, fiche, liste, tableau, rapport, projet, proposition, version, réponse, courrier, lettre, plan, scénario, aperçu, inventaire, estimation, calendrier, feuille de route, agenda, oj, slides, présentation, éléments de langage, avis, position, texte, carte, analyse, contribution, briefing, devis, checklist, modèle, procédure, protocole, mémo, synthèse, état des lieux, trame, draft, brouillon, réunion, compte rendu, pv, argumentaire, contribution, bilan, point',
    verbs:
      'demande, vérifie, prépare, envoie, rédige, appelle, relance, organise, coordonne, propose, fais, fait, consolide, complète, relis, contacte, lance, recense, désigne',
    fillers:
      'le, la, les, un, une, des, du, de, d, l, et, ou, à, au, aux, en, dans, ds, pour, pr, par, sur, avec, ce, cette, ces, qui, que, qu, il, elle, on, nous, vous, ils, est, sont, ne, pas, plus, se, s, y, n, son, sa, ses, leur, leurs, notre, nos, votre, vos, je, tu, mais, donc, oui, non, quels, quelles, quel, quelle',
  },
  de: {
    courtesies:
      'bitte, bitteschön, danke, danke schön, vielen dank, hallo zusammen, hallo, guten morgen, guten tag, liebe kollegen, liebe grüße, lg, mfg, vg, dringend, schnellstmöglich, so schnell wie möglich, asap, pls, zeitnah',
    openings:
      'kann jemand, kannst du, könnt ihr, könntest du, können wir, könnte jemand, wer kann, wer könnte, bitte, wir müssen, wir brauchen, wir sollten, ich brauche, mag jemand, würdest du, lasst uns, aktion, todo, to do, frage, ja, ok, gut, also, dann, und, aber, nun, jetzt, mal, bitte klären, für dich',
    pointers:
      'das, dies, diese, dieses, hier, oben, dazu, darum, es, übernehmen, aufnehmen, kümmern, machen, klären, verfolgen, du, dich, dir, ihr, für, als, aktion, aufgabe, punkt, bitte, mal, den, die, der',
    deliverables:
      'vermerk, notiz, liste, tabelle, bericht, vorschlag, entwurf, fassung, version, antwort, brief, plan, szenario, übersicht, bestandsaufnahme, schätzung, zeitplan, fahrplan, tagesordnung, folien, präsentation, sprechzettel, stellungnahme, position, text, karte, analyse, beitrag, merkblatt, angebot, checkliste, vorlage, verfahren, protokoll, memo, konzept, lagebild, lage, einladung, zahlen, statement, linie, papier, programm, zwischenstand, rückmeldung, ergebnis, broschüre, lastenheft',
    verbs:
      'prüft, klärt, schreibt, liefert, stellt, ruft, organisiert, meldet, schickt, sammelt, schreib, prüfe, kläre, liefer, stell, schick, sammle, besorg',
    fillers:
      'der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, von, vom, für, f, in, im, an, am, auf, mit, zu, zum, zur, ist, sind, wird, werden, wir, sie, er, es, ihr, uns, unsere, auch, noch, schon, um, nach, bei, aus, als, aber, nicht, kein, keine, so, bis, ich, du, was, wie, wo, dass, ob, man, wenn, ja, nein',
  },
  en: {
    courtesies:
      'please, pls, plz, thanks, thank you, thx, cheers, hi all, hello all, hi everyone, hi team, hi, hello, dear all, asap, urgent, urgently, no rush, if possible, when you can, fyi, kind regards, best',
    openings:
      'can you, can someone, can somebody, can sb, can we, could you, could someone, could we, would you, will you, who can, who could, someone to, someone should, somebody, we need to, we need, we should, we have to, need to, need a, need, needs, let’s, let us, i need, i want, action, todo, to do, task, yes, ok, okay, right, great, then, so, and, but, now, also, just, for you',
    pointers:
      'this, that, it, these, those, here, above, take, pick, up, on, handle, follow, own, do, sort, you, yours, for, as, an, action, item, task, one, the, please, look, into, at, over',
    deliverables:
      'note, sheet, list, table, report, minutes, proposal, draft, version, reply, answer, letter, plan, scenario, overview, inventory, estimate, schedule, roadmap, agenda, slides, presentation, talking points, opinion, position, text, map, analysis, input, feedback, briefing, brief, quote, checklist, template, procedure, protocol, memo, paper, options paper, one-pager, 1-pager, 2-pager, two-pager, line to take, statement, figures, readout, benchmark, timetable, tor, comments, case conference, invitation, meeting, names',
    verbs:
      'draft, write, send, ask, check, chase, call, prepare, map, list, collect, circulate, update, fix, get, find, build, organise, arrange, review, brief, talk, share, confirm, set, push, raise, compare, verify, propose, adapt, merge, fill, submit, order, book, test, coordinate, nominate, benchmark, flag, publish, tell, make, define, sit, clear, sort, pull, give, launch, refresh, translate, look, link, work, run, turn, move, close, open, keep, schedule, invite',
    fillers:
      'the, a, an, and, or, of, for, in, on, at, with, w, to, that, which, who, is, are, be, was, were, we, they, their, our, its, it, also, still, by, from, over, out, as, then, but, not, no, so, until, i, you, he, she, this, these, what, how, where, why, do, does, did, has, have, had, if, us, me, my, your, yes, re, vs',
  },
}
