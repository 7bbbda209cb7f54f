/** One case as JUnit reports it. */
export interface JunitCase {
  /** What the case belongs to: its rule. */
  readonly suite: string;
  readonly name: string;
  /** Why it failed; absent when it passed. */
  readonly failure?: string;
}

/** Control characters that XML 1.0 cannot hold, not even escaped. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A JUnit report, one suite for each rule in order of first case. The schema is the one that Jenkins and GitLab read:
 * `testsuites > testsuite > testcase > failure`.
 */
export function junitReport(name: string, cases: readonly JunitCase[]): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counted(name, cases)}>`,
    ...suites.flatMap((suite) => {
      const members = cases.filter((one) => one.suite === suite);
      return [`  <testsuite ${counted(suite, members)}>`, ...members.map(testCase), '  </testsuite>'];
    }),
    '</testsuites>',
    '',
  ].join('\n');
}

function counted(name: string, cases: readonly JunitCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return `name="${escaped(name)}" tests="${cases.length}" failures="${failures}"`;
}

function testCase({ suite, name, failure }: JunitCase): string {
  const open = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  return failure === undefined ? `${open}/>` : `${open}><failure message="${escaped(failure)}"/></testcase>`;
}

function escaped(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
