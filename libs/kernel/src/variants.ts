/** The members of a union, found by their `type`. */
export type Variants<Union extends { readonly type: string }> = {
  readonly [Member in Union as Member['type']]: Member;
};

/** One function per member of a union: the compiler asks for every one. */
export type ByType<Members, Rest extends readonly unknown[], Result> = {
  readonly [Type in keyof Members]: (member: Members[Type], ...rest: Rest) => Result;
};

/** The function that answers for any member by handing it to its own. */
export const byType =
  <Members, Rest extends readonly unknown[], Result>(cases: ByType<Members, Rest, Result>) =>
  <Type extends keyof Members>(member: Members[Type] & { readonly type: Type }, ...rest: Rest): Result => {
    const type: Type = member.type;
    return cases[type](member, ...rest);
  };
