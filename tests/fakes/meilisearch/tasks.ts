// The task queue: first in, first out, one at a time; the work happens when its turn comes, never when it is asked for.
import { Fault, type FaultBody } from './faults.ts';
import type { Json } from './shapes.ts';

export interface Task {
  uid: number;
  batchUid: number | null;
  indexUid: string | null;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
  type: string;
  canceledBy: null;
  details: Json;
  error: FaultBody | null;
  duration: string | null;
  enqueuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export class TaskQueue {
  readonly #tasks: Task[] = [];
  readonly #waiting: { task: Task; work: () => void }[] = [];
  #isRunning = false;
  #isHeld = false;
  /** The code with which every task fails from now on; null: they are worked. */
  failWith: string | null = null;

  /** Takes a task in and answers as the protocol does: 202 with its number. */
  add(type: string, indexUid: string | null, work: () => void, details: Json = {}): [202, Json] {
    const enqueuedAt = new Date().toISOString();
    const task: Task = {
      ...{ uid: this.#tasks.length, batchUid: null, indexUid, status: 'enqueued', type, canceledBy: null, details },
      ...{ error: null, duration: null, enqueuedAt, startedAt: null, finishedAt: null },
    };
    this.#tasks.push(task);
    this.#waiting.push({ task, work });
    this.#run();
    return [202, { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt }];
  }

  find(uid: number): Task {
    const task = this.#tasks[uid];
    if (task === undefined) throw new Fault('task_not_found', `Task \`${String(uid)}\` not found.`);
    return task;
  }

  /** The newest first. */
  list(): Task[] {
    return this.#tasks.toReversed();
  }

  /** Nothing is worked until `go` is called. */
  hold(): void {
    this.#isHeld = true;
  }

  go(): void {
    this.#isHeld = false;
    this.#run();
  }

  #run(): void {
    if (this.#isRunning || this.#isHeld) return;
    this.#isRunning = true;
    setImmediate(() => {
      this.#isRunning = false;
      if (this.#isHeld) return;
      const next = this.#waiting.shift();
      if (next === undefined) return;
      next.task.status = 'processing';
      next.task.startedAt = new Date().toISOString();
      next.task.batchUid = next.task.uid;
      setImmediate(() => {
        this.#finish(next.task, next.work);
        this.#run();
      });
    });
  }

  #finish(task: Task, work: () => void): void {
    try {
      if (this.failWith !== null)
        throw new Fault(this.failWith, 'There is no more space left on the device. Consider increasing the size of the disk/partition.');
      work();
      task.status = 'succeeded';
    } catch (fault) {
      task.status = 'failed';
      task.error = (fault instanceof Fault ? fault : new Fault('internal', String(fault))).body();
    }
    task.duration = 'PT0.001S';
    task.finishedAt = new Date().toISOString();
  }
}
