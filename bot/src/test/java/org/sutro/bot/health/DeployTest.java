package org.sutro.bot.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.render.Examples;
import org.sutro.bot.telegram.Health;

/** What lies in {@code deploy/}, as far as it can be checked without an engine or a cluster. */
final class DeployTest {

  private static final Path DEPLOY =
      Path.of(System.getProperty("sutro.home"), "deploy").toAbsolutePath().normalize();

  private static final Instant NOW = Instant.parse("2025-07-11T06:00:00Z");
  private static final Pattern METRIC = Pattern.compile("\\bsutro_[a-z_]+");
  private static final Pattern VALUE = Pattern.compile("\\{\\{ \\.Values\\.([A-Za-z.]+) }}");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path folder;

  private static String text(String name) throws IOException {
    return Files.readString(DEPLOY.resolve(name), UTF_8);
  }

  private static JsonNode yaml(String name) throws IOException {
    return YAML.readTree(text(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alerts.yaml", "grafana.json"})
  void every_metric_that_is_watched_is_in_a_scrape(String name) throws IOException {
    Set<String> scraped = metrics(scrape());
    Set<String> watched = metrics(text(name));
    assertThat(watched).hasSizeGreaterThan(5);
    assertThat(scraped).containsAll(watched);
  }

  @Test
  void the_page_of_the_numbers_is_what_they_say_of_themselves() throws IOException {
    Pattern about = Pattern.compile("# HELP (\\S+) (.*)\n# TYPE \\S+ (\\S+)");
    StringBuilder page =
        new StringBuilder(
            "# Numbers\n\nMade by a test of what a running bot tells at `/metrics`.\n\n");
    page.append("| name | kind | what it says |\n|---|---|---|\n");
    about
        .matcher(scrape())
        .results()
        .map(it -> "| `" + it.group(1) + "` | " + it.group(3) + " | " + it.group(2) + " |\n")
        .forEach(page::append);
    Path file = DEPLOY.resolveSibling("docs/metrics.md");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, page, UTF_8);
    }
    assertThat(file).as("-Dgolden.update=true writes it").hasContent(page.toString());
  }

  @Test
  void the_dashboard_shows_every_metric_there_is() throws IOException {
    Set<String> shown = metrics(text("grafana.json"));
    Set<String> scraped = metrics(scrape());
    scraped.removeIf(name -> name.matches("sutro_query_seconds(_sum|_count)?"));
    assertThat(shown).containsAll(scraped);
  }

  @Test
  void every_alert_says_when_how_bad_and_what() throws IOException {
    JsonNode rules = yaml("alerts.yaml").at("/groups/0/rules");
    assertThat(rules).hasSize(10);
    assertThat(rules.findValuesAsText("expr"))
        .as("a bot that never reached Telegram")
        .contains("sutro_ready == 0");
    for (JsonNode rule : rules) {
      assertThat(rule.path("expr").asText()).as("%s", rule).contains("sutro_");
      assertThat(rule.at("/labels/severity").asText()).as("%s", rule).matches("page|warn");
      assertThat(rule.at("/annotations/summary").asText()).as("%s", rule).isNotEmpty();
    }
  }

  @Test
  void the_container_has_no_rights_and_time_to_stop() throws IOException {
    JsonNode sutro = yaml("compose.yaml").at("/services/sutro");
    assertThat(sutro.path("read_only").asBoolean()).isTrue();
    assertThat(sutro.path("cap_drop").path(0).asText()).isEqualTo("ALL");
    assertThat(sutro.path("security_opt").path(0).asText()).isEqualTo("no-new-privileges:true");
    assertThat(sutro.path("stop_grace_period").asText()).isEqualTo("30s");
    assertThat(sutro.at("/logging/options/max-size").asText()).as("its log").isEqualTo("10m");
    assertThat(sutro.path("image").asText()).isEqualTo("sutro:" + version());
    assertThat(Files.readString(DEPLOY.resolveSibling("README.md"), UTF_8))
        .as("what is built there is what is run, here and there")
        .contains(":dockerBuild\n", " sutro:" + version() + "\n");
    assertThat(Files.readString(DEPLOY.resolveSibling("bot/pom.xml"), UTF_8))
        .contains("<image>sutro:${project.version}</image>");
  }

  @Test
  void the_image_is_for_both_kinds_of_processor_and_stands_on_one_without_a_shell()
      throws IOException {
    String pom = Files.readString(DEPLOY.resolveSibling("bot/pom.xml"), UTF_8);
    String image = pom.substring(pom.indexOf("<from>"), pom.indexOf("</from>"));
    assertThat(image)
        .contains("<image>gcr.io/distroless/java", ":nonroot</image>")
        .contains("<architecture>amd64</architecture>", "<architecture>arm64</architecture>");
  }

  @Test
  void the_chart_renders_to_a_deployment_without_rights_of_which_there_is_one() throws IOException {
    JsonNode values = yaml("helm/sutro/values.yaml");
    JsonNode deployment = rendered("helm/sutro/templates/deployment.yaml", values);
    assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(1);
    assertThat(deployment.at("/spec/strategy/type").asText()).isEqualTo("Recreate");
    JsonNode pod = deployment.at("/spec/template/spec");
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
    JsonNode container = pod.at("/containers/0");
    assertThat(container.path("image").asText()).isEqualTo("sutro:" + version());
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/livez");
    assertThat(rendered("helm/sutro/templates/volume.yaml", values).at("/kind").asText())
        .isEqualTo("PersistentVolumeClaim");
    assertThat(yaml("helm/sutro/Chart.yaml").path("appVersion").asText()).isEqualTo(version());
  }

  /** The templates use nothing of Helm but values and the release's name, so this is enough. */
  private static JsonNode rendered(String name, JsonNode values) throws IOException {
    String text = text(name).replace("{{ .Release.Name }}", "my-sutro");
    Matcher value = VALUE.matcher(text);
    String filled =
        value.replaceAll(found -> {
          JsonNode given = values.at("/" + found.group(1).replace('.', '/'));
          assertThat(given.isValueNode() && !given.isNull()).as(found.group()).isTrue();
          return Matcher.quoteReplacement(given.asText());
        });
    assertThat(filled).doesNotContain("{{");
    return YAML.readTree(filled);
  }

  @Test
  void helm_itself_finds_no_fault_with_the_chart_and_renders_the_same() throws Exception {
    Path helm = program("helm");
    assumeTrue(helm != null, "no helm on this machine");
    String chart = DEPLOY.resolve("helm/sutro").toString();
    run(helm, "lint", "--strict", chart);
    List<JsonNode> documents = new ArrayList<>();
    try (MappingIterator<JsonNode> all =
        YAML.readerFor(JsonNode.class).readValues(run(helm, "template", "my-sutro", chart))) {
      all.forEachRemaining(documents::add);
    }
    JsonNode values = yaml("helm/sutro/values.yaml");
    assertThat(documents)
        .contains(
            rendered("helm/sutro/templates/deployment.yaml", values),
            rendered("helm/sutro/templates/volume.yaml", values));
  }

  @Test
  void compose_itself_understands_its_file() throws Exception {
    Path compose = program("docker-compose");
    assumeTrue(compose != null, "no docker-compose on this machine");
    String file = DEPLOY.resolve("compose.yaml").toString();
    assertThat(run(compose, "-f", file, "config", "--services").lines()).contains("sutro");
  }

  /** Null when it is not on this machine. */
  private static @Nullable Path program(String name) {
    return Stream.of("/usr/local/bin", "/usr/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  @Test
  void systemd_understands_the_unit_and_finds_it_safe() throws Exception {
    Path program = program("systemd-analyze");
    assumeTrue(program != null, "no systemd-analyze on this machine");
    Path unit = folder.resolve("sutro.service");
    // what it starts must be there to be looked at
    Files.writeString(unit, text("sutro.service").replace("/opt/sutro/sutro serve", "/bin/true"));
    assertThat(run(program, "verify", "--man=no", unit.toString()))
        .doesNotContain("sutro.service:");
    String safety = run(program, "security", "--offline=yes", unit.toString());
    Matcher level = Pattern.compile("exposure level for \\S+: ([0-9.]+)").matcher(safety);
    assertThat(level.find()).as(safety).isTrue();
    assertThat(Double.parseDouble(level.group(1))).isLessThanOrEqualTo(3.0);
  }

  /** Seen when it ran under systemd: without them the program does not start, or finds nothing. */
  @Test
  void the_unit_leaves_the_program_what_it_needs_of_the_system() throws IOException {
    assertThat(text("sutro.service").lines())
        .as("Java reads /proc/mounts")
        .noneMatch(line -> line.startsWith("ProcSubset="))
        .as("Lucene calls mincore")
        .contains("SystemCallFilter=mincore");
  }

  /** What it says. It must find all well. */
  private String run(@Nullable Path program, String... arguments) throws Exception {
    Path said = folder.resolve("said");
    List<String> command = new ArrayList<>(List.of(String.valueOf(program)));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(said, UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static String version() throws IOException {
    String pom = Files.readString(DEPLOY.resolveSibling("pom.xml"), UTF_8);
    Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static Set<String> metrics(String text) {
    Set<String> names = new TreeSet<>();
    Matcher metric = METRIC.matcher(text);
    while (metric.find()) {
      names.add(metric.group());
    }
    return names;
  }

  private String scrape() {
    Questions questions = new Questions(question -> Examples.quoted(), System::nanoTime);
    return Scrape.of(new Watched(), questions, NOW);
  }

  private final class Watched implements Vitals {

    @Override
    public boolean alive() {
      return true;
    }

    @Override
    public Health bot() {
      Health.Work nothing =
          new Health.Work(0, Duration.ZERO, 0, Duration.ZERO, 0, Map.of("unknown", 0L));
      return new Health(Optional.of(Duration.ZERO), "", true, nothing);
    }

    @Override
    public Shelf shelf() {
      return new Shelf(1, 0);
    }

    @Override
    public List<Feed> feeds() {
      return List.of(new Feed("prothom-alo", Optional.of(NOW), 0, false));
    }

    @Override
    public Host host() {
      return new Host(folder, NOW, false, Optional.of(NOW));
    }
  }
}
