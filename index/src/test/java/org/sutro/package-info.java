/**
 * What holds of the whole module ({@code ArchitectureTest}), and what tests of several packages
 * use.
 */
@NullMarked
package org.sutro;

import org.jspecify.annotations.NullMarked;
