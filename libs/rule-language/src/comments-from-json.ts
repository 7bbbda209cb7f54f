import { noSpan } from './ast.js';
import type { Comments, Condition, Rule } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { at } from './json-reader.js';
import type { JsonReader, Place } from './json-reader.js';
import { commentText } from './spelling.js';
import { commentsOf } from './token-reader.js';
import { clausesOfRule } from './written-clauses.js';

/** Comments that JSON lists for a rule or a definition, taken place by place. */
export interface ListedComments {
  take(name: string): Comments | undefined;
  /** What nothing has taken, reported as moved. */
  rest(): readonly string[];
}

export function listedComments(reader: JsonReader, place: Place): ListedComments {
  const listed = readComments(reader, place);
  return {
    take(name) {
      const comments = listed.get(name);
      listed.delete(name);
      return comments;
    },
    rest: () =>
      [...listed].flatMap(([name, { before, after }]) => {
        reader.report(place, diagnostic('json-comment-moved', noSpan, { at: name.slice(0, 40) }));
        return after === undefined ? before : [...before, after];
      }),
  };
}

/** Gives a rule, whose nodes are numbered from an empty id, the comments its JSON lists; `end` ones come back apart. */
export function withListedComments(
  reader: JsonReader,
  rule: Rule,
  place: Place,
): { readonly rule: Rule; readonly trailing: readonly string[] } {
  const listed = listedComments(reader, place);
  const trailing = listed.take('end')?.before ?? [];
  const own = listed.take('rule');
  const then = listed.take('then');
  const condition = withConditionComments(rule.condition, listed);
  const clauseComments = takeClauses(clausesOfRule(rule), listed);
  const comments = commentsOf([...(own?.before ?? []), ...listed.rest()], own?.after);
  return {
    rule: {
      ...rule,
      ...(comments ? { comments } : {}),
      condition,
      outcome: then ? { ...rule.outcome, comments: then } : rule.outcome,
      ...(Object.keys(clauseComments).length > 0 ? { clauseComments } : {}),
    },
    trailing,
  };
}

/** The comments of those clauses that have some. */
export function takeClauses<Name extends string>(
  clauses: readonly Name[],
  listed: ListedComments,
): Partial<Record<Name, Comments>> {
  const taken: Partial<Record<Name, Comments>> = {};
  for (const clause of clauses) {
    const comments = listed.take(clause);
    if (comments) taken[clause] = comments;
  }
  return taken;
}

/** The condition at a root with the comments listed for it and for what is inside it. */
export function withConditionComments(root: Condition, { take }: ListedComments): Condition {
  return withoutEnd(dress(root, take));
}

function readComments(reader: JsonReader, place: Place): Map<string, Comments> {
  const listed = new Map<string, Comments>();
  if (place.value === undefined) return listed;
  if (!Array.isArray(place.value)) {
    reader.wrongType(place, 'an array of comments');
    return listed;
  }
  for (const index of place.value.keys()) {
    const each = at(place, index);
    const name = reader.text(at(each, 'at'));
    if (name === undefined) {
      reader.wrongType(each, 'a comment with its place in `at`');
      continue;
    }
    const before = (reader.texts(at(each, 'before')) ?? []).flatMap(commentLines);
    const after = reader.text(at(each, 'after'));
    const earlier = listed.get(name);
    const above = [...(earlier?.before ?? []), ...before];
    const comments = commentsOf(above, after === undefined ? earlier?.after : commentText(after));
    if (comments) listed.set(name, comments);
  }
  return listed;
}

/** A comment of JSON as the lines of a text. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map(commentText);
}

function dress(condition: Condition, take: (name: string) => Comments | undefined): Condition {
  const listed = take(condition.id.slice(1));
  const own = condition.comments;
  const comments = commentsOf([...(listed?.before ?? []), ...(own?.before ?? [])], listed?.after ?? own?.after);
  const dressed = comments ? { ...condition, comments } : condition;
  switch (dressed.kind) {
    case 'all':
    case 'any':
      return { ...dressed, conditions: dressed.conditions.map((child) => dress(child, take)) };
    case 'not':
      return { ...dressed, condition: dress(dressed.condition, take) };
    default:
      return dressed;
  }
}

/** A chain at the root has no end of its own in the text: its last part has. */
function withoutEnd(root: Condition): Condition {
  const isChain = (root.kind === 'all' || root.kind === 'any') && root.conditions.length > 1;
  if (!isChain || root.comments?.after === undefined) return root;
  return { ...root, comments: { before: [...root.comments.before, root.comments.after] } };
}
