// What is said around a briefing to who looks after it, in the four languages.
import type { BriefingRefusal } from '../../briefings/manage-briefing.js'
import type { Language } from '../../languages.js'

interface BriefingTalkWords {
  refused: Record<BriefingRefusal, string>
  /** No channel, or several, has the briefing that is meant. */
  noChannel: string
  several: (ids: string) => string
  /** Above a preview: where it goes, and when. */
  preview: (channel: string, day: string | null) => string
  held: (channel: string) => string
  released: (channel: string, day: string | null) => string
  remarked: (channel: string) => string
  forgotten: (channel: string) => string
  sent: (channel: string) => string
  repeated: (channel: string) => string
  buttons: { send: string; hold: string; release: string }
  confirmSend: string
}

export const briefingTalkWords: Record<Language, BriefingTalkWords> = {
  nl: {
    refused: {
      'not-allowed': 'Alleen coördinatoren beheren briefings.',
      'not-begun': 'Dit kanaal krijgt nog geen briefings. Zet het in de gids op actief.',
      'already-held': 'Deze briefing wordt al aangehouden.',
      'not-held': 'Deze briefing wordt niet aangehouden.',
      'too-long': 'Deze opmerking is te lang. Houd ze korter dan 500 tekens.',
    },
    noChannel: 'Geen kanaal in de gids krijgt deze briefing.',
    several: (ids) =>
      `Verschillende kanalen krijgen deze briefing. Noem er een, bijvoorbeeld “briefing voorbeeld kanaal …”: ${ids}.`,
    preview: (channel, day) =>
      `Zo zou de briefing voor kanaal ${channel} er nu uitzien${day === null ? '' : `; ze is gepland op ${day}`}.`,
    held: (channel) =>
      `De briefing voor kanaal ${channel} wordt aangehouden tot u ze vrijgeeft of verstuurt.`,
    released: (channel, day) =>
      `De briefing voor kanaal ${channel} is vrijgegeven${day === null ? '' : ` en komt op ${day}, of vroeger als ze al had moeten vertrekken`}.`,
    remarked: (channel) => `Uw opmerking komt bovenaan de volgende briefing voor kanaal ${channel}.`,
    forgotten: (channel) => `De volgende briefing voor kanaal ${channel} heeft geen opmerking meer.`,
    sent: (channel) => `De briefing voor kanaal ${channel} is verstuurd.`,
    repeated: (channel) => `De briefing voor kanaal ${channel} was al verstuurd.`,
    buttons: { send: 'Nu versturen', hold: 'Aanhouden', release: 'Vrijgeven' },
    confirmSend: 'Iedereen in het kanaal krijgt deze briefing meteen te zien.',
  },
  fr: {
    refused: {
      'not-allowed': 'Seule la coordination gère les briefings.',
      'not-begun': 'Ce canal ne reçoit pas encore de briefings. Rendez-le actif dans l’annuaire.',
      'already-held': 'Ce briefing est déjà retenu.',
      'not-held': 'Ce briefing n’est pas retenu.',
      'too-long': 'Cette remarque est trop longue. Limitez-la à 500 caractères.',
    },
    noChannel: 'Aucun canal de l’annuaire ne reçoit ce briefing.',
    several: (ids) =>
      `Plusieurs canaux reçoivent ce briefing. Citez-en un, par exemple « briefing aperçu canal … » : ${ids}.`,
    preview: (channel, day) =>
      `Voici à quoi ressemblerait maintenant le briefing du canal ${channel}${day === null ? '' : ` ; il est prévu le ${day}`}.`,
    held: (channel) =>
      `Le briefing du canal ${channel} est retenu jusqu’à ce que vous le libériez ou l’envoyiez.`,
    released: (channel, day) =>
      `Le briefing du canal ${channel} est libéré${day === null ? '' : ` et partira le ${day}, ou plus tôt s’il aurait déjà dû partir`}.`,
    remarked: (channel) => `Votre remarque figurera en tête du prochain briefing du canal ${channel}.`,
    forgotten: (channel) => `Le prochain briefing du canal ${channel} n’a plus de remarque.`,
    sent: (channel) => `Le briefing du canal ${channel} est envoyé.`,
    repeated: (channel) => `Le briefing du canal ${channel} était déjà envoyé.`,
    buttons: { send: 'Envoyer maintenant', hold: 'Retenir', release: 'Libérer' },
    confirmSend: 'Toutes les personnes du canal verront ce briefing immédiatement.',
  },
  de: {
    refused: {
      'not-allowed': 'Nur die Koordination verwaltet Briefings.',
      'not-begun': 'Dieser Kanal bekommt noch keine Briefings. Setzen Sie ihn im Verzeichnis auf aktiv.',
      'already-held': 'Dieses Briefing wird bereits zurückgehalten.',
      'not-held': 'Dieses Briefing wird nicht zurückgehalten.',
      'too-long': 'Diese Anmerkung ist zu lang. Fassen Sie sich in 500 Zeichen.',
    },
    noChannel: 'Kein Kanal des Verzeichnisses bekommt dieses Briefing.',
    several: (ids) =>
      `Mehrere Kanäle bekommen dieses Briefing. Nennen Sie einen, zum Beispiel „Briefing Vorschau Kanal …“: ${ids}.`,
    preview: (channel, day) =>
      `So sähe das Briefing für den Kanal ${channel} jetzt aus${day === null ? '' : `; geplant ist es für den ${day}`}.`,
    held: (channel) =>
      `Das Briefing für den Kanal ${channel} wird zurückgehalten, bis Sie es freigeben oder senden.`,
    released: (channel, day) =>
      `Das Briefing für den Kanal ${channel} ist freigegeben${day === null ? '' : ` und kommt am ${day}, oder früher, wenn es schon fällig war`}.`,
    remarked: (channel) => `Ihre Anmerkung steht am Anfang des nächsten Briefings für den Kanal ${channel}.`,
    forgotten: (channel) => `Das nächste Briefing für den Kanal ${channel} hat keine Anmerkung mehr.`,
    sent: (channel) => `Das Briefing für den Kanal ${channel} ist gesendet.`,
    repeated: (channel) => `Das Briefing für den Kanal ${channel} war schon gesendet.`,
    buttons: { send: 'Jetzt senden', hold: 'Zurückhalten', release: 'Freigeben' },
    confirmSend: 'Alle im Kanal sehen dieses Briefing sofort.',
  },
  en: {
    refused: {
      'not-allowed': 'Only coordinators look after briefings.',
      'not-begun': 'This channel gets no briefings yet. Set it to active in the directory.',
      'already-held': 'This briefing is already held back.',
      'not-held': 'This briefing isn’t held back.',
      'too-long': 'This remark is too long. Keep it under 500 characters.',
    },
    noChannel: 'No channel in the directory gets this briefing.',
    several: (ids) =>
      `Several channels get this briefing. Name one, for example “briefing preview channel …”: ${ids}.`,
    preview: (channel, day) =>
      `This is what the briefing for channel ${channel} would look like now${day === null ? '' : `; it is planned for ${day}`}.`,
    held: (channel) => `The briefing for channel ${channel} is held back until you release or send it.`,
    released: (channel, day) =>
      `The briefing for channel ${channel} is released${day === null ? '' : ` and comes on ${day}, or sooner if it was due already`}.`,
    remarked: (channel) => `Your remark will stand at the top of the next briefing for channel ${channel}.`,
    forgotten: (channel) => `The next briefing for channel ${channel} has no remark any more.`,
    sent: (channel) => `The briefing for channel ${channel} has been sent.`,
    repeated: (channel) => `The briefing for channel ${channel} had already been sent.`,
    buttons: { send: 'Send now', hold: 'Hold back', release: 'Release' },
    confirmSend: 'Everybody in the channel will see this briefing at once.',
  },
}
