package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.SeriesId;

/** Hours and time zones that no button has. */
final class TypedTimesTest {

  @AutoClose private final Office unit;

  TypedTimesTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  private Schedule schedule() {
    return unit.series().plan().schedule();
  }

  @Test
  void any_minute_of_the_day_can_be_typed_in_any_digits() {
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, "৭:৩০, 13.05, २१");
    assertThat(schedule().times())
        .containsExactly(LocalTime.of(7, 30), LocalTime.of(13, 5), LocalTime.of(21, 0));
    assertThat(Said.labels(unit.press(Office.OWNER, "when"))).contains("✓ ০৭:৩০", "✓ ১৩:০৫");
    unit.press(Office.OWNER, "time-0730");
    assertThat(schedule().times()).containsExactly(LocalTime.of(13, 5), LocalTime.of(21, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "সকাল ৭টা | 07:00",
        "রাত ৯টা ১৫ | 21:15",
        "রাত ৯টা ১৫ মিনিট | 21:15",
        "রাত ৯টা বেজে ১৫ মিনিট | 21:15",
        "সন্ধ্যা ৬টা | 18:00",
        "সন্ধ্যায় ছয়টায় | 18:00",
        "7pm | 19:00",
        "7:30 PM | 19:30",
        "12am | 00:00",
        "12 p.m. | 12:00",
        "সাড়ে আটটা | 08:30",
        "রাত সাড়ে আটটা | 20:30",
        "পৌনে ন'টা | 08:45",
        "পৌনে নয়টা | 08:45",
        "সোয়া সাতটা | 07:15",
        "দুপুর দেড়টা | 13:30",
        "দুপুর আড়াইটে | 14:30",
        "দুপুর ১২টা | 12:00",
        "দুপুর ১১টা | 11:00",
        "রাত ১২টা | 00:00",
        "রাত সাড়ে বারোটা | 00:30",
        "রাত পৌনে বারোটা | 23:45",
        "রাত ২টা | 02:00",
        "মধ্যরাত | 00:00",
        "ভোর ৫টা | 05:00",
        "বিকেল চারটা | 16:00",
        "৯টা রাতে | 21:00",
        "সকাল ৭:৩০ | 07:30",
        "এগারোটা ২০ | 11:20",
        "২১টা | 21:00",
        "সকাল ৭টা ও রাত ৯টা | 07:00 21:00",
        "সকাল ৭টা, রাত ৯টা, ১০টা | 07:00 21:00 22:00",
        "সকাল ৭টা রাত ৯টা ১৫ | 07:00 21:15",
        "7am 9pm | 07:00 21:00",
        "সকাল ৭টা, ২১:১৫। | 07:00 21:15",
        "7:30 13:05 | 07:30 13:05",
        "शाम 6 बजे | 18:00",
        "सुबह साढ़े सात बजे और रात 9 बजे | 07:30 21:00",
        "noon | 12:00",
        "৩ঃ৩০ | 03:30",
        "রাত ৯ঃ১৫ | 21:15",
        "৭ : ৩০ | 07:30",
        "বেলা ১১টা | 11:00",
        "বেলা ৩টা | 15:00",
        "সকাল বেলা ৯টা, সন্ধ্যা বেলা ৭টা | 09:00 19:00",
        "রাতের বেলা ৯টা | 21:00",
        "৯ ঘটিকা | 09:00",
        "সকাল ৯ ঘটিকায় | 09:00",
        "রাত ৯:৩০ ঘটিকা | 21:30",
        "৯.৩০ মিনিট | 09:30",
        "রাত ৯.৩০ মিনিটে | 21:30",
        "সকাল আটটা ত্রিশ | 08:30",
        "সন্ধ্যা সাতটা পনেরো মিনিট | 19:15",
        "সকাল ৯টা পঁয়তাল্লিশ | 09:45",
        "সন্ধা ৭টা | 19:00",
        "রাত্রি ৯টা | 21:00",
        "সকাল ৮টার সময় | 08:00",
        "৯ পিএম | 21:00",
        "sokal 8ta 30 | 08:30",
        "rat share 9ta | 21:30",
        "dupur 12 ta | 12:00",
        "রোজ সকাল ৮টায় | 08:00",
        "every day at 7 pm | 19:00",
      })
  void times_are_understood_as_people_say_them(String words, String times) {
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, words);
    assertThat(schedule().times())
        .containsExactly(
            Arrays.stream(times.split(" ")).map(LocalTime::parse).toArray(LocalTime[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "রোজ সকাল ৮টা ৩০ | 1234567 | 08:30",
        "প্রতিদিন রাত ৯টায় | 1234567 | 21:00",
        "শুক্রবার বাদে রোজ সকাল ৮টা | 123467 | 08:00",
        "শুক্র ও শনি বাদে | 12347 | 09:00",
        "শুক্র, শনি ছাড়া প্রতিদিন সকাল ৭টা, রাত ৯টা | 12347 | 07:00 21:00",
        "প্রতি শুক্রবার বিকেল ৪টা | 5 | 16:00",
        "শুক্র বার সকাল ১০টা | 5 | 10:00",
        "রবি থেকে বৃহস্পতি সকাল ৮টা ও রাত ৮টা | 12347 | 08:00 20:00",
        "shukrobar bade roj sokal 8ta | 123467 | 08:00",
        "daily except Friday 8 am | 123467 | 08:00",
        "Mon to Fri 7pm | 12345 | 19:00",
        "शुक्रवार छोड़कर रोज़ सुबह 8 बजे | 123467 | 08:00",
        "सोमवार से शुक्रवार तक शाम 6 बजे | 12345 | 18:00",
      })
  void days_can_be_typed_beside_the_times(String words, String days, String times) {
    unit.press(Office.OWNER, "day-2");
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, words);
    assertThat(((Days.OfWeek) schedule().days()).days())
        .containsExactlyInAnyOrder(
            days.chars()
                .mapToObj(day -> DayOfWeek.of(Character.digit(day, 10)))
                .toArray(DayOfWeek[]::new));
    assertThat(schedule().times())
        .containsExactly(
            Arrays.stream(times.split(" ")).map(LocalTime::parse).toArray(LocalTime[]::new));
  }

