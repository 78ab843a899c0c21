// Sends traces and metrics to an OpenTelemetry collector, where one is set.
import { context, metrics, propagation, trace } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'

/** Running telemetry. */
export interface Telemetry {
  /** Sends what is left; a collector that isn't there keeps nobody waiting for long. */
  close(): Promise<void>
}

/** How long a collector may take, milliseconds. */
const timeoutMillis = 5000

/**
 * Starts it for this process.
 * @param endpoint of a collector that takes OTLP over HTTP (`http://collector:4318`); null for none
 */
export function openTelemetry(endpoint: string | null): Telemetry {
  if (endpoint === null) return { close: () => Promise.resolve() }
  const base = endpoint.replace(/\/+$/, '')
  const resource = resourceFromAttributes({ 'service.name': 'kompas' })
  const traces = new OTLPTraceExporter({ url: `${base}/v1/traces`, timeoutMillis })
  const tracing = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(traces)] })
  const exporter = new OTLPMetricExporter({ url: `${base}/v1/metrics`, timeoutMillis })
  const metering = new MeterProvider({ resource, readers: [new PeriodicExportingMetricReader({ exporter })] })
  tracing.register()
  metrics.setGlobalMeterProvider(metering)
  return {
    close: async () => {
      // What can't be sent is lost: telemetry never fails what it observes.
      await Promise.allSettled([tracing.shutdown(), metering.shutdown()])
      for (const api of [trace, metrics, context, propagation]) api.disable()
    },
  }
}
