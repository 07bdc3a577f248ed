import { then, type Soon } from './soon.js';

/** First an answer, which belongs to one view, then whatever else decides how it is shown. */
type Given = readonly [answer: object, ...more: readonly unknown[]];

/** Makes what is shown of an answer once, and keeps it for as long as the answer is kept. */
export const shownOnce = <Args extends Given, Shown>(
  show: (...args: Args) => Shown,
): ((...args: Args) => Shown) => {
  const known = new WeakMap<object, Shown>();
  return (...args) => {
    const shown = known.get(args[0]) ?? show(...args);
    known.set(args[0], shown);
    return shown;
  };
};

/** The same for what takes further questions: it is kept when it is there. */
export const shownSoon = <Args extends Given, Shown>(
  show: (...args: Args) => Soon<Shown>,
): ((...args: Args) => Soon<Shown>) => {
  const known = new WeakMap<object, Shown>();
  return (...args) =>
    known.get(args[0]) ??
    then(show(...args), (shown) => {
      known.set(args[0], shown);
      return shown;
    });
};
