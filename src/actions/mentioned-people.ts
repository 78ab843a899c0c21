// Finds the people whom a message mentions.

/** A platform's user id, or the name where the platform gives only that. */
export interface MentionedPerson {
  userId: string | null
  name: string | null
}

const mention =
  /<@(?<userId>[A-Z0-9]+)(?:\|(?<label>[^>]*))?>|<at(?:\s+id="?(?<atId>[^">]*)"?)?>(?<name>.*?)<\/at>/gi

/** The people mentioned, each once, in the order of the text ("<@U1>", "<@U1|anna>", "<at>Anna</at>"). */
export function mentionedPeople(text: string): MentionedPerson[] {
  const people: MentionedPerson[] = []
  for (const { groups } of text.matchAll(mention)) {
    const userId = groups?.['userId'] ?? groups?.['atId'] ?? null
    const name = (groups?.['label'] ?? groups?.['name'] ?? '').trim() || null
    const isKnown = people.some((person) =>
      userId === null ? person.name === name : person.userId === userId,
    )
    if (!isKnown && (userId !== null || name !== null)) people.push({ userId, name })
  }
  return people
}
