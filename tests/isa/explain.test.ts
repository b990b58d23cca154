import { expect, test } from 'vitest';
import { encode } from '../../src/isa/codec.ts';
import { explain } from '../../src/isa/explain.ts';
import { mips32 } from '../../src/isa/mips32.ts';

const meaning = (word: number) => explain(word)?.meaning;

test.each([
  [0x2528fffb, ['GPR[rt] <- GPR[rs] + sign_extend(imm)']],
  [0x35280001, ['GPR[rt] <- GPR[rs] or zero_extend(imm)']],
  [0x012a4020, ['if overflow(GPR[rs] + GPR[rt]) then raise Ov', 'GPR[rd] <- GPR[rs] + GPR[rt]']],
  [0x8d280004, ['GPR[rt] <- memory_word[GPR[base] + sign_extend(offset)]']],
  [0x91280004, ['GPR[rt] <- zero_extend(memory_byte[GPR[base] + sign_extend(offset)])']],
  [0xa5280004, ['memory_half[GPR[base] + sign_extend(offset)] <- GPR[rt][15..0]']],
  [0x11280001, ['if GPR[rs] = GPR[rt] then PC <- PC + 4 + 4 * sign_extend(offset), after the delay slot']],
  [0x0c000000, ['PC <- (PC + 4)[31..28] : index : 00, after the delay slot', 'GPR[31] <- PC + 8']],
  [0x0128400a, ['if GPR[rt] = 0 then GPR[rd] <- GPR[rs]']],
  [0x012a0018, ['HI <- high_word(GPR[rs] * GPR[rt])', 'LO <- low_word(GPR[rs] * GPR[rt])']],
  [0x40884800, ['CP0[c0, sel] <- GPR[rt]']],
  [0x0000000c, ['raise Sys']],
  [0x000000c0, []],
])('%s means %j', (word, lines) => {
  expect(meaning(word)).toEqual(lines);
});

test('an operation inside another one is in brackets', () => {
  expect(meaning(0x7d283900)).toEqual([
    'if (lsb + msbd) > 31 then raise RI',
    'GPR[rt] <- (GPR[rs] >>> lsb) and ones(msbd + 1)',
  ]);
});

test('the bits of ADDIU $t0, $t1, -5 are its opcode, rs, rt and imm', () => {
  expect(explain(0x2528fffb)).toMatchObject({
    text: 'addiu $t0, $t1, -5',
    mnemonic: 'addiu',
    bits: [
      { high: 31, low: 26, field: undefined, bits: '001001' },
      { high: 25, low: 21, field: 'rs', bits: '01001' },
      { high: 20, low: 16, field: 'rt', bits: '01000' },
      { high: 15, low: 0, field: 'imm', bits: '1111111111111011' },
    ],
    mayRaise: [],
    since: 'MIPS32',
  });
});

test('a short form is explained as the instruction that it is', () => {
  expect(explain(0x00000000)).toMatchObject({ text: 'nop', mnemonic: 'sll' });
  expect(explain(0x1000ffff, 0x80100000)).toMatchObject({ text: 'b 0x80100000', mnemonic: 'beq' });
});

test('a reserved word has no explanation', () => {
  expect(explain(0x7c00003f)).toBeUndefined();
});

test('every instruction can be explained, and its bits make up the word', () => {
  for (const instruction of mips32) {
    const fields = Object.fromEntries([...instruction.encoding.fields.keys()].map((name) => [name, 1]));
    const word = encode(instruction, fields);
    const { mnemonic, bits, meaning } = explain(word) ?? expect.fail(instruction.mnemonic);
    expect(mnemonic).toBe(instruction.mnemonic);
    expect(Number.parseInt(bits.map((run) => run.bits).join(''), 2)).toBe(word);
    expect(meaning.join()).not.toContain('undefined');
  }
});
