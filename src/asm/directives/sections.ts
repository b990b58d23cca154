/** Directives that say where the next byte goes: sections, `.org` and alignment. */
import type { Cursor } from '../cursor.ts';
import { evaluate, parseExpression, valueNow } from '../expression.ts';
import type { SectionFlags } from '../section.ts';
import { quoted, type Token } from '../token.ts';
import type { Unit } from '../unit.ts';
import type { Expr } from '../value.ts';
import { constantIn, type Directive, type Directives, parseList } from './directive.ts';

const enter =
  (section: string): Directive =>
  (unit, cursor) => {
    if (cursor.expectEnd()) unit.out.enter(section);
  };

const SECTION_USE = 'as in .section .vec, "ax": a takes room in memory, w is writable, x is code';
const ascii = new TextDecoder();

/** `.section NAME`, `.section NAME, "awx"` or `.section NAME, "aw", @nobits`. */
const section: Directive = (unit, cursor) => {
  const name = cursor.next();
  if (name?.kind !== 'name' && name?.kind !== 'string') {
    cursor.error(name ?? cursor.here(), {
      message: '.section needs the name of a section',
      help: SECTION_USE,
    });
    return;
  }
  const flags = cursor.accept(',') === undefined ? 'none' : parseFlags(cursor);
  if (flags === undefined || !cursor.expectEnd()) return;
  const title = name.kind === 'string' ? ascii.decode(name.bytes) : name.text;
  unit.out.enter(title, flags === 'none' ? undefined : flags);
};

function parseFlags(cursor: Cursor): SectionFlags | undefined {
  const letters = cursor.next();
  if (letters?.kind !== 'string' || !/^"[awxoe]*"$/.test(letters.text)) {
    const message = `the flags of a section are letters between quotation marks`;
    return cursor.error(letters ?? cursor.here(), { message, help: SECTION_USE });
  }
  const { text } = letters;
  const flags = { write: text.includes('w'), exec: text.includes('x'), nobits: false };
  if (cursor.accept(',') === undefined) return flags;
  if (cursor.accept('@') === undefined) cursor.accept('%');
  const type = cursor.next();
  if (type?.text === 'progbits' || type?.text === 'nobits')
    return { ...flags, nobits: type.text === 'nobits' };
  const message = 'the type of a section is @progbits, or @nobits for one that only takes room';
  return cursor.error(type ?? cursor.here(), { message });
}

/** Above this the padding alone would be larger than most programs. */
const MAX_POWER = 16;

interface Alignment {
  readonly amount: Expr;
  readonly fill: number;
  /** Padding that is not to be exceeded. */
  readonly most: number | undefined;
}

/** `amount, fill, most`: the fill may be empty. */
function parseAlignment(unit: Unit, cursor: Cursor): Alignment | undefined {
  const amount = parseExpression(cursor, unit);
  if (amount === undefined) return undefined;
  let fill = 0;
  let most: number | undefined;
  if (cursor.accept(',') !== undefined) {
    const next = cursor.peek();
    if (next !== undefined && !(next.kind === 'mark' && next.text === ',')) {
      const expr = parseExpression(cursor, unit);
      const value = expr && constantIn(unit, expr, 'the fill value', -128, 255);
      if (value === undefined) return undefined;
      fill = value;
    }
    if (cursor.accept(',') !== undefined) {
      const expr = parseExpression(cursor, unit);
      most = expr && constantIn(unit, expr, 'the most padding', 0, 2 ** MAX_POWER);
      if (most === undefined) return undefined;
    }
  }
  return cursor.expectEnd() ? { amount, fill, most } : undefined;
}

/** `.align 2` aligns to 4 and takes the labels right before it along; `.align 0` ends the self-alignment of data. */
const align: Directive = (unit, cursor) => {
  const alignment = parseAlignment(unit, cursor);
  const power = alignment && constantIn(unit, alignment.amount, 'the power of two', 0, MAX_POWER);
  if (alignment === undefined || power === undefined) return;
  unit.out.setSelfAligning(power > 0);
  unit.out.align(2 ** power, alignment.fill, alignment.most ?? Infinity, alignment.amount.place);
};

const p2align: Directive = (unit, cursor) => {
  const alignment = parseAlignment(unit, cursor);
  const power = alignment && constantIn(unit, alignment.amount, 'the power of two', 0, MAX_POWER);
  if (alignment === undefined || power === undefined) return;
  unit.out.settleLabels();
  unit.out.align(2 ** power, alignment.fill, alignment.most ?? Infinity, alignment.amount.place);
};

const balign: Directive = (unit, cursor) => {
  const alignment = parseAlignment(unit, cursor);
  const bytes = alignment && constantIn(unit, alignment.amount, 'the alignment', 0, 2 ** MAX_POWER);
  if (alignment === undefined || bytes === undefined) return;
  if ((bytes & (bytes - 1)) !== 0) {
    unit.diagnostics.error(alignment.amount.place, {
      message: `the alignment ${bytes} is not a power of two`,
      help: '.balign takes bytes: 1, 2, 4, 8, 16 ...',
    });
    return;
  }
  unit.out.settleLabels();
  unit.out.align(Math.max(bytes, 1), alignment.fill, alignment.most ?? Infinity, alignment.amount.place);
};

/** `.org offset, fill`: goes on at that offset from the section's start. */
const org: Directive = (unit, cursor, name: Token) => {
  const list = parseList(unit, cursor, name, 1, 2);
  if (list === undefined) return;
  const [target, fill] = list;
  const value = target && evaluate(target, valueNow);
  const byte = fill === undefined ? 0 : constantIn(unit, fill, 'the fill value', -128, 255);
  if (target === undefined || byte === undefined) return;
  if (
    value === undefined ||
    'message' in value ||
    (value.base !== undefined && value.base !== unit.out.section)
  ) {
    unit.diagnostics.error(target.place, {
      message: `.org needs an offset from the start of section ${quoted(unit.out.section.name)}, known here`,
    });
    return;
  }
  const padding = Number(value.offset) - unit.out.section.size;
  if (padding < 0) {
    unit.diagnostics.error(target.place, {
      message: `.org cannot go back to offset ${value.offset}: section ${unit.out.section.name} already has ${unit.out.section.size} bytes`,
    });
    return;
  }
  unit.out.emitFill(padding, byte, target.place);
};

export const sectionDirectives: Directives = {
  '.text': enter('.text'),
  '.data': enter('.data'),
  '.rodata': enter('.rodata'),
  '.rdata': enter('.rodata'),
  '.bss': enter('.bss'),
  '.section': section,
  '.align': align,
  '.balign': balign,
  '.p2align': p2align,
  '.org': org,
};
