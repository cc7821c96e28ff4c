package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** What happens to the folder of an open index, and how it gets over it. */
final class IndexHealingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final NewsIndex.Progress QUIETLY = (done, total) -> {};
  private static Lexicon lexicon;

  @TempDir Path data;
  private Path folder;
  private Archive archive;
  private NewsIndex index;

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
  }

  @BeforeEach
  void openWithABridge() throws IOException {
    folder = data.resolve("index");
    archive = Archive.open(data.resolve("archive.db"));
    put("bridge", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    index = index(folder);
    index.follow(archive, QUIETLY);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    archive.close();
  }

  @Test
  void a_folder_deleted_while_it_is_open_is_built_again_and_answers_go_on_meanwhile()
      throws IOException {
    IOUtils.rm(folder);
    put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    List<Integer> meanwhile = new ArrayList<>();

    int applied =
        index.follow(archive, (done, total) -> meanwhile.add(found(index, "সেতু").size()));

    assertThat(applied).isEqualTo(2);
    assertThat(meanwhile).isNotEmpty().containsOnly(1);
    assertThat(found(index, "সেতু")).hasSize(1);
    assertThat(found(index, "হাসপাতাল")).hasSize(1);
    assertThat(index.writes()).isTrue();
    assertThat(index.follow(archive, QUIETLY)).as("it is whole again").isZero();
  }

  @Test
  void a_deletion_is_noticed_though_nothing_is_new_in_the_archive() throws IOException {
    IOUtils.rm(folder);

    assertThat(index.follow(archive, QUIETLY)).isEqualTo(1);

    try (NewsIndex reopened = index(folder)) {
      assertThat(found(reopened, "সেতু")).hasSize(1);
    }
  }

  @Test
  void a_revised_article_that_is_not_durable_yet_does_not_keep_the_folder_locked()
      throws IOException {
    put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    put("bridge", "মস্কোয় নতুন একটি সেতু চালু হয়েছে।");
    index.follow(archive, QUIETLY);
    index.close();
    AtomicLong seconds = new AtomicLong();
    Cadence shownAtOnce = new Cadence(() -> Duration.ofSeconds(seconds.getAndAdd(2)).toNanos());
    index =
        NewsIndex.open(
            folder, new ArticleDocuments(lexicon, new Reader()), FSDirectory::open, shownAtOnce);
    put("bridge", "মস্কোয় পুরোনো সেতু বন্ধ হয়েছে।");
    assertThat(index.keepUp(archive, QUIETLY)).isEqualTo(1);
    assertThat(found(index, "বন্ধ")).hasSize(1);
    index.close();

    try (NewsIndex reopened = index(folder)) {
      assertThat(reopened.writes()).isTrue();
      assertThat(reopened.follow(archive, QUIETLY)).isEqualTo(1);
      assertThat(found(reopened, "সেতু")).containsExactly("মস্কোয় পুরোনো সেতু বন্ধ হয়েছে।");
    }
  }

  @Test
  void any_single_file_that_vanishes_is_noticed() throws IOException {
    for (String name : names()) {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        continue; // of the index before
      }
      Files.delete(file);
      put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে, ফাইল " + name + " ছাড়াই।");

      followUntilItWrites();

      assertThat(found(index, "হাসপাতাল")).as("without %s", name).hasSize(1);
      try (NewsIndex reopened = index(folder)) {
        assertThat(found(reopened, "সেতু")).as("without %s", name).hasSize(1);
      }
    }
  }

  @Test
  void one_that_only_reads_goes_over_to_the_index_that_was_built_again() throws IOException {
    try (NewsIndex second = index(folder)) {
      assertThat(second.writes()).isFalse();
      IOUtils.rm(folder);
      put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
      assertThat(found(second, "সেতু")).as("from what is open").hasSize(1);
      index.follow(
          archive,
          (done, total) -> {
            second.follow(archive, QUIETLY);
            assertThat(found(second, "সেতু")).as("not half of the new one").hasSize(1);
          });

      second.follow(archive, QUIETLY);

      assertThat(second.writes()).isFalse();
      assertThat(found(second, "সেতু")).hasSize(1);
      assertThat(found(second, "হাসপাতাল")).hasSize(1);
      put("bridge", "মস্কোয় নতুন জাদুঘর চালু হয়েছে।");
      index.follow(archive, QUIETLY);
      second.follow(archive, QUIETLY);
      assertThat(found(second, "জাদুঘর")).as("and follows that one").hasSize(1);
    }
  }

  @Test
  void an_index_put_in_its_place_is_taken_over_by_whoever_has_the_old_one_open()
      throws IOException {
    Path beside = data.resolve("beside");
    try (NewsIndex other = index(beside)) {
      put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
      other.follow(archive, QUIETLY);
    }
    Files.move(folder, data.resolve("old"));
    Files.move(beside, folder);

    assertThat(index.follow(archive, QUIETLY)).as("nothing is indexed again").isZero();

    assertThat(found(index, "হাসপাতাল")).hasSize(1);
    put("museum", "তেহরানে নতুন জাদুঘর চালু হয়েছে।");
    assertThat(index.follow(archive, QUIETLY)).isEqualTo(1);
  }

  @Test
  void one_flipped_bit_in_any_file_is_found_set_aside_and_cured() throws IOException {
    long seed = Long.getLong("sutro.seed", 20_261_121L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int files = names().size();
    for (int i = 0; i < files; i++) {
      Path file = folder.resolve(List.copyOf(names()).get(i));
      flip(file, random);
      String when = "seed " + seed + ", " + file.getFileName();

      index.distrust();
      followUntilItWrites();

      assertThat(found(index, "সেতু")).as(when).hasSize(1);
      index.distrust();
      assertThat(index.follow(archive, QUIETLY)).as(when + ": sound again").isZero();
      assertThat(bad()).as(when).hasSize(1);
      try (NewsIndex reopened = index(folder)) {
        assertThat(found(reopened, "সেতু")).as(when).hasSize(1);
      }
    }
  }

  @Test
  void a_letter_that_is_not_there_is_taken_for_damage_and_looked_into_at_once() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130L);
    Path file = folder.resolve(List.copyOf(names()).getFirst());
    flip(file, random);

    // what damage does to a codec: the failure is told by classes deep inside Java
    assertThatThrownBy(() -> index.read(s -> "সেতু".substring(9)))
        .isInstanceOf(DamagedIndexException.class)
        .hasCauseInstanceOf(StringIndexOutOfBoundsException.class);
    followUntilItWrites();

    assertThat(bad()).hasSize(1);
    assertThat(found(index, "সেতু")).hasSize(1);
  }

  @Test
  void a_flipped_bit_is_found_when_the_index_is_opened_the_next_time() throws IOException {
    long seed = Long.getLong("sutro.seed", 20_261_122L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int files = names().size();
    for (int i = 0; i < files; i++) {
      index.close();
      Path file = folder.resolve(List.copyOf(names()).get(i));
      flip(file, random);
      String when = "seed " + seed + ", " + file.getFileName();

      index = index(folder);
      index.distrust();
      followUntilItWrites();

      assertThat(found(index, "সেতু")).as(when).hasSize(1);
    }
  }

  @Test
  void a_writer_that_lost_its_lock_gives_way_and_writes_again_later() throws IOException {
    Files.delete(folder.resolve("write.lock"));
    put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    assertThatThrownBy(() -> index.follow(archive, QUIETLY))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(found(index, "সেতু")).as("answers go on").hasSize(1);

    index.follow(archive, QUIETLY);

    assertThat(found(index, "হাসপাতাল")).hasSize(1);
    assertThat(index.writes()).isTrue();
  }

  @Test
  void a_full_disk_lets_answers_go_on_and_is_over_when_there_is_room_again() throws IOException {
    AtomicBoolean full = new AtomicBoolean();
    try (NewsIndex limited =
        NewsIndex.open(
            data.resolve("limited"),
            new ArticleDocuments(lexicon, new Reader()),
            path -> new FullDisk(FSDirectory.open(path), full),
            new Cadence(() -> 0))) {
      limited.follow(archive, QUIETLY);
      full.set(true);
      put("hospital", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> limited.follow(archive, QUIETLY))
            .isInstanceOf(UncheckedIOException.class);
        assertThat(found(limited, "সেতু")).hasSize(1);
      }
      full.set(false);

      assertThat(limited.follow(archive, QUIETLY)).isEqualTo(1);

      assertThat(found(limited, "হাসপাতাল")).hasSize(1);
      assertThat(bad()).as("a full disk is no damage").isEmpty();
    }
  }

  /** A folder on a disk that can be full. */
  private static final class FullDisk extends FilterDirectory {
    private final AtomicBoolean full;

    FullDisk(Directory real, AtomicBoolean full) {
      super(real);
      this.full = full;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full.get()) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  /** As the follower does: what fails in one step is tried again in the next. */
  private void followUntilItWrites() {
    try {
      index.follow(archive, QUIETLY);
    } catch (UncheckedIOException e) {
      index.follow(archive, QUIETLY);
    }
  }

  private static void flip(Path file, RandomGenerator random) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long at = random.nextLong(bytes.length());
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ (1 << random.nextInt(8)));
    }
  }

  /** The files of the index, in order; not the lock, which is empty. */
  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("write.lock"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private List<Path> bad() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.getFileName().toString().startsWith("index.bad-")).toList();
    }
  }

  private static NewsIndex index(Path folder) throws IOException {
    return NewsIndex.open(folder, lexicon, new Reader());
  }

  private void put(String id, String text) {
    archive.putAll(
        List.of(new Capture(new ArticleId(id), "শিরোনাম", "2025-03-01", null, text, NOW)));
  }

  private static List<String> found(NewsIndex index, String word) {
    String stem = lexicon.words().in(word).getFirst().stem();
    Clause clause = new Clause(List.of(new Clause.Alternative(Field.STEM, stem, 1)));
    return index.read(s -> s.find(List.of(clause), 10).stream().map(Passage::text).toList());
  }
}
