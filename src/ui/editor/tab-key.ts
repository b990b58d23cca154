/**
 * Tab for people who write and for people who walk through the page by keyboard: it indents once one has typed or
 * clicked here, and moves on when one has only arrived, or has just pressed Escape.
 */
import { indentLess, insertTab } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

export function tabKey(): Extension {
  let writing = false;
  return [
    EditorView.domEventHandlers({
      blur: () => {
        writing = false;
      },
      pointerdown: () => {
        writing = true;
      },
    }),
    EditorView.updateListener.of((update) => {
      if (update.transactions.some((one) => one.isUserEvent('input') || one.isUserEvent('delete')))
        writing = true;
    }),
    keymap.of([
      {
        key: 'Escape',
        run: () => {
          writing = false;
          return false;
        },
      },
      { key: 'Tab', run: (view) => writing && insertTab(view), shift: (view) => writing && indentLess(view) },
    ]),
  ];
}
