package org.sutro.bot.store;

import java.nio.file.Path;

/** The kinds of store there are. What every store promises is tested with each. */
enum StoreKind {
  MEMORY {
    @Override
    Store open(Path folder) {
      return new MemoryStore();
    }
  },
  SQLITE {
    @Override
    Store open(Path folder) {
      return SqliteStore.open(folder.resolve("bot.db"));
    }
  };

  /** An empty store; in an empty folder, if it is one of files. */
  abstract Store open(Path folder);
}
