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
    ['a beach that is tagged as sand', { natural: 'beach', surface: 'sand' }, true, 'area dry_sand'],
    ['a beach of gravel', { natural: 'beach', surface: 'gravel' }, true, 'area gravel'],
    ['sand', { natural: 'sand' }, true, 'area dry_sand'],
    ['dunes', { natural: 'dune' }, true, 'area dry_sand'],
    ['a bunker', { golf: 'bunker' }, true, 'area dry_sand'],
    ['a pitch of sand', { leisure: 'pitch', surface: 'sand' }, true, 'area dry_sand'],
    [
      'a pitch of beach volleyball',
      { leisure: 'pitch', sport: 'beachvolleyball', surface: 'sand' },
      true,
      'area dry_sand',
    ],
    ['plates of concrete', { highway: 'track', surface: 'concrete:plates' }, false, 'way concrete'],
    ['the first of two surfaces', { highway: 'path', surface: 'Sand;gravel' }, false, 'way dry_sand'],
    // No kind of way implies a ground, and neither do tags that only go along with one.
    ['a path that says nothing', { highway: 'path' }, false, 'way unknown'],
    ['a service way that says nothing', { highway: 'service', smoothness: 'excellent' }, false, 'way unknown'],
    ['a soft track', { highway: 'track', tracktype: 'grade5' }, false, 'way unknown'],
    ['a way impassable by car', { highway: 'track', smoothness: 'impassable' }, false, 'way unknown'],
    ['sand beside a way', { highway: 'footway', 'verge:surface': 'sand' }, false, 'way unknown'],
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
