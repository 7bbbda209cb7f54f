/** Tells the person at the console how far a long step is. */
export interface Progress {
  /** @param share done, 0 to 1 */
  report(share: number): void;
  /** Ends the line. */
  done(): void;
}

/** Begins a step with its name. */
export type ProgressReporter = (step: string) => Progress;

const width = 24;
const everyMs = 200;
const nonTerminalSteps = 4;

/** A bar with the time left on a terminal; elsewhere a line now and then. */
export function consoleProgress(stream: NodeJS.WriteStream): ProgressReporter {
  return (step) => (stream.isTTY ? bar(stream, step) : lines(stream, step));
}

function timeLeft(startedAt: number, share: number): string {
  if (share < 0.02) return '';
  const seconds = Math.ceil((((performance.now() - startedAt) / 1000) * (1 - share)) / share);
  return seconds >= 60 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s left` : `${seconds} s left`;
}

function bar(stream: NodeJS.WriteStream, step: string): Progress {
  const startedAt = performance.now();
  let last = 0;
  const draw = (share: number, right: string): void => {
    const full = Math.round(share * width);
    const picture = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
    stream.write(`\r\u001b[K${step} ${picture} ${Math.round(share * 100)} % ${right}`);
  };
  draw(0, '');
  return {
    report(share) {
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      draw(share, timeLeft(startedAt, share));
    },
    done() {
      draw(1, `${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
      stream.write('\n');
    },
  };
}

function lines(stream: NodeJS.WriteStream, step: string): Progress {
  const startedAt = performance.now();
  let told = 0;
  stream.write(`${step} …\n`);
  return {
    report(share) {
      const quarter = Math.floor(share * nonTerminalSteps);
      if (quarter <= told || share >= 1) return;
      told = quarter;
      stream.write(`${step}: ${Math.round(share * 100)} %, ${timeLeft(startedAt, share)}\n`);
    },
    done() {
      stream.write(`${step}: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    },
  };
}
