/** Groups of keys that name one thing: union-find with path halving. */
export interface Clusters {
  /** The representative of a key's group; an unknown key is a group of its own. */
  find(key: string): string;
  /** Unites two groups; the representative of the second stays. */
  unite(key: string, into: string): void;
}

/** Creates groups without members. */
export function createClusters(): Clusters {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  return {
    find,
    unite(key, into) {
      const from = find(key);
      const to = find(into);
      if (from !== to) parents.set(from, to);
    },
  };
}

/** Unites a key with the group of other keys, if these are all in one group. */
export function uniteWithOnly(key: string, others: readonly string[], clusters: Clusters): void {
  const groups = new Set(others.filter((other) => other !== key).map(clusters.find));
  const [only] = groups;
  if (groups.size === 1 && only !== undefined) clusters.unite(key, only);
}

/** Groups values by key; keys and values keep their order. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}

/** Adds a value to the list under a key. */
export function addTo<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
