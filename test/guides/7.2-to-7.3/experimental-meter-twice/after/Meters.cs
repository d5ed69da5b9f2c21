namespace OpenTelemetry.Metrics
{
    public class MeterProviderBuilder
    {
        public MeterProviderBuilder AddMeter(string name) => this;

        public void AddPrometheusExporter()
        {
        }
    }
}
