/** Plural forms only English has: Chinese needs `_other` alone. */
type EnglishOnly<K> = K extends `${string}_one` ? K : never;

/** The same tree of keys with any text in its leaves. */
export type Translation<T> = {
  [K in Exclude<keyof T, EnglishOnly<keyof T>>]: T[K] extends string ? string : Translation<T[K]>;
};

/** Every path to a leaf, `a.b.c`. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** True when every key of the translation exists in the original; otherwise the keys that do not. */
export type SameKeys<Z, E> = [Exclude<Paths<Z>, Paths<E>>] extends [never]
  ? true
  : { unknownKeys: Exclude<Paths<Z>, Paths<E>> };
