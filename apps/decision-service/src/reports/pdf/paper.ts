import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { visualRuns, type VisualRun } from './visual-runs.js';

const require = createRequire(import.meta.url);
// DejaVu has Latin and Arabic in one face, and its licence allows to embed it.
const faces = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;

export interface TextStyle {
  readonly face: keyof typeof faces;
  /** Points. */
  readonly size: number;
  readonly colour?: string;
}

/** A place on the page, points from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A4 pages to write on, from the left or from the right. The same writing gives the same bytes. */
export class Paper {
  static readonly margin = 40;
  readonly document: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];

  constructor(
    readonly direction: VisualRun['direction'],
    about: { readonly title: string; readonly madeAt: Date },
  ) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: Paper.margin,
      bufferPages: true,
      info: { Title: about.title, Creator: 'Tidewaiter', Producer: 'Tidewaiter', CreationDate: about.madeAt },
    });
    for (const [face, file] of Object.entries(faces)) {
      this.document.registerFont(face, require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
    }
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  get width(): number {
    return this.document.page.width - 2 * Paper.margin;
  }

  get bottom(): number {
    return this.document.page.height - Paper.margin - 20;
  }

  /** Breaks a text into lines that fit; a word that is too long for one keeps a line of its own. */
  lines(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && this.widthOf(longer, style) > width) lines.push(word);
      else lines[Math.max(0, lines.length - 1)] = longer;
    }
    return lines;
  }

  /** Writes one line at the side where reading begins, or at the other. */
  write(line: string, box: Box, style: TextStyle & { readonly align: 'start' | 'end' }): void {
    const atLeft = (style.align === 'start') === (this.direction === 'ltr');
    // Measuring also chooses the font.
    const width = this.widthOf(line, style);
    let x = atLeft ? box.x : box.x + box.width - width;
    this.document.fillColor(style.colour ?? '#1a1a1a');
    for (const { text } of visualRuns(line, this.direction)) {
      this.document.text(text, x, box.y, { lineBreak: false, features: [] });
      x += this.document.widthOfString(text, { features: [] });
    }
  }

  rule(y: number, colour: string): void {
    const { margin } = Paper;
    this.document
      .moveTo(margin, y)
      .lineTo(margin + this.width, y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  }

  /** Ends the document. */
  async bytes(): Promise<Buffer> {
    const ended = new Promise<void>((resolve) => this.document.on('end', resolve));
    this.document.end();
    await ended;
    return Buffer.concat(this.chunks);
  }

  private widthOf(line: string, { face, size }: TextStyle): number {
    this.document.font(face).fontSize(size);
    const runs = visualRuns(line, this.direction);
    return runs.reduce((sum, { text }) => sum + this.document.widthOfString(text, { features: [] }), 0);
  }
}
