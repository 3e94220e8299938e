/** What `merge` and `filter` say, in Chinese and English. */
import type { Language } from '../problems.ts';
import type { MergeFault } from './run/merge.ts';

interface Words {
  readonly merge: string;
  readonly files: string;
  readonly output: string;
  readonly issues: string;
  readonly filter: string;
  readonly filterName: string;
  readonly filterAfter: string;
  readonly faults: Readonly<Record<MergeFault['kind'], (detail: string) => string>>;
}

export const MERGE_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    merge: 'join the files of all shares (--shard) into the file of one run',
    files: 'the files, in any order, each with its FILE.shard beside it',
    output: 'the file to write; standard output if absent',
    issues: 'write the problems of all shares to FILE as JSON',
    filter: 'NDJSON in, exactly one line of NDJSON out for each: {"id", "figures"} or {"id", "error"}',
    filterName: 'what the rows call their source (default: -)',
    filterAfter: `For engines that pipe records through a command (Spark, Hadoop streaming, Slurm arrays):
  zhibiao filter < records.ndjson > figures.ndjson
A bad record gives {"id", "error"} and the run goes on; the exit code is 2 for a wrong option, configuration
or rule pack and for input or output that fails, else 0.`,
    faults: {
      no_journal: (code) =>
        `has no FILE.shard beside it [${code}]; it must be written with --shard and both files kept`,
      not_whole: () => 'is not whole; run its share again with --resume',
      other_run: (other) => `is of another run than ${other}: options, rules, version or number of shares differ`,
      same_share: (other) => `is the same share as ${other}; name each share once`,
      missing_share: (share) => `share ${share} of its run is missing; name the files of all shares`,
    },
  },
  zh: {
    merge: '把各份（--shard）的文件合成一次运行的文件',
    files: '各份的文件，顺序不限，旁边须有各自的 FILE.shard',
    output: '要写的文件；缺省为标准输出',
    issues: '把各份的问题以 JSON 写入 FILE',
    filter: '读 NDJSON，每行恰好写一行：{"id", "figures"} 或 {"id", "error"}',
    filterName: '各行数据中的来源名（缺省：-）',
    filterAfter: `供以命令处理记录的引擎使用（Spark、Hadoop streaming、Slurm 数组）：
  zhibiao filter < 记录.ndjson > 数据.ndjson
有错的记录得到 {"id", "error"}，运行继续；选项、配置或规则包有误、读写失败时退出码为 2，否则为 0。`,
    faults: {
      no_journal: (code) => `旁边没有 FILE.shard [${code}]；须用 --shard 写出，两个文件都要保留`,
      not_whole: () => '不完整；请加 --resume 重做这一份',
      other_run: (other) => `与 ${other} 不是同一次运行：选项、规则、版本或份数不同`,
      same_share: (other) => `与 ${other} 是同一份；每份只写一次`,
      missing_share: (share) => `缺少第 ${share} 份；请写出所有各份的文件`,
    },
  },
};
