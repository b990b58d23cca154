/** PC, and the instruction there, read back from memory whenever the machine stands still. */
import { useEffect, useState } from 'react';
import type { Endian, Frame } from '../../api/vm-api.ts';
import { hexWord } from '../format.ts';
import { HotText } from '../hot.tsx';
import { lineAt } from '../store/stop.ts';
import { machine, useApp } from '../use-app.ts';

/** The disassembler is fetched when it is first needed: the first paint does not wait for it. */
async function instructionAt(address: number, endian: Endian): Promise<string | undefined> {
  const [{ disassemble }, bytes] = await Promise.all([
    import('../../isa/codec.ts'),
    machine.calls.readMemory(address, 4),
  ]);
  if (bytes.length < 4) return undefined;
  const word = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, endian === 'little');
  return disassemble(word, address);
}

/** The instruction at the PC of the last stop; undefined while it runs or where there is no memory. */
function useInstruction(): string | undefined {
  const stop = useApp(({ frame }) => (frame?.state.kind === 'stopped' ? frame : undefined));
  const endian = useApp(({ loaded }) => loaded?.endian);
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (stop === undefined || endian === undefined) return;
    let wanted = true;
    instructionAt(stop.pc, endian).then(
      (found) => wanted && setText(found),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [stop, endian]);
  return stop === undefined ? undefined : text;
}

const pcText = ({ pc }: Frame): string => hexWord(pc);

export function ProgramCounter() {
  const instruction = useInstruction();
  const line = useApp(({ frame, loaded }) =>
    frame?.state.kind === 'stopped' && loaded !== undefined ? lineAt(loaded.lines, frame.pc) : undefined,
  );
  const delaySlot = useApp(({ frame }) => frame?.state.kind === 'stopped' && frame.inDelaySlot);
  return (
    <div className="pc">
      <h3>PC</h3>
      <span className="pc-address" data-testid="PC">
        <HotText read={pcText} blank="0x00000000" />
      </span>
      <code className="pc-instruction" data-testid="instruction">
        {instruction}
      </code>
      <span className="pc-where">
        {line !== undefined && `line ${line}`}
        {delaySlot && ' (delay slot)'}
      </span>
    </div>
  );
}
