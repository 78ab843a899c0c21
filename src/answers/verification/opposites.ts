// Pairs of opposites in the four languages: a claim that has one side where its quote has only the other contradicts it.
import type { Translated } from '../../languages.js'

type Side = Translated

const side = (nl: string, fr: string, de: string, en: string): Side => ({ nl, fr, de, en })

/** Each pair holds two sides; `*` stands for any ending. */
export const opposites: [Side, Side][] = [
  [
    side(
      'begin*|start*|aanvang',
      'début*|commenc*|démarr*',
      'beginn*|anfang*|auftakt',
      'begin*|start*|onset|outset',
    ),
    side(
      'einde*|slot|afloop|eindig*',
      'fin|terme|termin*|achèv*',
      'ende*|abschluss*|schluss',
      'end|ends|ending|close|conclusion',
    ),
  ],
  [
    side(
      'vóór|voordat|alvorens|vooraf',
      'avant|préalable*',
      'vor der|vor dem|bevor|vorher',
      'before|prior|ahead of',
    ),
    side(
      'na|nadat|achteraf|nadien',
      'après|ensuite',
      'nach der|nach dem|nachdem|danach|nach abschluss',
      'after|afterwards|following',
    ),
  ],
  [
    side('eerste', 'premier*|première*', 'erste*', 'first'),
    side('laatste|derde', 'dernier*|dernière*|troisième', 'letzte*|dritte*', 'last|final|third'),
  ],
  [
    side(
      'boven',
      'au-dessus|supérieur*',
      'über der schwelle|oberhalb|überschreit*',
      'above|exceed*|rise above',
    ),
    side(
      'onder de|beneden|onder drempel',
      'sous|en dessous|inférieur*',
      'unter der|unterhalb',
      'below|under|beneath',
    ),
  ],
  [
    side(
      'binnenland*|intern*|inwendig*',
      'intern*|intérieur*|national*',
      'intern*|inner*|inländ*',
      'internal*|domestic*|interior',
    ),
    side(
      'buitenland*|extern*',
      'extern*|extérieur*|étranger*',
      'extern*|äußer*|ausländ*|ausland',
      'external*|foreign|abroad|outside',
    ),
  ],
  [
    side('publiek*|openbare*|overheid*', 'publi*', 'öffentlich*|staatlich*', 'public*|government*|state'),
    side(
      'privaat|private|particulier*|bedrij*',
      'privé*|entreprises',
      'privat*|unternehmen*',
      'private*|business*|compan*',
    ),
  ],
  [
    side('federaal|federale', 'fédéral*', 'föderal*', 'federal*'),
    side(
      'deelsta*|regiona*|gewest*|gemeenschappen|lokale*|gemeente*',
      'entités fédérées|région*|commun*|loca*',
      'gliedstaat*|region*|gemeinschaften|lokal*|gemeinde*|kommun*',
      'federated|region*|communit*|local*|municipal*',
    ),
  ],
  [
    side('burgerlijk*|civiel*', 'civil*', 'zivil*', 'civil*'),
    side('militai*', 'militaire*', 'militär*', 'military'),
  ],
  [
    side('sterk*|krachtig*', 'fort*|puissant*|solide*', 'stark*|kräftig*', 'strong*|powerful|heavily'),
    side('zwak*|nauwelijks|amper', 'faible*|guère|peu', 'schwach*|kaum|wenig', 'weak*|hardly|barely|little'),
  ],
  [
    side('rechtstreeks*|direct*', 'direct*', 'direkt*|unmittelbar*', 'direct|directly'),
    side('onrechtstreeks*|indirect*', 'indirect*', 'indirekt*|mittelbar*', 'indirect*'),
  ],
  [
    side('legaal|legale|wettig*', 'légal*|licite*', 'legal*|rechtmäßig*', 'legal*|lawful*'),
    side('illega*|onwettig*', 'illégal*|illicite*', 'illegal*|rechtswidrig*', 'illegal*|unlawful*'),
  ],
  [
    side('democra*', 'démocra*', 'demokrat*', 'democra*'),
    side('autorita*|dictat*', 'autoritaire*|dictat*', 'autoritär*|diktat*', 'authoritarian|autocra*|dictat*'),
  ],
  [
    side(
      'minderjarig*|jongeren|kinderen',
      'mineurs|jeunes|enfants',
      'minderjährig*|jugendlich*|kinder*',
      'minors|young*|children',
    ),
    side('volwassen*|ouderen', 'adultes|aînés', 'erwachsen*|ältere*', 'adults|elderly'),
  ],
  [
    side('wantrouw*|argwaan', 'méfiance|défiance', 'misstrau*', 'distrust*|mistrust*'),
    side('vertrouwen', 'confiance', 'vertrauen', 'trust|confidence'),
  ],
  [
    side('oorlog*|conflict*', 'guerre*|conflit*', 'krieg*|konflikt*', 'war|wars|conflict*'),
    side('vrede*', 'paix|pacifi*', 'frieden*', 'peace*'),
  ],
  [
    side(
      'bescherm*|vrijwa*|behoud*|bewaar*',
      'protég*|protect*|préserv*|sauvegard*',
      'schutz*|schütz*|bewahr*|erhalt*',
      'protect*|safeguard*|preserv*|maintain*',
    ),
    side(
      'opgeven|opgeef*|verwaarlo*|loslat*|verloochen*|afschaff*',
      'abandonn*|néglig*|renonc*|supprim*',
      'aufgeb*|vernachlässig*|preisgeb*|abschaff*',
      'abandon*|neglect*|give up|giving up|abolish*|drop*',
    ),
  ],
  [
    side(
      'steun*|ondersteun*|bevorder*',
      'souten*|soutien*|appu*|promouv*|favoris*',
      'unterstütz*|förder*',
      'support*|promot*|foster*|encourag*',
    ),
    side(
      'bestrijd*|strijd*|tegengaan|tegengegaan|weer*|verhinder*',
      'combatt*|lutte*|contr*|empêch*',
      'bekämpf*|kampf*|abwehr*|verhinder*',
      'combat*|fight*|counter*|prevent*|oppos*',
    ),
  ],
  [
    side(
      'toelat*|toestaan|toegestaan',
      'autoris*|permet*',
      'erlaub*|zulass*|genehmig*',
      'allow*|permit*|authoris*',
    ),
    side(
      'verbied*|verboden|verbod',
      'interdi*|prohib*',
      'verbiet*|verboten|verbot*',
      'forbid*|ban|bans|banned|prohibit*',
    ),
  ],
  [
    side('stabiel|stabiliteit', 'stable*|stabilité', 'stabil*', 'stable|stability'),
    side(
      'instabiel*|onstabiel*|instabiliteit|destabil*',
      'instable*|instabilité|déstabil*',
      'instabil*|destabil*',
      'unstable|instability|destabil*',
    ),
  ],
  [
    side('veilig*', 'sûr*|sécurité', 'sicher*', 'safe*|secur*'),
    side('onveilig*', 'insécurité', 'unsicher*', 'unsafe|insecur*'),
  ],
  [
    side('afhankelijk*', 'dépend*', 'abhängig*|abhäng*', 'depend*|rel*'),
    side(
      'onafhankelijk*|zelfstandig*|autonom*',
      'indépend*|autonom*',
      'unabhängig*|selbstständig*|eigenständig*|autonom*',
      'independen*|autonom*',
    ),
  ],
  [
    side(
      'samen|gezamenlijk*|gedeeld*|samenwerk*',
      'ensemble|commun*|partagé*|coopér*',
      'gemeinsam*|zusammen*|geteilt*',
      'together|joint*|shared|cooperat*',
    ),
    side(
      'apart*|afzonderlijk*|elk apart|zelf|eigen',
      'séparé*|chacun*|propre*|indépendamment',
      'getrennt*|einzeln*|eigene*|gesondert*',
      'separate*|individually|own|alone',
    ),
  ],
  [
    side(
      'essentieel|essentiële|cruciaal|cruciale|onmisbaar|onontbeerlijk|vitaal|noodzakelijk',
      'essentiel*|crucia*|indispensable*|vita*|primordia*',
      'wesentlich*|entscheidend*|unverzichtbar*|unentbehrlich*|lebenswichtig*|zentral*',
      'essential*|crucial*|indispensable|vital*|paramount|cannot do without|must',
    ),
    side(
      'nuttig*|bijkomstig*|optioneel|handig|overbodig*',
      'utile*|accessoire*|superflu*|facultati*|secondaire*',
      'nützlich*|nebensächlich*|überflüssig*|entbehrlich*|verzichtbar*',
      'useful*|optional*|secondary|superfluous|can do without|dispensable|nice to have',
    ),
  ],
  [
    side(
      'gelijkwaardig*|gelijk*',
      'égal*|équivalen*|même poids',
      'gleichwertig*|gleich*',
      'equal*|equivalen*',
    ),
    side(
      'ongelijk*|zwaarder|hiërarch*|rangorde',
      'inégal*|hiérarch*|priment|prime',
      'ungleich*|hierarch*|rangfolge|schwerer',
      'unequal*|hierarch*|outweigh*|rank*',
    ),
  ],
  [
    side('eenvoudig*|simpel*', 'simple*|simplifi*', 'einfach*|vereinfach*', 'simple*|simplif*'),
    side('complex*|ingewikkeld*', 'complex*|compliqu*', 'komplex*|kompliziert*', 'complex*|complicated'),
  ],
]
