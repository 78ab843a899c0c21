// What whole briefings read like in each language: a week in which much happened, and a quiet one.
import type { Language } from '../../src/languages.js'

export const renderedBriefings: Record<Language, string> = {
  nl: `Briefing van 23 november 2026: as 2, Onze soevereiniteit versterken
Sinds 16 november kwam er één actiepunt bij, één werd aanvaard, één werd geweigerd en één raakte geblokkeerd.
Actiepunt 4, “Nota over afhankelijkheid van buitenlandse leveranciers” (CCB), is nieuw en wacht op antwoord; het moet tegen 15 januari 2027 klaar zijn.
Actiepunt 3, “Opleidingen cyberveiligheid inventariseren” (CCB), werd op 20 november aanvaard; het moet tegen 27 november klaar zijn.
Actiepunt 1, “Lijst van essentiële entiteiten bijwerken” (CCB), krijgt geen bijdrage (Vlaamse overheid): “Geen bevoegdheid”.
Actiepunt 2, “Meldpunt voor cyberincidenten uitrollen” (CCB), werd op 18 november geweigerd: “Dit is een taak van het NCCN”.
Actiepunt 1, “Lijst van essentiële entiteiten bijwerken” (CCB), moest tegen 19 november klaar zijn en is nu te laat; het is geblokkeerd: “Wacht op advies”.
Wat de strategie zegt
“We verminderen onze technologische en digitale afhankelijkheid door onze belangrijkste kwetsbaarheden te analyseren en nationale of Europese alternatieven aan te wenden waar mogelijk.”

Briefing van 7 december 2026: as 2, Onze soevereiniteit versterken
Sinds 30 november is er niets veranderd.
Er staan vier actiepunten open, waarvan twee te laat.
`,
  fr: `Briefing du 23 novembre 2026 : axe 2, Renforcer notre souveraineté
Depuis le 16 novembre, un point d’action a été ajouté, un a été accepté, un a été refusé et un a été bloqué.
Le point d’action 4, « Nota over afhankelijkheid van buitenlandse leveranciers » (CCB), est nouveau et attend une réponse ; il doit être terminé pour le 15 janvier 2027.
Le point d’action 3, « Opleidingen cyberveiligheid inventariseren » (CCB), a été accepté le 20 novembre ; il doit être terminé pour le 27 novembre.
Le point d’action 1, « Lijst van essentiële entiteiten bijwerken » (CCB), ne recevra pas de contribution (Autorité flamande) : « Geen bevoegdheid ».
Le point d’action 2, « Meldpunt voor cyberincidenten uitrollen » (CCB), a été refusé le 18 novembre : « Dit is een taak van het NCCN ».
Le point d’action 1, « Lijst van essentiële entiteiten bijwerken » (CCB), devait être terminé pour le 19 novembre et est désormais en retard ; il est bloqué : « Wacht op advies ».
Ce que dit la stratégie
“We verminderen onze technologische en digitale afhankelijkheid door onze belangrijkste kwetsbaarheden te analyseren en nationale of Europese alternatieven aan te wenden waar mogelijk.”
« Nous réduisons notre dépendance technologique et numérique en analysant nos principales vulnérabilités et en recourant, lorsque c'est possible, à des alternatives nationales ou européennes. » (Lecture non officielle en français)

Briefing du 7 décembre 2026 : axe 2, Renforcer notre souveraineté
Rien n’a changé depuis le 30 novembre.
Quatre points d’action sont ouverts, dont deux en retard.
`,
  de: `Briefing vom 23. November 2026: Achse 2, Unsere Souveränität stärken
Seit dem 16. November ist ein Aktionspunkt hinzugekommen, einer wurde angenommen, einer wurde abgelehnt und einer wurde blockiert.
Aktionspunkt 4, „Nota over afhankelijkheid van buitenlandse leveranciers“ (ZCB), ist neu und wartet auf eine Antwort; er ist bis zum 15. Januar 2027 zu erledigen.
Aktionspunkt 3, „Opleidingen cyberveiligheid inventariseren“ (ZCB), wurde am 20. November angenommen; er ist bis zum 27. November zu erledigen.
Aktionspunkt 1, „Lijst van essentiële entiteiten bijwerken“ (ZCB), erhält keinen Beitrag (Flämische Behörden): „Geen bevoegdheid“.
Aktionspunkt 2, „Meldpunt voor cyberincidenten uitrollen“ (ZCB), wurde am 18. November abgelehnt: „Dit is een taak van het NCCN“.
Aktionspunkt 1, „Lijst van essentiële entiteiten bijwerken“ (ZCB), war bis zum 19. November zu erledigen und ist jetzt überfällig; er ist blockiert: „Wacht op advies“.
Was die Strategie sagt
“We verminderen onze technologische en digitale afhankelijkheid door onze belangrijkste kwetsbaarheden te analyseren en nationale of Europese alternatieven aan te wenden waar mogelijk.”
„Wir verringern unsere technologische und digitale Abhängigkeit, indem wir unsere wichtigsten Schwachstellen analysieren und, wo möglich, auf nationale oder europäische Alternativen zurückgreifen.“ (Inoffizielle Lesung auf Deutsch)

Briefing vom 7. Dezember 2026: Achse 2, Unsere Souveränität stärken
Seit dem 30. November hat sich nichts geändert.
Vier Aktionspunkte sind offen, davon zwei überfällig.
`,
  en: `Briefing of 23 November 2026: axis 2, Strengthening our sovereignty
Since 16 November, one item was added, one was accepted, one was declined and one was blocked.
Item 4, “Nota over afhankelijkheid van buitenlandse leveranciers” (CCB), is new and awaits an answer; it is due on 15 January 2027.
Item 3, “Opleidingen cyberveiligheid inventariseren” (CCB), was accepted on 20 November; it is due on 27 November.
Item 1, “Lijst van essentiële entiteiten bijwerken” (CCB), will get no contribution (Flemish authorities): “Geen bevoegdheid”.
Item 2, “Meldpunt voor cyberincidenten uitrollen” (CCB), was declined on 18 November: “Dit is een taak van het NCCN”.
Item 1, “Lijst van essentiële entiteiten bijwerken” (CCB), was due on 19 November and is now overdue; it is blocked: “Wacht op advies”.
What the strategy says
“We verminderen onze technologische en digitale afhankelijkheid door onze belangrijkste kwetsbaarheden te analyseren en nationale of Europese alternatieven aan te wenden waar mogelijk.”
“We are reducing our technological and digital dependence by analysing our main vulnerabilities and by using national or European alternatives where possible.” (Unofficial reading in English)

Briefing of 7 December 2026: axis 2, Strengthening our sovereignty
Nothing has changed since 30 November.
Four items are open, two of them overdue.
`,
}
