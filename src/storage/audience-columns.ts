// The columns of a row that not everybody may see.

/** Who may see a row; the people of `people` stand in audience_members. */
export interface AudienceColumns {
  audience_kind: 'public' | 'channel' | 'people'
  audience_channel: string | null
}
