import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { respondEmbed } from '#lib/api/answers/embed'

const handle = (request: Request): Promise<Response> =>
  respondEmbed(request, () => ({ dataset: getDataset(), publicUrl: readPublicUrl() }))

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
