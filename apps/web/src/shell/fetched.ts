import { ApiProblem } from '../api/problem.js';

/** The code of a page that is fetched when the page is opened; where the server does not answer, the failure says so. */
export const fetched = <Code>(code: Promise<Code>): Promise<Code> =>
  code.catch((cause: unknown) => {
    throw new ApiProblem(0, 'offline', String(cause));
  });
