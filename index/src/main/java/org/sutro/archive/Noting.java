package org.sutro.archive;

/** What is to become of notes, in the transaction it is given to. */
public sealed interface Noting permits Note, Provided, Amendment {}
