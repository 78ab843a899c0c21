// How the platforms on which Kompas writes to people are called.

const names: Readonly<Record<string, string>> = { slack: 'Slack', teams: 'Teams' }

/** A chat platform's name for readers; null for what Kompas can't write to people on (the web, a terminal). */
export function platformName(platform: string | null): string | null {
  return (platform === null ? undefined : names[platform]) ?? null
}
