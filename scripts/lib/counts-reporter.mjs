// @ts-check
/**
 * A reporter that leaves the sums of a run in the file named by ATTACHE_COUNTS, for the last line of `npm test`, and tells what passed
 * only when it was asked again, and why not at once: such a test is to be made firm.
 */
import { writeFileSync } from 'node:fs'

export default class CountsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors thrown outside any test.
   */
  onTestRunEnd(modules, errors) {
    const sums = { passed: 0, failed: errors.length, skipped: 0 }
    /** @type {string[][]} */
    const late = []
    for (const module of modules) {
      // A file that cannot be loaded, or a hook that throws, fails without a failing test.
      let broken = module.errors().length
      for (const suite of module.children.allSuites()) broken += suite.errors().length
      sums.failed += broken
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result()
        if (state === 'passed') sums.passed += 1
        else if (state === 'failed') sums.failed += 1
        else sums.skipped += 1
        if (test.diagnostic()?.flaky)
          late.push([`${test.module.relativeModuleId} > ${test.fullName}`, ...errors.map(({ message }) => message)])
      }
    }
    if (late.length > 0)
      console.log(`Passed only when asked again:\n${late.map((lines) => ` ! ${lines.join('\n   ')}`).join('\n')}`)
    const file = process.env['ATTACHE_COUNTS']
    if (file) writeFileSync(file, JSON.stringify(sums))
  }
}
