/**
 * The command line: one class for each command, as thin as it can be.
 *
 * <p>Start with {@code CommandLineProgram}, which finds the command and turns what went wrong into
 * a message and an {@code ExitCode}. The only package that writes to standard output.
 */
@NullMarked
package org.sutro.bot.cli;

import org.jspecify.annotations.NullMarked;
