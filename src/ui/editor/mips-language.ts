/** MIPS assembly for the editor: colours from the same table that the assembler and the CPU read. */
import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { formsWithMnemonic } from '../../isa/forms.ts';
import { macros } from '../../isa/pseudo.ts';
import { parseGpr } from '../../isa/registers.ts';

const macroNames: ReadonlySet<string> = new Set(macros.map(({ mnemonic }) => mnemonic));

const isMnemonic = (word: string): boolean => {
  const name = word.toLowerCase();
  return macroNames.has(name) || formsWithMnemonic(name).length > 0;
};

interface LineState {
  /** The next word is a mnemonic or a directive rather than an operand. */
  statement: boolean;
  inComment: boolean;
}

const rules: readonly {
  readonly pattern: RegExp;
  readonly token: (text: string, state: LineState) => string | null;
}[] = [
  { pattern: /^(#|\/\/).*/, token: () => 'comment' },
  {
    pattern: /^\/\*/,
    token: (_, state) => {
      state.inComment = true;
      return 'comment';
    },
  },
  { pattern: /^"(?:[^"\\]|\\.)*"?/, token: () => 'string' },
  { pattern: /^'(?:[^'\\]|\\.)'?/, token: () => 'string' },
  { pattern: /^(?:[A-Za-z_.$][\w.$]*|\d+)(?=\s*:)/, token: () => 'labelName' },
  { pattern: /^\$\w+/, token: (text) => (parseGpr(text) === undefined ? 'variableName' : 'register') },
  { pattern: /^(?:0x[\da-f]+|0b[01]+|\d+[bf]?)\b/i, token: () => 'number' },
  {
    pattern: /^[A-Za-z_.][\w.]*/,
    token: (text, state) => {
      const first = state.statement;
      state.statement = false;
      if (first && text.startsWith('.')) return 'directive';
      return first && isMnemonic(text) ? 'keyword' : 'variableName';
    },
  },
];

function token(stream: StringStream, state: LineState): string | null {
  if (stream.sol() && !state.inComment) state.statement = true;
  if (state.inComment) {
    if (stream.skipTo('*/')) {
      stream.match('*/');
      state.inComment = false;
    } else stream.skipToEnd();
    return 'comment';
  }
  if (stream.eatSpace()) return null;
  for (const rule of rules) {
    const match = stream.match(rule.pattern);
    if (match !== null && match !== true && match !== false) return rule.token(match[0], state);
  }
  const character = stream.next();
  if (character === ';' || character === ':') state.statement = true;
  return null;
}

const language = StreamLanguage.define<LineState>({
  name: 'mips',
  startState: () => ({ statement: true, inComment: false }),
  copyState: (state) => ({ ...state }),
  token,
  tokenTable: { register: tags.special(tags.variableName), directive: tags.meta },
  languageData: { commentTokens: { line: '#' } },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--syntax-mnemonic)', fontWeight: '600' },
  { tag: tags.meta, color: 'var(--syntax-directive)' },
  { tag: tags.special(tags.variableName), color: 'var(--syntax-register)' },
  { tag: tags.labelName, color: 'var(--syntax-label)', fontWeight: '600' },
  { tag: tags.number, color: 'var(--syntax-number)' },
  { tag: tags.string, color: 'var(--syntax-string)' },
  { tag: tags.comment, color: 'var(--syntax-comment)' },
]);

export const mipsAssembly = [language, syntaxHighlighting(colours)];
