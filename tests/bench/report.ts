/** Shows the figures on the console, and keeps them in README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Table } from './section.ts';

const README = 'tests/bench/README.md';
const BEGIN = '<!-- measured: written by npm run bench -->';
const END = '<!-- end of measured -->';

export interface Result {
  readonly title: string;
  readonly how: string;
  readonly answer: Table | string;
}

const widthsOf = ({ columns, rows }: Table): readonly number[] =>
  columns.map((_, at) => Math.max(...[columns, ...rows].map((row) => row[at]?.length ?? 0)));

/** Text to the left, numbers to the right. */
const pad = (cells: readonly string[], widths: readonly number[]): readonly string[] =>
  widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width)));

export function consoleText({ title, answer }: Result): string {
  if (typeof answer === 'string') return `${title}\n  ${answer}\n`;
  const widths = widthsOf(answer);
  const lines = [answer.columns, ...answer.rows].map((row) => `  ${pad(row, widths).join('   ')}`.trimEnd());
  return [title, ...lines, ''].join('\n');
}

function markdown({ title, how, answer }: Result): string {
  if (typeof answer === 'string') return `### ${title}\n\n${answer}\n\n${how}\n`;
  const widths = widthsOf(answer);
  const line = (row: readonly string[]): string => `| ${pad(row, widths).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [`### ${title}`, '', line(answer.columns), rule, ...answer.rows.map(line), '', how, ''].join('\n');
}

/** Replaces what stands between the two marker lines. `conditions`: when, where and with what it was measured. */
export function keep(conditions: string, results: readonly Result[]): void {
  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(`${BEGIN}\n`);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${README} has lost its marker lines`);
  const measured = [conditions, '', ...results.map(markdown)].join('\n');
  writeFileSync(README, `${before}${BEGIN}\n${measured}\n${END}${after}`);
}
