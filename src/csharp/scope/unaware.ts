/**
 * First words of the namespaces of packages that do not depend on IdentityServer: nothing of ours comes out of their
 * types, type arguments aside. A namespace that is not here may be one of a package that does.
 */
const roots: ReadonlySet<string> = new Set(
  (
    "System Microsoft Windows Newtonsoft Serilog NLog log4net Xunit NUnit Moq NSubstitute FakeItEasy FluentAssertions " +
    "Shouldly AutoFixture Bogus AutoMapper Mapster MediatR FluentValidation Polly Swashbuckle NSwag Npgsql MySql MySqlConnector " +
    "Pomelo Oracle Dapper MongoDB StackExchange Azure Amazon Google Grpc Hangfire Quartz MassTransit RabbitMQ NodaTime " +
    "SendGrid MailKit MimeKit Twilio RestSharp Flurl Refit OpenTelemetry Prometheus Autofac Castle Scrutor HtmlAgilityPack " +
    "AngleSharp Sustainsys ITfoxtec Humanizer CsvHelper Org BenchmarkDotNet Spectre JetBrains Ardalis HealthChecks Asp " +
    "Fido2NetLib NWebsec Hellang Certes LettuceEncrypt Markdig SixLabors Stripe Nest Elastic Elasticsearch Confluent " +
    "Marten Orleans Dapr Aspire Bunit MudBlazor Blazored Ocelot Yarp Jint OpenIddict Okta Auth0 Ganss Slugify"
  ).split(" "),
);

const lowerRoots: ReadonlySet<string> = new Set([...roots].map((root) => root.toLowerCase()));

/** The same of a package, by its id, in any letter case: `xunit`. */
export function isUnawarePackage(id: string): boolean {
  const [root = ""] = id.toLowerCase().split(".", 1);
  return lowerRoots.has(root) && !id.includes("IdentityServer");
}

export function isUnaware(namespace: string): boolean {
  const [root = ""] = namespace.split(".", 1);
  return roots.has(root) && !namespace.includes("IdentityServer");
}
