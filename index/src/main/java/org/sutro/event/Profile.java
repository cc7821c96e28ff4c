package org.sutro.event;

import java.time.LocalDate;
import java.util.Set;
import org.sutro.lexicon.Sense;

/**
 * What of an article tells which event it reports: what its headline and its first sentences say.
 *
 * @param published the day it was published
 * @param names people, places and bodies, with what belongs to them
 * @param acts what is done, and with what, with what is akin
 * @param unknown words of no sense
 * @param headline all that the headline says
 * @param numbers what is counted and measured
 * @param days the days that are named
 * @param places named there
 * @param people named there, and offices
 */
record Profile(
    LocalDate published,
    Bag names,
    Bag acts,
    Bag unknown,
    Bag headline,
    Bag numbers,
    Set<LocalDate> days,
    Set<Sense> places,
    Set<Sense> people) {}
