// A worker of the pool that does what a document tells it to: hang, end, break.
import { parentPort, workerData } from 'node:worker_threads';
import { openMaker } from '../../../dist/cli/run/open-maker.js';

const { clock, ...task } = workerData;
const make = openMaker(task);

const DEEDS = {
  hang: () => {
    for (;;);
  },
  end: () => process.exit(7),
  break: () => {
    throw new Error('broken');
  },
};

parentPort.on('message', (batch) => {
  const parts = batch.map((raw, i) => {
    Atomics.store(clock, 1, BigInt(Date.now()));
    Atomics.store(clock, 0, BigInt(i));
    DEEDS[raw.source.slice(1)]?.();
    return make(raw);
  });
  parentPort.postMessage(parts);
  Atomics.store(clock, 0, -1n);
});
