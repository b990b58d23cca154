/** The last line of a test run, `N passed, N failed`: whatever did not run and pass counts as failed, and is named. */
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const where = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;

/** A line for each thing that went wrong apart from a test that failed, which the default reporter shows. */
function* shortfalls(modules: readonly TestModule[]): Generator<string> {
  for (const module of modules) {
    const tests = [...module.children.allTests()];
    for (const test of tests) {
      const { state } = test.result();
      if (!someOnly && (state === 'skipped' || state === 'pending'))
        yield `was not run, which is a failure: ${where(test)}`;
    }
    const hooks = [...module.children.allSuites()].flatMap((suite) => suite.errors());
    for (const error of [...module.errors(), ...hooks]) {
      yield `failed outside of a test: ${module.relativeModuleId}: ${error.message.split('\n')[0]}`;
    }
    if (tests.length === 0 && module.errors().length === 0) yield `has no tests: ${module.relativeModuleId}`;
  }
}

/** `-t` asks for some of the tests: those left out are no shortfall. */
let someOnly = false;

export const closingLine: Reporter = {
  onInit(vitest) {
    someOnly = vitest.config.testNamePattern !== undefined;
  },
  onTestRunEnd(modules, unhandled) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const passed = states.filter((state) => state === 'passed').length;
    const short = [
      ...shortfalls(modules),
      ...unhandled.map(({ message }) => `was thrown outside of a test: ${message.split('\n')[0]}`),
    ];
    if (states.length === 0 && short.length === 0) short.push('nothing was run');
    const failed = states.filter((state) => state === 'failed').length + short.length;
    // On exit, so that nothing else is printed after it.
    process.once('exit', () => {
      if (failed > 0) process.exitCode = 1;
      process.stdout.write([...short, `${passed} passed, ${failed} failed`, ''].join('\n'));
    });
  },
};
