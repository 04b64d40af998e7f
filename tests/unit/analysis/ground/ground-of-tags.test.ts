import { describe, expect, it } from 'vitest'
import { groundOfTags } from '../../../../analysis/ground/ground-of-tags.ts'

describe('what an element of a map is to a runner', () => {
  it.each([
    ['a paved path', { highway: 'footway', surface: 'asphalt' }, false, 'way road'],
    ['a street that says nothing', { highway: 'residential' }, false, 'way unknown'],
    ['a square', { highway: 'pedestrian', area: 'yes', surface: 'paving_stones' }, true, 'area road'],
    ['a round path', { highway: 'path', surface: 'gravel' }, true, 'way gravel'],
    ['a beach', { natural: 'beach' }, true, 'area dry_sand'],
    ['a beach of pebbles', { natural: 'beach', surface: 'pebblestone' }, true, 'area gravel'],
    ['a beach of something odd', { natural: 'beach', surface: 'jelly' }, true, 'area unknown'],
    ['a beach of gravel by its own tag', { natural: 'beach', beach: 'gravel' }, true, 'area gravel'],
    ['dunes', { natural: 'dune' }, true, 'area dry_sand'],
    ['a bunker', { golf: 'bunker' }, true, 'area dry_sand'],
    ['a pitch of sand', { leisure: 'pitch', surface: 'sand' }, true, 'area dry_sand'],
    ['a running track', { leisure: 'track', surface: 'tartan' }, true, 'way track'],
    ['a line of beach, as an edge cuts it', { natural: 'beach' }, false, null],
    ['a motorway', { highway: 'motorway', surface: 'asphalt' }, false, null],
    ['a building', { building: 'yes' }, true, null],
    ['a corridor', { highway: 'footway', indoor: 'yes' }, false, null],
  ])('%s', (_, tags, isClosed, expected) => {
    const ground = groundOfTags(tags as Record<string, string>, isClosed)
    expect(ground === null ? null : `${ground.kind} ${ground.surface}`).toBe(expected)
  })
})
