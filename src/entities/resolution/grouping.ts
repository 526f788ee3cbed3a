/** Groups of keys that stand for one thing; union-find with path halving. */
export interface Clusters {
  /** The key that stands for a key's group; a new key is a group of its own. */
  find(key: string): string;
  /** Makes two groups one; the second's representative stays. */
  unite(key: string, into: string): void;
}

/** Groups without members. */
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

/** Unites a key with the only group that others stand in, if it is one. */
export function uniteWithOnly(key: string, others: readonly string[], clusters: Clusters): void {
  const groups = new Set(others.filter((other) => other !== key).map(clusters.find));
  const [only] = groups;
  if (groups.size === 1 && only !== undefined) clusters.unite(key, only);
}

/** Values by key, both in order of first appearance. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}

/** Adds a value to those under a key. */
export function addTo<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
