package org.sutro.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

/**
 * What somebody gets who has a checkout that was just built, and a token: the launcher itself is
 * started, with nothing edited. Its first start also makes the lexicon and the archive of classes,
 * which takes some ten seconds of processor time; so it is waited for as long as on a busy machine.
 */
@Timeout(900)
final class FreshCheckoutIT {

  private static final String TOKEN = "123456789:FRESH-abcdefghijklmnopqrstuvwxyz";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long RAHIM = 7;

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void one_command_is_a_bot_and_its_data_folder_is_all_there_is_to_move() throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      SimulatedUser rahim = standin.user(RAHIM, "রহিম");
      Path here = checkout("here");
      Process first = start(standin, here, "serve");
      assertThat(answer(rahim, standin, "উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?"))
          .contains("blockquote", "গোলা");

      Process doctor = start(standin, here, "doctor");
      assertThat(code(doctor)).as(said(doctor)).isZero();
      assertThat(said(doctor)).contains("ok     token", "a bot is running").doesNotContain("WRONG");

      Process ingest = start(standin, here, "ingest", article().toString());
      assertThat(code(ingest)).as(said(ingest)).isZero();
      stop(first);

      Path elsewhere = checkout("else where");
      Files.move(here.resolve("data"), elsewhere.resolve("data"));
      Process second = start(standin, elsewhere, "serve");
      assertThat(answer(rahim, standin, "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?"))
          .contains("১৭টি রেল ইঞ্জিন");
      assertThat(answer(rahim, standin, "/mydata")).contains("২টি");
      assertThat(started).allSatisfy(process -> assertThat(said(process)).doesNotContain("FRESH"));
      stop(second);
    }
  }

  /** A copy of what git and the build have made of this one. */
  private Path checkout(String name) throws IOException {
    Path from = Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();
    Path to = folder.resolve(name);
    copy(from.resolve("config"), to.resolve("config"));
    copy(from.resolve("bot/target/lib"), to.resolve("bot/target/lib"));
    Files.copy(from.resolve("sutro"), to.resolve("sutro"));
    try (Stream<Path> built = Files.list(from.resolve("bot/target"))) {
      Path jar =
          built
              .filter(file -> file.getFileName().toString().matches("sutro-bot-[0-9.]+\\.jar"))
              .findFirst()
              .orElseThrow();
      Files.copy(jar, to.resolve("bot/target").resolve(jar.getFileName()));
    }
    return to;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Path article() throws IOException {
    return Files.writeString(
        folder.resolve("রেল.txt"),
        """
        রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি

        ১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।
        চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।
        মঙ্গোলিয়ার প্রধানমন্ত্রী বলেছেন, এই চুক্তিতে দুই দেশের বাণিজ্য বাড়বে।
        """,
        UTF_8);
  }

  /** The port of the health page may be another bot's on a machine that builds. */
  private Process start(Standin standin, Path checkout, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("sutro").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SUTRO_"));
    builder.environment().put("SUTRO_BOT_TOKEN", TOKEN);
    builder.environment().put("SUTRO_TELEGRAM_API", standin.baseUrl().toString());
    builder.environment().put("SUTRO_HEALTH_PORT", "0");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectOutput(folder.resolve(started.size() + ".said").toFile());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private String answer(SimulatedUser user, Standin standin, String question)
      throws InterruptedException {
    long before = standin.events().last();
    user.write(question);
    return standin
        .events()
        .awaitFirst(
            before,
            PATIENCE,
            event ->
                event.chatId() == RAHIM
                    && event.body().path("from").path("is_bot").asBoolean()
                    && event.body().has("text"))
        .map(event -> event.body().toString())
        .orElseThrow(() -> new AssertionError("no answer came: " + said(started.getLast())));
  }

  private static int code(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ends").isTrue();
    return process.exitValue();
  }

  private static void stop(Process serving) throws InterruptedException {
    serving.destroy();
    assertThat(code(serving)).as("stops when told").isZero();
  }

  private String said(Process process) {
    try {
      return Files.readString(folder.resolve(started.indexOf(process) + ".said"), UTF_8);
    } catch (IOException e) {
      return "nothing: " + e;
    }
  }
}
