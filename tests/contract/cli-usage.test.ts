import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'

describe('soleus', () => {
  it.each([
    [['score']],
    [['score', 'x', '--profile', 'brave']],
    [['score', 'x', '--surface', 'lava']],
    [['score', 'x', '--height', '175']],
    [['score', 'x', '--mass', '-3']],
    [['report']],
    [['dance']],
  ])('%j ends with 2 and one line', async (args) => {
    const run = await runCli(args)
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/^soleus: [^\n]+\n$/)
  })

  it('shows its commands when asked, and when nothing is', async () => {
    const asked = await runCli(['--help'])
    expect(asked).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['serve', 'demo', 'score', 'segments', 'replay', 'import', 'report', 'password']) {
      expect(asked.stdout).toContain(`\n  ${command} `)
    }
    const bare = await runCli([])
    expect(bare).toMatchObject({ code: 2, stdout: '' })
    expect(bare.stderr).toContain('Usage: soleus')
  })

  it('knows its version', async () => {
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
