// The words by which a follow-up is taken apart, in the four languages: data, no logic.
import type { Language } from '../languages.js'

const list = (words: string): Set<string> => new Set(words.split(/\s+/u))

/** The small words that hold a question together. */
export interface SmallWords {
  /** They open a phrase of its own. */
  prepositions: Set<string>
  /** They tie a phrase to the one before it. */
  genitives: Set<string>
  /** After these prepositions anything may be named: all that follows is the topic. */
  about: Set<string>
  /** They stand before a noun. */
  determiners: Set<string>
}

export const smallWords: Record<Language, SmallWords> = {
  nl: {
    prepositions: list(
      'tegen over voor in op bij met naar uit aan door tussen rond inzake omtrent binnen buiten onder jegens via zonder',
    ),
    genitives: list('van'),
    about: list('over inzake omtrent'),
    determiners: list('de het een onze ons hun zijn haar'),
  },
  fr: {
    prepositions: list(
      'contre sur pour dans à au aux en avec par vers chez entre envers concernant parmi sans sous depuis',
    ),
    genitives: list('de du des d'),
    about: list('sur concernant'),
    determiners: list('le la les l un une notre nos leur leurs ses son sa'),
  },
  de: {
    prepositions: list(
      'gegen über für in im auf bei beim mit nach aus an am durch zwischen gegenüber bezüglich innerhalb ohne unter zu zum zur',
    ),
    genitives: list('von vom des'),
    about: list('über bezüglich zu zum zur'),
    determiners: list('der die das den dem ein eine einen seine ihre unsere'),
  },
  en: {
    prepositions: list(
      'against about on for at with to from by between regarding concerning towards within without in',
    ),
    genitives: list('of'),
    about: list('about on regarding concerning'),
    determiners: list('the a an our its their'),
  },
}

/** Words that ask: a follow-up that has one is a question of its own, of the same topic or another. */
export const questionWords =
  /(?<![\p{L}\p{N}])(?:wie|wat|welke?|waar(?:om|door|mee|voor|toe)?|wanneer|hoe(?:veel|zo)?|qui|que|quoi|quels?|quelles?|quand|comment|combien|pourquoi|où|wer|wem|wen|was|welche[rsnm]?|wann|warum|wieso|wieviel|wo|who|whom|what|which|when|where|why|how)(?![\p{L}\p{N}])/iu

/** What introduces a follow-up and says nothing of its topic; they may follow one another. */
export const introductions: RegExp[] = [
  /^(?:en|et|und|and|maar|mais|aber|but|ok(?:é|ay)?|dus|donc|alors|dan|dann|then|so)(?![\p{L}\p{N}])[\s,]*/iu,
  /^(?:ook|aussi|auch|also)(?![\p{L}\p{N}])[\s,]*/iu,
  /^(?:hoe zit (?:het|dat)(?: dan)? (?:met|bij)|wat (?:dan )?met|quid (?:de la|de l['’]|des?|du|d['’])|qu['’]en est[ -]il (?:de la|de l['’]|des?|du|d['’]|pour)|was ist mit|wie (?:ist|sieht) (?:es|das)(?: denn)? (?:mit|bei)|what about|how about)\s*(?=[\p{L}\p{N}])/iu,
]

/** What may end a follow-up and says nothing of its topic. */
export const conclusion = /(?:[\s,]+(?:dan|ook|alors|aussi|denn|auch|aus|then|too))?[\s?!.]*$/iu

/** What is asked of a topic and is none itself. */
export const aspects = list(
  'budget budgetten kosten kost prijs geld middelen timing termijn deadline datum planning doel doelen doelstelling doelstellingen gevolg gevolgen oorzaak oorzaken reden redenen maatregel maatregelen verantwoordelijke verantwoordelijken partner partners voorbeeld voorbeelden details cijfers toekomst rest ' +
    'coût coûts prix argent moyens délai délais échéance date calendrier but buts objectif objectifs conséquence conséquences cause causes raison raisons mesure mesures responsable responsables partenaires exemple exemples détails chiffres avenir reste ' +
    'kosten preis geld mittel frist fristen termin termine zeitplan ziel ziele folge folgen ursache ursachen grund gründe maßnahme maßnahmen verantwortliche verantwortlichen beispiel beispiele einzelheiten zahlen zukunft ' +
    'cost costs price money means deadlines dates timeline goal goals objective objectives consequence consequences causes reason reasons measures example examples figures future',
)

/** The country whose strategy it is, as questions name it; other actors stand in the glossary. */
export const ownCountry = list(
  'belgië belgie belgique belgien belgium overheid regering gouvernement staat government regierung',
)
