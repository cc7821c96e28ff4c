/**
 * What holds of the whole program: who may know whom ({@code ArchitectureTest}), the launcher, the
 * image; and what tests of several packages use.
 */
@NullMarked
package org.sutro.bot;

import org.jspecify.annotations.NullMarked;
