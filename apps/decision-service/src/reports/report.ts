/** A simulation as people read it on paper. */
export interface Report {
  readonly title: string;
  readonly facts: readonly NamedValue[];
  readonly tables: readonly ReportTable[];
  /** What the figures mean and do not mean. */
  readonly notes: readonly string[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

export interface ReportTable {
  readonly title: string;
  /** The first column names the row. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns, in parts of their sum. */
  readonly widths: readonly number[];
}
