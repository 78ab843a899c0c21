// Whose account an activity comes from.
import type { Account } from '../../bot/types.js'
import { languages, type Language } from '../../languages.js'
import { tenantOf, type Activity } from './activity.js'
import type { Member } from './find-member.js'
import { platformName } from './options.js'

/**
 * Reads the account of whoever caused an activity.
 * @param member what Teams' roster says of them; without it nobody vouches for them: they count as a guest
 */
export function readAccount(activity: Activity, member: Member | null): Account {
  const { from } = activity
  const tenant = tenantOf(activity) ?? ''
  return {
    ...{ platform: platformName, workspace: tenant, userId: from.aadObjectId ?? from.id },
    name: member?.name ?? from.name ?? '',
    email: member?.email ?? addressIn(member?.userPrincipalName),
    ...{ language: readLanguage(activity), zone: readZone(activity) },
    isGuest: !from.aadObjectId || member === null || isOutsider(member, tenant),
  }
}

function isOutsider({ userRole, tenantId, userPrincipalName }: Member, tenant: string): boolean {
  if (userRole && userRole !== 'user') return true
  if (tenantId && tenantId !== tenant) return true
  return userPrincipalName?.includes('#EXT#') ?? false
}

function addressIn(userPrincipalName: string | null | undefined): string | null {
  return userPrincipalName?.includes('@') && !userPrincipalName.includes('#') ? userPrincipalName : null
}

function readLanguage(activity: Activity): Language | null {
  const locale = activity.locale ?? clientInfo(activity)?.locale ?? ''
  const [primary] = locale.toLowerCase().split('-')
  return languages.find((language) => language === primary) ?? null
}

function readZone(activity: Activity): string | null {
  const zone = activity.localTimezone ?? clientInfo(activity)?.timezone
  return zone && isZone(zone) ? zone : null
}

function clientInfo({ entities }: Activity) {
  return entities?.find(({ type }) => type === 'clientInfo')
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
