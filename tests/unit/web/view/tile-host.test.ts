import { expect, test } from 'vitest'
import { tileHost } from '../../../../web/view/tile-host.ts'

test.each([
  ['https://tiles.example.org/{z}/{x}/{y}.png', 'tiles.example.org'],
  [' https://Tiles.Example.org:8443/', 'tiles.example.org:8443'],
  ['https://tiles.example.org', 'tiles.example.org'],
  ['http://tiles.example.org/{z}/{x}/{y}.png', null],
  ['https://{s}.example.org/{z}/{x}/{y}.png', null],
  ['https://me:secret@tiles.example.org/', null],
  ['https://', null],
  ['', null],
])('%s names %s', (address, host) => {
  expect(tileHost(address)).toBe(host)
})
