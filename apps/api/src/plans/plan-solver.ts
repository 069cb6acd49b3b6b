import { findProjectFolder } from '#db/project-folder';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PlanReply, PlanRequest } from './plan-messages.js';
import type { SolvingProgress } from './plans.schema.js';

type Asked = PlanRequest extends infer Request ? (Request extends PlanRequest ? Omit<Request, 'id'> : never) : never;
type Answered = Exclude<PlanReply, { kind: 'progress' | 'failed' }>;
type OnProgress = (progress: SolvingProgress) => void;

interface Waiting {
  readonly resolve: (reply: Answered) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: OnProgress;
}

/** What was asked makes no sense: decisions that leave a building nothing to do. */
export class PlanMisuse extends Error {
  override readonly name = 'PlanMisuse';
}

/** The thread went, because it was ended or because it died. */
export class PlanThreadGone extends Error {
  override readonly name = 'PlanThreadGone';
}

/** A thread that solves plans one after the other; begun when first asked, and again after it was ended. */
export class PlanSolver {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** Rejects with PlanMisuse, PlanThreadGone, or what else went wrong. */
  ask(request: Asked, onProgress: OnProgress = () => {}): Promise<Answered> {
    const worker = (this.worker ??= this.begin());
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, ...request } as PlanRequest);
    });
  }

  /** Ends the thread at once; whoever waits is told. */
  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.rejectAll(new PlanThreadGone('the thread was ended'));
    await worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(threadFile(), { execArgv: [] });
    worker.unref();
    worker.on('message', (reply: PlanReply) => this.receive(reply));
    worker.once('error', (error) => this.lose(worker, error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => this.lose(worker, new PlanThreadGone('the thread ended')));
    return worker;
  }

  private lose(worker: Worker, error: Error): void {
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
    if (reply.kind === 'progress') return asked.onProgress(reply.progress);
    this.waiting.delete(reply.id);
    if (reply.kind === 'failed')
      asked.reject(reply.isMisuse ? new PlanMisuse(reply.message) : new Error(reply.message));
    else asked.resolve(reply);
  }
}

/** The compiled thread: none can start from TypeScript, so from source (in tests) the one in `dist` is taken. */
function threadFile(): URL | string {
  const beside = new URL('./plan-thread.js', import.meta.url);
  if (existsSync(fileURLToPath(beside))) return beside;
  const built = join(findProjectFolder(), 'dist/apps/api/src/plans/plan-thread.js');
  if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build" first`);
  return built;
}
