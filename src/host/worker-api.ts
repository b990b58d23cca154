/** The machine as a worker offers it: an object literal, since comlink exposes every property of what it is given. */
import type { ConsoleReply, Frame, MachineWorkerApi, StateMessage } from '../api/vm-api.ts';
import { exploreSurroundings } from './surroundings.ts';
import { Vm } from './vm.ts';

export const createWorkerApi = (): MachineWorkerApi => {
  let ports: { readonly state: MessagePort; readonly serial: MessagePort } | undefined;
  const vm = new Vm({
    ...exploreSurroundings(performance),
    paced: true,
    sendFrame: (frame: Frame) => ports?.state.postMessage({ frame } satisfies StateMessage),
    sendConsole: (bytes) => ports?.serial.postMessage({ bytes }, [bytes.buffer]),
  });
  addEventListener('message', () => vm.messageArrived());
  return {
    connect: (state, serial) => {
      ports = { state, serial };
      state.onmessage = () => {
        vm.messageArrived();
        vm.drawn();
      };
      serial.onmessage = ({ data }: MessageEvent<ConsoleReply>) => {
        vm.messageArrived();
        vm.giveCredit(data.credit);
      };
    },
    load: (elf, options) => vm.load(elf, options),
    run: () => vm.run(),
    pause: () => vm.pause(),
    step: (instructions) => vm.step(instructions),
    reset: () => vm.reset(),
    setClock: (clock) => vm.setClock(clock),
    setTimer: (timer) => vm.setTimer(timer),
    getOneReg: (register) => vm.getOneReg(register),
    setOneReg: (register, value) => vm.setOneReg(register, value),
    changeOneReg: (register, mask, value) => vm.changeOneReg(register, mask, value),
    type: (bytes) => vm.type(bytes),
    setHidden: (hidden) => vm.setHidden(hidden),
    unclaimed: () => vm.unclaimed(),
    readMemory: (address, length) => vm.readMemory(address, length),
    info: () => vm.info(),
    ping: () => vm.ping(),
  };
};
