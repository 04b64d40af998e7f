import { api } from '../api.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'

const TABLES = [
  { table: 'activities', text: 'Sessions' },
  { table: 'days', text: 'Days' },
  { table: 'weeks', text: 'Weeks' },
] as const

/** Leaving again: everything in one ZIP, tables for a spreadsheet, and how to bring it back. */
export function DataCard(): Element {
  return (
    <section class="card data-card" aria-labelledby="data-title">
      <h2 id="data-title">Your data</h2>
      <p>
        It is on the machine Soleus runs on and nowhere else. One ZIP holds all of it: every file as it came, your
        settings and corrections, what you entered by hand, and tables that any program can read.
      </p>
      <p>
        <a class="button" href={api.exportAddress} download>
          Download everything (ZIP)
        </a>
      </p>
      <p>
        To bring it back, drop that ZIP onto a Soleus with nothing in it. It then holds exactly what this one holds now.
      </p>
      <p>
        Tables for a spreadsheet (CSV):{' '}
        {TABLES.map(({ table, text }) => (
          <a key={table} href={api.tableAddress(table)} class="data-table" download>
            {text}
          </a>
        ))}
      </p>
      <p class="card-foot data-foot">
        <Link to="/imports">What was imported</Link>
        <Link to="/changes">What changed when sessions were scored again</Link>
      </p>
    </section>
  )
}
