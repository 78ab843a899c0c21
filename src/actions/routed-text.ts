// Makes the one text that a message and its thread are compared by.

/** The thread's latest characters that are read: the message itself must fit the model too. */
const longestThread = 800
const longestMessage = 2_000

/** The latest part of the thread, then the message, without mentions, channels and markup of links. */
export function routedText(text: string, thread: readonly string[]): string {
  const earlier = thread
    .map(withoutMarkup)
    .filter((message) => message !== '')
    .join('\n')
  const message = withoutMarkup(text).slice(0, longestMessage)
  return [earlier.slice(-longestThread), message].filter((part) => part !== '').join('\n')
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<at[^>]*>.*?<\/at>|<[@!][^>]*>/g, ' ')
    .replaceAll(/<#[^|>]*\|?([^>]*)>/g, ' $1 ')
    .replaceAll(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, ' $1 ')
    .replaceAll(/<?https?:\/\/[^\s>)]+>?/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
