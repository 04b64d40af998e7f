import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'

/** Where the ground and the slope of a session are known from, in which order, and what nobody can know. */
export function MethodGround(): Element {
  return (
    <section id="ground">
      <h2>The ground, and how it is known</h2>
      <p>For each stretch the first of these that says something counts, and the session shows which one it was:</p>
      <ol class="plain-list order-list">
        <li>
          <strong>You.</strong> What you painted on the profile or the map, or set for the whole session.
        </li>
        <li>
          <strong>A favourite place</strong> you drew once, such as the beach at home.
        </li>
        <li>
          <strong>Tags in the file,</strong> which some route planners and add-ons of watches write. Watches alone write
          none.
        </li>
        <li>
          <strong>Your offline surface map,</strong> matched to the whole track and not point by point, so that a
          promenade beside the sand stays a promenade.
        </li>
        <li>
          <strong>The kind of sport:</strong> a treadmill, a running track, a street; a trail is unpaved of whatever
          kind, never sand.
        </li>
      </ol>
      <p>
        <strong>Unknown is unknown.</strong> Where none of these says anything, the stretch scores as road, is shown as
        unknown, and the share that is known stands beside it. A name or a lap that speaks of a beach is only a
        suggestion until you confirm it. Nothing is guessed in silence.
      </p>
      <p>
        <strong>Tide and weather are in no map.</strong> Nobody can tell from a file or a map whether the sand was loose
        or wet and firm, and that is the difference between the two lines for sand below. It counts as dry unless you
        say, of one session or of all, that it was wet. What you painted yourself stays as you painted it.
      </p>
      <p>
        <strong>A map is as good as the track on it.</strong> Among houses and under trees satellites are ten metres off
        and more, and then a beach and the promenade beside it can be taken for each other. The map of your session
        shows what was made of it; paint over what is wrong. <Link to="/settings/ground">Maps, places and sand</Link>{' '}
        are set on a page of their own.
      </p>
      <h3 id="slope">The slope</h3>
      <p>
        It comes from the altitude, smoothed. On a treadmill, and where there is no altitude, it is what you set, step
        by step or one incline for all; else what the treadmill itself recorded; else flat. Running power is not used
        for it: a watch works power out from speed, weight and its own altitude, so where that is missing there is no
        slope in it to be got back.
      </p>
    </section>
  )
}
