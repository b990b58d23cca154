/** The line at which the machine stands, marked in the text and beside it. */
import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';

/** A line number from 1, or undefined for none. */
export const showStop = StateEffect.define<number | undefined>();

const lineMark = Decoration.line({ class: 'cm-stop-line', attributes: { 'aria-current': 'step' } });

class StopGutter extends GutterMarker {
  override readonly elementClass = 'cm-stop-gutter';
}

const gutterMark = new StopGutter();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (!effect.is(showStop)) continue;
      const { value } = effect;
      const { doc } = transaction.state;
      if (value === undefined || value > doc.lines) return Decoration.none;
      return Decoration.set(lineMark.range(doc.line(value).from));
    }
    return marks.map(transaction.changes);
  },
  provide: (self) => [
    EditorView.decorations.from(self),
    gutterLineClass.from(self, (marks) => {
      const first = marks.iter();
      return first.value === null ? RangeSet.empty : RangeSet.of(gutterMark.range(first.from));
    }),
  ],
});

export const stopMarker: Extension = field;
