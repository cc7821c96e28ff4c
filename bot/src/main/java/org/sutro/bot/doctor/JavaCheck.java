package org.sutro.bot.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * Java and its options.
 *
 * @param options what it was started with
 */
record JavaCheck(List<String> options) {

  private static final long LEAST_HEAP = 64L << 20;
  private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  List<Finding> findings() {
    long heap = Runtime.getRuntime().maxMemory();
    String shown = "Java " + Runtime.version().feature() + ", heap up to " + (heap >> 20) + " MB";
    List<Finding> findings = new ArrayList<>();
    findings.add(
        heap < LEAST_HEAP
            ? Finding.wrong("java", shown + "; give it at least 64 MB (SUTRO_JAVA_OPTS=-Xmx128m)")
            : Finding.fine("java", shown));
    for (String wanted : List.of(EXIT, NATIVE)) {
      if (!options.contains(wanted)) {
        findings.add(
            Finding.note("java", "not started with " + wanted + "; ./sutro and the image do that"));
      }
    }
    return findings;
  }
}
