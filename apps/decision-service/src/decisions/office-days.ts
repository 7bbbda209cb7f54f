import { Injectable } from '@nestjs/common';
import { capacityOf, type Places, type PreparedRelease } from '@tidewaiter/decision';
import { DataSource } from 'typeorm';
import { makeDecision, type MadeDecision, type Question } from './make-decision.js';

/** Counts, for offices with a limit, how many declarations of a day ask for which lane. */
@Injectable()
export class OfficeDays {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The decision within the room of the office's day: a place is taken in the lane it asks for, and where that gives way
   * to yellow one there. A place stays taken when the decision is not stored in the end: never too many are inspected.
   */
  async within(release: PreparedRelease, question: Question, first: MadeDecision): Promise<MadeDecision> {
    const { office } = question.declaration;
    if (office === undefined || capacityOf(release.policy, office) === undefined) return first;
    let [made, places]: [MadeDecision, Places] = [first, {}];
    for (const lane of ['red', 'yellow'] as const) {
      if (made.decision.lane !== lane) continue;
      const taken = await this.take({ office, day: question.today }, lane);
      // The place in yellow that a declaration asking for red would get, so that it can be known whether it fits there.
      places = lane === 'red' ? { red: taken.red, yellow: taken.yellow + 1 } : { ...places, yellow: taken.yellow };
      made = makeDecision(release, { ...question, places });
    }
    return made;
  }

  private async take(
    { office, day }: { readonly office: string; readonly day: string },
    lane: 'red' | 'yellow',
  ): Promise<{ readonly red: number; readonly yellow: number }> {
    const [taken] = await this.dataSource.query<[{ red: number; yellow: number }]>(
      `INSERT INTO office_days (office, day, red, yellow) VALUES ($1, $2::date, $3, $4)
       ON CONFLICT (office, day) DO UPDATE
         SET red = office_days.red + excluded.red, yellow = office_days.yellow + excluded.yellow
       RETURNING red, yellow`,
      [office, day, Number(lane === 'red'), Number(lane === 'yellow')],
    );
    return taken;
  }
}
