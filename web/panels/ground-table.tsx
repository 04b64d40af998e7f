import type { ActivityDetail } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { groundTable } from '../view/ground-table.ts'

/** Way and calf-km by ground, with where each is known from; the last line is the session. */
export function GroundTable({ activity }: { readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const table = groundTable(activity, units)
  return (
    <table class="grounds">
      <thead>
        <tr>
          <th scope="col">Ground</th>
          <th scope="col">{table.unit}</th>
          <th scope="col">Calf-km</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span class={`swatch ground-${row.surface}`} /> {row.name}
              <span class="grounds-source">{row.source}</span>
            </th>
            <td>{row.distance}</td>
            <td>{row.calfKm}</td>
          </tr>
        ))}
      </tbody>
      {table.rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td>{table.distance}</td>
            <td>{table.calfKm}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
