import { findProjectFolder } from '#db/project-folder';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PlanFailing, PlanForgetting, PlanReply, PlanRequest, PlanThreadOptions } from './plan-messages.js';
import type { PlanConflict, SolvingProgress } from './plans.schema.js';

type Asked = PlanRequest extends infer Request ? (Request extends PlanRequest ? Omit<Request, 'id'> : never) : never;
type Answered = Exclude<PlanReply, { kind: 'progress' | 'failed' }>;
type OnProgress = (progress: SolvingProgress) => void;

interface Attention {
  readonly onProgress?: OnProgress;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly resolve: (reply: Answered) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: OnProgress | undefined;
}

/** What was asked makes no sense: terms that no plan can have, or decisions that leave buildings nothing to do. */
export class PlanMisuse extends Error {
  override readonly name = 'PlanMisuse';

  constructor(
    message: string,
    readonly conflicts: readonly PlanConflict[],
  ) {
    super(message);
  }
}

const nobodyWaits = 'nobody waits for the answer any more';

/** There will be no answer: the thread was ended or died, or the answer was given up. */
export class PlanThreadGone extends Error {
  override readonly name = 'PlanThreadGone';
}

/** A thread that solves plans one after the other; begun when first asked, and again after it was ended. */
export class PlanSolver {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly options: PlanThreadOptions) {}

  /** Rejects with PlanMisuse, PlanThreadGone, or what else went wrong. */
  ask(request: Asked, { onProgress, signal }: Attention = {}): Promise<Answered> {
    if (signal?.aborted) return Promise.reject(new PlanThreadGone(nobodyWaits));
    const worker = (this.worker ??= this.begin());
    const id = (this.lastId += 1);
    signal?.addEventListener('abort', () => this.forget(id), { once: true });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, ...request } as PlanRequest);
    });
  }

  private forget(id: number): void {
    const asked = this.waiting.get(id);
    if (!asked) return;
    this.waiting.delete(id);
    this.worker?.postMessage({ id, kind: 'forget' } satisfies PlanForgetting);
    asked.reject(new PlanThreadGone(nobodyWaits));
  }

  /** Ends the thread at once; whoever waits is told. */
  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.rejectAll(new PlanThreadGone('the thread was ended'));
    await worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(threadFile(), { execArgv: [], workerData: this.options });
    worker.unref();
    worker.on('message', (reply: PlanReply) => this.receive(reply));
    // Of too little memory only the thread dies, and the next question begins another.
    worker.once('error', (cause) => this.lose(worker, new PlanThreadGone('the thread died', { cause })));
    worker.once('exit', () => this.lose(worker, new PlanThreadGone('the thread ended')));
    return worker;
  }

  private lose(worker: Worker, error: PlanThreadGone): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.rejectAll(error);
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private receive(reply: PlanReply): void {
    const asked = this.waiting.get(reply.id);
    if (!asked) return;
    if (reply.kind === 'progress') return asked.onProgress?.(reply.progress);
    this.waiting.delete(reply.id);
    if (reply.kind === 'failed') asked.reject(errorOf(reply));
    else asked.resolve(reply);
  }
}

function errorOf({ message, stack, conflicts }: PlanFailing): Error {
  if (conflicts) return new PlanMisuse(message, conflicts);
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}

/** The compiled thread: none can start from TypeScript, so from source (in tests) the one in `dist` is taken. */
function threadFile(): URL | string {
  const beside = new URL('./plan-thread.js', import.meta.url);
  if (existsSync(fileURLToPath(beside))) return beside;
  const built = join(findProjectFolder(), 'dist/apps/api/src/plans/plan-thread.js');
  if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build" first`);
  return built;
}
