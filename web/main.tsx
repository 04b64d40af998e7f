import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/shell.css'
import './styles/today.css'
import './styles/charts.css'
import './styles/activity.css'
import './styles/ground.css'
import './styles/map.css'
import './styles/reading.css'
import './styles/imports.css'
import './styles/places.css'
import './styles/incline.css'
import { AppShell } from './panels/app-shell.tsx'
import { tellOfBrokenSending } from './state/import-queue.ts'
import { refreshOnReturn } from './state/refresh-on-return.ts'
import { render } from './ui/runtime.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('the page has no #app to draw into')
tellOfBrokenSending()
refreshOnReturn()
render(<AppShell />, root)
