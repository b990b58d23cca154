/** The assembler in its own worker: typing never waits for it. */
import { expose } from 'comlink';
import type { AssemblerApi } from '../src/api/assembler-api.ts';
import { assemble } from '../src/asm/assemble.ts';

expose({ assemble: (files, endian) => assemble(files, endian) } satisfies AssemblerApi);
