/** The shapes of the server's answers, taken from its own schemas through the typed client. */
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { Client } from './api.ts'

export type Overview = InferResponseType<Client['overview']['$get'], 200>
export type Weeks = InferResponseType<Client['weeks']['$get'], 200>
export type ActivityItem = InferResponseType<Client['activities']['$get'], 200>['items'][number]
export type ActivityDetail = InferResponseType<Client['activities'][':id']['$get'], 200>
export type ActivityPatch = InferRequestType<Client['activities'][':id']['$patch']>['json']
export type NewActivity = InferRequestType<Client['activities']['$post']>['json']
export type Samples = InferResponseType<Client['activities'][':id']['samples']['$get'], 200>
export type Alert = InferResponseType<Client['alerts']['$get'], 200>['items'][number]
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
