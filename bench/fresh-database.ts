import pg from 'pg'

/**
 * @param server address of a PostgreSQL server
 * @returns the address of an empty database of this name
 */
export async function freshDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}
