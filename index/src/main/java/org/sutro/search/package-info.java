/**
 * Questions in, exact words out.
 *
 * <p>Start with {@link org.sutro.search.Answers}: a {@link org.sutro.search.Question} goes in, a
 * sealed {@link org.sutro.search.Answer} comes out; "no evidence" is an answer like the others.
 * {@link org.sutro.search.NewsAnswers} is the way through: {@code QuestionReader} reads the
 * question, the index finds sentences, {@code Measuring} measures each, {@code Choice} chooses.
 * {@link org.sutro.search.Examination} shows how one answer came about.
 */
@NullMarked
package org.sutro.search;

import org.jspecify.annotations.NullMarked;
