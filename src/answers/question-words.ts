// The words by which questions are recognised, in the four languages: data, no logic.
import type { Language } from '../languages.js'
import type { Courtesy } from './types.js'

const addressee = String.raw`(?: (?:à |an )?(?:kompas|bot|allemaal|iedereen|tous|toutes|alle|zusammen|all|everyone|there|team))?`
const whole = (alternatives: string): RegExp => new RegExp(`^(?:${alternatives})${addressee}$`, 'u')

/** Texts that are nothing but a courtesy, in lower case and without punctuation. */
export const courtesyWords: Record<Courtesy, Record<Language, RegExp>> = {
  greeting: {
    nl: whole('hallo|hoi|hey|hé|dag|goeie?morgen|goedemorgen|goedemiddag|goedenavond|goeiedag'),
    fr: whole('bonjour|salut|bonsoir|coucou'),
    de: whole('guten (?:morgen|tag|abend)|moin|servus|grüß gott|grüezi'),
    en: whole('hi|hello|good (?:morning|afternoon|evening)'),
  },
  thanks: {
    nl: whole('bedankt|dank ?(?:u|je)(?: ?wel)?(?: zeer)?|hartelijk dank|top bedankt|ok(?:é|ay)? bedankt'),
    fr: whole('merci(?: beaucoup| bien)?|super merci|ok merci|je (?:te|vous) remercie'),
    de: whole('danke(?: schön| sehr)?|vielen dank|besten dank|herzlichen dank|ok danke'),
    en: whole('thanks?(?: you)?(?: very much| a lot| so much)?|thx|great thanks|ok(?:ay)? thanks'),
  },
  help: {
    nl: whole(
      'hulp|help|wat kan (?:je|jij|u|kompas)(?: allemaal)?(?: doen)?|wie ben (?:je|jij)|wat ben (?:je|jij)|hoe werkt (?:dit|kompas|het)',
    ),
    fr: whole(
      "aide|que (?:sais|peux) tu faire|que (?:savez|pouvez) vous faire|qu'est ce que (?:tu peux|vous pouvez) faire|qui es tu|qui êtes vous|comment (?:ça|ca) (?:marche|fonctionne)|comment fonctionnes? (?:tu|kompas)",
    ),
    de: whole(
      'hilfe|was kannst du(?: alles)?(?: tun| machen)?|was können sie(?: alles)?(?: tun)?|wer bist du|wie funktionier(?:t|st) (?:das|du|kompas)',
    ),
    en: whole(
      'what can (?:you|i|kompas) (?:do|ask)(?: you)?|who are you|what are you|how does (?:this|it|kompas) work|how do (?:you|i use (?:you|this|kompas)) ?(?:work)?|what do you do',
    ),
  },
}

/** Words as a whole; \b takes a letter with an accent for the end of a word. */
const anyOf = (alternatives: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags)

