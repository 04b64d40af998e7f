import '../styles/body.css'
import { api } from '../api.ts'
import { BodyAdvice } from '../panels/body-advice.tsx'
import { BodyDatesPanel } from '../panels/body-dates-panel.tsx'
import { InjuryPanel } from '../panels/injury-panel.tsx'
import { ShoePanel } from '../panels/shoe-panel.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'

/** Shoes, injuries, height and weight: what the load, the rules and the room rest on besides the files. */
export function BodyPage(): Element {
  usePageTitle('Shoes and body')
  const shoes = useResource('shoes', api.shoes)
  const injuries = useResource('injuries', api.injuries)
  const body = useResource('body', api.body)
  return (
    <>
      <h1>Shoes and body</h1>
      <p class="lead">They stay on this machine. What changes a score has its sessions scored again.</p>
      <div class="body-cards">
        <section class="card" aria-labelledby="shoes-title">
          <h2 id="shoes-title" tabIndex={-1}>
            Shoes
          </h2>
          <WhenReady
            resource={shoes}
            what="The shoes"
            space="skeleton-list"
            draw={(list) => <ShoePanel list={list} />}
          />
        </section>
        <section class="card" aria-labelledby="injuries-title">
          <h2 id="injuries-title" tabIndex={-1}>
            Injuries of calf and Achilles
          </h2>
          <WhenReady
            resource={injuries}
            what="The injuries"
            space="skeleton-list"
            draw={({ items }) => <InjuryPanel items={items} />}
          />
        </section>
        <section class="card" aria-labelledby="measures-title">
          <h2 id="measures-title" tabIndex={-1}>
            Height and weight
          </h2>
          <WhenReady
            resource={body}
            what="Height and weight"
            space="skeleton-list"
            draw={({ items }) => <BodyDatesPanel items={items} />}
          />
        </section>
        <BodyAdvice />
      </div>
    </>
  )
}
