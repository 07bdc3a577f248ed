import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from './journal.js';
import type { Answer, Door, ToldCommand } from './told-command.js';

const MOST_TRIES = 400;
const BETWEEN_TRIES_MS = 25;

const isCertain = (answer: Answer): boolean => answer.outcome !== 'failed' || answer.code !== 'UNAVAILABLE';

/** Sends a command over a new connection each time until its outcome is known, as a client with a retry would. */
export const insist = async (
  open: () => Promise<Door>,
  command: ToldCommand,
  journal?: Journal,
): Promise<Answer> => {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const answer = await sendOnce(open, command, journal).catch(() => undefined);
    if (answer !== undefined && isCertain(answer)) return answer;
    await pause(BETWEEN_TRIES_MS);
  }
  throw new Error(`${command.type} ${command.id} was never answered`);
};

const sendOnce = async (
  open: () => Promise<Door>,
  command: ToldCommand,
  journal?: Journal,
): Promise<Answer> => {
  const door = await open();
  try {
    journal?.sent(command);
    const answer = await door.send(command);
    journal?.answered(command.id, answer);
    return answer;
  } finally {
    door.close();
  }
};
