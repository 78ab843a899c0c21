// Tells text that speaks to a machine: no passage with such words is shown to a language model.
import { languages, type Translated } from '../../languages.js'

/** What an instruction to a model sounds like, in each language. */
const instructions: Translated = {
  nl: '(?:negeer|vergeet|sla) (?:\\S+ ){0,4}(?:instructies?|opdrachten?|regels|aanwijzingen)|je bent (?:nu|voortaan)|(?:zeg|antwoord|schrijf|herhaal|vermeld|geef aan)(?: enkel| alleen)? (?:dat|met|exact|letterlijk|"|\'|“|‘)|systeemprompt',
  fr: '(?:ignore[rz]?|oublie[rz]?|ne tiens pas compte|ne tenez pas compte) (?:\\S+ ){0,5}(?:instructions?|consignes?|règles|fonction|dit|reçu)|tu es (?:maintenant|désormais)|vous êtes (?:maintenant|désormais)|(?:dis|dites|réponds|répondez|écris|écrivez|répète|répétez|indiquez|affirmez)(?: seulement| uniquement)? (?:que|par|exactement|"|\'|«|“)|invite système',
  de: '(?:ignorier|vergiss|vergessen|missacht)\\p{L}* (?:\\S+ ){0,5}(?:anweisung|instruktion|regel|vorgabe|funktion|gesagt)\\p{L}*|du bist (?:jetzt|nun|ab sofort)|(?:sag|sage|sagen sie|antworte|antworten sie|schreib|schreibe|schreiben sie|wiederhole|geben sie an|gib an)(?: nur| bitte)?,? (?:dass|mit|genau|exakt|"|\'|„|“)|systemprompt',
  en: '(?:ignore|forget|disregard|override) (?:\\S+ ){0,5}(?:instructions?|prompts?|rules|above|previous|told|function)|you are now|from now on,? you|(?:say|answer|reply|respond|write|repeat|output|state|print)(?: only| just)? (?:that|with|exactly|"|\'|“)|system ?prompt|(?:system|assistant|user) ?:|<\\|',
}

const patterns = languages.map((language) => new RegExp(`(?<![\\p{L}])(?:${instructions[language]})`, 'iu'))

/** Whether a text, in any of the four languages, tells a model what to do. */
export function speaksToModel(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text))
}
