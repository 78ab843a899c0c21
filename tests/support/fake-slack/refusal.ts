// A call that Slack refuses with one of its codes.

export class Refusal extends Error {
  readonly code: string

  constructor(code: string, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.code = code
  }
}
