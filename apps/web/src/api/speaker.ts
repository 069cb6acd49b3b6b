let speaker: string | null = null;

/**
 * In whose name this page asks from now on: a login name, or null = nobody's. Somebody else may sign in in another window of the
 * same browser meanwhile; the server then refuses what this page asks, instead of writing it under the wrong name.
 */
export function speakAs(loginName: string | null): void {
  speaker = loginName;
}

/** Says in whose name a request is meant. */
export const speakerHeader = (): { 'Chodo-Account'?: string } =>
  speaker === null ? {} : { 'Chodo-Account': encodeURIComponent(speaker) };
