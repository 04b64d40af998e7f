import type { Profile } from '../model/profile.ts'
import type { Segment, SegmentScore } from './segment.ts'
import { segmentScorer } from './segment-scorer.ts'

/** Load of one even segment: the contract of `soleus segments`. Who scores many of one athlete keeps the scorer. */
export function scoreSegment(segment: Segment, profile: Profile): SegmentScore {
  return segmentScorer(profile, segment.heightM)(segment)
}
