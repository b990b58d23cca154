/** A page with a machine and nothing to see: it draws no frame, but takes them as the real one does. */
import { transfer, wrap } from 'comlink';
import type {
  ConsoleMessage,
  ConsoleReply,
  Frame,
  StateMessage,
  StateReply,
} from '../../../src/api/vm-api.ts';
import type { BenchPage, BenchWorkerApi } from './bench-api.ts';

const worker = new Worker(new URL('./machine.worker.ts', import.meta.url), { type: 'module' });
const machine = wrap<BenchWorkerApi>(worker);
const state = new MessageChannel();
const serial = new MessageChannel();

let printed = '';
let arrived: (frame: Frame) => void = () => undefined;

state.port1.onmessage = ({ data }: MessageEvent<StateMessage>) =>
  requestAnimationFrame(() => {
    arrived(data.frame);
    state.port1.postMessage('drawn' satisfies StateReply);
  });
serial.port1.onmessage = ({ data: { bytes } }: MessageEvent<ConsoleMessage>) => {
  printed += String.fromCharCode(...bytes);
  serial.port1.postMessage({ credit: bytes.length } satisfies ConsoleReply);
};
const connected = machine.connect(
  transfer(state.port2, [state.port2]),
  transfer(serial.port2, [serial.port2]),
);

const page: BenchPage = {
  async load(elf, options) {
    await connected;
    const outcome = await machine.load(Uint8Array.from(elf), options);
    if (!outcome.ok) throw new Error(outcome.message);
  },
  async run() {
    printed = '';
    const last = new Promise<Frame>((resolve) => {
      arrived = (frame) => {
        if (frame.state.kind === 'stopped' && frame.state.reason.kind === 'exited') resolve(frame);
      };
    });
    await machine.run();
    const { retired, lostMs } = await last;
    return { console: printed, instructions: retired, lostMs };
  },
  async words(address, words) {
    const bytes = await machine.readMemory(address, 4 * words);
    return [...new Int32Array(bytes.buffer, bytes.byteOffset, words)];
  },
  clockLags: () => machine.clockLags(),
  info: () => machine.info(),
};

Object.assign(window, { bench: page });
