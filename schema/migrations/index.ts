// Written by schema/embed.mjs from the files beside it; change those.

export interface Migration {
  /** Name of its file. */
  readonly tag: string
  /** Milliseconds since 1970; orders the migrations. */
  readonly when: number
  /** SHA-256 of its file, in hexadecimal. */
  readonly hash: string
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = [
  {
    "tag": "0000_library",
    "when": 1795444818366,
    "hash": "882c59cb640191aba1c2859165cc17cbb3e2e922eb5dac32fbfe14fa0d4e493d",
    "statements": [
      "CREATE TABLE `articles` (\n\t`key` integer PRIMARY KEY NOT NULL,\n\t`id` text NOT NULL,\n\t`source` text NOT NULL,\n\t`story` text,\n\t`url` text,\n\t`latest` integer NOT NULL,\n\t`content_hash` blob NOT NULL,\n\t`language` text,\n\t`time` integer NOT NULL,\n\t`first_time` integer NOT NULL,\n\t`version_count` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `articles_by_id` ON `articles` (`id`);",
      "CREATE UNIQUE INDEX `articles_by_url` ON `articles` (`url`) WHERE url IS NOT NULL;",
      "CREATE UNIQUE INDEX `articles_by_printing` ON `articles` (`source`,`story`) WHERE url IS NULL AND story IS NOT NULL;",
      "CREATE INDEX `articles_by_content` ON `articles` (`source`,`content_hash`);",
      "CREATE INDEX `articles_by_time` ON `articles` (`time`);",
      "CREATE INDEX `articles_by_source` ON `articles` (`source`,`time`);",
      "CREATE INDEX `articles_by_language` ON `articles` (`language`,`time`) WHERE language IS NOT NULL;",
      "CREATE INDEX `articles_by_story` ON `articles` (`story`,`time`) WHERE story IS NOT NULL;",
      "CREATE INDEX `articles_by_first_time` ON `articles` (`story`,`first_time`) WHERE story IS NOT NULL;",
      "CREATE TABLE `original_pieces` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`version` integer NOT NULL,\n\t`piece` integer NOT NULL,\n\t`bytes` blob NOT NULL\n);",
      "CREATE UNIQUE INDEX `original_pieces_by_piece` ON `original_pieces` (`version`,`piece`);",
      "CREATE TABLE `paragraph_tails` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`paragraph` integer NOT NULL,\n\t`piece` integer NOT NULL,\n\t`text` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `paragraph_tails_by_piece` ON `paragraph_tails` (`paragraph`,`piece`);",
      "CREATE TABLE `paragraphs` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`hash` blob NOT NULL,\n\t`text` text NOT NULL,\n\t`pieces` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `paragraphs_by_hash` ON `paragraphs` (`hash`);",
      "CREATE TABLE `stories` (\n\t`slug` text PRIMARY KEY NOT NULL,\n\t`title` text,\n\t`base` text,\n\t`time` integer DEFAULT -9007199254740991 NOT NULL\n);",
      "CREATE INDEX `stories_by_time` ON `stories` (`time`,`slug`);",
      "CREATE TABLE `versions` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`article` integer NOT NULL,\n\t`number` integer NOT NULL,\n\t`headline` text,\n\t`byline` text,\n\t`dateline` text,\n\t`language` text,\n\t`published_at` integer,\n\t`captured_at` integer NOT NULL,\n\t`content_hash` blob NOT NULL,\n\t`words` integer NOT NULL,\n\t`paragraph_count` integer NOT NULL,\n\t`media_type` text NOT NULL,\n\t`separators` text\n);",
      "CREATE UNIQUE INDEX `versions_by_number` ON `versions` (`article`,`number`);",
      "CREATE INDEX `versions_by_capture` ON `versions` (`article`,`captured_at`);"
    ]
  },
  {
    "tag": "0001_clustered",
    "when": 1795444819289,
    "hash": "a29744071b89f3ffe8acc6f6a795351e8807e5d409b37b7e2b70b1a14276babd",
    "statements": [
      "-- Hand-written: drizzle-kit knows no WITHOUT ROWID. The columns are those of schema/clustered.ts.\nCREATE TABLE `printings` (\n\t`version` integer NOT NULL,\n\t`position` integer NOT NULL,\n\t`paragraph` integer NOT NULL,\n\t`role` integer NOT NULL,\n\tPRIMARY KEY(`version`, `position`)\n) WITHOUT ROWID;",
      "CREATE INDEX `printings_by_paragraph` ON `printings` (`paragraph`);",
      "CREATE TABLE `uploads` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`source` text NOT NULL,\n\t`key` text,\n\t`at` integer NOT NULL,\n\t`article_id` text NOT NULL,\n\t`number` integer,\n\t`outcome` text NOT NULL\n) WITHOUT ROWID;",
      "CREATE UNIQUE INDEX `uploads_by_key` ON `uploads` (`source`,`key`) WHERE key IS NOT NULL;",
      "CREATE INDEX `uploads_by_time` ON `uploads` (`at`) WHERE key IS NOT NULL;",
      "CREATE TABLE `deleted_versions` (\n\t`article_id` text NOT NULL,\n\t`number` integer NOT NULL,\n\t`content_hash` blob NOT NULL,\n\tPRIMARY KEY(`article_id`, `number`)\n) WITHOUT ROWID;"
    ]
  },
  {
    "tag": "0002_order",
    "when": 1795449751770,
    "hash": "89047cf1464c31633a6e3f22c62ae38b80cc6bbffda074343b54cf770d078dca",
    "statements": [
      "DROP INDEX `articles_by_time`;",
      "DROP INDEX `articles_by_source`;",
      "DROP INDEX `articles_by_language`;",
      "DROP INDEX `articles_by_story`;",
      "DROP INDEX `articles_by_first_time`;",
      "CREATE INDEX `articles_by_time` ON `articles` (`time`,`id`);",
      "CREATE INDEX `articles_by_source` ON `articles` (`source`,`time`,`id`);",
      "CREATE INDEX `articles_by_language` ON `articles` (`language`,`time`,`id`) WHERE language IS NOT NULL;",
      "CREATE INDEX `articles_by_story` ON `articles` (`story`,`time`,`id`) WHERE story IS NOT NULL;",
      "CREATE INDEX `articles_by_first_time` ON `articles` (`story`,`first_time`,`id`) WHERE story IS NOT NULL;"
    ]
  },
  {
    "tag": "0003_jobs",
    "when": 1795454781296,
    "hash": "93597a89f02a2241513996ea87dec6bc72ce153e6f8519c40af41d7dfa087459",
    "statements": [
      "CREATE TABLE `jobs` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`due` integer NOT NULL,\n\t`tries` integer NOT NULL,\n\t`wanted` integer NOT NULL,\n\t`error` text\n);",
      "CREATE UNIQUE INDEX `jobs_by_subject` ON `jobs` (`kind`,`subject`);",
      "CREATE INDEX `jobs_by_due` ON `jobs` (`due`);"
    ]
  },
  {
    "tag": "0004_pair_scores",
    "when": 1795455180877,
    "hash": "17ca9f7d5ff0184f95aa978880866dcde7bb0c57358039007cbb3c5d96b93685",
    "statements": [
      "CREATE TABLE `pair_scores` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`left_hash` blob NOT NULL,\n\t`right_hash` blob NOT NULL,\n\t`algorithm` integer NOT NULL,\n\t`score` real NOT NULL,\n\t`left_in_right` real NOT NULL,\n\t`right_in_left` real NOT NULL,\n\t`relation` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `pair_scores_by_pair` ON `pair_scores` (`left_hash`,`right_hash`);",
      "CREATE INDEX `pair_scores_by_right` ON `pair_scores` (`right_hash`);"
    ]
  },
  {
    "tag": "0005_indexed",
    "when": 1795455695918,
    "hash": "39e61f47e0588dfd837bc7f36d88eb3952aa75f43534fa7e2a897b312ca4860f",
    "statements": [
      "ALTER TABLE `articles` ADD `searched` integer;",
      "CREATE INDEX `articles_unsearched` ON `articles` (`key`) WHERE searched IS NULL;",
      "ALTER TABLE `paragraphs` ADD `fingerprinted` integer;",
      "CREATE INDEX `paragraphs_unfingerprinted` ON `paragraphs` (`id`) WHERE fingerprinted IS NULL;"
    ]
  },
  {
    "tag": "0006_indexes",
    "when": 1795455696679,
    "hash": "39fcfea5d311a4b592c2e0b73c2674031413c73a59c57c4ca9fc4ed793549be6",
    "statements": [
      "-- Hand-written: drizzle-kit knows no virtual tables. Both indexes hold what a text is found by and no text.\n-- Fingerprints of paragraphs (src/core/corpus/fingerprints.ts) as words of up to 8 letters and digits; the rowid is the\n-- paragraph's id, for what one row can't take see src/store/fingerprints.ts.\nCREATE VIRTUAL TABLE `fingerprints` USING fts5(shingles, content='', contentless_delete=1, detail=none, tokenize='ascii');",
      "CREATE VIRTUAL TABLE `fingerprint_postings` USING fts5vocab('fingerprints', 'instance');",
      "-- The words of each article's newest version; the rowid is the article's key. The body comes first: each place of a word in\n-- another column takes two bytes more.\nCREATE VIRTUAL TABLE `search` USING fts5(body, headline, content='', contentless_delete=1, tokenize='ascii');",
      "-- What is stored already is indexed outside of requests.\nINSERT INTO jobs (kind, subject, due, tries, wanted) SELECT 'reindex', '', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM paragraphs);"
    ]
  },
  {
    "tag": "0007_imports",
    "when": 1795456699741,
    "hash": "94012abb2fb9bcd2d8bdbe49cfc45f30cf5be5be516d45e946f6bedc84d753cd",
    "statements": [
      "CREATE TABLE `import_pieces` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`import` text NOT NULL,\n\t`chunk` integer NOT NULL,\n\t`piece` integer NOT NULL,\n\t`first_line` integer NOT NULL,\n\t`bytes` blob NOT NULL\n);",
      "CREATE UNIQUE INDEX `import_pieces_by_place` ON `import_pieces` (`import`,`chunk`,`piece`);",
      "CREATE TABLE `import_problems` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`import` text NOT NULL,\n\t`line` integer NOT NULL,\n\t`status` integer NOT NULL,\n\t`problem` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `import_problems_by_line` ON `import_problems` (`import`,`line`);",
      "CREATE TABLE `imports` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL,\n\t`max_bytes` integer NOT NULL,\n\t`sealed` integer NOT NULL,\n\t`next` integer NOT NULL,\n\t`lines` integer NOT NULL,\n\t`created` integer NOT NULL,\n\t`unchanged` integer NOT NULL,\n\t`failed` integer NOT NULL\n);",
      "CREATE INDEX `imports_by_time` ON `imports` (`at`);"
    ]
  },
  {
    "tag": "0008_merging",
    "when": 1795471200000,
    "hash": "afc048fa4133bb628cb5e7c3c8423a1726d985fc9d9a0add5c5617fc3d8a0042",
    "statements": [
      "-- Hand-written. Both indexes merge their runs when sixteen of a size are there instead of four: within an upload it is work\n-- that readers gain little by, and what they gain most by is done after it (src/store/merging.ts). At sixty-four of a size a\n-- whole level is merged at once, however long that takes; merging from sixteen on keeps far below.\nINSERT INTO fingerprints (fingerprints, rank) VALUES ('automerge', 16);",
      "INSERT INTO fingerprints (fingerprints, rank) VALUES ('crisismerge', 64);",
      "INSERT INTO search (search, rank) VALUES ('automerge', 16);",
      "INSERT INTO search (search, rank) VALUES ('crisismerge', 64);"
    ]
  },
  {
    "tag": "0009_paragraph_hashes",
    "when": 1795478767422,
    "hash": "6d48ec8173992058a33839b18c7d7e504b68d3f89346e59b16c8097b4346bf66",
    "statements": [
      "DROP INDEX `paragraphs_by_hash`;",
      "-- From here on hand-written: drizzle-kit knows no WITHOUT ROWID. The columns are those of schema/clustered.ts.\nCREATE TABLE `paragraph_hashes` (\n\t`level` integer NOT NULL,\n\t`hash` blob NOT NULL,\n\t`paragraph` integer NOT NULL,\n\tPRIMARY KEY(`level`, `hash`)\n) WITHOUT ROWID;",
      "UPDATE paragraphs SET hash = substr(hash, 1, 16);",
      "INSERT INTO paragraph_hashes (level, hash, paragraph) SELECT 1, hash, id FROM paragraphs ORDER BY hash;"
    ]
  },
  {
    "tag": "0010_gathering",
    "when": 1795480000000,
    "hash": "f7fc4459aed4d86172831743132bb7eb09154987537993c45fd9e333038956b6",
    "statements": [
      "-- Hand-written. Both indexes gather what one transaction brings, up to 8 MiB each, before they write it out as a run: of the\n-- 256 articles that an import stores at once each wrote two or three with the 1 MiB that is usual, and all had to be merged.\nINSERT INTO fingerprints (fingerprints, rank) VALUES ('hashsize', 8388608);",
      "INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);"
    ]
  },
  {
    "tag": "0011_search_words",
    "when": 1795490000000,
    "hash": "debab6b3536768a274a83abbc03471ff2af7b735d4f07d222912ca05c9643f1a",
    "statements": [
      "-- Hand-written. Texts are found by other words: those with letters that have no accent to take away are held whole and as\n-- they are spelled without them. What is stored already is indexed anew, outside of requests.\nINSERT INTO search (search) VALUES ('delete-all');",
      "UPDATE articles SET searched = NULL WHERE searched IS NOT NULL;",
      "INSERT INTO jobs (kind, subject, due, tries, wanted)\nSELECT 'reindex', '', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM articles)\nON CONFLICT (kind, subject) DO UPDATE SET wanted = wanted + 1, due = 0;"
    ]
  },
  {
    "tag": "0012_fewer_runs",
    "when": 1796000000000,
    "hash": "ea482211de35cfec5e0599c9bdbbd6b75fd697402ebeb3d04f88e7e86d545baa",
    "statements": [
      "-- Hand-written. The index of fingerprints merges four runs of a size again: every look-up for reprints asks some 170 times in each\n-- run, and after an import of 30,000 articles there are seven instead of 29, for as much work of the import.\nINSERT INTO fingerprints (fingerprints, rank) VALUES ('automerge', 4);",
      "-- A merge that was begun goes on however few runs are left of it (src/store/merging.ts); as a rule four are the fewest.\nINSERT INTO fingerprints (fingerprints, rank) VALUES ('usermerge', 2);",
      "INSERT INTO search (search, rank) VALUES ('usermerge', 2);"
    ]
  },
  {
    "tag": "0013_publication_times",
    "when": 1796071715967,
    "hash": "33839e14042cbd0ee2def2acc0046e6ffcc7ed4152ca6f08d9aab8d9abbb177c",
    "statements": [
      "CREATE INDEX `versions_by_publication` ON `versions` (`article`,`published_at`) WHERE published_at IS NOT NULL;"
    ]
  },
  {
    "tag": "0014_story_answers",
    "when": 1796074606883,
    "hash": "2df549e9fadab42c9c53c0ad47eab4b42cfc09139fd848abbd142adf0318051d",
    "statements": [
      "CREATE TABLE `story_answers` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`story` text NOT NULL,\n\t`view` text NOT NULL,\n\t`question` text NOT NULL,\n\t`state` blob NOT NULL,\n\t`algorithm` integer NOT NULL,\n\t`done` integer NOT NULL,\n\t`piece` integer NOT NULL,\n\t`bytes` blob NOT NULL\n);",
      "CREATE UNIQUE INDEX `story_answers_by_question` ON `story_answers` (`story`,`view`,`question`,`piece`);",
      "CREATE INDEX `story_answers_by_algorithm` ON `story_answers` (`algorithm`);"
    ]
  },
  {
    "tag": "0015_ended_logins",
    "when": 1796075755440,
    "hash": "2c496477da7760dd41eb70549f840c1d2a1fbd66968aa1e700f6fd59cd5464d9",
    "statements": [
      "CREATE TABLE `ended_logins` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`until` integer NOT NULL\n);",
      "CREATE INDEX `ended_logins_by_until` ON `ended_logins` (`until`);"
    ]
  },
  {
    "tag": "0016_details",
    "when": 1796088417797,
    "hash": "971bc3603a17b95e4f566ef1a56c37cea1f5493c223a809c168dcb5049dd2887",
    "statements": [
      "ALTER TABLE `versions` ADD `modified_at` integer;",
      "ALTER TABLE `versions` ADD `section` text;",
      "ALTER TABLE `versions` ADD `credit` text;",
      "ALTER TABLE `versions` ADD `signal` text;",
      "ALTER TABLE `versions` ADD `reread_of` integer;",
      "ALTER TABLE `versions` ADD `extraction` text;"
    ]
  },
  {
    "tag": "0017_readings",
    "when": 1796089985497,
    "hash": "27a15cba1e3f49158afd5f6adabfcbcb6fcdf5dd8544afc0fa804542867ae6c4",
    "statements": [
      "CREATE INDEX `versions_by_reading` ON `versions` (`article`,`reread_of`,`number`) WHERE reread_of IS NOT NULL;"
    ]
  },
  {
    "tag": "0018_items",
    "when": 1796093947942,
    "hash": "d54d842354b1fbb415645b97985ee4d91e5bce823c1aaadae9a4e7de63699d3d",
    "statements": [
      "DROP INDEX `articles_by_printing`;",
      "CREATE UNIQUE INDEX `articles_by_printing` ON `articles` (`source`,`story`) WHERE url IS NULL AND story IS NOT NULL AND substr(id, 1, 5) <> 'item-';"
    ]
  },
  {
    "tag": "0019_uncounted",
    "when": 1796108317658,
    "hash": "2218dc0b72c3515b21924b95ba88b4f48e1509393f2cbc026abd2cce6128482d",
    "statements": [
      "CREATE TABLE `uncounted` (\n\t`version` integer PRIMARY KEY NOT NULL\n);",
      "-- Each sign of a script without spaces counts as a word. What is stored already is counted anew, outside of requests.\nINSERT INTO uncounted SELECT id FROM versions;",
      "INSERT INTO jobs (kind, subject, due, tries, wanted)\nSELECT 'reindex', '', 0, 0, 1 WHERE EXISTS (SELECT 1 FROM versions)\nON CONFLICT (kind, subject) DO UPDATE SET wanted = wanted + 1, due = 0;"
    ]
  }
]
