// Blanks what looks like a date and isn't: mentions, links, quotations, fractions, numbers of laws and articles, versions.

const laws =
  '(?:wet|loi|gesetz|law|act|kb|k\\.b|ar|a\\.r|arrete royal|arrete|koninklijk besluit|decreet|decret|dekret|besluit|richtlijn|directive|richtlinie|verordening|reglement|regulation|verordnung|omzendbrief|circulaire|rundschreiben|resolutie|resolution|accord|akkoord|verdrag|traite|vertrag)'
const numbered =
  "(?:art(?:ikel|icle|\\.)?|artikels|articles|§|nr|nrs|n°|nummer|numero|nº|dossier|dossiernr|zaak|akte|ref|referentie|reference|aktenzeichen|az|kaai|quai|kai|lokaal|zaal|bureau|salle|raum|room|punt|point|punkt|chap|ch|hfst|kapitel|chapter|hoofdstuk|chapitre|cluster|axe|achse|axis|actielijn|ligne d'action|aktionslinie|action line|versie|version|release|build|fase|phase|niveau|level|art|doc|res|cdr|vraag|question|frage|pv-vraag|qe|qo|sv|unscr|s/res|resolution|resolutie|motie|motion|amendement|amendment|lot|perceel|band|groep|groupe|gruppe)"

const patterns: RegExp[] = [
  /<[@#!][^>]*>/g,
  /<?https?:\/\/[^\s>|]+(?:\|[^>]*)?>?/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w[\w.]{1,64}/g,
  /:[a-z_]+:/g,
  /^\s*>[^\n]*$/gm,
  // Around the clock.
  /(?<![\w/])(?:24\s?(?:u|h|hrs)?\s?\/\s?(?:24|7)|7\s?(?:d|j|t)?\s?\/\s?7)(?:\s?(?:u|h))?(?:\s?,?\s?7\s?(?:d|j|t)?\s?\/\s?7)?(?!\w)/g,
  // Telephone numbers.
  /(?<![\w/.-])(?:\+|00)\d{2}[\s./-]?\(?\d[\d\s./()-]{6,}\d/g,
  /(?<![\w/.-])0\d{1,3}[\s/]\s?\d{2,3}[\s.-]\d{2}[\s.-]\d{2}(?:[\s.-]\d{2})?(?!\d)/g,
  /(?<![\w/.-])0\d{1,2}[/ ]\d{3}[. ]?\d{2}[. ]?\d{2}(?!\d)/g,
  new RegExp(
    `(?<![a-z])${laws}(?: [a-z]{1,12}){0,2}?(?: van| du| de| des| of| vom| von| d\\.d\\.)?(?: \\d{1,2})?[\\s.-]?(?:[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})| [a-z]{3,9}\\.? (?:19|20)\\d\\d)`,
    'g',
  ),
  new RegExp(`(?<![a-z])${numbered}\\.?\\s?:?\\s?\\d+(?:[/.-]\\d+)*(?![\\d])`, 'g'),
  // Fractions and ratios.
  /(?<![\d/.,])[1-9]\s?\/\s?(?:[2-9]|10)(?=\s?(?:e |de |rd|th|van (?:de|het|alle|onze|hun|elke|d')|van \w+s\b|der |des |du |de la |de l'|d'|of (?:the|all|our|them|its|those)|meerderheid|majorit|mehrheit|delen|teil|voltooid|klaar|af\b|afgewerkt|fertig|done|vol|rempli|full))/g,
  /\b(?:verhouding|ratio|rapport de|verhaltnis|score|schaal|echelle|skala|op schaal|note de|moyenne|kans|chance)\s(?:van |de |of |von )?\d+\s?[/:-]\s?\d+/g,
  /\d+(?:[.,]\d+)?\s?(?:%|€|\$|eur\b|euros?\b|mio\b|mln\b|miljoen|millions?\b|mrd\b|miljard|milliards?\b|billion|kg\b|km\b|m2\b|m²|mm\b|gb\b|mw\b|gw\b|kv\b|ton\b|tonnes?\b|personen\b|personnes\b|people\b|leute\b|man\b|pp\b)/g,
  /(?<![\w/])\d+(?:\.\d+){2,}(?:\.\d+)*(?![\d/])(?<!(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4}))/g,
  /(?<![a-z0-9])v\d+(?:\.\d+)+/g,
  /(?<!\d)(?:19|20)\d\d\s?[-/]\s?(?:(?:19|20)\d\d|\d\d)(?![\d-])/g,
  /(?<![a-z])(?:goe(?:ie|de)?\s?morgen|guten morgen|(?<=^\s*)morgen (?=allen|iedereen|allemaal|zusammen|!|,))/g,
  /(?<![a-z])(?:bon|bonne|schones|fijn|prettig|goed|nice|good|great|lovely)\s(?:week-?end|weekeinde|wochenende|fin de semaine)/g,
]

/** Quotations of two words or more that aren't the whole text. */
const quotations = [/"[^"\n]*\s[^"\n]*"/g, /(?<=^|[\s(:])'[^'\n]*\s[^'\n]*'(?=[\s).,;:!?]|$)/g]

function blank(match: string): string {
  return '|'.repeat(match.length)
}

function blankQuotation(match: string, text: string): string {
  return match.length > text.trim().length - 4 ? match.replaceAll(/["']/g, ' ') : blank(match)
}

/** The folded text, as long as before, with what isn't a date blanked; a bar stands where something was. */
export function maskNonDates(text: string): string {
  let masked = text
  for (const pattern of patterns) masked = masked.replaceAll(pattern, blank)
  for (const pattern of quotations)
    masked = masked.replaceAll(pattern, (match) => blankQuotation(match, masked))
  return masked
}
