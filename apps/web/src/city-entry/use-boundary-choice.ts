import { useMemo, useState } from 'react';
import {
  type BoundaryChoice,
  type BoundaryFile,
  chooseBoundary,
  type FileReading,
  readBoundaryFile,
} from './boundary-file.js';

export type FileProblem = Extract<FileReading, { ok: false }>['problem'];

/** A boundary file being chosen, and what of it belongs to the city. */
export interface BoundaryChoosing {
  readonly isReading: boolean;
  readonly file: BoundaryFile | null;
  readonly problem: FileProblem | null;
  /** Null until both a file and the code are known. */
  readonly choice: BoundaryChoice | null;
  /** Answers the file when it could be read. */
  readonly choose: (file: File) => Promise<BoundaryFile | null>;
  readonly clear: () => void;
}

/** Reads a boundary file once, and takes the area out of it anew whenever the code changes. */
export function useBoundaryChoice(code: string | null): BoundaryChoosing {
  const [isReading, setIsReading] = useState(false);
  const [reading, setReading] = useState<FileReading | null>(null);
  const file = reading?.ok ? reading.file : null;
  const isCoded = file !== null && file.municipalities.length > 0;
  const choice = useMemo(() => {
    if (!file || (isCoded && code === null)) return null;
    return chooseBoundary(file, code ?? '');
  }, [file, isCoded, code]);
  return {
    isReading,
    file,
    problem: reading && !reading.ok ? reading.problem : null,
    choice,
    choose: async (chosen) => {
      setIsReading(true);
      const next = await readBoundaryFile(chosen).catch((): FileReading => ({ ok: false, problem: 'unreadable' }));
      setReading(next);
      setIsReading(false);
      return next.ok ? next.file : null;
    },
    clear: () => setReading(null),
  };
}
