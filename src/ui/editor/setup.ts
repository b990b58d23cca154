/** The editor's parts, put together. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { hangingComments } from './hanging-comments.ts';
import { mipsAssembly } from './mips-language.ts';
import { stopMarker } from './stop-marker.ts';
import { tabKey } from './tab-key.ts';

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--text-code)', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: 'var(--space-2)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-faint)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--tint)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--selection) !important',
  },
  '.cm-stop-line': { backgroundColor: 'var(--stop-tint) !important' },
  '.cm-stop-gutter': { backgroundColor: 'var(--stop-tint)', color: 'var(--ink)', fontWeight: '700' },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', fontSize: 'var(--text-s)', maxWidth: '34rem' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)' },
});

export const editorExtensions = (typed: (text: string) => void): Extension => [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  EditorState.tabSize.of(8),
  indentUnit.of('        '),
  EditorView.lineWrapping,
  hangingComments,
  EditorView.contentAttributes.of({
    'aria-label': 'Program',
    'aria-describedby': 'editor-keys',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    tabindex: '0',
  }),
  tabKey(),
  keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
  mipsAssembly,
  stopMarker,
  theme,
  EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) typed(state.doc.toString());
  }),
];
