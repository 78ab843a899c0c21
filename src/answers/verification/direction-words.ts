// Words that say which side of a claim is the cause, or that the doer is named last, in the four languages: data, no logic.
import type { Translated } from '../../languages.js'

/** What stands before is the cause, what follows the effect; `*` stands for any ending. */
export const causeFirst: Translated = {
  nl: 'leidt tot|leiden tot|leidde tot|veroorza*|zorgt voor|zorgen voor|waardoor|daardoor|voedt|voeden|voeden|zodat|daarom|dus|bepaalt|bepalen|versterkt|versterken|verzwakt|ondermijnt|ondermijnen|creëert|creëren|maakt|maken|dwingt|drijft|drijven|brengt|brengen|vergroot|verhoogt|bevordert|draagt bij|dragen bij|bedreigt|bedreigen|ontwikkelt|beschermt|steunt|ondersteunt|vormt|vormen',
  fr: "entraîne|entraînent|provoque|provoquent|cause|causent|conduit|conduisent|alimente|alimentent|engendre|engendrent|suscite|suscitent|mène|mènent|c'est pourquoi|donc|détermine|déterminent|renforce|renforcent|affaiblit|affaiblissent|sape|sapent|crée|créent|favorise|favorisent|contribue|contribuent|menace|menacent|exacerbe|accroît|accroissent|pousse|poussent|soutient|protège|constitue|constituent",
  de: 'führt|führen|verursach*|bewirk*|löst|lösen|schafft|schaffen|schür*|sodass|wodurch|dadurch|deshalb|daher|bestimmt|bestimmen|stärkt|stärken|verstärkt|verstärken|schwächt|schwächen|untergräbt|untergraben|treibt|treiben|bringt|bringen|fördert|fördern|trägt|tragen|bedroht|bedrohen|bereitet|bereiten|unterstützt|schützt|bildet|bilden',
  en: 'lead to|leads to|led to|leading to|causes|cause|caused|results in|drive|drives|therefore|so that|hence|thereby|trigger*|fuel*|creates|create|determines|strengthens|strengthen|weakens|weaken|undermines|undermine|produces|gives rise|give rise|fosters|contributes|contribute|threatens|threaten|makes|make|brings|increases|supports|support|protects|forms|form',
}

/** What follows is the cause, what stands before the effect; at the head of a sentence the cause ends at the comma. */
export const effectFirst: Translated = {
  nl: 'doordat|omdat|want|wegens|vanwege|dankzij|als gevolg van|gevolg van|te wijten aan|afhankelijk van|hangt af van|hangen af van|voortvloei*|vloeit voort|vloeien voort|te danken aan|gedreven door|door',
  fr: "parce que|parce qu'|car|en raison|à cause|grâce|dû à|due à|dus à|dues à|résulte*|découle*|dépend|dépendent|du fait|puisque|est causé*|par|sous l'effet",
  de: 'weil|wegen|aufgrund|da|denn|dank|infolge|hängt|hängen|abhängig|beruht|beruhen|resultier*|ergibt sich|ergeben sich|durch|von',
  en: 'because|due to|owing to|thanks to|stem*|arise*|result from|results from|depend*|as a result of|driven by|caused by|since|by|as a consequence of',
}

/** Signs of a passive, whose doer comes last. */
export const passiveWords: Translated = {
  nl: 'door',
  fr: 'par',
  de: 'von|vom|durch',
  en: 'by',
}

/** "Not only": neither a denial nor a limit; "but also" follows. */
export const notOnly: Translated = {
  nl: 'niet (?:alleen|enkel|louter|slechts|uitsluitend)|maar ook|evenals|niet minder dan',
  fr: "(?:ne |n')?(?:\\p{L}+ )?(?:non|pas) (?:seulement|uniquement)|mais aussi|mais également",
  de: 'nicht (?:nur|allein|lediglich|bloß)|sondern auch|sowohl',
  en: 'not (?:only|just|merely|solely|simply)|but also|as well as',
}
