import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Ends the output of a test run with `N passed, N failed`: what scripts and people read without knowing vitest. */
export class SummaryReporter implements Reporter {
  // The summary of vitest's own reporter is printed in the same event, by whoever comes first in the list.
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map(stateOf));
    const count = (state: string): number => states.filter((each) => each === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const skipped = count("skipped") + count("pending");
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${count("passed")} passed, ${count("failed") + broken} failed`);
  }
}

function stateOf(test: TestCase): string {
  return test.result().state;
}
