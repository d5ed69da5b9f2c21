import { describe, expect, it } from "vitest";
import type { SchemaChange, TableChange } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/guides.ts";

const configuration = "ConfigurationDbContext";
const operational = "PersistedGrantDbContext";

/**
 * Counted from the SQL scripts and template migrations at the release tags, not from the guides: step, context,
 * migration, and per table what happens to it: `+` added, `-` dropped, `~` altered columns.
 */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "3.0": {},
  "3.1": {
    [`${operational} Grants_v4`]: [
      "alter PersistedGrants +SessionId +Description +ConsumedTime",
      "alter DeviceCodes +SessionId +Description",
    ],
    [`${configuration} Config_v4`]: [
      "drop ApiClaims",
      "drop ApiProperties",
      "drop ApiSecrets",
      "drop IdentityClaims",
      "drop IdentityProperties",
      "create ApiResourceClaims +Id +Type +ApiResourceId",
      "create ApiResourceProperties +Id +Key +Value +ApiResourceId",
      "create ApiResourceScopes +Id +Scope +ApiResourceId",
      "create ApiResourceSecrets +Id +Description +Value +Expiration +Type +Created +ApiResourceId",
      "create ApiScopeProperties +Id +Key +Value +ScopeId",
      "create IdentityResourceClaims +Id +Type +IdentityResourceId",
      "create IdentityResourceProperties +Id +Key +Value +IdentityResourceId",
      "alter ApiResources +AllowedAccessTokenSigningAlgorithms +ShowInDiscoveryDocument",
      "alter ApiScopes +Enabled -ApiResourceId",
      "alter ApiScopeClaims +ScopeId -ApiScopeId",
      "alter Clients +RequireRequestObject +AllowedIdentityTokenSigningAlgorithms",
    ],
  },
  "4.0": {},
  "4.1": {
    [`${operational} UpdateToDuende_v5`]: [
      "create Keys +Id +Version +Created +Use +Algorithm +IsX509Certificate +DataProtected +Data",
    ],
    [`${configuration} UpdateToDuende_v5`]: ["alter ApiResources +RequireResourceIndicator"],
  },
  "5.0": { [`${operational} Update_DuendeIdentityServer_v5_1`]: ["alter PersistedGrants"] },
  "5.1": {
    [`${configuration} Update_DuendeIdentityServer_v5_2`]: [
      "create IdentityProviders +Id +Scheme +DisplayName +Enabled +Type +Properties",
    ],
  },
  "5.2": {
    [`${configuration} Update_DuendeIdentityServer_v6_0`]: [
      "alter ApiScopes +Created +Updated +LastAccessed +NonEditable",
      "alter IdentityProviders +Created +Updated +LastAccessed +NonEditable",
      "alter Clients +CibaLifetime +PollingInterval",
      "alter ClientRedirectUris ~RedirectUri",
      "alter ClientPostLogoutRedirectUris ~PostLogoutRedirectUri",
      "alter ApiResourceClaims",
      "alter ApiResourceProperties",
      "alter ApiResourceScopes",
      "alter ApiScopeClaims",
      "alter ApiScopeProperties",
      "alter ClientClaims",
      "alter ClientCorsOrigins",
      "alter ClientGrantTypes",
      "alter ClientIdPRestrictions",
      "alter ClientProperties",
      "alter ClientScopes",
      "alter IdentityResourceClaims",
      "alter IdentityResourceProperties",
    ],
  },
  "6.0": {
    [`${configuration} Update_DuendeIdentityServer_v6_1`]: ["alter Clients +CoordinateLifetimeWithUserSession"],
    [`${operational} Update_DuendeIdentityServer_v6_1`]: [
      "alter PersistedGrants +Id ~Key",
      "create ServerSideSessions +Id +Key +Scheme +SubjectId +SessionId +DisplayName +Created +Renewed +Expires +Data",
    ],
  },
  "6.1": {},
  "6.2": {
    [`${configuration} Update_DuendeIdentityServer_v6_3`]: [
      "alter Clients +RequireDPoP +DPoPValidationMode +DPoPClockSkew +InitiateLoginUri",
    ],
  },
  "6.3": {
    [`${configuration} Update_DuendeIdentityServer_v7_0`]: [
      "alter Clients +PushedAuthorizationLifetime +RequirePushedAuthorization",
    ],
    [`${operational} Update_DuendeIdentityServer_v7_0`]: [
      "alter ServerSideSessions ~Id",
      "create PushedAuthorizationRequests +Id +ReferenceValueHash +ExpiresAtUtc +Parameters",
    ],
  },
  "7.0": {},
  "7.1": {},
  "7.2": {},
  "7.3": {},
  "7.4": {
    [`${configuration} Update_DuendeIdentityServer_v8_0`]: [
      `create SamlServiceProviders +Id +EntityId +DisplayName +Description +Enabled +ClockSkewSeconds
       +RequestMaxAgeSeconds +AssertionLifetimeSeconds +RequireSignedAuthnRequests +RequireSignedLogoutResponses
       +AllowIdpInitiated +DefaultNameIdFormat +EmailNameIdClaimType +SigningBehavior +AllowedSignatureAlgorithms
       +Created +Updated +LastAccessed +NonEditable`,
      "create SamlAllowedScopes +Id +Scope +SamlServiceProviderId",
      "create SamlAssertionConsumerServices +Id +Location +Binding +Index +IsDefault +SamlServiceProviderId",
      "create SamlAuthnContextMappings +Id +OidcValue +SamlAuthnContextClassRef +SamlServiceProviderId",
      "create SamlCertificates +Id +Data +Use +SamlServiceProviderId",
      "create SamlClaimMappings +Id +ClaimType +SamlAttributeName +SamlServiceProviderId",
      "create SamlRequestedClaimTypes +Id +ClaimType +SamlServiceProviderId",
      "create SamlSingleLogoutServices +Id +Location +Binding +SamlServiceProviderId",
    ],
    [`${operational} Update_DuendeIdentityServer_v8_0_Saml`]: [
      "create SamlLogoutSessions +Id +LogoutId +SerializedSession +ExpiresAtUtc +Version",
      "create SamlLogoutSessionRequestIndices +Id +RequestId +SamlLogoutSessionId",
      "create SamlSigninStates +Id +StateId +SerializedState +ExpiresAtUtc +ServiceProviderEntityId",
    ],
  },
};

