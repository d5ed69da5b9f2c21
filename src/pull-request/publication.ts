/** What happened to the pull request. */
export type Publication =
  | {
      readonly kind: "created" | "updated" | "unchanged";
      readonly branch: string;
      readonly url?: string;
      readonly number?: number;
    }
  | {
      readonly kind: "left-alone" | "declined" | "failed";
      readonly branch: string;
      readonly reason: string;
      readonly url?: string;
      readonly number?: number;
    };
