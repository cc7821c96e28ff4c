package org.sutro.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

/** The container image as the build has laid it out, without an engine. */
@Timeout(180)
final class ImageIT {

  private static final String TOKEN = "123456789:IMAGE-abcdefghijklmnopqrstuvwxyz";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static UnpackedImage image;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    image =
        UnpackedImage.of(
            Path.of(System.getProperty("sutro.home"), "bot/target/image-without-base.tar"), folder);
  }

  @Test
  void it_serves_as_a_user_without_rights_and_keeps_what_it_has_in_data() {
    assertThat(image.config().get("User").asText()).isEqualTo("10001:10001");
    assertThat(image.config().get("Entrypoint").get(0).asText()).isEqualTo("java");
    assertThat(image.config().get("Cmd").toString()).isEqualTo("[\"serve\"]");
    assertThat(image.config().get("Volumes").fieldNames()).toIterable().containsExactly("/data");
    assertThat(image.config().get("Env").toString()).contains("SUTRO_DATA=/data");
  }

  @Test
  void its_heap_and_compiler_are_those_the_launcher_gives_a_bot() throws IOException {
    String launcher = Files.readString(Path.of(System.getProperty("sutro.home"), "sutro"), UTF_8);
    String serving = launcher.substring(launcher.indexOf("*\" serve \"*"));
    String compiler = launcher.substring(launcher.indexOf("first_compiler_only="));
    List<String> flags =
        Pattern.compile("-X[^ '\"]+")
            .matcher(
                compiler.lines().findFirst().orElseThrow()
                    + ' '
                    + serving.substring(0, serving.indexOf(";;")))
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(flags).hasSizeGreaterThan(4).contains("-XX:TieredStopAtLevel=1");
    List<String> started = new ArrayList<>();
    image.config().get("Entrypoint").forEach(word -> started.add(word.asText()));
    assertThat(started).containsAll(flags);
    assertThat(image.config().get("Env").toString()).contains("MALLOC_ARENA_MAX=2");
  }

  @Test
  void it_holds_the_program_and_nothing_else() throws IOException {
    assertThat(names(image.root())).containsExactlyInAnyOrder("app", "data");
    assertThat(names(image.root().resolve("app")))
        .containsExactlyInAnyOrder(
            "classes", "config", "jib-classpath-file", "jib-main-class-file", "libs", "resources");
    assertThat(names(image.root().resolve("app/libs")))
        .anyMatch(name -> name.startsWith("lucene-core"))
        .noneMatch(name -> name.contains("junit") || name.contains("assertj"));
    assertThat(natives())
        .as("it is for both kinds of processor")
        .contains("Linux/x86_64/libsqlitejdbc.so", "Linux/aarch64/libsqlitejdbc.so");
    assertThat(image.root().resolve("app/config/sutro.yaml")).isRegularFile();
    assertThat(image.root().resolve("app/config/starter")).isNotEmptyDirectory();
  }

  @Test
  void nobody_may_write_what_is_run() throws IOException {
    try (Stream<Path> files = Files.walk(image.root().resolve("app"))) {
      for (Path file : files.toList()) {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        assertThat(mode)
            .as("%s", file)
            .contains(PosixFilePermission.OTHERS_READ)
            .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        assertThat(Files.isSymbolicLink(file)).as("%s is a link", file).isFalse();
      }
    }
    assertThat(Files.getPosixFilePermissions(image.root().resolve("data")))
        .as("a new volume takes its rights from here")
        .isEqualTo(PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void it_runs_from_its_layers_without_root_a_shell_or_a_root_it_can_write() throws Exception {
    assumeTrue(
        UnpackedImage.canRun(),
        "skipped: this machine gives a process no mounts of its own, so the image cannot be run");
    Path data = Files.createDirectory(folder.resolve("volume"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      Map<String, String> environment =
          Map.of("SUTRO_BOT_TOKEN", TOKEN, "SUTRO_TELEGRAM_API", standin.baseUrl().toString());
      Path said = folder.resolve("said");
      Process serving = image.start(data, said, environment, "serve");
      try {
        SimulatedUser rahim = standin.user(7, "রহিম");
        rahim.write("উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?");
        assertThat(standin.events().awaitFirst(0, PATIENCE, ImageIT::isAnswer))
            .as(() -> "answers; the program said " + read(said))
            .isPresent();
        serving.destroy();
        assertThat(serving.waitFor(25, TimeUnit.SECONDS)).as("stops when told").isTrue();
        assertThat(serving.exitValue()).as(() -> read(said)).isZero();
      } finally {
        serving.destroyForcibly();
      }
    }
    assertThat(names(data)).contains("archive.db", "bot.db", "index");
    assertThat(names(image.root())).as("nothing written outside of /data").doesNotContain("tmp");
  }

  private static boolean isAnswer(Event event) {
    return event.body().path("from").path("is_bot").asBoolean()
        && event.body().path("text").asText().contains("গোলা");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return "nothing that can be read: " + e.getMessage();
    }
  }

  /** SQLite's own libraries in its jar, by system and processor. */
  private static List<String> natives() throws IOException {
    String prefix = "org/sqlite/native/";
    Path libraries = image.root().resolve("app/libs");
    String jar =
        names(libraries).stream()
            .filter(name -> name.startsWith("sqlite-jdbc"))
            .findFirst()
            .orElseThrow();
    try (JarFile file = new JarFile(libraries.resolve(jar).toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(prefix))
          .map(name -> name.substring(prefix.length()))
          .toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
