import assert from 'node:assert/strict';

/** How long anything is waited for: a hang guard, not a measure, since the machine may be busy. In milliseconds. */
export const patience = 180_000;

/** How long one step of an action, such as a click, is tried, before the whole action is tried again. In milliseconds. */
export const attempt = 30_000;

/** How long an action that went well may take to show its effect, before it is done again. In milliseconds. */
const settling = 30_000;

const pause = 100;

export async function waitUntil(condition: () => Promise<boolean>, what: string): Promise<void> {
  assert.ok(await holdsWithin(patience, condition), `Waited in vain until ${what}.`);
}

/**
 * Does something until its effect is seen, again where it is not. On a busy machine a click may come while what it is for moves away, a key
 * before anything listens to it, and a menu may be replaced by another one. The effect must be one that shows only when the action was done.
 */
export async function insist(
  what: string,
  effect: () => Promise<boolean>,
  action: () => Promise<unknown>,
  settled = settling,
): Promise<void> {
  const end = Date.now() + patience;
  let failure: unknown;
  while (!(await effect())) {
    assert.ok(Date.now() < end, `Tried in vain until ${what}. ${failure instanceof Error ? failure.message : ''}`);
    failure = await action().then(
      () => undefined,
      (caught: unknown) => caught,
    );
    if (failure === undefined) await holdsWithin(settled, effect);
  }
}

async function holdsWithin(time: number, condition: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + time;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
