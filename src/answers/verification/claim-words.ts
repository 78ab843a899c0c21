// Words that bind, limit, deny or time a claim, in the four languages: data, no logic. `*` stands for any ending.
import type { Translated } from '../../languages.js'

/** Words that change what a claim claims, by kind. */
export const claimWords = {
  negation: {
    nl: 'niet|geen|nooit|noch|zonder|geenszins|evenmin|niets|niemand|nergens|weigert|weigeren|verloochen*|ontbre*|onmogelijk|onmisbaar|onontbeerlijk',
    fr: "ne(?! \\S+ que)|n'(?! \\S+ que)|jamais|aucun|aucune|sans|ni|nul|nulle|refus*|impossible",
    de: 'nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|ohne|weder|nichts|niemand|nirgends|verweiger*|unmöglich',
    en: "not|no|never|nor|neither|without|cannot|can't|doesn't|don't|isn't|aren't|won't|none|nothing|nobody|refus*|impossible|lack*",
  },
  obligation: {
    nl: 'moet|moeten|moest*|dient|dienen|verplicht*|noodzaak|noodzakelijk*|nodig|vereist|vereisen|vergt|vergen|behoort|behoren|hoeft|hoeven|is het zaak|aangewezen|onmisbaar',
    fr: "doit|doivent|devons|devra|devront|devrait|devraient|faut|faudra|nécessaire*|obligatoire*|obligation*|tenu de|tenus de|exige*|requiert|requis*|impos*|incombe|il convient|s'impose*|nécessit*",
    de: 'muss|müssen|musste*|soll|sollen|sollte*|pflicht*|verpflicht*|notwendig*|nötig|erforderlich*|erforder*|bedarf|gilt es|ist zu|sind zu|braucht|brauchen|unabdingbar',
    en: 'must|has to|have to|need|needs|needed|shall|should|required|requires|require|obliged|obligation*|mandatory|necessary|compulsory|it is essential',
  },
  possibility: {
    nl: 'kan|kunnen|kon|konden|mogelijk|mogelijke|mogelijkheid|eventueel|zou|zouden|mag|mogen|wellicht|misschien|vermogen|kans',
    fr: 'peut|peuvent|pouvons|pourra|pourront|pourrait|pourraient|puisse|puissent|possible*|possibilité*|éventuel*|susceptible*|peut-être|risque de|capable*',
    de: 'kann|können|könne|könnte|könnten|möglich|mögliche*|möglicherweise|möglichkeit|eventuell*|vielleicht|darf|dürfen|dürfte*|womöglich|fähig*|imstande',
    en: 'may|can|could|might|possible|possibly|possibility|perhaps|able to|potential|potentially|would|likely',
  },
  certainty: {
    nl: 'onvermijdelijk*|zeker|stellig|automatisch|noodgedwongen|sowieso|gegarandeerd|garandeert|garanderen|altijd|hoe dan ook|steevast',
    fr: 'inévitable*|forcément|certainement|automatiquement|nécessairement|garanti*|toujours|immanquablement|obligatoirement|assurément',
    de: 'unweigerlich|zwangsläufig|unvermeidlich*|sicher|gewiss|automatisch|garantiert*|immer|stets|unausweichlich|in jedem fall',
    en: 'inevitabl*|certainly|automatically|invariably|necessarily|guarantee*|always|surely|unavoidabl*|bound to|without fail',
  },
  intention: {
    nl: 'overweegt|overwegen|streeft|streven|wil|willen|wenst|wensen|beoogt|beogen|hoopt|hopen|ambitie|zal|zullen|gaat|plan*',
    fr: 'envisage*|souhaite*|veut|veulent|voudrait|entend|entendent|espère*|ambition*|aspire*|prévoi*|compte*|vise|visent|sera|seront|va|vont|veillera|\\p{L}+era|\\p{L}+eront|\\p{L}+erons',
    de: 'erwäg*|will|wollen|möchte*|beabsichtig*|hofft|hoffen|strebt|streben|plant|planen|werden|wird|wünsch*',
    en: 'consider*|want|wants|wish|wishes|intend*|hope*|aim*|plan|plans|planned|aspire*|will|seek*|going to',
  },
  universal: {
    nl: 'alle|alles|elk|elke|ieder|iedere|iedereen|overal|volledig*|geheel|gehele|heel|hele|totaal|totale|allemaal|al het|wie',
    fr: "tout|toute|toutes|tous|chaque|quiconque|intégral*|entier*|entière*|complètement|totalement|pleinement|partout|quel qu'il soit|ensemble d*",
    de: 'alle|alles|allen|aller|jede|jeder|jedes|jeden|jedem|sämtliche*|gesamte*|ganz|ganze*|vollständig*|überall|völlig|jegliche*|wer',
    en: 'all|every|everyone|everybody|everything|whole|entire|entirely|completely|fully|full|any|each|everywhere|total|totally|whoever|anyone',
  },
  exclusive: {
    nl: 'alleen|enkel|uitsluitend|slechts|louter|pas|zuiver|volstaat|enige|alleen maar|zelf',
    fr: 'seul|seule|seuls|seules|seulement|uniquement|exclusivement|que dans|(?:ne|n) \\S+ que|unique|se limite|suffit|que les',
    de: 'nur|allein|ausschließlich|ausschliesslich|lediglich|bloß|einzig*|erst|rein',
    en: 'only|solely|exclusively|alone|just|merely|sole|purely|enough|nothing but|up to',
  },
  partial: {
    nl: 'bepaalde|sommige|deel|enkele|gedeeltelijk|deels|vaak|soms|beperkt|onder meer|onder andere|zoals|bijvoorbeeld|substantieel|een aantal|regelmatig|segmenten',
    fr: 'certain|certains|certaines|partie|partiel*|quelques|souvent|parfois|limité*|notamment|entre autres|comme|par exemple|plusieurs|régulièrement|tels que|segments',
    de: 'bestimmte*|einige*|manche*|teil|teile|teils|teilweise|oft|häufig|mitunter|begrenzt*|unter anderem|etwa|zum beispiel|insbesondere|mehrere*|regelmäßig|wie',
    en: 'some|certain|part|parts|partly|partially|several|often|sometimes|limited|among other*|such as|including|for example|for instance|regularly|particular|segments',
  },
  mostly: {
    nl: 'meeste|merendeel|vooral|voornamelijk|hoofdzakelijk|meestal|grotendeels|bijna|vrijwel|ruim',
    fr: 'plupart|majorité|surtout|principalement|essentiellement|majoritairement|presque|quasi*|principal*',
    de: 'meist|meisten|mehrheit|vor allem|hauptsächlich|überwiegend|größtenteils|fast|beinahe|vorwiegend|nahezu',
    en: 'most|majority|mainly|mostly|primarily|chiefly|largely|almost|nearly|principally|main',
  },
  more: {
    nl: 'meer|toenem*|toegenomen|toename|stijg*|gestegen|groei*|gegroeid|vergroot*|vergrot*|versterk*|verhoog*|verhog*|uitbreid*|uitgebreid*|sneller|hoger|sterker|zwaarder|grotere|groter|versnel*|intensi*|opvoeren|verdiep*|neemt toe|nemen toe|snelst*',
    fr: "plus|davantage|augment*|hausse|croiss*|croît|accr*|renforc*|élargi*|accélér*|intensifi*|approfondi*|grandiss*|grandit|progress*|multipli*|essor|s'étend|amplifi*|mieux",
    de: 'mehr|zunehm*|zugenommen|nimmt zu|nehmen zu|steig*|gestiegen|wachs*|wächst|gewachsen|vergrößer*|verstärk*|erhöh*|ausbau*|ausweit*|schneller|höher|stärker|größer|beschleunig*|intensiv*|vertief*|stärk*|mehrt',
    en: 'more|increas*|grow|grows|growing|grown|growth|rise|rises|rising|strengthen*|widen*|expand*|higher|faster|stronger|greater|larger|accelerat*|intensif*|deepen*|step* up|boost*|reinforc*|bigger|heighten*|fastest',
  },
  less: {
    nl: 'minder|minst*|afnem*|afgenomen|afname|neemt af|nemen af|daal*|daling|gedaald|verminder*|verklein*|verzwak*|kleiner|lager|trager|traagst*|zwakker|krimp*|nauwelijks|amper|terugdring*|beperk*|inperk*|verslapp*|afbouw*|teruglop*|zelden|eenvoudiger',
    fr: 'moins|moindre*|diminu*|baisse*|réduit*|réduire|réduction|décroî*|décroiss*|affaibli*|recul*|ralenti*|à peine|guère|rarement|limite*|atténu*|allég*|régress*',
    de: 'weniger|wenigst*|abnehm*|abgenommen|nimmt ab|nehmen ab|sink*|gesunken|verringer*|verkleiner*|schwäch*|kleiner|niedriger|langsam*|schwächer|schrumpf*|kaum|reduzier*|rückgang|zurückgeh*|lass* nach|nachlass*|selten*|begrenz*|geringer|einfacher|abbau*',
    en: 'less|least|fewer|fewest|decreas*|declin*|fall|falls|falling|fallen|reduc*|weaken*|shrink*|smaller|lower|slower|slowest|weaker|hardly|barely|scarcely|diminish*|eas*|rarely|seldom|simpler|limit*|curb*',
  },
  comparison: {
    nl: 'dan (?:andere*|vroeger|voordien|elders|die|dat|de|het|ooit|bij)|vergeleken|even \\p{L}+ als|grootste|kleinste|belangrijkste|hoogste|laagste|sterkste|snelst*|traagst*|eerste plaats|koploper|leiding',
    fr: 'que (?:celle|celui|ceux|celles|par|auparavant|jadis|les autres)|comparé*|autant que|aussi \\p{L}+ que|(?:le|la|les) plus|(?:le|la|les) moins|premier rang|pointe|tête',
    de: 'als (?:andere*|früher|zuvor|anderswo|die|der|das|es|je|auf)|verglichen|ebenso \\p{L}+ wie|größte*|kleinste*|wichtigste*|höchste*|stärkste*|am \\p{L}+sten|führend*|spitze',
    en: 'than|compared|as \\p{L}+ as|largest|smallest|greatest|biggest|highest|lowest|strongest|fastest|slowest|most important|leading|ahead|lead',
  },
  past: {
    nl: 'sinds|vorig*|afgelopen|voorbije|verleden|vroeger|voorheen|ooit|destijds|eerder|geleden|reeds|al|was|waren|had|hadden|werd|werden|gisteren|recent*|laatste jaren',
    fr: 'depuis|dernier|dernière|derniers|dernières|passé*|autrefois|jadis|auparavant|déjà|était|étaient|avait|avaient|récemment|récent*|naguère|hier|il y a',
    de: 'seit|letzte*|vergangen*|früher|zuvor|einst|damals|bereits|schon|war|waren|hatte|hatten|wurde|wurden|kürzlich|jüngst*|gestern|bisher|bislang|inzwischen',
    en: 'since|last|past|formerly|previously|once|already|ago|earlier|was|were|had|recently|recent|yesterday|used to|so far|before',
  },
  future: {
    nl: 'voortaan|toekomst*|binnenkort|later|straks|morgen|volgend*|komende|vanaf|tegen|ooit|uiterlijk|op termijn|nadien|daarna',
    fr: "désormais|avenir|futur*|bientôt|plus tard|demain|prochain*|à partir|d'ici|dorénavant|à terme|ultérieur*|ensuite|un jour",
    de: 'künftig*|zukunft|zukünftig*|bald|später*|morgen|nächst*|kommend*|ab|bis|demnächst|eines tages|danach|anschließend',
    en: 'future|soon|later|tomorrow|next|coming|from now|henceforth|eventually|by|one day|upcoming|afterwards|then',
  },
  repeated: {
    nl: 'jaarlijks*|maandelijks*|wekelijks*|dagelijks*|elk jaar|elke maand|om de|telkens|halfjaarlijks*|regelmatig|periodiek*|permanent*|voortdurend|blijvend*|eenmalig*|tijdelijk*|legislatuur',
    fr: 'annuel*|mensuel*|hebdomadaire*|quotidien*|chaque année|chaque mois|par an|périodique*|régulièrement|permanent*|constamment|ponctuel*|temporaire*|provisoire*|législature|tous les',
    de: 'jährlich*|monatlich*|wöchentlich*|täglich*|jedes jahr|jeden monat|halbjährlich*|regelmäßig|ständig*|dauerhaft*|einmalig*|vorübergehend*|zeitweilig*|legislaturperiode|alle \\p{L}+ jahre',
    en: 'annual*|yearly|monthly|weekly|daily|every year|every month|each year|periodic*|regular*|permanent*|constant*|one-off|temporar*|legislature|parliamentary term|once',
  },
  cause: {
    nl: 'door|doordat|omdat|want|wegens|vanwege|dankzij|leidt tot|leiden tot|veroorza*|zorgt voor|zorgen voor|waardoor|daardoor|gevolg*|oorza*|voedt|voeden|aanwakker*|teweeg|bewerk*|zodat|daarom',
    fr: "parce que|car|en raison|à cause|grâce|dû à|due à|entraîn*|provoqu*|caus*|conduit|conduisent|aliment*|engendr*|conséquence*|résulte*|découl*|c'est pourquoi|suscit*|mène|mènent|donc|ainsi",
    de: 'weil|wegen|aufgrund|da|denn|dank|führt zu|führen zu|verursach*|bewirk*|auslös*|löst|lösen|folge|folgen|ursache*|dadurch|deshalb|daher|entsteh*|schür*|sodass|wodurch',
    en: 'because|due to|owing to|thanks to|lead to|leads to|leading to|caus*|result*|consequence*|driv*|therefore|so that|hence|thereby|trigger*|fuel*|sets off|stem*|arise*|produce*|give* rise',
  },
  condition: {
    nl: 'als|wanneer|indien|tenzij|mits|zodra|zolang|op voorwaarde|voor zover|ingeval|voorwaarden',
    fr: "si|s'il|s'ils|lorsqu*|quand|à condition|pour autant|sauf si|dès que|tant que|en cas|au cas|conditions",
    de: 'wenn|falls|sofern|sobald|solange|es sei denn|im falle|vorausgesetzt|außer|bedingung*|voraussetzung*',
    en: 'if|when|unless|provided|once|as long as|in case|in the event|whenever|conditions|only if',
  },
} satisfies Record<string, Translated>

export type ClaimKind = keyof typeof claimWords
