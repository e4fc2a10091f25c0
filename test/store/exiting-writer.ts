// Runs as a process of its own: writes to the file PATH all the time, and exits with code 7 after MS milliseconds.
import { FileWriter } from '../../src/store/drivers/file/writer.ts'

const [path, ms] = process.argv.slice(2) as [string, string]
const writer = new FileWriter(path)
const order = { fromReserve: false, isLook: false }

async function run(sql: string): Promise<void> {
  await writer.run([{ sql, args: [] }], Date.now() + 60_000, order)
}

await run('CREATE TABLE pages (text)')
setTimeout(() => process.exit(7), Number(ms))
for (;;) {
  await run(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
     INSERT INTO pages SELECT hex(randomblob(1500)) FROM n`,
  )
}
