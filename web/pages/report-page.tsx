import '../styles/report.css'
import { api } from '../api.ts'
import { LoadChartCard } from '../panels/load-chart-card.tsx'
import { ReportTable } from '../panels/report-table.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'

/** What the rules were worth in this diary, and the two charts that no rule reads. */
export function ReportPage(): Element {
  usePageTitle('Report card of the rules')
  const card = useResource('report-card', api.reportCard)
  const charts = useResource('load-charts', () => api.loadCharts({}))
  return (
    <>
      <h1>Report card of the rules</h1>
      <p class="lead report-lead">
        How often each rule spoke up in your diary, and how often pain of 3 and more in calf, heel or Achilles was noted
        within the 14 days after. Beside it the same for sessions alike in time and load without an alert. One diary is
        far too little to judge a rule by, and the rules do not change themselves because of it.
      </p>
      <section class="card" aria-labelledby="rules-title">
        <h2 id="rules-title">Your diary against the rules</h2>
        <WhenReady
          resource={card}
          what="The report card"
          space="skeleton-list"
          draw={({ items }) => <ReportTable items={items} />}
        />
      </section>
      <section class="report-charts" aria-labelledby="never-title">
        <h2 id="never-title">Two charts that never alert</h2>
        <p class="report-lead">
          Other programs warn by these. Soleus draws them, because you may be asked about them, and lets no rule read
          them: tested in runners, they did not tell who gets injured. The rules compare with your recent highest
          instead of your recent mean; <Link to="/method">how the number is made</Link> says more.
        </p>
        <WhenReady
          resource={charts}
          what="The charts"
          space="skeleton-chart"
          draw={(data) => (
            <>
              <LoadChartCard
                id="acute-chronic"
                title="Acute to chronic load"
                data={data}
                lines={ACUTE_CHRONIC}
                why="The last seven days against the last four weeks: coupled holds the week itself in the four, uncoupled does not (1.5 coupled is 1.8 uncoupled). In three groups of runners it had nothing to do with injury or ran the other way, as sore runners cut back; where the same load is on both sides, a link appears out of nothing; and a trial that managed training by it found no difference."
              />
              <LoadChartCard
                id="monotony"
                title="Monotony"
                data={data}
                lines={MONOTONY}
                why="The mean of seven days over their spread, rest days counted as nothing, ten at most. It comes from a study of illness, not injury, in 25 athletes, and it calls perfectly steady training the worst of all."
              />
            </>
          )}
        />
      </section>
    </>
  )
}

const ACUTE_CHRONIC = [
  { key: 'coupled', text: 'coupled', colour: 'climb', dashed: false },
  { key: 'uncoupled', text: 'uncoupled', colour: 'ink', dashed: true },
] as const

const MONOTONY = [{ key: 'monotony', text: 'monotony', colour: 'climb', dashed: false }] as const
