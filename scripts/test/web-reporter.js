import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** A reporter of Web Test Runner that writes the counts of the run, as JSON, to the file that `TEST_COUNTS` names. */
export const countingReporter = () => ({
  onTestRunFinished({ sessions }) {
    const file = process.env.TEST_COUNTS;
    if (file === undefined) return;
    const tests = sessions.flatMap((session) => testsOf(session.testResults));
    const brokenFiles = sessions.filter(
      ({ passed, errors, testResults }) => !passed && (errors.length > 0 || !testResults),
    );
    writeFileSync(
      file,
      JSON.stringify({
        passed: tests.filter((test) => test.passed && !test.skipped).length,
        failed: tests.filter((test) => !test.passed && !test.skipped).length + brokenFiles.length,
        skipped: tests.filter((test) => test.skipped).length,
        failures: sessions.flatMap(({ testFile, testResults }) =>
          testsOf(testResults)
            .filter((test) => !test.passed && !test.skipped)
            .map(({ name }) => `${relative('', testFile)}: ${name}`),
        ),
      }),
    );
  },
});
