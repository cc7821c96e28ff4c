package org.sutro.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The container image the build has laid out, unpacked as an engine would: its layers one over the
 * other in a folder, and what is to be run there.
 */
final class UnpackedImage {

  /**
   * Gives the folder the machine's C library and a Java, and nothing else: no shell, no command.
   * Then all of it becomes read-only but /data, and the program starts as who the image says. The
   * mounts are seen by this process alone and end with it.
   */
  private static final String RUN =
      """
      set -eu
      root=$1 java=$2 data=$3 user=$4; shift 4
      bind() { mkdir -p "$root$2"; mount --bind "$1" "$root$2"; mount -o "remount,bind,ro" "$root$2"; }
      mount --bind "$root" "$root"
      for part in /lib /lib64 /usr/lib /usr/lib64; do [ ! -d "$part" ] || bind "$part" "$part"; done
      bind "$java" /opt/java
      mkdir -p "$root/proc" "$root/dev"
      mount --rbind /proc "$root/proc"
      mount --rbind /dev "$root/dev"
      mount --bind "$data" "$root/data"
      mount -o remount,bind,ro "$root"
      chroot=$(command -v chroot)
      export PATH=/opt/java/bin
      exec "$chroot" ${user:+"--userspec=$user"} "$root" "$@"
      """;

  private static final String TRIAL =
      "mount --bind /usr/lib /usr/lib && mount -o remount,bind,ro /usr/lib";

  private final Path root;
  private final JsonNode description;

  private UnpackedImage(Path root, JsonNode description) {
    this.root = root;
    this.description = description;
  }

  /**
   * @param tar what the build wrote
   * @param into an empty folder
   */
  static UnpackedImage of(Path tar, Path into) throws IOException, InterruptedException {
    Path parts = Files.createDirectories(into.resolve("parts"));
    Path root = Files.createDirectories(into.resolve("root"));
    run("tar", "-xf", tar.toString(), "-C", parts.toString());
    JsonNode manifest = json(parts.resolve("manifest.json")).get(0);
    for (JsonNode layer : manifest.get("Layers")) {
      run(
          "tar",
          "--warning=no-unknown-keyword",
          "-xzpf",
          parts.resolve(layer.asText()).toString(),
          "-C",
          root.toString());
    }
    return new UnpackedImage(root, json(parts.resolve(manifest.get("Config").asText())));
  }

  Path root() {
    return root;
  }

  /** {@code Entrypoint}, {@code User}, {@code Env} and so on. */
  JsonNode config() {
    return description.get("config");
  }

  /** Whether this machine lets a process have mounts of its own, which some containers do not. */
  static boolean canRun() throws IOException, InterruptedException {
    Process trial = new ProcessBuilder(unshare(TRIAL)).redirectErrorStream(true).start();
    return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
  }

  /**
   * Starts the image's entry point in it.
   *
   * @param data what stands at /data, the one folder that can be written
   * @param output the file that takes what the program says
   */
  Process start(Path data, Path output, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(unshare(RUN));
    command.add(root.toString());
    command.add(System.getProperty("java.home"));
    command.add(data.toString());
    command.add(isRoot() ? config().get("User").asText() : "");
    command.add("/opt/java/bin/java");
    List<String> words = new ArrayList<>();
    config().get("Entrypoint").forEach(word -> words.add(word.asText()));
    command.addAll(words.subList(1, words.size()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().retainAll(Set.of("PATH"));
    config().get("Env").forEach(pair -> put(variables, pair.asText()));
    variables.putAll(environment);
    return builder.start();
  }

  private static void put(Map<String, String> variables, String pair) {
    int equals = pair.indexOf('=');
    variables.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static List<String> unshare(String script) {
    List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
    if (!isRoot()) {
      command.add("--map-root-user");
    }
    command.addAll(List.of("sh", "-c", script, "sh"));
    return command;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(file, UTF_8));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }
}