  @Test
  void a_weekly_edition_has_one_day_and_one_time_however_they_are_typed() {
    SeriesId weekly = new SeriesId(Office.CHAT, SeriesId.Rhythm.WEEKLY);
    for (String words : new String[] {"৭:৩০, ২১:১৫", "রোজ সকাল ৮টা", "শনিবার বিকেল ৫টা"}) {
      unit.press(Office.OWNER, new Tap.OfSeries(weekly, "type-times"));
      unit.write(Office.OWNER, words);
    }
    assertThat(unit.ledger().series(weekly).orElseThrow().plan().schedule())
        .isEqualTo(
            new Schedule(
                new Days.OfWeek(Set.of(DayOfWeek.SATURDAY)),
                new TreeSet<>(Set.of(LocalTime.of(17, 0))),
                ZoneId.of("Asia/Dhaka")));
    assertThat(unit.said.toString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "সোম মঙ্গল বুধ বৃহস্পতি শুক্র শনি রবি বাদে সকাল ৮টা",
        "শুক্রবার খবর দেবেন",
        "25:00",
        "7:60",
        "সকালে",
        "",
        "1,2,3,4,5,6,7,8,9",
        "-7",
        "সকাল ১৪টা",
        "সাড়ে",
        "৭টার খবর",
        "7:30x",
        "সকালে খবর দেবেন"
      })
  void what_is_no_time_changes_nothing_and_is_asked_for_again(String words) {
    unit.press(Office.OWNER, "type-times");
    assertThat(unit.write(Office.OWNER, words)).isTrue();
    unit.pass(java.time.Duration.ofSeconds(1));
    assertThat(unit.lastSaid()).contains("৭:৩০");
    assertThat(schedule().times()).containsExactly(LocalTime.of(9, 0));
    assertThat(unit.write(Office.OWNER, "10:15")).as("asked again").isTrue();
    assertThat(schedule().times()).containsExactly(LocalTime.of(10, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, Asia/Tokyo",
    "asia/tokyo, Asia/Tokyo",
    "Tokyo, Asia/Tokyo",
    "los angeles, America/Los_Angeles",
    "UTC+5:45, UTC+05:45",
    "+6, UTC+06:00",
    "UTC-৩, UTC-03:00",
    "+14, UTC+14:00",
  })
  void any_zone_can_be_typed_by_its_name_its_city_or_its_distance_from_greenwich(
      String words, String zone) {
    unit.press(Office.OWNER, "type-zone");
    unit.write(Office.OWNER, words);
    assertThat(schedule().zone()).isEqualTo(ZoneId.of(zone));
    String name =
        zone.equals("Asia/Tokyo") ? "টোকিও" : zone.contains("Los") ? "লস অ্যাঞ্জেলেস" : zone;
    assertThat(Said.labels(unit.press(Office.OWNER, "when"))).contains("✓ " + name);
  }

  @ParameterizedTest
  @CsvSource({
    "ঢাকা, Asia/Dhaka",
    "কলকাতা, Asia/Kolkata",
    "लंदन, Europe/London",
    "টোকিও, Asia/Tokyo",
    "নিউ ইয়র্ক, America/New_York",
    "নিউ-ইয়র্ক, America/New_York",
    "নয়াদিল্লি, Asia/Kolkata",
    "কুয়ালা লামপুর, Asia/Kuala_Lumpur",
    "মস্কো, Europe/Moscow",
    "मॉस्को, Europe/Moscow",
    "new delhi, Asia/Kolkata",
    "কোলকাতা, Asia/Kolkata",
    "বাংলাদেশ সময়, Asia/Dhaka",
    "ঢাকার সময়, Asia/Dhaka",
    "সৌদি আরব, Asia/Riyadh",
    "মালয়েশিয়া, Asia/Kuala_Lumpur",
    "uk, Europe/London",
    "GMT, UTC",
  })
  void a_place_can_be_typed_as_people_call_it(String words, String zone) {
    unit.press(Office.OWNER, "zone-asia-dubai");
    unit.press(Office.OWNER, "type-zone");
    unit.write(Office.OWNER, words);
    assertThat(schedule().zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nowhere/City", "+99", "+15", "-১৩", "", "UTC+5:99", "ঢাকার কাছে"})
  void what_is_no_zone_changes_nothing(String words) {
    unit.press(Office.OWNER, "type-zone");
    assertThat(unit.write(Office.OWNER, words)).isTrue();
    assertThat(schedule().zone()).isEqualTo(ZoneId.of("Asia/Dhaka"));
  }
}
