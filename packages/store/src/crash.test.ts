import { createDatabase, engine } from '@isnad/test-databases'
import { startCluster } from '@isnad/test-databases/cluster'
import { expect, test } from 'vitest'
import { crash, type Target } from './test/crash.ts'

// A handful; `npm run crash` does it 200 times on each engine.
const ROUNDS = 4

test('a load that is killed at any moment leaves a whole release, and none that was acknowledged is lost', async () => {
  if (engine() === 'sqlite') {
    const { url, drop } = await createDatabase()
    await expectWhole({ url })
    await drop()
  } else {
    // Of its own, because it is killed too, with the settings of a server that is meant to keep what it is given.
    const { primary, stop } = await startCluster()
    await expectWhole({ url: primary.url(), strike: () => primary.kill(), mend: () => primary.start() })
    await stop()
  }

  async function expectWhole(target: Target): Promise<void> {
    const { rounds, rolledBack, unacknowledged } = await crash(target, ROUNDS)
    expect(rounds).toBe(ROUNDS)
    expect(rolledBack + unacknowledged).toBe(ROUNDS)
  }
})
