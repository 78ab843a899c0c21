// Where the glossary stands on the site.
export const glossaryPath = '/glossary'
