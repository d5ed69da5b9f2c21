import type { Api } from "../../../src/csharp/api/api.ts";
import { type ApiData, readApiData } from "../../../src/csharp/api/api-data.ts";
import { openApi } from "../../../src/csharp/api/open-api.ts";

/** For a whole test file: reading takes a few milliseconds. */
export const apiData: ApiData = await readApiData();

export function open(line: string): Api {
  const api = openApi(apiData, line);
  if (!api) throw new Error(`there is no API of ${line}`);
  return api;
}
