// Which addresses Kompas may take for Teams' own: it sends its answers, and its token, there.

/** Microsoft's hosts: the public cloud and the government clouds. */
const microsoftHosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]

/**
 * Makes the check.
 * @param configured hosts, reached over https alone, or whole origins
 */
export function createServiceUrlCheck(configured: readonly string[] = []): (serviceUrl: string) => boolean {
  const isOrigin = (entry: string): boolean => entry.includes('://')
  const hosts = new Set([...microsoftHosts, ...configured.filter((entry) => !isOrigin(entry))])
  const origins = new Set(configured.filter(isOrigin).map((entry) => new URL(entry).origin))
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false
    const { protocol, host, origin, username, password } = new URL(serviceUrl)
    if (username !== '' || password !== '') return false
    return origins.has(origin) || (protocol === 'https:' && hosts.has(host))
  }
}
