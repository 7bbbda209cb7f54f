import { lanes } from '@tidewaiter/rule-language';
import type { Lane } from '@tidewaiter/rule-language';

/** Declarations that go from one lane to another. */
export interface Flow {
  readonly before: Lane;
  readonly after: Lane;
  readonly declarations: number;
}

/** A lane on one side: a bar from `top`, as tall as what leaves or enters it. */
export interface LaneBar {
  readonly lane: Lane;
  readonly side: 'before' | 'after';
  readonly top: number;
  readonly height: number;
  readonly declarations: number;
}

/** A flow between two bars: where it begins and ends, and how wide it is drawn. */
export interface Band<F extends Flow> {
  readonly flow: F;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

export interface FlowLayout<F extends Flow> {
  readonly bars: readonly LaneBar[];
  readonly bands: readonly Band<F>[];
  readonly height: number;
}

interface Room {
  /** Height of all declarations together, in pixels. */
  readonly drawn: number;
  /** Between the bars of a side; a bar is never closer to the next, so that its label has room. */
  readonly gap: number;
  /** Least height of a band: nothing that flows is too thin to see or to touch. */
  readonly least: number;
}

/** Places bars and bands, strictest lane first on both sides; heights are in proportion, but for the thinnest. */
export function flowLayout<F extends Flow>(flows: readonly F[], room: Room): FlowLayout<F> {
  const total = flows.reduce((sum, { declarations }) => sum + declarations, 0);
  const heightOf = ({ declarations }: Flow): number => Math.max(room.least, (room.drawn * declarations) / total);
  const before = barsOf(flows, 'before', { heightOf, room });
  const after = barsOf(flows, 'after', { heightOf, room });
  const next = new Map([...before, ...after].map(({ lane, side, top }) => [`${side} ${lane}`, top]));
  const place = (key: string, height: number): number => {
    const top = next.get(key) ?? 0;
    next.set(key, top + height);
    return top;
  };
  const bands = inOrder(flows).map((flow) => {
    const height = heightOf(flow);
    return { flow, height, from: place(`before ${flow.before}`, height), to: place(`after ${flow.after}`, height) };
  });
  const bars = [...before, ...after];
  return { bars, bands, height: Math.max(0, ...bars.map(({ height, top }) => top + height)) };
}

/** By lane before, then after: no two bands between the same lanes cross more than they must. */
function inOrder<F extends Flow>(flows: readonly F[]): F[] {
  return lanes.flatMap((before) =>
    lanes.flatMap((after) => flows.filter((flow) => flow.before === before && flow.after === after)),
  );
}

function barsOf(
  flows: readonly Flow[],
  side: LaneBar['side'],
  { heightOf, room }: { readonly heightOf: (flow: Flow) => number; readonly room: Room },
): LaneBar[] {
  let top = 0;
  return lanes.flatMap((lane): LaneBar[] => {
    const own = flows.filter((flow) => flow[side] === lane);
    if (own.length === 0) return [];
    const height = own.reduce((sum, flow) => sum + heightOf(flow), 0);
    const bar = { lane, side, top, height, declarations: own.reduce((sum, { declarations }) => sum + declarations, 0) };
    top += Math.max(height + room.gap, room.gap * 2);
    return [bar];
  });
}

/** The outline of a band between two x, for the `d` of an SVG path. */
export function bandPath({ from, height, to }: Omit<Band<Flow>, 'flow'>, x: readonly [number, number]): string {
  const [start, end] = x;
  const middle = (start + end) / 2;
  return [
    `M${start},${from}`,
    `C${middle},${from} ${middle},${to} ${end},${to}`,
    `L${end},${to + height}`,
    `C${middle},${to + height} ${middle},${from + height} ${start},${from + height}Z`,
  ].join('');
}
