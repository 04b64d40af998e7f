/** Plain links for the physio's eyes; nothing of them is worked out here, as it needs an examination. */
export const PHYSIO_LINKS: readonly { readonly title: string; readonly address: string }[] = [
  {
    title: 'Two-level Wells score for suspected deep vein thrombosis: its items',
    address: 'https://www.ncbi.nlm.nih.gov/pubmedhealth/PMH0055213/table/appk.tu1/',
  },
  {
    title: 'NICE guideline NG158, venous thromboembolic diseases',
    address: 'https://www.nice.org.uk/guidance/ng158',
  },
]
