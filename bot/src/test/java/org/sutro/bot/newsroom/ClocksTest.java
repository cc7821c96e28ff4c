package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;

/** Editions on a machine that sleeps, whose clock is wrong, or whose plan goes by another clock. */
final class ClocksTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private List<String> told() {
    return unit.said.stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .toList();
  }

  @Test
  void a_month_asleep_is_one_message_however_many_editions_a_day_were_missed() {
    unit.press(Office.OWNER, "time-18");
    unit.said.clear();
    unit.pass(Duration.ofDays(30));
    assertThat(told())
        .singleElement()
        .asString()
        .contains("“খবর”", "৫৯টি সংকলন", "১৮:০০", "সময়টায় আমি বন্ধ ছিলাম");
    unit.happens("e1");
    unit.pass(Duration.ofHours(6));
    assertThat(unit.posts()).hasSize(1);
  }
}
