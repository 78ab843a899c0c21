// Reads a form that was sent in: names and texts, nothing else.
import express, { type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { cleanText } from '../read-query.js'
import type { Fields } from './types.js'

/** Room for a megabyte of any script in the address's encoding. */
const mostBytes = '10mb'
const parse: RequestHandler = express.urlencoded({ extended: false, limit: mostBytes, parameterLimit: 300 })
const bodySchema = z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({})

/** The fields of a form. Rejects with an error that bears status 413 when there is too much in it. */
export async function readForm(request: Request, response: Response): Promise<Fields> {
  await new Promise<void>((resolve, reject) => {
    void parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve()
      else reject(error instanceof Error ? error : new Error('the form could not be read', { cause: error }))
    })
  })
  const body = bodySchema.parse(request.body)
  return new Map(
    Object.entries(body).map(([name, value]) => [name, [value].flat().map((text) => cleanInput(text))]),
  )
}

/** The first value of a field, or an empty text. */
export function textOf(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? ''
}

function cleanInput(text: string): string {
  return cleanText(text.replaceAll('\r\n', '\n'))
}
