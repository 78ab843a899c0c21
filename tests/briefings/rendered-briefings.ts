export const renderedBriefings = { nl: '', fr: '', de: '', en: '' }
