// @ts-check
/** A reporter that leaves the sums of a run in the file named by ATTACHE_COUNTS, for the last line of `npm test`. */
import { writeFileSync } from 'node:fs'

export default class CountsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors thrown outside any test.
   */
  onTestRunEnd(modules, errors) {
    const sums = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      // A file that cannot be loaded, or a hook that throws, fails without a failing test.
      let broken = module.errors().length
      for (const suite of module.children.allSuites()) broken += suite.errors().length
      sums.failed += broken
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') sums.passed += 1
        else if (state === 'failed') sums.failed += 1
        else sums.skipped += 1
      }
    }
    const file = process.env['ATTACHE_COUNTS']
    if (file) writeFileSync(file, JSON.stringify(sums))
  }
}
