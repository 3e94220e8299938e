/** A thread of the pool: batches in, their parts out. */
import { parentPort, workerData } from 'node:worker_threads';
import { openMaker } from './open-maker.ts';
import { AT, type Batch, NOT_BEGUN, type Parts, SINCE, type WorkerData } from './worker-data.ts';

const { clock, ...task } = workerData as WorkerData;
const make = openMaker(task);

parentPort?.on('message', (batch: Batch) => {
  const parts: Parts = batch.map((raw, i) => {
    Atomics.store(clock, SINCE, BigInt(Date.now()));
    Atomics.store(clock, AT, BigInt(i));
    return make(raw);
  });
  parentPort?.postMessage(parts);
  Atomics.store(clock, AT, NOT_BEGUN);
});
