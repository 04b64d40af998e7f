import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/shell.css'
import './styles/today.css'
import './styles/room.css'
import './styles/charts.css'
import './styles/activity.css'
import './styles/ground.css'
import './styles/map.css'
import './styles/reading.css'
import './styles/imports.css'
import './styles/places.css'
import './styles/incline.css'
import './styles/alerts.css'
import './styles/messages.css'
import './styles/check-in.css'
import './styles/safety.css'
import { SafetyGate } from './panels/safety-gate.tsx'
import { tellOfBrokenSending } from './state/import-queue.ts'
import { preloadWhenIdle } from './state/preload-when-idle.ts'
import { startWorker } from './state/push-worker.ts'
import { refreshOnReturn } from './state/refresh-on-return.ts'
import { keepSending } from './state/send-unsent.ts'
import { render } from './ui/runtime.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('the page has no #app to draw into')
tellOfBrokenSending()
refreshOnReturn()
startWorker()
keepSending()
preloadWhenIdle()
render(<SafetyGate />, root)
