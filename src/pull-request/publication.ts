/** What happened to the pull request. */
export type Publication =
  | {
      readonly kind: "created" | "updated" | "unchanged";
      readonly branch: string;
      readonly url?: string;
      readonly number?: number;
    }
  | {
      /** `waiting`: as many pull requests are open as the configuration allows. */
      readonly kind: "left-alone" | "declined" | "waiting" | "failed";
      readonly branch: string;
      readonly reason: string;
      readonly url?: string;
      readonly number?: number;
    };
