import { Counter, Gauge } from 'prom-client';
/** States in which somebody waits for a job. */
const unfinished = ['waiting', 'running'];
/** Figures of the jobs and of the workers that do them, which are processes of their own. */
export class WorkFigures {
    figures;
    constructor(registry) {
        this.figures = figuresIn(registry);
    }
    tellJobs(counts) {
        const { jobs, oldest } = this.figures;
        jobs.reset();
        oldest.reset();
        for (const { queue, state, ...count } of counts)
            jobs.inc({ queue, state }, count.jobs);
        // Of two states of the queue that are one here the older counts.
        const waitedFor = counts.filter(({ state }) => unfinished.includes(state));
        for (const { queue, state, oldestSeconds } of waitedFor.toSorted(byAge))
            oldest.set({ queue, state }, oldestSeconds);
    }
    tellWorkers(signs, nowMs) {
        const { workers, silence, busy, memory, cpu, done } = this.figures;
        workers.set(signs.length);
        for (const metric of [silence, busy, memory, cpu, done])
            metric.reset();
        for (const { worker, ...sign } of signs) {
            silence.set({ worker }, Math.max(0, nowMs - sign.atMs) / 1000);
            busy.set({ worker }, sign.busySeconds);
            memory.set({ worker }, sign.residentBytes);
            cpu.inc({ worker }, sign.cpuSeconds);
            done.inc({ worker, outcome: 'done' }, sign.done);
            done.inc({ worker, outcome: 'failed' }, sign.failed);
        }
    }
}
const byAge = (one, other) => one.oldestSeconds - other.oldestSeconds;
function figuresIn(registry) {
    const registers = [registry];
    const gauge = (name, help, labelNames) => new Gauge({ name, help, labelNames, registers });
    const counter = (name, help, labelNames) => new Counter({ name, help, labelNames, registers });
    return {
        jobs: gauge('chodo_jobs', 'Jobs of the last days by queue and state', ['queue', 'state']),
        oldest: gauge('chodo_jobs_oldest_seconds', 'Since the oldest job that is not done was sent', ['queue', 'state']),
        workers: gauge('chodo_workers', 'Workers that have given a sign of life in five minutes', []),
        silence: gauge('chodo_worker_last_sign_seconds', 'Time since the last sign of life', ['worker']),
        busy: gauge('chodo_worker_busy_seconds', 'How long it has been at its present job (0 = idle)', ['worker']),
        memory: gauge('chodo_worker_resident_memory_bytes', 'Memory of a worker', ['worker']),
        cpu: counter('chodo_worker_cpu_seconds_total', 'Processor time of a worker', ['worker']),
        done: counter('chodo_worker_jobs_total', 'Jobs that a worker has done or given back', ['worker', 'outcome']),
    };
}
//# sourceMappingURL=work-figures.js.map