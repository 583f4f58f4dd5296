/** The role packs that come with the product, bundled: the program is one file. Knows nothing of what they say. */
import general from '../../data/roles/general.json' with { type: 'json' }
import netflixPm from '../../data/roles/netflix-pm.json' with { type: 'json' }
import netflixTpm from '../../data/roles/netflix-tpm.json' with { type: 'json' }
import spotifyAiPm from '../../data/roles/spotify-ai-pm.json' with { type: 'json' }
import spotifyPm from '../../data/roles/spotify-pm.json' with { type: 'json' }
import spotifyTpm from '../../data/roles/spotify-tpm.json' with { type: 'json' }
import studentPm from '../../data/roles/student-pm.json' with { type: 'json' }
import { readyPack, type RolePacks, type WrittenPack } from '../core/index.ts'

const written = [
  spotifyPm,
  spotifyTpm,
  spotifyAiPm,
  netflixPm,
  netflixTpm,
  studentPm,
  general,
] as unknown as readonly WrittenPack[]

export const bundledPacks: RolePacks = new Map(written.map((pack) => [pack.id, readyPack(pack)]))
