// The Playground, the gateway that signs for it, and whatever plays Kompas, put together.
import { startGateway, type Gateway } from './gateway.js'
import { startMicrosoft, type Microsoft } from './microsoft.js'
import { startPlayground, type Playground } from './playground.js'

/** What Kompas must be set up with to hear and answer the Playground. */
interface PlaygroundSettings {
  openIdMetadataUrl: string
  loginUrl: string
  serviceUrls: string[]
}

export interface PlaygroundStage {
  playground: Playground
  gateway: Gateway
  stop(): Promise<void>
}

/** A Kompas under test: the simple bot, or the whole application. */
export type StartKompas = (settings: PlaygroundSettings) => Promise<{ url: string; stop(): Promise<void> }>

/** Starts all, Kompas first. */
export async function startPlaygroundStage(startKompas: StartKompas): Promise<PlaygroundStage> {
  const microsoft: Microsoft = await startMicrosoft()
  const gateway = await startGateway(microsoft.signer)
  const kompas = await startKompas({
    ...{ openIdMetadataUrl: `${microsoft.url}/openid`, loginUrl: microsoft.url, serviceUrls: [gateway.url] },
  })
  gateway.kompas = kompas.url
  const playground = await startPlayground(gateway)
  return {
    playground,
    gateway,
    stop: async () => {
      await playground.stop()
      await gateway.stop()
      await kompas.stop()
      await microsoft.stop()
    },
  }
}
