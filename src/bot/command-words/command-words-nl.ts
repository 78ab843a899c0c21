// The words that people use for each command, in Dutch.
import type { CommandWords } from './command-words-shape.js'

export const commandWordsNl: CommandWords = {
  fillers: `ben zijn heb hebben is werd de het een actie actiepunt actiepunten punt item nummer nr no ik wij we graag aub
    alstublieft alsjeblieft a u b eens nu dan hierbij hiermee ja oke ok en hallo kompas dag`,
  because: `omdat want aangezien wegens reden`,
  questionWords: `wie wat waar wanneer waarom hoe welk welke hoeveel waarmee mag kan moet`,
  forms: {
    'action show {n}': `toon | bekijk | laat {n} zien | status van | stand van | open {n}`,
    'action accept {n}': `aanvaard | aanvaarden | accepteer | accepteren | neem {n} aan | neem {n} op | {n} aannemen |
      aanvaardt | is aanvaard | aanvaard ik | neem {n} op me | {n} neem ik aan | akkoord met |
      neem {n} op ons | nemen {n} aan | nemen {n} op ons | nemen {n} op`,
    'action decline {n} {t}': `weiger | weigeren | geweigerd | is geweigerd | wijs {n} af | {n} afwijzen | weiger ik |
      neem {n} niet aan | aanvaard {n} niet | {n} is niet voor ons`,
    'action start {n}': `start | begin aan | begin met | gestart | is gestart | begonnen met | start met |
      ga aan de slag met | aan de slag met | hervat | is bezig | bezig met | ben bezig met`,
    'action block {n} {t}': `blokkeer | blokkeren | geblokkeerd | is geblokkeerd | zit vast | zit geblokkeerd |
      ligt stil`,
    'action done {n} {t}': `klaar | is klaar | klaar met | afgewerkt | is afgewerkt | werk {n} af | gedaan | is gedaan |
      afgerond | is afgerond | rond {n} af | voltooid | is voltooid | zet {n} op klaar | is af |
      sluit {n} af | voltooi | ben klaar met | zijn klaar met`,
    'action confirm {n}': `bevestig | bevestigen | bevestigd | is bevestigd | keur {n} goed`,
    'action reopen {n} {t}': `heropen | heropenen | heropend | open {n} opnieuw | open {n} weer`,
    'action assign {n} {t}': `wijs {n} toe aan {t} | wijs {n} aan {t} toe | ken {n} toe aan {t} | geef {n} aan {t} |
      {n} toewijzen aan {t} | {n} is voor {t} | {n} naar {t} | toewijzen`,
    'action edit {n}': `wijzig | wijzigen | bewerk | bewerken | pas {n} aan | {n} aanpassen | verander`,
    'action edit {n} title {t}': `hernoem {n} naar {t} | hernoem {n} tot {t} | hernoem`,
    'action edit {n} due {t}': `verleng {n} tot {t} | verleng {n} naar {t} | vervaldag van {n} op {t} | zet vervaldag van {n} op {t} |
      vervaldag {n} {t} | verschuif {n} naar {t} | {n} moet klaar zijn tegen {t}`,
    'action edit {n} line {t}': `zet {n} op lijn {t} | zet {n} onder {t} | zet {n} op actielijn {t} | verplaats {n} naar {t} | {n} hoort onder {t}`,
    'action cancel {n} {t}': `annuleer | annuleren | geannuleerd | schrap | schrappen | trek {n} in | {n} vervalt`,
    'action merge {n} {m}': `voeg {n} samen met {m} | voeg {n} en {m} samen | {n} samenvoegen met {m} |
      {n} is dubbel met {m} | {n} en {m} samenvoegen | voeg {n} bij {m} |
      {n} is een dubbel van {m}`,
    'action link {n} {m}': `koppel {n} aan {m} | koppel {n} en {m} | {n} koppelen aan {m} | verbind {n} met {m} |
      link {n} aan {m} | link {n} met {m} | {n} hoort bij {m}`,
    'action unlink {n} {m}': `ontkoppel {n} van {m} | ontkoppel {n} en {m} | koppel {n} los van {m}`,
    'action contribute {n} yes': `draag bij aan | dragen bij aan | werk mee aan | werken mee aan | doen mee aan |
      doe mee aan | {n} bijdragen`,
    'action contribute {n} no {t}': `draag niet bij aan | dragen niet bij aan | werken niet mee aan | werk niet mee aan |
      doen niet mee aan | doe niet mee aan`,
    'action contribute {n} ask {t}': `vraag {t} bij te dragen aan {n} | vraag voor {n} bijdrage van {t}`,
    'action snooze {n} {t}': `sluimer {n} {t} | sluimer | stel {n} uit tot {t} | herinner me aan {n} {t} |
      herinner mij aan {n} {t} | snooze {n} {t} | herinner me {t} aan {n}`,
    'action undo {n}': `maak {n} ongedaan | {n} ongedaan maken | zet {n} terug | draai {n} terug`,
    'action new': `maak hier een actiepunt van | maak hier een actie van | maak hiervan een actiepunt |
      actiepunt maken | maak hiervan een actie | maak er een actiepunt van |
      maak er een actie van | nieuw actiepunt | dit is een actiepunt |
      maak van dit bericht een actiepunt | nieuwe actie | maak een actiepunt`,
    'action new {t}': `nieuw actiepunt | nieuwe actie | maak een actiepunt | actiepunt | actie`,
    'action list words {t}': `zoek acties over {t} | zoek actiepunten over {t} | zoek in de acties {t}`,
    'action export {t}': `exporteer | exporteer acties | exporteer {t} | exporteer acties {t} | exporteer naar {t} |
      exporteer acties naar {t} | exporteer als {t} | exporteer acties als {t}`,
    'ask {t}': `vraag`,
    'who {t}': `wie is bevoegd voor {t} | wie is er bevoegd voor {t} | wie is eigenaar van {t} |
      wie is de eigenaar van {t} | welke dienst is bevoegd voor {t} |
      wie heeft de bevoegdheid over {t} | bevoegd voor {t}`,
    'who line {t}': `wie is verantwoordelijk voor {t} | wie trekt {t} | wie leidt {t} | wie trekt actielijn {t} |
      wie is verantwoordelijk voor actielijn {t} | wie leidt actielijn {t} |
      wie is trekker van {t} | wie is bevoegd voor actielijn {t} |
      wie is eigenaar van actielijn {t}`,
    help: `hulp | help | wat kan je | wat kun je | wat kan je doen | wat kun je doen | wat kan Kompas |
      welke opdrachten zijn er | opdrachten`,
    'help {t}': `hulp {t} | hulp bij {t} | hulp voor {t} | help {t}`,
    language: `taal | mijn taal | andere taal`,
    'language {t}': `taal {t} | spreek {t} | in het {t} | antwoord in het {t} | zet taal op {t} |
      mijn taal is {t}`,
    settings: `instellingen | mijn instellingen | voorkeuren | mijn voorkeuren`,
    'settings mute on': `demp | demp meldingen | zet meldingen uit | zet herinneringen uit | geen herinneringen`,
    'settings mute off': `zet meldingen aan | zet herinneringen aan | zet meldingen weer aan | demp niet`,
    'settings notify here': `stuur berichten hier | stuur meldingen hier | meld mij hier | verwittig mij hier`,
    'settings notify last': `stuur berichten waar ik laatst was | meld mij waar ik laatst was`,
    'settings vacation {t}': `vakantie {t} | met vakantie {t} | ben met vakantie {t} | ben met verlof {t} | verlof {t}`,
    failed: `mislukt | mislukte berichten | mislukte meldingen | toon mislukte berichten | niet bezorgd`,
  },
  list: {
    tasks: `taken`,
    nouns: `acties | actiepunten | actielijst | openstaande punten`,
    around: `toon | geef | lijst | lijst met | overzicht | overzicht van | welke | zijn | staan | er |
      alle | nog | wat | ik | me | mij | de | het | in | onder | van | voor | met | bij | op |
      en | die | graag | aub | moet | moeten | doen | heb | onze | alstublieft`,
    mine: `mijn | van mij | voor mij | mezelf`,
    overdue: `te laat | achterstallig | achterstallige | over tijd | over de datum | vervallen |
      laattijdig | laattijdige`,
    open: `open | openstaande | lopende`,
    closed: `gesloten | afgesloten`,
    statuses: {
      proposed: `voorgesteld | voorgestelde | voorstellen`,
      assigned: `toegewezen | onbeantwoorde | onbeantwoord`,
      accepted: `aanvaard | aanvaarde | aangenomen`,
      declined: `geweigerd | geweigerde | afgewezen`,
      'in-progress': `bezig | in uitvoering | gestart | gestarte`,
      blocked: `zit vast | vastzittende | vast | geblokkeerd | geblokkeerde`,
      done: `klaar | afgewerkt | afgewerkte | afgerond | afgeronde`,
      confirmed: `bevestigd | bevestigde`,
      cancelled: `geannuleerd | geannuleerde | geschrapt | geschrapte`,
      merged: `samengevoegd | samengevoegde`,
    },
    axis: `as`,
    line: `actielijn | lijn`,
  },
  languageNames: { nl: `nederlands | vlaams`, fr: `frans`, de: `duits`, en: `engels` },
}
