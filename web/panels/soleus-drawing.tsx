import type { Element } from '../ui/runtime.ts'

/** The right lower leg from behind, one head of the outer calf muscle cut away to show the soleus beneath. */
export function SoleusDrawing(): Element {
  return (
    <svg
      class="leg"
      viewBox="0 0 300 470"
      role="img"
      aria-label="The right lower leg from behind: the two heads of the gastrocnemius below the knee, the outer one cut away; beneath them the broad soleus, from just below the knee to the middle of the shin; both run into the Achilles tendon, which ends at the heel bone."
    >
      <path
        class="leg-skin"
        d="M88 8c-6 34-26 62-30 108-4 50 12 92 30 134 14 34 22 74 22 112 0 18-4 34-14 46-6 8-4 20 6 26 20 12 62 12 82 0 10-6 12-18 6-26-10-12-12-30-10-48 4-40 22-84 36-122 14-40 22-80 16-122-6-42-22-72-26-108"
      />
      <path
        class="leg-soleus"
        d="M92 96c-16 30-20 78-4 124 10 30 30 62 44 88 4 8 30 8 36 0 18-30 36-64 46-98 12-42 8-86-6-114-34-16-84-16-116 0z"
      />
      <path
        class="leg-fibre"
        d="M104 112c-6 40 4 100 38 172M124 104c-2 50 6 110 24 176M150 101v180M178 104c0 56-8 116-22 176M200 112c4 50-10 110-40 172"
      />
      <path class="leg-gastroc" d="M150 44c-22-10-50-2-60 26-14 38-16 92 0 132 8 20 30 26 44 12 10-10 14-20 16-34z" />
      <path class="leg-cut" d="M152 44c20-10 46-4 56 22 4 12 8 24 9 36-20 4-46 6-65 2z" />
      <path
        class="leg-tendon"
        d="M132 300c8 30 8 70 4 104-2 10 2 18 14 18s16-8 14-18c-4-34-4-74 4-104-8 8-28 8-36 0z"
      />
      <path class="leg-bone" d="M122 414c8-14 48-14 56 0 6 12-2 30-28 30s-34-18-28-30z" />
      <g class="leg-marks">
        {MARKS.map((mark) => (
          <g key={mark.number}>
            <path d={`M${mark.x} ${mark.y}H${mark.to}`} />
            <circle cx={mark.to} cy={mark.y} r="13" />
            <text x={mark.to} y={mark.y + 5}>
              {mark.number}
            </text>
          </g>
        ))}
      </g>
    </svg>
  )
}

const MARKS = [
  { number: 1, x: 104, y: 120, to: 24 },
  { number: 2, x: 190, y: 190, to: 276 },
  { number: 3, x: 158, y: 350, to: 276 },
  { number: 4, x: 132, y: 430, to: 24 },
  { number: 5, x: 138, y: 250, to: 24 },
] as const
