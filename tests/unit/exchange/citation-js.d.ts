/** citation.js brings no types; this is what the tests use of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string)
    data: {
      id: string
      type: string
      title: string
      URL?: string
      issued?: { 'date-parts': number[][] }
      accessed?: { 'date-parts': number[][] }
      author?: object[]
      'container-title'?: string
      publisher?: string
      note?: string
    }[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
