// An index for the items that an agency has to do and nobody in it leads.
import { sql, type Kysely, type Migration } from 'kysely'

export const indexUnnamedItems: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index action_items_unnamed on action_items (lead_agency, is_open, due_sort, number)
      where lead_person is null`.execute(db)
  },
}
