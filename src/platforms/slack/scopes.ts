// The permissions that Kompas asks a workspace for; deploy/slack/manifest.yaml says what each is for.

export const botScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
  'mpim:history',
  'reactions:read',
  'users:read',
  'users:read.email',
] as const