const signs = { add: "+", drop: "-", alter: "~" };

function words(text: string): string {
  return text.split(/\s+/).sort().join(" ");
}

function delta({ change, table, columns = [] }: TableChange): string {
  return words([change, table, ...columns.map((column) => signs[column.change] + column.name)].join(" "));
}

function sorted(schema: readonly SchemaChange[]): Record<string, string[]> {
  return Object.fromEntries(schema.map((one) => [`${one.context} ${one.migration}`, one.changes.map(delta).sort()]));
}

describe("schema changes", () => {
  it.each(guides().map((guide) => [guide.from, guide.to, guide] as const))(
    "of %s to %s are those of the tags",
    (_, __, guide) => {
      const known = Object.entries(expected[guide.from] ?? {}).map(([name, tables]) => [
        name,
        tables.map(words).sort(),
      ]);
      expect(sorted(guide.schema)).toEqual(Object.fromEntries(known));
    },
  );

  it("name every index that 6.0 makes unique, and the plain one that it takes the place of", () => {
    const changes = guides().find((guide) => guide.to === "6.0")?.schema[0]?.changes ?? [];
    const unique = changes.flatMap((change) => change.indexes ?? []).filter((index) => index.startsWith("unique "));
    expect(unique).toHaveLength(16);
    expect(changes.flatMap((change) => change.droppedIndexes ?? [])).toHaveLength(15);
  });

  it.each([
    ["4.1", "IX_Keys_Use (Use)"],
    ["5.0", "IX_PersistedGrants_ConsumedTime (ConsumedTime)"],
    ["6.0", "unique IX_PersistedGrants_Key (Key)"],
    ["6.3", "unique IX_PushedAuthorizationRequests_ReferenceValueHash (ReferenceValueHash)"],
  ])("from %s make the index %s", (from, index) => {
    const changes = guides()
      .find((guide) => guide.from === from)
      ?.schema.flatMap((one) => one.changes);
    expect(changes?.flatMap((change) => change.indexes ?? [])).toContain(index);
  });
});
