using Duende.IdentityServer;
using OpenTelemetry.Metrics;

namespace Example;

public static class Metrics
{
    public static void Add(MeterProviderBuilder builder)
    {
        builder.AddMeter(Telemetry.ServiceName).AddMeter(Telemetry.ServiceNameExperimental).AddPrometheusExporter();
    }
}
