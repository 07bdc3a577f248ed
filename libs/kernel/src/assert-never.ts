/** Marks the branch that the compiler has proven impossible. */
export const assertNever = (impossible: never): never => {
  throw new Error(`Unexpected variant: ${JSON.stringify(impossible)}`);
};
