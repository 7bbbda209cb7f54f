import type { Span } from './ast.js';

/** Where each value of a JSON text is, by its pointer (RFC 6901), and where the text stops being JSON, if it does. */
export interface JsonPositions {
  readonly spans: ReadonlyMap<string, Span>;
  /** Offset of the first thing that cannot be JSON. */
  readonly faultAt?: number;
}

const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** One object or array that is being read. */
interface Open {
  readonly close: '}' | ']';
  readonly pointer: string;
  readonly start: number;
  items: number;
}

type Expected = 'value' | 'value or close' | 'key' | 'key or close' | 'comma or close' | 'end';

/** One pass without recursion, so that no nesting is too deep. */
export function jsonPositions(text: string): JsonPositions {
  const scanner = new JsonScanner(text);
  while (scanner.step());
  const { spans, offset } = scanner;
  return scanner.isDone ? { spans } : { spans, faultAt: offset };
}

class JsonScanner {
  readonly spans = new Map<string, Span>();
  offset: number;
  private readonly open: Open[] = [];
  private pointer = '';
  private expected: Expected = 'value';

  constructor(private readonly text: string) {
    this.offset = skipSpace(text, 0);
  }

  get isDone(): boolean {
    return this.expected === 'end' && this.offset === this.text.length;
  }

  /** Reads one thing and the space after it; false when what stands here cannot. */
  step(): boolean {
    const character = this.text.charAt(this.offset);
    const inner = this.open.at(-1);
    const hasRead = inner
      ? this.readClose(inner, character) ||
        this.readComma(inner, character) ||
        this.readKey(inner) ||
        this.readValue(character)
      : this.readValue(character);
    this.offset = skipSpace(this.text, this.offset);
    return hasRead;
  }

  private readClose(inner: Open, character: string): boolean {
    if (character !== inner.close || !this.expected.endsWith('close')) return false;
    this.offset += 1;
    this.open.pop();
    this.found(inner.pointer, inner.start);
    return true;
  }

  private readComma(inner: Open, character: string): boolean {
    if (this.expected !== 'comma or close' || character !== ',') return false;
    this.offset += 1;
    inner.items += 1;
    this.pointer = `${inner.pointer}/${inner.items}`;
    this.expected = inner.close === ']' ? 'value' : 'key';
    return true;
  }

  private readKey(inner: Open): boolean {
    if (!this.expected.startsWith('key')) return false;
    const key = matchAt(scalar, this.text, this.offset);
    if (!key?.startsWith('"')) return false;
    const colon = skipSpace(this.text, this.offset + key.length);
    if (this.text[colon] !== ':') return false;
    this.offset = colon + 1;
    this.pointer = `${inner.pointer}/${pointerToken(key)}`;
    this.expected = 'value';
    return true;
  }

  private readValue(character: string): boolean {
    if (!this.expected.startsWith('value')) return false;
    const start = this.offset;
    const { pointer } = this;
    if (character === '{' || character === '[') {
      const isArray = character === '[';
      this.open.push({ close: isArray ? ']' : '}', pointer, start, items: 0 });
      if (isArray) this.pointer = `${pointer}/0`;
      this.expected = isArray ? 'value or close' : 'key or close';
      this.offset += 1;
      return true;
    }
    const value = matchAt(scalar, this.text, start);
    if (value === undefined) return false;
    this.offset += value.length;
    this.found(pointer, start);
    return true;
  }

  private found(pointer: string, start: number): void {
    this.spans.set(pointer, { start, end: this.offset });
    this.expected = this.open.length > 0 ? 'comma or close' : 'end';
  }
}

function pointerToken(key: string): string {
  return String(JSON.parse(key)).replaceAll('~', '~0').replaceAll('/', '~1');
}

function skipSpace(text: string, at: number): number {
  return at + (matchAt(space, text, at)?.length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
