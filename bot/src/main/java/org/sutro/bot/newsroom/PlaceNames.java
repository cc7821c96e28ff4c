package org.sutro.bot.newsroom;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sutro.article.Language;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** What people call the places that time zones are named after, in all languages. */
final class PlaceNames {

  /**
   * Names of one zone.
   *
   * @param names the usual one first
   */
  private record Named(ZoneId zone, List<String> names) {}

  private PlaceNames() {}

  /** The zone of a place, however its name is put together. */
  static Optional<ZoneId> zone(String name) {
    return Arrays.stream(Language.values())
        .map(Messages::in)
        .flatMap(messages -> Stream.concat(onButtons(messages), typed(messages)))
        .filter(named -> named.names().stream().anyMatch(one -> bare(one).equals(bare(name))))
        .map(Named::zone)
        .findFirst();
  }

  /** What a zone is called; by its own name when there is no other. */
  static String of(String zone, Messages messages) {
    return Stream.concat(onButtons(messages), typed(messages))
        .filter(named -> named.zone().getId().equals(zone))
        .map(named -> named.names().getFirst())
        .findFirst()
        .orElse(zone);
  }

  private static Stream<Named> onButtons(Messages messages) {
    return PlanChange.ZONES.values().stream()
        .map(place -> new Named(place.zone(), List.of(messages.get(place.label()))));
  }

  /** Each zone, followed by a space and its names. */
  private static Stream<Named> typed(Messages messages) {
    return Arrays.stream(messages.get(Key.TYPED_PLACES).split("; ", -1))
        .map(line -> line.split(" ", 2))
        .map(line -> new Named(ZoneId.of(line[0]), List.of(line[1].split(", ", -1))));
  }

  /** Of what people write in several ways one. */
  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}_.]", "");
  }
}
