/**
 * Speed, always beside a baseline in the same run: {@link org.sutro.benchmark.IngestBenchmark}
 * fills an archive, {@link org.sutro.benchmark.AnswerBenchmark} asks it. How to run them stands in
 * CONTRIBUTING.md.
 */
@NullMarked
package org.sutro.benchmark;

import org.jspecify.annotations.NullMarked;
