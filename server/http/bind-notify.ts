import { addBrowser, removeBrowser } from '../usecases/browsers.ts'
import { changeMessages, channels, removeChannel, setChannel } from '../usecases/channels.ts'
import { addFeed, feeds, readFeed, removeFeed } from '../usecases/feeds.ts'
import { outbox, retryDelivery, testChannel } from '../usecases/outbox.ts'
import type { Product } from '../usecases/product.ts'
import type { NotifyVerbs } from './notify-verbs.ts'

/** The use cases of messages, bound to a product. */
export function bindNotify(product: Product): NotifyVerbs {
  return {
    listChannels: (athlete) => channels(product, athlete),
    changeMessages: (athlete, patch) => changeMessages(product, athlete, patch),
    setChannel: (athlete, input) => setChannel(product, athlete, input),
    removeChannel: (athlete, kind) => removeChannel(product, athlete, kind),
    testChannel: (athlete, kind) => testChannel(product, athlete, kind),
    pushKey: () => product.sender.pushKey(),
    addBrowser: (athlete, subscription) => addBrowser(product, athlete, subscription),
    removeBrowser: (athlete, id) => removeBrowser(product, athlete, id),
    outbox: (athlete, state) => outbox(product, athlete, state),
    retryDelivery: (athlete, id) => retryDelivery(product, athlete, id),
    listFeeds: (athlete) => feeds(product, athlete),
    addFeed: (athlete, kind) => addFeed(product, athlete, kind),
    removeFeed: (athlete, id) => removeFeed(product, athlete, id),
    readFeed: (asked) => readFeed(product, asked),
  }
}
