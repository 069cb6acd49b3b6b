import { answerOf, doorApi } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';

const tokenKey = 'chodo.device';
const pausedKey = 'chodo.device.paused';

let hasEnded = false;

/** Whether the server has just said that this browser is paired no more. */
export const hasPairingEnded = (): boolean => hasEnded;

/** Whether this browser was paired with an account. */
export const isPaired = (): boolean => localStorage.getItem(tokenKey) !== null;

/** Lets this browser into an account without a password, from now on. Throws where the code has been used or is too old. */
export async function pairDevice(pairingCode: string, name: string): Promise<void> {
  const { deviceToken } = await answerOf(doorApi.POST('/api/session/device', { body: { pairingCode, name } }));
  localStorage.setItem(tokenKey, deviceToken);
  localStorage.removeItem(pausedKey);
  hasEnded = false;
}

/** Whether this browser has let its owner in: it is paired, nobody has signed out of it, and the pairing still counts. */
export async function openByDevice(): Promise<boolean> {
  const deviceToken = localStorage.getItem(tokenKey);
  if (deviceToken === null || localStorage.getItem(pausedKey) !== null) return false;
  try {
    await answerOf(doorApi.POST('/api/session/device/open', { body: { deviceToken } }));
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) forgetDevice();
    return false;
  }
}

/** A pairing that was revoked never counts again: the sign-in says so once, and no longer offers it. */
function forgetDevice(): void {
  hasEnded = true;
  localStorage.removeItem(tokenKey);
  localStorage.removeItem(pausedKey);
}

/** Who signs out of a paired phone is not let in again unasked. */
export function pauseDevice(): void {
  if (isPaired()) localStorage.setItem(pausedKey, 'yes');
}

/** Lets the paired phone open by itself again. */
export function resumeDevice(): void {
  localStorage.removeItem(pausedKey);
}
