/** The shapes of the server's answers, taken from its own schemas through the typed client. */
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { Client } from './api.ts'

/** Without the answer that hides it, while warning signs stand. */
export type Overview = Exclude<InferResponseType<Client['overview']['$get'], 200>, { state: 'safety' }>
export type Weeks = InferResponseType<Client['weeks']['$get'], 200>
export type ActivityItem = InferResponseType<Client['activities']['$get'], 200>['items'][number]
export type ActivityDetail = InferResponseType<Client['activities'][':id']['$get'], 200>
export type ActivityPatch = InferRequestType<Client['activities'][':id']['$patch']>['json']
export type NewActivity = InferRequestType<Client['activities']['$post']>['json']
export type Samples = InferResponseType<Client['activities'][':id']['samples']['$get'], 200>
export type Alert = InferResponseType<Client['alerts']['$get'], 200>['items'][number]
export type AlertDetail = InferResponseType<Client['alerts'][':id']['$get'], 200>
export type Snooze = InferResponseType<Client['snoozes']['$get'], 200>['items'][number]
export type Overload = InferResponseType<Client['overloads']['$get'], 200>['items'][number]
export type Channels = InferResponseType<Client['channels']['$get'], 200>
export type Channel = Channels['items'][number]
export type ChannelKind = Channel['kind']
export type ChannelInput = InferRequestType<Client['channels'][':kind']['$put']>['json']
export type TestOutcome = InferResponseType<Client['channels'][':kind']['test']['$post'], 200>
export type Browser = Channels['browsers'][number]
export type Delivery = InferResponseType<Client['outbox']['$get'], 200>['items'][number]
export type Feed = InferResponseType<Client['feeds']['$get'], 200>['items'][number]
export type ImportProgress = InferResponseType<Client['imports'][':id']['$get'], 200>
export type ImportSummary = InferResponseType<Client['imports']['$get'], 200>['items'][number]
export type ImportOutcomes = InferResponseType<Client['imports'][':id']['outcomes']['$get'], 200>
export type ImportFile = ImportProgress['files'][number]
export type Recalculations = InferResponseType<Client['recalculations']['$get'], 200>
export type RecalculationSummary = Recalculations['items'][number]
export type Recalculation = InferResponseType<Client['recalculations'][':id']['$get'], 200>
export type RecalculationCause = RecalculationSummary['cause']
export type ScoreChange = Recalculation['items'][number]
export type GroundMap = InferResponseType<Client['maps']['$get'], 200>['items'][number]
export type Ground = InferResponseType<Client['ground']['$get'], 200>
export type Place = InferResponseType<Client['places']['$get'], 200>['items'][number]
export type NewPlace = InferRequestType<Client['places']['$post']>['json']
export type Zone = InferResponseType<Client['zones']['$get'], 200>['items'][number]
export type Settings = InferResponseType<Client['settings']['$get'], 200>
export type Units = Settings['units']
export type Recording = ActivityDetail['recordings'][number]
export type Split = ActivityDetail['splits'][number]
export type LoadCauses = ActivityItem['load']['causes']

/** Calf-km by what the weekly chart tells apart. */
export type ChartCauses = Overview['causesLast7']

export type CheckInItem = InferResponseType<Client['check-ins']['$get'], 200>['items'][number]
export type NewCheckIn = InferRequestType<Client['check-ins']['$post']>['json']
export type CheckInPatch = InferRequestType<Client['check-ins'][':id']['$patch']>['json']
export type Safety = InferResponseType<Client['safety']['$get'], 200>
export type GapQuestion = NonNullable<InferResponseType<Client['question']['$get'], 200>['question']>
export type GapAnswer = InferRequestType<Client['question']['$post']>['json']['answer']

export type PlanContext = Extract<InferResponseType<Client['plan-context']['$get'], 200>, { state: 'ok' }>
export type PlanItem = InferResponseType<Client['plans']['$get'], 200>['items'][number]
export type PlanPatch = InferRequestType<Client['plans'][':id']['$patch']>['json']
export type ShoeList = InferResponseType<Client['shoes']['$get'], 200>
export type ShoeItem = ShoeList['items'][number]
export type NewShoe = InferRequestType<Client['shoes']['$post']>['json']
export type BodyItem = InferResponseType<Client['body']['$get'], 200>['items'][number]
export type NewBody = InferRequestType<Client['body']['$post']>['json']
export type InjuryItem = InferResponseType<Client['injuries']['$get'], 200>['items'][number]
export type RuleReport = InferResponseType<Client['report-card']['$get'], 200>['items'][number]
export type LoadCharts = InferResponseType<Client['load-charts']['$get'], 200>
