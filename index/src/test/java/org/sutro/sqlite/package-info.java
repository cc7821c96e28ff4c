/** Tests of the SQLite file: upgrades, failures, kills. */
@NullMarked
package org.sutro.sqlite;

import org.jspecify.annotations.NullMarked;
