import type { Report, ReportTable } from '../report.js';
import { Paper, type TextStyle } from './paper.js';

const plain: TextStyle = { face: 'regular', size: 8 };
const strong: TextStyle = { face: 'bold', size: 7.5 };
const quiet: TextStyle = { face: 'regular', size: 8, colour: '#555555' };
const title: TextStyle = { face: 'bold', size: 16 };
const heading: TextStyle = { face: 'bold', size: 11 };
const lineHeight = 12;
const gap = 8;

interface Writing {
  readonly direction: 'ltr' | 'rtl';
  /** Part of the document's properties: never the time of writing. */
  readonly madeAt: Date;
  readonly footer: (page: number, pages: number) => string;
}

/** The report as the bytes of a PDF: the same for the same report. */
export async function writePdf(report: Report, { direction, footer, madeAt }: Writing): Promise<Buffer> {
  const paper = new Paper(direction, { title: report.title, madeAt });
  const cursor = new Cursor(paper);
  cursor.paragraph(report.title, title);
  for (const { name, value } of report.facts) cursor.row([name, value], { styles: [quiet, plain], widths: [28, 72] });
  for (const table of report.tables) writeTable(cursor, table);
  cursor.skip(gap);
  for (const note of report.notes) cursor.paragraph(note, quiet);
  writeFooters(paper, footer);
  return paper.bytes();
}

function writeTable(cursor: Cursor, { heads, rows, title: name, widths }: ReportTable): void {
  cursor.skip(gap);
  // A heading stays with its first rows.
  cursor.need(5 * lineHeight);
  cursor.paragraph(name, heading);
  const writeHeads = (): void => {
    cursor.row(heads, { styles: [strong, strong], widths });
    cursor.rule();
  };
  writeHeads();
  for (const row of rows) cursor.row(row, { styles: [plain, plain], widths, onNewPage: writeHeads });
}

function writeFooters(paper: Paper, footer: Writing['footer']): void {
  const { count } = paper.document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    paper.document.switchToPage(page);
    // Below the margin the document would begin a new page.
    paper.document.page.margins.bottom = 0;
    const box = { x: Paper.margin, y: paper.document.page.height - 32, width: paper.width };
    paper.write(footer(page + 1, count), box, { ...quiet, size: 7, align: 'start' });
  }
}

interface RowLook {
  readonly styles: readonly TextStyle[];
  /** Of the columns, in parts of their sum. */
  readonly widths: readonly number[];
  /** The heads again, say. */
  readonly onNewPage?: () => void;
}

/** Writes from top to bottom and turns the page. */
class Cursor {
  private y = Paper.margin;

  constructor(private readonly paper: Paper) {}

  skip(points: number): void {
    this.y += points;
  }

  /** Turns the page where there is no room for so much, and answers whether it did. */
  need(points: number): boolean {
    if (this.y + points <= this.paper.bottom) return false;
    this.paper.document.addPage();
    this.y = Paper.margin;
    return true;
  }

  rule(): void {
    this.paper.rule(this.y - 1, '#999999');
    this.y += 3;
  }

  paragraph(text: string, style: TextStyle): void {
    const height = style.size * 1.5;
    for (const line of this.paper.lines(text, this.paper.width, style)) {
      this.need(height);
      this.paper.write(line, { x: Paper.margin, y: this.y, width: this.paper.width }, { ...style, align: 'start' });
      this.y += height;
    }
    this.y += 2;
  }

  /** Cells beside each other: the first one of words, the others at the end of their columns where there are several. */
  row(cells: readonly string[], { onNewPage, styles: [first, other], widths: parts }: RowLook): void {
    const styleOf = (index: number): TextStyle => (index === 0 ? first : other) ?? plain;
    const sum = parts.reduce((all, part) => all + part, 0);
    const widths = parts.map((part) => (this.paper.width * part) / sum);
    const lines = cells.map((cell, index) => this.paper.lines(cell, (widths[index] ?? 0) - 4, styleOf(index)));
    const height = Math.max(...lines.map(({ length }) => length)) * lineHeight;
    if (this.need(height)) onNewPage?.();
    let offset = 0;
    for (const [index, cell] of lines.entries()) {
      const width = widths[index] ?? 0;
      const left = this.paper.direction === 'ltr' ? offset : this.paper.width - offset - width;
      const align = index === 0 || cells.length === 2 ? 'start' : 'end';
      for (const [place, line] of cell.entries()) {
        const box = { x: Paper.margin + left, y: this.y + place * lineHeight, width: width - 4 };
        this.paper.write(line, box, { ...styleOf(index), align });
      }
      offset += width;
    }
    this.y += height + 2;
  }
}
