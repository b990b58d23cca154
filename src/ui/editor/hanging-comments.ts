/** A comment too long for its line goes on below itself, not at the margin: long lines stay readable when they wrap. */
import type { Extension, Text } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from '@codemirror/view';

const TAB = 8;

/** Columns from the start of the line to the text of its comment; for other lines to two beyond their first word. */
function hangAt(line: string): number {
  const comment = /^(?:[^#"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)')*#\s*/.exec(line);
  const lead = comment?.[0] ?? `${/^\s*/.exec(line)?.[0]}  `;
  let column = 0;
  for (const character of lead) column += character === '\t' ? TAB - (column % TAB) : 1;
  return column;
}

/** At most a third of the editor's width, so that there is room left on a phone. */
const hang = (columns: number): Decoration => {
  const width = `min(${columns}ch, 33cqw)`;
  return Decoration.line({
    attributes: { style: `padding-left: calc(${width} + 6px); text-indent: calc(-1 * ${width})` },
  });
};

function hangLines(doc: Text, ranges: EditorView['visibleRanges']): DecorationSet {
  const marks = [];
  for (const { from, to } of ranges) {
    for (let { number } = doc.lineAt(from); number <= doc.lineAt(to).number; number += 1) {
      const line = doc.line(number);
      const columns = hangAt(line.text);
      if (columns > 0) marks.push(hang(columns).range(line.from));
    }
  }
  return Decoration.set(marks);
}

class HangingComments {
  decorations: DecorationSet;

  constructor({ state, visibleRanges }: EditorView) {
    this.decorations = hangLines(state.doc, visibleRanges);
  }

  update({
    docChanged,
    viewportChanged,
    view,
  }: {
    docChanged: boolean;
    viewportChanged: boolean;
    view: EditorView;
  }) {
    if (docChanged || viewportChanged) this.decorations = hangLines(view.state.doc, view.visibleRanges);
  }
}

export const hangingComments: Extension = ViewPlugin.fromClass(HangingComments, {
  decorations: ({ decorations }) => decorations,
});