/** Names of the strategy's parts, as people ask for them. */
export const structureNouns = {
  interest:
    /\b(?:vitale belangen|intérêts? vitaux|vitale[nr]? interessen|lebenswichtigen? interessen|vital interests)\b/u,
  threat: /\b(?:dreigingen|menaces|bedrohungen|threats)\b/u,
  axis: /\b(?:as|assen|axes?|achsen?|axis)\b/u,
  line: /\b(?:actielijn(?:en)?|lignes? d['’ ]action|aktionslinien?|handlungslinien?|action lines?|lines? of action)\b/u,
  phase: anyOf('fases|fasen|phases|phasen|stages|étapes', 'u'),
} as const

/** What stays after a question about the structure is stripped of its words: nothing else may be asked. */
export const structureFillers = new Set(
  (
    'wat welke wie hoeveel zijn is er de het een van in uit geef noem lijst opsomming alle allemaal som op toon mij me eens ' +
    'opnoemen heten staan staat zegt zeggen over volgens strategie nationale veiligheidsstrategie belgië belgische kort graag alstublieft aub ' +
    'quels quelles quel quelle sont est les le la l un une des du de d dans liste lister énumère énumérez donne donnez moi toutes tous ' +
    'cite citez combien y a t il que dit dis selon stratégie nationale sécurité belgique belge svp stp qui quoi ' +
    'welche welches welcher was wer sind ist die der das dem den ein eine von vom in im aus nenne nennen liste auflisten alle gibt es ' +
    'wie viele wieviele sagt steht laut strategie nationalen sicherheitsstrategie belgien belgiens bitte mir zähle auf ' +
    'what which are is the a an of in from list name give me all how many there does say said according to strategy national security ' +
    'belgium belgian please show tell us enumerate it belgium’s s and en et und voor pour für for axis as axe achse ' +
    'één twee drie vier vijf twaalf veertien deux trois quatre cinq douze quatorze zwei drei vier fünf zwölf vierzehn ' +
    'two three four five twelve fourteen implementatie uitvoering implementation mise œuvre oeuvre umsetzung implementing will go through ' +
    'noemt vermeldt telt heeft hebben bevat omvat horen behoren bij onder liste mentionne cite compte comporte contient comprend a ont appartiennent à au aux ' +
    'nennt erwähnt zählt hat haben enthält umfasst gehören zu zur unter names mentions has have contains contain includes include belong belongs do under ' +
    'doorloopt verloopt verlopen passe passer par durchläuft ihre zijn haar son sa ses its their grote grandes große big main hoofd'
  ).split(/\s+/u),
)

/** Openings of a question that leans on the turn before. */
export const followUpOpenings =
  /^(?:en|et|und|and|maar|mais|aber|but|ook|aussi|auch|also|dus|donc|also|wat met|hoe zit (?:het|dat) met|quid|qu'en est[ -]il|was ist mit|wie (?:ist|sieht) (?:es|das) (?:mit|bei)|what about|how about|ok(?:é|ay)?|alors|dan|dann|then)\b/iu

/** A bare conjunction in front of a few words: without a turn before it, nobody can tell what is meant. */
export const bareConjunction = /^(?:en|et|und|and)\b/iu

/** Words that point to something said before. */
export const pointingWords = anyOf(
  'dat|die|dit|deze|daar(?:over|van|voor|mee|in|op|bij|toe|aan)?|ervan|ervoor|erover|eraan|ermee|hij|zij|ze|hun|hen|het|er|cela|ça|ca|celui(?:-| )(?:ci|là)|celle(?:-| )(?:ci|là)|ceux|celles|en|y|ils?|elles?|leur|leurs|das|dies(?:e[rsnm]?)?|davon|dafür|dazu|darüber|dabei|daran|jene[rsnm]?|er|sie|es|ihr(?:e[nrsm]?)?|that|this|these|those|it|its|they|them|their|one|ones',
  'iu',
)

/** Ordinals that pick from a list named before: first, second … in the four languages. */
export const ordinals: RegExp[] = [
  /\b(?:eerste|premi(?:er|ère)|erste[rsn]?|first|1(?:e|ste|er|ère|st)|n(?:r|°)\.? ?1)\b/iu,
  /\b(?:tweede|deuxième|second(?:e)?|zweite[rsn]?|2(?:e|de|ème|nd)|n(?:r|°)\.? ?2)\b/iu,
  /\b(?:derde|troisième|dritte[rsn]?|third|3(?:e|de|ème|rd)|n(?:r|°)\.? ?3)\b/iu,
  /\b(?:vierde|quatrième|vierte[rsn]?|fourth|4(?:e|de|ème|th)|n(?:r|°)\.? ?4)\b/iu,
  /\b(?:vijfde|cinquième|fünfte[rsn]?|fifth|5(?:e|de|ème|th)|n(?:r|°)\.? ?5)\b/iu,
  /\b(?:laatste|derni(?:er|ère)|letzte[rsn]?|last)\b/iu,
]

/** Signs that a question asks for a list, a comparison or several things. */
export const severalThings =
  /\b(?:welke|noem|geef|lijst|alle|verschil(?:len)?|vergelijk|versus|vs|zowel|enerzijds|wat doet men allemaal|quels|quelles|liste|toutes|tous|différences?|comparer?|comparaison|nenne|welche|alle|unterschiede?|vergleich(?:e|en)?|which|list|all|differences?|differ|compare|comparison|both)\b|[,:;] *(?:en|et|und|and|wat|que|quel|quelle|was|welche|what|which|how|hoe|comment|wie)\b|\b(?:en|et|und|and) (?:wat|welke|hoe|wie|que|quels?|quelles?|comment|qui|was|welche|wie|wer|what|which|how|who)\b/iu

/** A quantity or a date is asked for. */
export const asksQuantity =
  /\b(?:hoeveel|combien|wie ?viele?|wie hoch|wieviel|how (?:many|much|big|large|high|long|old)|welk(?:e)? (?:percentage|bedrag|aantal|budget)|quel(?:le)? (?:pourcentage|montant|nombre|budget|somme|part)|welche[rsn]? (?:anteil|summe|zahl|betrag)|what (?:percentage|share|amount|number)|budget|procent|prozent|percent|pour ?cent|aantal|nombre|anzahl)\b|%/iu
export const asksDate =
  /\b(?:wanneer|quand|wann|when|welk jaar|quelle (?:date|année)|welches jahr|(?:what|which) (?:year|date)|deadline|datum|délai|frist)\b/iu
export const holdsQuantity =
  /\d|\b(?:helft|kwart|derde|twee|drie|vier|vijf|tien|honderd|duizend|miljoen|procent)\b/iu
