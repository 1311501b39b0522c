// The front end as it lies in the repository.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../main/", import.meta.url));

// Path from the folder to text, for each file below it.
export function sources(folder) {
  const root = join(main, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((file) => [join(file.parentPath ?? file.path, file.name).slice(root.length + 1), readFileSync(join(file.parentPath ?? file.path, file.name), "utf8")]));
}

export const text = (folder) => [...sources(folder).values()].join("\n");

export const bare = (css) => css.replace(/\/\*[^]*?\*\/|url\([^)]*\)/g, "");
