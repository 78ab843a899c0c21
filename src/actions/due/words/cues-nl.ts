// Dutch words around dates.
import type { CueWords } from './cue-words.js'

export const dutchCues: CueWords = {
  deadline:
    'tegen, tg, tgn, tegn, teg, uiterlijk, uiterl., uiterlijk op, uiterlijk tegen, uiterlijk voor, ten laatste, ten laatste op, tenlaatste, ten l., deadline, dl, einddatum, streefdatum, vervaldatum, sluit, sluit op, sluitingsdatum, afsluiting, indienen voor, in te dienen voor, indienen, termijn, tot, tot en met, t.e.m., tem, t/m, liefst voor, graag voor, ten vroegste, nog voor, nog voor het, verwacht op, klaar op, inleveren op, due, sluit af, ten laatste tegen, vervalt, vervalt op, verstrijkt, verstrijkt op',
  deadlineNoun:
    'deadline, dl, einddatum, streefdatum, vervaldatum, termijn, sluitingsdatum, uiterste datum, indiendatum, oplevering',
  towards: 'voor, vr, v., vóór',
  afterwards:
    'ten laatste, tenlaatste, uiterlijk, deadline, als deadline, is de deadline, is de limiet, is het uiterste',
  at: 'op, om, rond, omstreeks, per',
  origin:
    'van, sinds, vanaf, sedert, na, d.d., dd, dd., uit, met ingang van, m.i.v., ingaand op, dateert van, van voor, gedateerd',
  event:
    'vindt plaats, gaat door, is er, is het, zijn er, start, starten, begint, beginnen, vertrekt, vertrekken, landt, komt aan, aankomt, loopt af, loopt tot, treedt in werking, in werking, gesloten, verlof, afwezig, vakantie, jarig, trakteer, trakteert, feest, drink, receptie, vergadert, gepland, ingepland, voorzien, bevestigd, ik ben, ben ik, zijn we, is hij, tot en met, valt op, ik zit, zit ik',
  gathering:
    'vergadering, vergaderen, overleg, meeting, plaatsbezoek, bezoek, oefening, workshop, werkgroep, WG, sessie, infosessie, congres, conferentie, top, kern, comité, commissie, plenaire, raad, NVR, SCIV, CCIV, Coreper, COREPER, COELA, RAZ, Ecofin, vlucht, feest, drink, rondetafel, RvB, zitting, hoorzitting, receptie',
  absence: 'verlof, vakantie, afwezig, weg, gesloten, dicht, ziek, thuis, buiten dienst',
  supposing: 'wat als, stel dat, als, indien, mocht',
  happened:
    'was, waren, werd, werden, is gebeurd, gebeurde, heeft, hebben, had, hadden, kreeg, kregen, kwam, kwamen, ging, gingen, vond plaats, vonden plaats, stond, liep, viel, meldde, gemeld, gezien, gestolen, gevonden, gepubliceerd, ontdekt, beslist, goedgekeurd, gestuurd, ontvangen, vroeg, zei, dateert, gehouden, ingebroken, opgepakt, ontploft',
  owed: 'moest, moesten, had moeten, hadden moeten, had al, hadden al, was beloofd, beloofd tegen, deadline was, was de deadline, zou al, verstreken, vervallen, achterstallig, was tegen, liep af, verlopen',
  asked:
    'wil, wilt, willen, moet, moeten, dient, dienen, graag, aub, a.u.b., gelieve, kan je, kan jij, kun je, kan, wil je, wie, bezorgen, bezorgt, doorsturen, rondsturen, sturen, stuurt, opsturen, terugkoppelen, koppelt, terugkoppeling, afwerken, afgewerkt, invullen, indienen, inleveren, aanleveren, levert, leveren, bellen, belt, klaar, binnen, af, rond, antwoord, antw, verslag, rapport, nota, fiche, lijst, tabel, draft, ontwerp, versie, v0, v1, v2, voorstel, input, feedback, opmerkingen, planning, overzicht, agenda, briefing, slides, tekst, advies, inventaris, raming, schets, brief, plan, scenario, vergadering plannen, plannen, inplannen, uitnodiging, de deur uit, op mijn bureau, bij mij, naar mij, checken, nakijken, nalezen, weten, horen, melden, publiceren',
  filler:
    'aub, a.u.b., pls, plz, graag, liefst, nog, klaar, af, ok, oké, als het kan, indien mogelijk, ten laatste, uiterlijk, zeker, dus, max, best, bij mij, naar mij, aan mij, sowieso, dank, bedankt, thx, merci, alvast, lukt dat, kan dat, haalbaar, ja, en, of, zsm',
  beforeEvent: 'voordat, vooraleer, alvorens, nog vóór, voorafgaand aan, ruim voor, in aanloop naar',
  untilEvent:
    'voor, tegen, uiterlijk, ten laatste, tot, uiterlijk tegen, uiterlijk op, vr, ten laatste op, binnen',
  eventNames:
    'zomer, zomerreces, reces, zomervakantie, paasvakantie, kerstvakantie, herfstvakantie, krokusvakantie, vakantie, herfst, winter, lente, najaar, voorjaar, nvr, ministerraad, kern, top, overlegcomité, vergadering, plenaire, stemming, verkiezingen, nieuwe jaar, begrotingsconclaaf, conclaaf, bezoek, oefening, inwerkingtreding, bouwverlof',
}
