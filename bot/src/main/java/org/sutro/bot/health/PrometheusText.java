package org.sutro.bot.health;

import java.util.Locale;

/**
 * Numbers in Prometheus's text format, version 0.0.4 ("Exposition formats" in its documentation). A
 * library for this would be larger than all that is shown.
 */
final class PrometheusText {

  /** The format's name in HTTP. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder out = new StringBuilder();

  /** Begins a group of numbers: {@code type} is gauge, counter or histogram. */
  PrometheusText about(String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /** A number of the group. */
  PrometheusText number(String name, Number value) {
    return line(name, value);
  }

  /** A number of the group, told from the others by the value of a label. */
  PrometheusText number(String name, String label, String which, Number value) {
    String escaped = which.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return line(name + '{' + label + "=\"" + escaped + "\"}", value);
  }

  private PrometheusText line(String name, Number value) {
    out.append(name).append(' ').append(written(value)).append('\n');
    return this;
  }

  private static String written(Number value) {
    return value instanceof Double part
        ? String.format(Locale.ROOT, "%.6f", part)
        : value.toString();
  }

  /** One number that is a group of its own. */
  PrometheusText gauge(String name, String help, Number value) {
    return about(name, "gauge", help).number(name, value);
  }

  String text() {
    return out.toString();
  }
}
