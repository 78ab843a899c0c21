// The stable address of an action item on the site, shared by every front end.

/** The path of an item's page, from the root of the site. */
export function itemPath(id: string): string {
  return `/items/${encodeURIComponent(id)}`
}
