import { it } from '@jest/globals';

type Step = (name: string, work: () => unknown) => void;

/** Tests of one story: after the first that fails the others fail at once instead of waiting for what cannot come. */
export function inOrder(onFailure: (name: string) => Promise<void> = async () => undefined): Step {
  let failed: string | undefined;
  return (name, work) =>
    it(name, async () => {
      if (failed !== undefined) throw new Error(`Not tried: “${failed}” failed before.`);
      try {
        await work();
      } catch (error) {
        failed = name;
        await onFailure(name);
        throw error;
      }
    });
}
