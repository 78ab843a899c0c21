// Triggers that make a table append-only, in the words of either database.
import { PostgresAdapter, sql, type Kysely } from 'kysely'

async function refuseOnPostgres(db: Kysely<unknown>, table: string): Promise<void> {
  const refusal = sql.id(`${table}_refuse`)
  await sql`create function ${refusal}() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
  await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete on ${sql.id(table)}
    for each row execute function ${refusal}()`.execute(db)
  await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.id(table)}
    for each statement execute function ${refusal}()`.execute(db)
}

async function refuseOnSqlite(db: Kysely<unknown>, table: string): Promise<void> {
  const message = sql.lit(`${table} is append-only`)
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.id(table)}
      begin select raise(abort, ${message}); end`.execute(db)
  }
}

/** From now on the rows of `table` can be added and read, nothing else. */
export async function refuseChanges(db: Kysely<unknown>, table: string): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await (isPostgres ? refuseOnPostgres : refuseOnSqlite)(db, table)
}
