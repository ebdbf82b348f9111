import type { SourceInput } from '../../reader.ts'
import { textInput } from '../../text-input.ts'

/** @returns texts in memory as a folder of files; those of a workbook without a row say `header` */
export function folderInput(name: string, files: Readonly<Record<string, string>>): SourceInput {
  const inputs = Object.entries(files).map(([file, text]) => textInput(file, text))
  return {
    name,
    path: null,
    files: inputs,
    async *bytes() {
      for (const input of inputs) yield* input.bytes()
    },
  }
}

/** Two organisations and a partnership with an objective, to which others can refer. */
export const fewRecords = {
  'organisations.csv':
    'id,name_en,kind,country\ngov,Ministry,national-government,IDN\nngo,Helpers,ngo,\n',
  'partnerships.csv': 'id,title_en\nwater,Clean water\n',
  'objectives.csv':
    'id,partnership,level,title_en,measure,aggregation\nwater-1,water,output,Wells,number,periodic\n',
}
